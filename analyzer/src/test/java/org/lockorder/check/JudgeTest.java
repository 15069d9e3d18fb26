package org.lockorder.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockorder.lockgraph.Graphs.edge;
import static org.lockorder.lockgraph.Graphs.graph;
import static org.lockorder.lockgraph.Graphs.lock;
import static org.lockorder.lockgraph.Graphs.witness;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.lockgraph.Held;
import org.lockorder.lockgraph.Implementations;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.lockgraph.Refinement;
import org.lockorder.lockgraph.Witness;

class JudgeTest {
  private static final LockMode X = LockMode.EXCLUSIVE;
  private static final LockMode S = LockMode.SHARED;

  private static List<Finding> judge(LockEdge... edges) {
    List<LockClass> locks =
        List.of(edges).stream().map(LockEdge::from).distinct().sorted().toList();
    return new Judge(Set.of(), Implementations.NONE, Set.of())
        .judge(new LockGraph(locks, List.of(edges), List.of()), null);
  }

  @Test
  void aDirectInversionOfTwoStaticLocksIsHigh() {
    Finding f =
        new Judge(Set.of(), Implementations.NONE, Set.of()).judge(graph("a>b", "b>a"), "p").get(0);
    assertThat(f.confidence()).isEqualTo(Confidence.HIGH);
    assertThat(f.rule()).isEqualTo(Rule.LOCK_ORDER_INVERSION);
    assertThat(f.notHigherBecause()).isEmpty();
    assertThat(f.program()).isEqualTo("p");
    assertThat(f.message())
        .isEqualTo("One task holds a and waits for b; another holds b and waits for a.");
  }

  @Test
  void theGatedCombinationIsPassedOverForOneThatIsNot() {
    Witness gated = witness("a", X, "b", X, List.of(new Held(lock("g"), X)), Condition.ALWAYS);
    Witness free = witness("a", X, "b", X);
    Witness back = witness("b", X, "a", X, List.of(new Held(lock("g"), X)), Condition.ALWAYS);
    Finding f = judge(edge("a", "b", gated, free), edge("b", "a", back)).get(0);
    assertThat(f.excused()).isNull();
    assertThat(f.legs().get(0).witness()).isEqualTo(free);
  }

  @Test
  void eachWayThatAGateKeepsFromAnotherIsListed() {
    List<Held> gate = List.of(new Held(lock("g"), X));
    Witness free = witness("a", X, "b", X, Witness.Evidence.INDIRECT);
    Witness one = witness("a", X, "b", X, gate, Condition.ALWAYS, Witness.Evidence.INDIRECT);
    Witness other = witness("a", S, "b", X, gate, Condition.ALWAYS, Witness.Evidence.INDIRECT);
    Witness back = witness("b", X, "a", X, gate, Condition.ALWAYS);
    List<Finding> all = judge(edge("a", "b", free, one, other), edge("b", "a", back));
    assertThat(all).extracting(f -> f.excused() != null).containsExactly(false, true, true);
    assertThat(all)
        .extracting(f -> f.legs().getFirst().witness())
        .containsExactlyInAnyOrder(free, one, other);
  }

  @Test
  void aLockOfAnotherTablesObjectIsNoneThatIsHeld() {
    assertThat(again(List.of("l2cap_ops"), List.of("hci_ops"))).isEmpty();
    assertThat(again(List.of("l2cap_ops"), List.of("l2cap_ops", "hci_ops"))).hasSize(1);
    assertThat(again(List.of("l2cap_ops"), List.of())).hasSize(1);
  }

  private static List<Finding> again(List<String> outer, List<String> inner) {
    Witness w = witness("s.a", X, "s.a", X);
    Witness served =
        new Witness(
            w.steps(),
            X,
            X,
            w.holder(),
            w.requester(),
            new Refinement(null, outer),
            new Refinement(null, inner),
            List.of(),
            Condition.ALWAYS,
            false,
            Set.of());
    LockEdge edge = edge("s.a", "s.a", served);
    return new Judge(Set.of(), Implementations.NONE, Set.of())
        .judge(new LockGraph(List.of(), List.of(), List.of(edge)), null);
  }

  @Test
  void aCycleIsExcusedOnlyWhenEveryCombinationIs() {
    Witness gated = witness("a", X, "b", X, List.of(new Held(lock("g"), X)), Condition.ALWAYS);
    Witness back = witness("b", X, "a", X, List.of(new Held(lock("g"), X)), Condition.ALWAYS);
    Judge judge = new Judge(Set.of(), Implementations.NONE, Set.of());
    LockGraph graph =
        new LockGraph(
            List.of(lock("a"), lock("b")),
            List.of(edge("a", "b", gated), edge("b", "a", back)),
            List.of());
    Finding f = judge.judge(graph, null).get(0);
    assertThat(f.excused()).isNotNull().extracting(Excuse::reason).isEqualTo("gate-lock");
    assertThat(Judge.excusedBy(List.of(f)))
        .containsEntry("gate-lock", 1)
        .containsEntry("boot-only", 0);
  }

  @Test
  void evidenceLowersConfidenceAndSaysSo() {
    Finding tried =
        judge(
                edge("a", "b", witness("a", X, "b", X, Witness.Evidence.OUTER_TRIED)),
                edge("b", "a", witness("b", X, "a", X)))
            .get(0);
    assertThat(tried.confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(tried.notHigherBecause()).containsExactly("an outer lock is got by a trylock");
    Finding boot =
        judge(
                edge("a", "b", witness("a", X, "b", X, Witness.Evidence.BOOT)),
                edge("b", "a", witness("b", X, "a", X)))
            .get(0);
    assertThat(boot.confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void readersThatMeetNeedAQueuedWriter() {
    Finding f =
        judge(edge("a", "b", witness("a", S, "b", X)), edge("b", "a", witness("b", X, "a", S)))
            .get(0);
    assertThat(f.queuedWriter()).isTrue();
    assertThat(f.assumptions()).contains(6);
  }

  @Test
  void theFingerprintOutlivesMovedLinesAndTellsModesApart() {
    Finding one =
        new Judge(Set.of(), Implementations.NONE, Set.of()).judge(graph("a>b", "b>a"), null).get(0);
    Finding same =
        new Judge(Set.of(), Implementations.NONE, Set.of()).judge(graph("b>a", "a>b"), null).get(0);
    Finding other =
        judge(edge("a", "b", witness("a", S, "b", X)), edge("b", "a", witness("b", X, "a", X)))
            .get(0);
    assertThat(same.fingerprint()).isEqualTo(one.fingerprint());
    assertThat(other.fingerprint()).isNotEqualTo(one.fingerprint());
  }

  private static Witness gated(String from, String to) {
    return witness(from, X, to, X, List.of(new Held(lock("g"), X)), Condition.ALWAYS);
  }

  @Test
  void whatStandsComesFirstAndTheSurestOfIt() {
    List<Finding> findings =
        judge(
            edge("e", "f", gated("e", "f")),
            edge("f", "e", gated("f", "e")),
            edge("c", "d", witness("c", X, "d", X, Witness.Evidence.OUTER_TRIED)),
            edge("d", "c", witness("d", X, "c", X)),
            edge("a", "b", witness("a", X, "b", X, Witness.Evidence.BOOT)),
            edge("b", "a", witness("b", X, "a", X)));
    assertThat(findings.stream().map(f -> f.locks().get(0).id())).containsExactly("c", "a", "e");
    assertThat(findings.stream().map(f -> f.excused() == null)).containsExactly(true, true, false);
  }

  @Test
  void ofManyWaysTheSurestIsTold() {
    Witness boot = witness("a", X, "b", X, Witness.Evidence.BOOT);
    Witness tried = witness("a", X, "b", X, Witness.Evidence.OUTER_TRIED);
    Witness asserted = witness("a", X, "b", X, Witness.Evidence.ASSERTED);
    Finding f =
        judge(edge("a", "b", boot, tried, asserted), edge("b", "a", witness("b", X, "a", X)))
            .get(0);
    assertThat(f.confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(f.legs().get(0).witness()).as("the first of the surest").isEqualTo(tried);
  }

  @Test
  void whatIsNotSureIsFollowedByWhatAGateKeepsApart() {
    Witness tried = witness("a", X, "b", X, Witness.Evidence.OUTER_TRIED);
    LockEdge back = edge("b", "a", gated("b", "a"));
    List<Finding> both = judge(edge("a", "b", gated("a", "b"), tried), back);
    assertThat(both).hasSize(2);
    assertThat(both.get(0).excused()).isNull();
    assertThat(both.get(1).excused()).isNotNull().extracting(Excuse::reason).isEqualTo("gate-lock");
    assertThat(judge(edge("a", "b", gated("a", "b"), witness("a", X, "b", X)), back))
        .as("what is high needs nothing beside it")
        .hasSize(1);
  }

  @Test
  void ofExcusesTheOneThatNeedsNoThirdTaskIsTold() {
    Witness reader = witness("a", X, "b", S, List.of(new Held(lock("g"), X)), Condition.ALWAYS);
    Witness back = witness("b", S, "a", X, List.of(new Held(lock("g"), X)), Condition.ALWAYS);
    Finding f = judge(edge("a", "b", reader, gated("a", "b")), edge("b", "a", back)).get(0);
    assertThat(f.excused()).isNotNull();
    assertThat(f.queuedWriter()).isFalse();
    assertThat(f.legs().get(0).witness().innerMode()).isEqualTo(X);
  }

  @Test
  void anEdgeByItselfIsBelievedAsItsBestWay() {
    assertThat(Judge.confidence(edge("a", "b", witness("a", X, "b", X))))
        .isEqualTo(Confidence.HIGH);
    assertThat(Judge.confidence(edge("a", "b", witness("a", X, "b", X, Witness.Evidence.ASSERTED))))
        .isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void aSelfDeadlockNeedsALockThatDoesNotRecurse() {
    LockEdge again = edge("a", "a", witness("a", S, "a", S));
    LockClass counted =
        new LockClass("a", "a", LockKind.COUNTED_RWSEM, true, false, null, List.of());
    LockEdge harmless = new LockEdge(counted, counted, 1, List.of(witness("a", S, "a", S)));
    assertThat(
            new Judge(Set.of(), Implementations.NONE, Set.of())
                .judge(new LockGraph(List.of(), List.of(), List.of(again)), null))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo(Rule.SELF_DEADLOCK);
              assertThat(f.queuedWriter()).isTrue();
            });
    assertThat(
            new Judge(Set.of(), Implementations.NONE, Set.of())
                .judge(new LockGraph(List.of(), List.of(), List.of(harmless)), null))
        .isEmpty();
  }
}
