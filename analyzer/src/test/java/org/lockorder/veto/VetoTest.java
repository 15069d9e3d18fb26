package org.lockorder.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockorder.lockgraph.Graphs.lock;
import static org.lockorder.lockgraph.Graphs.witness;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.lockgraph.Held;
import org.lockorder.lockgraph.Implementations;
import org.lockorder.lockgraph.Refinement;
import org.lockorder.lockgraph.Witness;

class VetoTest {
  private static final List<LockClass> LOCKS = List.of(lock("a"), lock("b"));
  private static final LockMode X = LockMode.EXCLUSIVE;
  private static final LockMode S = LockMode.SHARED;
  private static final LockMode R = LockMode.RECURSIVE_SHARED;

  private static List<String> names(Witness one, Witness other) {
    return Veto.all(Implementations.NONE).stream()
        .filter(v -> v.against(LOCKS, List.of(one, other)).isPresent())
        .map(Veto::name)
        .toList();
  }

  private static Witness gated(String from, String to, String gate, LockMode mode) {
    return witness(from, X, to, X, List.of(new Held(lock(gate), mode)), Condition.ALWAYS);
  }

  private static Witness when(String from, String to, String... facts) {
    return witness(from, X, to, X, List.of(), Condition.of(List.of(facts)));
  }

  @Test
  void aPlainInversionStands() {
    assertThat(names(witness("a", X, "b", X), witness("b", X, "a", X))).isEmpty();
  }

  @Test
  void plainReadersStandForAWriterMayQueueBetween() {
    assertThat(names(witness("a", S, "b", S), witness("b", S, "a", S))).isEmpty();
  }

  @Test
  void recursiveReadersPassReaders() {
    assertThat(names(witness("a", R, "b", X), witness("b", X, "a", R)))
        .containsExactly("not-strong");
    assertThat(names(witness("a", X, "b", X), witness("b", X, "a", R))).isEmpty();
  }

  @Test
  void aGateMustKeepOneOut() {
    assertThat(names(gated("a", "b", "g", X), gated("b", "a", "g", X)))
        .containsExactly("gate-lock");
    assertThat(names(gated("a", "b", "g", S), gated("b", "a", "g", X)))
        .containsExactly("gate-lock");
    assertThat(names(gated("a", "b", "g", S), gated("b", "a", "g", S))).isEmpty();
    assertThat(names(gated("a", "b", "g", X), gated("b", "a", "h", X))).isEmpty();
  }

  @Test
  void aGateMustBeHeldSurely() {
    List<Held> perhaps = List.of(new Held(lock("g"), X, false));
    Witness sometimes = witness("b", X, "a", X, perhaps, Condition.ALWAYS);
    assertThat(names(gated("a", "b", "g", X), sometimes)).isEmpty();
    Witness taken = witness("a", X, "b", X, Witness.Evidence.OUTER_SOMETIMES);
    assertThat(names(taken, gated("b", "a", "a", X))).containsExactly("own-hold");
  }

  @Test
  void whatIsOnlyNotedKeepsNobodyOut() {
    LockClass map = new LockClass("map", "map", LockKind.PSEUDO, true, false, null, List.of());
    List<Held> noted = List.of(new Held(map, X));
    Witness one = witness("a", X, "b", X, noted, Condition.ALWAYS);
    assertThat(names(one, witness("b", X, "a", X, noted, Condition.ALWAYS))).isEmpty();
  }

  @Test
  void nobodyElseKnowsALockThatWasJustMade() {
    Witness held = witness("a", X, "b", X, Witness.Evidence.OUTER_UNPUBLISHED);
    assertThat(new NotYetPublished().against(LOCKS, List.of(held, witness("b", X, "a", X))))
        .hasValue("One leg has just made its a, and nobody else knows the object yet.");
    Witness asked = witness("b", X, "a", X, Witness.Evidence.INNER_UNPUBLISHED);
    assertThat(new NotYetPublished().against(LOCKS, List.of(witness("a", X, "b", X), asked)))
        .hasValueSatisfying(s -> assertThat(s).contains("its a,"));
  }

  @Test
  void anOuterLockGatesToo() {
    Witness whoHoldsBoth = gated("b", "a", "a", S);
    assertThat(names(witness("a", X, "b", X), whoHoldsBoth))
        .containsExactly("gate-lock", "own-hold");
  }

  @Test
  void aGateOfWhichThereAreManyMayBeTwo() {
    assertThat(names(gated("a", "b", "foo.g", X), gated("b", "a", "foo.g", X))).isEmpty();
    List<LockClass> members = List.of(lock("foo.a"), lock("foo.b"));
    List<Witness> legs =
        List.of(gated("foo.a", "foo.b", "foo.g", X), gated("foo.b", "foo.a", "foo.g", X));
    Optional<String> why = new GateLock().against(members, legs);
    assertThat(why).hasValueSatisfying(s -> assertThat(s).contains("foo.g"));
  }

  @Test
  void legsOfDifferentKernelsNeverMeet() {
    assertThat(names(when("a", "b", "NUMA"), when("b", "a", "!NUMA")))
        .containsExactly("conflicting-conditions");
    assertThat(names(when("a", "b", "NUMA"), when("b", "a", "SMP"))).isEmpty();
  }

  @Test
  void bootCodeRunsAlone() {
    Witness boot = witness("a", X, "b", X, Witness.Evidence.BOOT);
    assertThat(names(boot, witness("b", X, "a", X, Witness.Evidence.BOOT)))
        .containsExactly("boot-only");
    assertThat(names(boot, witness("b", X, "a", X))).isEmpty();
  }

  @Test
  void bootCodeOfEveryTaskIsNeeded() {
    Witness boot = witness("a", X, "b", X, Witness.Evidence.BOOT);
    Witness last = witness("c", X, "a", X);
    List<LockClass> three = List.of(lock("a"), lock("b"), lock("c"));
    Witness middle = witness("b", X, "c", X, Witness.Evidence.BOOT);
    assertThat(new BootOnly().against(three, List.of(boot, middle, last))).isEmpty();
  }

  @Test
  void oneLegMayConflictWithItself() {
    assertThat(names(when("a", "b", "NUMA", "!NUMA"), when("b", "a")))
        .containsExactly("conflicting-conditions");
  }

  private static Witness refined(
      String from, String to, @Nullable String outer, @Nullable String inner) {
    Witness w = witness(from, X, to, X);
    return new Witness(
        w.steps(),
        X,
        X,
        w.holder(),
        w.requester(),
        new Refinement(outer, List.of()),
        new Refinement(inner, List.of()),
        List.of(),
        Condition.ALWAYS,
        false,
        Set.of());
  }

  @Test
  void locksInDifferentMembersAreTwo() {
    assertThat(names(refined("a", "b", null, "inode.io"), refined("b", "a", "inode.file", null)))
        .containsExactly("different-refinements");
    assertThat(names(refined("a", "b", "inode.io", null), refined("b", "a", null, "inode.file")))
        .containsExactly("different-refinements");
  }

  private static Optional<String> apart(LockClass held, @Nullable String container) {
    List<LockClass> locks = List.of(lock("list"), held);
    List<Witness> legs =
        List.of(refined("list", held.id(), null, container), witness(held.id(), X, "list", X));
    return new DifferentRefinements().against(locks, legs);
  }

  private static LockClass ofObject(String id, String type) {
    return new LockClass(id, type, LockKind.MUTEX, true, false, null, List.of());
  }

  @Test
  void aStaticObjectsLockIsInNoOtherStruct() {
    LockClass head = ofObject("power.lock", "chain.lock");
    assertThat(apart(head, "bus.chain"))
        .hasValue(
            "One leg means the chain.lock in bus.chain, another power.lock, which is part of nothing.");
    assertThat(apart(head, null)).isEmpty();
    assertThat(apart(ofObject("root.chain.lock", "chain.lock"), "bus.chain"))
        .as("which is in a struct itself")
        .isEmpty();
    assertThat(apart(lock("chain.lock"), "bus.chain")).as("any of the type").isEmpty();
  }

  @Test
  void locksInOneMemberOrAnUnknownOneMayBeOne() {
    assertThat(names(refined("a", "b", null, "inode.io"), refined("b", "a", "inode.io", null)))
        .isEmpty();
    assertThat(names(refined("a", "b", null, "inode.io"), refined("b", "a", null, null))).isEmpty();
    assertThat(names(refined("a", "b", "inode.io", null), refined("b", "a", "inode.file", null)))
        .as("refinements of two locks")
        .isEmpty();
  }

  @Test
  void whoWaitsForItsOwnLockBlocksNobodyElse() {
    assertThat(names(gated("a", "b", "b", X), witness("b", X, "a", X)))
        .containsExactly("gate-lock", "own-hold");
    assertThat(
            new OwnHold().against(LOCKS, List.of(gated("a", "b", "g", X), witness("b", X, "a", X))))
        .isEmpty();
  }

  @Test
  void aLockOfWhichThereAreManyMayBeHeldAndWaitedForAtOnce() {
    List<LockClass> locks = List.of(lock("a"), lock("foo.b"));
    List<Witness> legs = List.of(gated("a", "foo.b", "foo.b", X), witness("foo.b", X, "a", X));
    assertThat(new OwnHold().against(locks, legs)).isEmpty();
  }

  @Test
  void inALongerCycleAnyTwoTasksMayShareAGate() {
    List<LockClass> three = List.of(lock("a"), lock("b"), lock("c"));
    Witness first = gated("a", "b", "g", X);
    Witness second = witness("b", X, "c", X);
    Witness third = gated("c", "a", "g", X);
    assertThat(new GateLock().against(three, List.of(first, second, third))).isPresent();
    assertThat(new GateLock().against(three, List.of(first, second, witness("c", X, "a", X))))
        .isEmpty();
  }

  @Test
  void theLastLegIsFollowedByTheFirst() {
    List<LockClass> three = List.of(lock("a"), lock("b"), lock("c"));
    List<Witness> legs =
        List.of(witness("a", S, "b", X), witness("b", X, "c", X), witness("c", X, "a", R));
    assertThat(new NotStrong().against(three, legs))
        .hasValue("A recursive reader of a never waits for another reader.");
  }

  @Test
  void whoIsAskedForALockThatWasJustMadeIsTheNextOfTheLocks() {
    Witness asked = witness("a", X, "b", X, Witness.Evidence.INNER_UNPUBLISHED);
    assertThat(new NotYetPublished().against(LOCKS, List.of(asked, witness("b", X, "a", X))))
        .hasValue("One leg has just made its b, and nobody else knows the object yet.");
  }

  private static LockClass wounded(String id) {
    return new LockClass(id, id, LockKind.WW_MUTEX, true, false, null, List.of());
  }

  @Test
  void onlyWoundWaitMutexesInAContextAreBackedOffFrom() {
    List<LockClass> both = List.of(wounded("a"), wounded("b"));
    Witness one = witness("a", X, "b", X, Witness.Evidence.WITH_CONTEXT);
    Witness other = witness("b", X, "a", X, Witness.Evidence.WITH_CONTEXT);
    assertThat(new WoundWait().against(both, List.of(one, other))).isPresent();
    assertThat(new WoundWait().against(both, List.of(one, witness("b", X, "a", X)))).isEmpty();
    List<LockClass> mixed = List.of(wounded("a"), lock("b"));
    assertThat(new WoundWait().against(mixed, List.of(one, other))).isEmpty();
  }

  @Test
  void everyVetoHasANameOfItsOwnAndASentence() {
    assertThat(Veto.all(Implementations.NONE).stream().map(Veto::name))
        .doesNotHaveDuplicates()
        .allMatch(n -> n.matches("[a-z-]+"));
    assertThat(
            new GateLock()
                .against(LOCKS, List.of(gated("a", "b", "g", X), gated("b", "a", "g", S))))
        .hasValue("Both tasks hold g, one of them exclusively, so they are never both there.");
  }
}
