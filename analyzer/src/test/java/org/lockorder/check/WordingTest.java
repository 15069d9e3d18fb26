package org.lockorder.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockorder.lockgraph.Graphs.edge;
import static org.lockorder.lockgraph.Graphs.witness;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.lockgraph.Graphs;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;

/** What a finding says to who reads it. */
class WordingTest {
  private static final LockMode X = LockMode.EXCLUSIVE;
  private static final LockMode S = LockMode.SHARED;

  private static Witness way(String from, String to) {
    return witness(from, X, to, X);
  }

  private static LockClass lock(String id, LockKind kind) {
    LockClass lock = Graphs.lock(id);
    return new LockClass(
        id, lock.type(), kind, lock.singleton(), false, lock.declared(), lock.aliases());
  }

  private static LockEdge between(LockClass from, LockClass to) {
    return new LockEdge(from, to, 1, List.of(way(from.id(), to.id())));
  }

  /** A cycle of a mutex and something of that kind, the mutex first. */
  private static List<LockEdge> with(LockKind kind) {
    LockClass other = lock("b", kind);
    return List.of(between(Graphs.lock("a"), other), between(other, Graphs.lock("a")));
  }

  /** The cycle of these locks. */
  private static List<LockEdge> cycle(String... locks) {
    List<LockEdge> edges = new ArrayList<>();
    for (int i = 0; i < locks.length; i++) {
      String to = locks[(i + 1) % locks.length];
      edges.add(edge(locks[i], to, way(locks[i], to)));
    }
    return edges;
  }

  @Test
  void everyTaskIsToldOfInItsOrder() {
    assertThat(Wording.message(cycle("a"))).isEqualTo("A task that holds a waits for a.");
    assertThat(Wording.message(cycle("a", "b", "c", "d")))
        .isEqualTo(
            "One task holds a and waits for b; another holds b and waits for c; a further one holds"
                + " c and waits for d; a further one holds d and waits for a.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RECLAIM | allocates memory, which may have to be reclaimed (b); another reclaims memory"
            + " (b)",
        "WORK | waits for b to be done; another does what b is for",
        "TIMER | waits for b to be done; another does what b is for",
        "WORKQUEUE | waits for b to run empty; another does what is queued on b",
        "COMPLETION | waits for b to be completed; another is to complete b",
        "RWSEM | waits for b; another holds b",
        "PSEUDO | waits for b; another holds b"
      })
  void whatIsNoLockIsNotHeld(LockKind kind, String words) {
    assertThat(Wording.message(with(kind)))
        .isEqualTo("One task holds a and " + words + " and waits for a.");
  }

  @Test
  void theRareWayIsTheOneToChange() {
    LockEdge often = edge("a", "b", way("a", "b"), way("a", "b"), way("a", "b"));
    LockEdge rare = edge("b", "a", way("b", "a"));
    String said =
        "f_b_a() took a before b, as 3 other places do, or a lock were held by all legs around"
            + " both";
    assertThat(Wording.safeIf(Rule.LOCK_ORDER_INVERSION, List.of(often, rare), lock -> false))
        .isEqualTo(said);
    assertThat(Wording.safeIf(Rule.LOCK_ORDER_INVERSION, List.of(rare, often), lock -> false))
        .isEqualTo(said);
  }

  @Test
  void onePlaceIsNoMajority() {
    assertThat(Wording.safeIf(Rule.LOCK_ORDER_INVERSION, cycle("a", "b"), lock -> false))
        .isEqualTo("f_a_b() took b before a, or a lock were held by all legs around both");
    LockEdge often = edge("c", "a", way("c", "a"), way("c", "a"));
    List<LockEdge> three = List.of(cycle("a", "b").get(0), edge("b", "c", way("b", "c")), often);
    assertThat(Wording.safeIf(Rule.LOCK_ORDER_INVERSION, three, lock -> false))
        .isEqualTo("f_a_b() took b before a, or a lock were held by all legs around both");
  }

  @Test
  void whoAllocatesOrWaitsIsTheOneToChange() {
    List<LockEdge> reclaim = with(LockKind.RECLAIM);
    assertThat(Wording.safeIf(Rule.RECLAIM_INVERSION, reclaim.reversed(), lock -> false))
        .isEqualTo(
            "f_a_b() allocated memory without a, or in a way that does not wait for reclaim");
    List<LockEdge> work = with(LockKind.WORK);
    assertThat(
            Wording.safeIf(Rule.WAIT_WHILE_HOLDING, work.reversed(), lock -> lock.kind().isEvent()))
        .isEqualTo("f_a_b() let go of a before it waits for b");
    assertThat(Wording.safeIf(Rule.SELF_DEADLOCK, cycle("a"), lock -> false))
        .isEqualTo("the inner request were made without holding a");
    assertThat(Wording.safeIf(Rule.DOCUMENTED_ORDER, cycle("a", "b"), lock -> false))
        .isEqualTo("f_a_b() took b before a");
  }

  @Test
  void lockdepIsBlindToWhatItIsNotToldOf() {
    String blind = "blind to it: a lock here has no lockdep map";
    assertThat(Wording.lockdep(cycle("a"))).isEqualTo("sees it only when this path runs");
    assertThat(Wording.lockdep(cycle("a", "b")))
        .isEqualTo("sees it only after both paths ran in one boot");
    assertThat(Wording.lockdep(cycle("a", "b", "c")))
        .isEqualTo("sees it only after all paths ran in one boot");
    assertThat(Wording.lockdep(with(LockKind.BIT_LOCK))).isEqualTo(blind);
    LockClass bit = lock("b", LockKind.BIT_LOCK);
    assertThat(Wording.lockdep(between(Graphs.lock("a"), bit))).isEqualTo(blind);
    assertThat(Wording.lockdep(between(bit, Graphs.lock("a")))).isEqualTo(blind);
    assertThat(Wording.lockdep(cycle("a", "b").get(0)))
        .isEqualTo("sees it only after this path and one in the order stated ran in one boot");
  }

  @Test
  void readersMeetOnlyWhereAWriterStandsBetween() {
    assertThat(Wording.needsQueuedWriter(List.of(witness("a", X, "b", S), witness("b", S, "a", X))))
        .isTrue();
    assertThat(Wording.needsQueuedWriter(List.of(witness("a", S, "b", X), witness("b", X, "a", S))))
        .as("the last waits for what the first holds")
        .isTrue();
    assertThat(Wording.needsQueuedWriter(List.of(witness("a", X, "b", S), witness("b", X, "a", X))))
        .isFalse();
    assertThat(Wording.needsQueuedWriter(List.of(witness("a", X, "b", X), witness("b", S, "a", X))))
        .isFalse();
  }

  private static List<Integer> assumptions(Witness... legs) {
    List<LockEdge> edges = new ArrayList<>();
    for (Witness leg : legs) {
      String[] names = leg.holder().replace("@a.c", "").split("_", -1);
      edges.add(edge(names[1], names[2], leg));
    }
    return Wording.assumptions(edges, List.of(legs));
  }

  @Test
  void whatItRestsOnIsNumbered() {
    assertThat(assumptions(way("a", "a"))).as("one task by itself").isEmpty();
    assertThat(assumptions(way("a", "b"), way("b", "a"))).containsExactly(3);
    assertThat(assumptions(way("a.x", "b"), way("b", "a.x"))).containsExactly(1, 3);
    assertThat(assumptions(witness("a", X, "b", S), witness("b", S, "a", X))).containsExactly(3, 6);
    assertThat(
            assumptions(
                witness("a", X, "b", X, Witness.Evidence.AMBIGUOUS_CALL),
                witness(
                    "b", X, "a", X, Witness.Evidence.COUNTED, Witness.Evidence.OUTER_SOMETIMES)))
        .containsExactly(3, 5, 7, 12);
  }

  @Test
  void itNeedsWhatAnyLegNeeds() {
    Witness one = witness("a", X, "b", X, List.of(), Condition.of(List.of("CONFIG_B")));
    Witness other = witness("b", X, "a", X, List.of(), Condition.of(List.of("CONFIG_A")));
    assertThat(Wording.conditions(List.of(one, other, one)))
        .containsExactly("CONFIG_A", "CONFIG_B");
  }
}
