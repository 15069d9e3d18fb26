package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockorder.summary.Locks.hold;
import static org.lockorder.summary.Locks.one;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;

/** Which paths are told apart at a point, and what becomes of too many (Assumption 4). */
class StateSetTest {
  private static final Value RET = new Value.Variable("ret");
  private static final LockUse A = one("a");

  private static PathState knowing(PathState state, boolean nonzero) {
    return state.with(Facts.NONE.assume(RET, nonzero).orElseThrow());
  }

  private static PathState holding(String... locks) {
    PathState state = PathState.ENTRY;
    for (String lock : locks) {
      state = state.acquire(hold(one(lock)));
    }
    return state;
  }

  private static List<String> locks(PathState state) {
    return state.held().stream().map(h -> h.lock().key()).toList();
  }

  @Test
  void statesThatHoldTheSameAreOneThatKnowsWhatBothDo() {
    StateSet set = new StateSet();
    assertThat(set.add(knowing(holding("a"), true))).isTrue();
    assertThat(set.states().get(0).facts().of(RET)).isEqualTo(Outcome.NONZERO);
    assertThat(set.add(knowing(holding("a"), false))).isTrue();
    assertThat(set.states()).hasSize(1);
    assertThat(set.states().get(0).facts().of(RET)).isEqualTo(Outcome.ANY);
    assertThat(set.add(knowing(holding("a"), true))).as("nothing new").isFalse();
  }

  @Test
  void statesThatHoldDifferentLocksStayApart() {
    StateSet set = new StateSet();
    set.add(knowing(holding("a"), true));
    assertThat(set.add(knowing(PathState.ENTRY, false))).isTrue();
    assertThat(set.states()).hasSize(2);
    PathState shared = PathState.ENTRY.acquire(hold(A, LockMode.SHARED));
    assertThat(set.add(shared)).as("the mode tells them apart").isTrue();
    assertThat(set.add(PathState.ENTRY.release(A))).as("so does what is dropped").isTrue();
    assertThat(set.states()).hasSize(4);
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<PathState> states =
        List.of(holding("b"), holding("a"), PathState.ENTRY, holding("a", "b"));
    StateSet forward = new StateSet();
    states.forEach(forward::add);
    StateSet backward = new StateSet();
    states.reversed().forEach(backward::add);
    assertThat(forward.states()).isEqualTo(backward.states());
  }

  @Test
  void aPathThatBranchedMakesItsMergeUnsure() {
    StateSet set = new StateSet();
    set.add(holding("a"));
    assertThat(set.states().get(0).locks().surelyHolds(A)).isTrue();
    set.add(holding("a").branched());
    assertThat(set.states()).hasSize(1);
    assertThat(set.states().get(0).locks().surelyHolds(A)).isFalse();
  }

  @Test
  void moreThanSixteenBecomeWhatAllHold() {
    StateSet set = new StateSet();
    IntStream.range(0, StateSet.MOST).forEach(i -> set.add(holding("a", "l" + i)));
    assertThat(set.isWidened()).isFalse();
    assertThat(set.states()).hasSize(StateSet.MOST);
    assertThat(set.add(holding("a", "last"))).isTrue();
    assertThat(set.isWidened()).isTrue();
    assertThat(set.states())
        .singleElement()
        .satisfies(s -> assertThat(locks(s)).containsExactly("a"));
    assertThat(set.add(holding("a", "more"))).as("holds what all hold").isFalse();
    assertThat(set.add(PathState.ENTRY)).isTrue();
    assertThat(locks(set.states().get(0))).isEmpty();
  }

  @Test
  void whatAnyPathDropsIsDroppedByAll() {
    PathState one = PathState.ENTRY.release(one("x"));
    PathState other = PathState.ENTRY.release(one("y")).release(one("x"));
    assertThat(StateSet.common(List.of(one, other)).dropped().stream().map(LockUse::key))
        .containsExactly("x", "y");
    assertThat(StateSet.common(List.of())).isEqualTo(PathState.ENTRY);
  }

  @Test
  void aListIsMergedWithinTheBound() {
    List<PathState> twice = List.of(holding("a"), holding("a"), holding("b"));
    assertThat(StateSet.merged(twice)).hasSize(2);
    List<PathState> many =
        IntStream.rangeClosed(0, StateSet.MOST).mapToObj(i -> holding("l" + i)).toList();
    assertThat(StateSet.merged(many)).containsExactly(PathState.ENTRY);
  }
}
