package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockorder.summary.Locks.asserted;
import static org.lockorder.summary.Locks.coarse;
import static org.lockorder.summary.Locks.hold;
import static org.lockorder.summary.Locks.ofLocal;
import static org.lockorder.summary.Locks.ofParameter;
import static org.lockorder.summary.Locks.one;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;

/** What taking and letting go of locks does to one path. */
class PathStateTest {
  private static final LockUse A = one("a");
  private static final LockUse B = one("b");

  private static PathState holding(LockUse... locks) {
    PathState state = PathState.ENTRY;
    for (LockUse lock : locks) {
      state = state.acquire(hold(lock));
    }
    return state;
  }

  private static List<String> held(PathState state) {
    return state.held().stream().map(h -> h.lock().key()).toList();
  }

  private static List<String> dropped(PathState state) {
    return state.dropped().stream().map(LockUse::key).toList();
  }

  @Test
  void locksAreHeldInTheOrderOfTaking() {
    assertThat(held(holding(B, A))).containsExactly("b", "a");
    assertThat(held(holding(B, A).release(B))).containsExactly("a");
    assertThat(holding(B, A).release(B).release(A)).isEqualTo(PathState.ENTRY);
  }

  @Test
  void whatIsNotHeldHereIsTheCallers() {
    PathState state = holding(A).release(B);
    assertThat(held(state)).containsExactly("a");
    assertThat(dropped(state)).containsExactly("b");
    assertThat(dropped(state.release(B))).containsExactly("b");
  }

  @Test
  void takingBackLeavesItToTheCallerAgain() {
    PathState back = PathState.ENTRY.release(A).acquire(hold(A));
    assertThat(back).isEqualTo(PathState.ENTRY);
    PathState other = PathState.ENTRY.release(A).acquire(hold(B));
    assertThat(held(other)).containsExactly("b");
    assertThat(dropped(other)).containsExactly("a");
  }

  @Test
  void anUnlockFindsItsInstanceFirstThenItsClass() {
    PathState two = holding(ofParameter(0), ofParameter(1));
    assertThat(held(two.release(ofParameter(0)))).containsExactly("$1*.lock");
    assertThat(held(two.release(ofLocal("d")))).containsExactly("$0*.lock");
    assertThat(dropped(two.release(ofLocal("d")))).isEmpty();
  }

  @Test
  void anUnlockDoesNotSayItsSubclass() {
    PathState nested = holding(ofParameter(0, "1"));
    assertThat(nested.release(ofLocal("d")).held()).isEmpty();
  }

  @Test
  void aCoarseUnlockEndsTheLikeliestHoldOfItsKind() {
    PathState both = holding(coarse(LockKind.MUTEX), A);
    assertThat(held(both.release(coarse(LockKind.MUTEX)))).containsExactly("a");
    assertThat(holding(A).release(coarse(LockKind.MUTEX)).held()).isEmpty();
    assertThat(both.release(coarse(LockKind.SPINLOCK)).held()).hasSize(2);
  }

  @Test
  void aLoopHoldsNoMoreThanTwoOfAClass() {
    PathState state = holding(ofParameter(0), ofParameter(1), ofParameter(2));
    assertThat(held(state)).containsExactly("$0*.lock", "$1*.lock");
  }

  @Test
  void noPathHoldsMoreThanSixteen() {
    PathState state = PathState.ENTRY;
    for (int i = 0; i < 40; i++) {
      state = state.acquire(hold(one("l" + i)));
    }
    assertThat(state.held()).hasSize(16);
    for (int i = 0; i < 40; i++) {
      state = state.release(one("m" + i));
    }
    assertThat(state.dropped()).hasSize(16);
  }

  @Test
  void aDowngradeChangesTheModeOnly() {
    PathState state = holding(A, B).downgrade(A);
    assertThat(state.held().stream().map(HeldLock::mode))
        .containsExactly(LockMode.SHARED, LockMode.EXCLUSIVE);
    assertThat(holding(B).downgrade(A)).isEqualTo(holding(B));
  }

  @Test
  void anAssertionHoldsUnlessTheCodeItselfDid() {
    assertThat(held(PathState.ENTRY.assertHeld(asserted(A)))).containsExactly("a");
    assertThat(holding(A).assertHeld(asserted(A))).isEqualTo(holding(A));
    PathState dropped = PathState.ENTRY.release(A);
    assertThat(dropped.assertHeld(asserted(A))).isEqualTo(dropped);
  }

  private static PathState afterCalleesCallee(LockKind kind, LockMode mode) {
    LockUse mine = Locks.ofLocal("dev");
    LockUse its = Locks.ofParameter(0);
    LockUse taken = new LockUse(mine.place(), null, mine.name(), kind);
    return PathState.ENTRY
        .acquire(new HeldLock(taken, mode, 1, "lock", false, false))
        .releasedBelow(new LockUse(its.place(), null, its.name(), kind), Exit.When.BELOW);
  }

  @Test
  void aReadersShareIsEndedFarBelowByAnotherName() {
    assertThat(held(afterCalleesCallee(LockKind.PERCPU_RWSEM, LockMode.SHARED))).isEmpty();
    assertThat(held(afterCalleesCallee(LockKind.PERCPU_RWSEM, LockMode.EXCLUSIVE))).hasSize(1);
    assertThat(held(afterCalleesCallee(LockKind.RWSEM, LockMode.SHARED))).hasSize(1);
  }

  @Test
  void whatIsSaidNotToBeHeldWasLetGoOf() {
    assertThat(holding(A).assertNotHeld(A)).isEqualTo(PathState.ENTRY);
    assertThat(holding(B).assertNotHeld(A)).isEqualTo(holding(B));
    assertThat(dropped(PathState.ENTRY.assertNotHeld(A))).isEmpty();
  }

  @Test
  void lettingGoOfAnAssertedHoldDropsTheCallers() {
    PathState state = PathState.ENTRY.assertHeld(asserted(A)).release(A);
    assertThat(state.held()).isEmpty();
    assertThat(dropped(state)).containsExactly("a");
  }

  @Test
  void behindABranchAHoldIsNoLongerStraight() {
    PathState state = holding(A);
    assertThat(state.surelyHolds(A)).isTrue();
    assertThat(state.branched().surelyHolds(A)).isFalse();
    assertThat(state.branched().holds(A)).isTrue();
    assertThat(state.branched().holdKey()).isEqualTo(state.holdKey());
    assertThat(PathState.ENTRY.branched()).isSameAs(PathState.ENTRY);
  }

  @Test
  void aPathKnowsWhichOfItsLocksHangOnAVariable() {
    assertThat(holding(ofLocal("d")).isRootedAt("d")).isTrue();
    assertThat(holding(ofLocal("d")).isRootedAt("e")).isFalse();
    assertThat(PathState.ENTRY.release(ofLocal("d")).isRootedAt("d")).isTrue();
    assertThat(holding(A, ofParameter(0)).isRootedAt("d")).isFalse();
  }

  @Test
  void usesCanBeSeenAnew() {
    PathState state = holding(ofLocal("d")).release(ofLocal("d")).acquire(hold(ofLocal("d")));
    PathState seen =
        state.mapUses(use -> new LockUse(use.place().some(), null, use.name(), use.kind()));
    assertThat(held(seen)).containsExactly("?%d*.lock");
    assertThat(PathState.ENTRY.mapUses(use -> A)).isSameAs(PathState.ENTRY);
  }
}
