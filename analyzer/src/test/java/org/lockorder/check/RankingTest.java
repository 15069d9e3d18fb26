package org.lockorder.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockorder.lockgraph.Graphs.edge;
import static org.lockorder.lockgraph.Graphs.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Refinement;
import org.lockorder.lockgraph.Step;
import org.lockorder.lockgraph.Witness;

/** What keeps a finding from being believed, and how far. */
class RankingTest {
  private static final LockMode X = LockMode.EXCLUSIVE;

  private static Ranking rank(Witness... legs) {
    List<LockEdge> edges = new ArrayList<>();
    for (Witness leg : legs) {
      String[] names = leg.holder().replace("@a.c", "").split("_", -1);
      edges.add(edge(names[1], names[2], leg));
    }
    return Ranking.of(edges, List.of(legs));
  }

  private static Witness calling(String from, String to, int calls, Witness.Evidence... evidence) {
    Witness w = witness(from, X, to, X, evidence);
    List<Step> steps = new ArrayList<>(w.steps().subList(0, 1));
    for (int i = 0; i < calls; i++) {
      steps.add(new Step(new Site("a.c", 20 + i), "c" + i, Step.Kind.CALL, "calls c", i));
    }
    Step last = w.steps().get(1);
    steps.add(new Step(last.site(), last.function(), last.kind(), last.text(), calls));
    return new Witness(
        steps,
        X,
        X,
        w.holder(),
        w.requester(),
        Refinement.NONE,
        Refinement.NONE,
        w.gates(),
        w.condition(),
        true,
        w.evidence());
  }

  @Test
  void twoDirectLegsBetweenOnlyLocksAreHigh() {
    Ranking ranking = rank(witness("a", X, "b", X), witness("b", X, "a", X));
    assertThat(ranking.confidence()).isEqualTo(Confidence.HIGH);
    assertThat(ranking.speaksAgainst()).isEmpty();
    assertThat(ranking.speaksFor())
        .containsExactly("direct calls only", "no lock common to both legs");
  }

  @ParameterizedTest
  @CsvSource({
    "OUTER_TRIED, MEDIUM",
    "INDIRECT, MEDIUM",
    "INDIRECT_ELSEWHERE, LOW",
    "BOOT, LOW",
    "ASSERTED, MEDIUM",
    "COUNTED, MEDIUM",
    "AMBIGUOUS_CALL, MEDIUM",
    "SAME_CLASS, HIGH",
    "CONDITIONAL, HIGH",
    "LAST_REFERENCE, LOW",
    "INDIRECT_MANY, LOW",
    "INDIRECT_BACK, HIGH",
    "UNLIKELY, HIGH",
    "SELDOM, LOW",
    "ONCE, MEDIUM",
    "OUTER_SOMETIMES, MEDIUM",
    "OUTER_EITHER, MEDIUM",
    "WITH_CONTEXT, HIGH",
    "UNKNOWN_FLAGS, LOW",
    "MANY_CONDITIONS, HIGH",
    "SPLIT, HIGH",
    "ANY_OWNER, MEDIUM",
    "HANDED_ON, LOW",
    "OUTER_UNPUBLISHED, HIGH",
    "INNER_UNPUBLISHED, HIGH"
  })
  void evidenceOfOneLegCountsForAll(Witness.Evidence evidence, Confidence most) {
    Ranking ranking = rank(witness("a", X, "b", X), witness("b", X, "a", X, evidence));
    assertThat(ranking.confidence()).isEqualTo(most);
    assertThat(ranking.speaksAgainst()).hasSize(most == Confidence.HIGH ? 0 : 1);
  }

  @Test
  void aConditionWeighsWhereThereIsOneTask() {
    Ranking self = rank(witness("a", X, "a", X, Witness.Evidence.CONDITIONAL));
    assertThat(self.confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(rank(witness("a", X, "a", X)).confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void whoWouldCallItselfAgainOnAConditionIsBelievedLittle() {
    Witness again = calling("a", "a", 2, Witness.Evidence.CONDITIONAL);
    assertThat(rank(again).confidence()).isEqualTo(Confidence.LOW);
    assertThat(rank(calling("a", "a", 2)).confidence()).as("on none").isEqualTo(Confidence.HIGH);
  }

  @ParameterizedTest
  @CsvSource({"CONDITIONAL, 4, MEDIUM", "CONDITIONAL, 5, LOW", "SAME_CLASS, 5, HIGH"})
  void byManyPlacesItWouldHaveBeenNoticed(
      Witness.Evidence evidence, int places, Confidence expected) {
    LockEdge self = counted(edge("a", "a", witness("a", X, "a", X, evidence)), places);
    assertThat(Ranking.of(List.of(self), List.of(self.best())).confidence()).isEqualTo(expected);
  }

  @Test
  void anOrderThatManyPlacesBreakIsNoticedByNobody() {
    LockEdge order =
        counted(edge("a", "b", witness("a", X, "b", X, Witness.Evidence.CONDITIONAL)), 9);
    assertThat(Ranking.of(List.of(order), List.of(order.best())).confidence())
        .isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void manyConditionsWeighMoreUnlessItIsTheSameClass() {
    Ranking self = rank(witness("a", X, "a", X, Witness.Evidence.MANY_CONDITIONS));
    assertThat(self.confidence()).isEqualTo(Confidence.LOW);
    Ranking same =
        rank(
            witness("a", X, "a", X, Witness.Evidence.MANY_CONDITIONS, Witness.Evidence.SAME_CLASS));
    assertThat(same.confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void whatLockdepTellsApartMayBeOfAnotherClass() {
    Ranking ranking =
        rank(witness("a", X, "d.b", X, Witness.Evidence.SPLIT), witness("d.b", X, "a", X));
    assertThat(ranking.confidence()).isEqualTo(Confidence.LOW);
    assertThat(ranking.speaksAgainst())
        .contains("lockdep is told that locks of one name here are of several classes");
  }

  @Test
  void ofOneTaskALockOfAnySortIsItsOwn() {
    assertThat(rank(witness("a", X, "a", X, Witness.Evidence.ANY_OWNER)).confidence())
        .isEqualTo(Confidence.HIGH);
    assertThat(rank(witness("d.a", X, "d.a", X, Witness.Evidence.ANY_OWNER)).speaksAgainst())
        .contains("a lock is part of many sorts of objects, and it is not known of which here");
  }

  @ParameterizedTest
  @CsvSource({"3, HIGH", "4, LOW"})
  void aCallBackIsBelievedWhereItIsShort(int calls, Confidence expected) {
    Witness back = witness("b", X, "a", X, Witness.Evidence.INDIRECT_BACK);
    assertThat(rank(calling("a", "b", calls), back).confidence()).isEqualTo(expected);
  }

  @Test
  void aCallBackIsBelievedWithOnePointerOnly() {
    Witness back =
        witness("b", X, "a", X, Witness.Evidence.INDIRECT_BACK, Witness.Evidence.INDIRECT);
    assertThat(rank(witness("a", X, "b", X), back).confidence()).isEqualTo(Confidence.MEDIUM);
    Witness forth = witness("a", X, "b", X, Witness.Evidence.INDIRECT);
    assertThat(rank(forth, back).confidence()).isEqualTo(Confidence.LOW);
  }

  @ParameterizedTest
  @CsvSource({
    "a d.b, core/a.c bus/a.c driver/a.c, LOW",
    "a d.b, core/a.c bus/a.c bus/b.c, HIGH",
    "a d.b, core/a.c bus/a.c include/linux/a.h, HIGH",
    "a d.b, core/a.c bus/a.c arch/x86/include/asm/a.h, HIGH",
    "a b, core/a.c bus/a.c driver/a.c, HIGH"
  })
  void codeOfManyFoldersHardlyMeansTheSameOneOfMany(String locks, String files, Confidence is) {
    String[] ends = locks.split(" ", -1);
    Ranking ranking = rank(leading(ends[0], ends[1], files), witness(ends[1], X, ends[0], X));
    assertThat(ranking.confidence()).isEqualTo(is);
    assertThat(ranking.speaksAgainst().contains("a leg leads through the code of 3 folders"))
        .isEqualTo(is == Confidence.LOW);
  }

  @ParameterizedTest
  @CsvSource({"a d.b, 5, LOW", "a d.b, 4, HIGH", "a b, 5, HIGH"})
  void manyCallsAwayItIsHardlyTheSameOneOfMany(String locks, int calls, Confidence is) {
    String[] ends = locks.split(" ", -1);
    Witness there = aside(calling(ends[0], ends[1], calls), ends[1].contains("."));
    Ranking ranking = rank(there, witness(ends[1], X, ends[0], X));
    assertThat(ranking.speaksAgainst().contains("a leg is 5 calls long, and must mean one of many"))
        .isEqualTo(is == Confidence.LOW);
    assertThat(ranking.confidence() == Confidence.LOW).isEqualTo(is == Confidence.LOW);
  }

  /** The same of a lock that may be another's. */
  private static Witness aside(Witness w, boolean ofMany) {
    return new Witness(
        w.steps(),
        X,
        X,
        w.holder(),
        w.requester(),
        Refinement.NONE,
        Refinement.NONE,
        w.gates(),
        w.condition(),
        !ofMany,
        w.evidence());
  }

  @Test
  void whatAllThreadsOfAProcessShareIsTheSameFarAwayToo() {
    Witness far = leading("a", "mm.lock", "core/a.c bus/a.c driver/a.c");
    List<Witness> legs = List.of(far, witness("mm.lock", X, "a", X));
    List<LockEdge> edges = List.of(edge("a", "mm.lock", far), edge("mm.lock", "a", legs.get(1)));
    assertThat(Ranking.of(edges, legs, Set.of("mm")).speaksAgainst())
        .noneMatch(reason -> reason.contains("folders"));
  }

  @Test
  void whatIsKnownToBePartOfOneSortIsTheSameFarAwayToo() {
    Refinement device = new Refinement("pci_dev.dev", List.of());
    Witness there = leading("a", "d.b", "core/a.c bus/a.c driver/a.c", device);
    Witness back = leading("d.b", "a", "core/a.c", device);
    assertThat(rank(there, back).confidence()).isEqualTo(Confidence.HIGH);
    assertThat(rank(there, leading("d.b", "a", "core/a.c")).confidence()).isEqualTo(Confidence.LOW);
  }

  private static Witness leading(String from, String to, String files) {
    return leading(from, to, files, Refinement.NONE);
  }

  private static Witness leading(String from, String to, String files, Refinement both) {
    Witness w = witness(from, X, to, X);
    List<Step> steps = new ArrayList<>(w.steps());
    for (String file : files.split(" ", -1)) {
      steps.add(1, new Step(new Site(file, 20), "c", Step.Kind.CALL, "calls c", 1));
    }
    steps.remove(0);
    steps.remove(steps.size() - 1);
    return new Witness(
        steps,
        X,
        X,
        w.holder(),
        w.requester(),
        both,
        both,
        w.gates(),
        w.condition(),
        w.oneObject(),
        w.evidence());
  }

  @Test
  void aReasonMoreNeverRaisesIt() {
    Ranking low = new Ranking(Confidence.LOW, List.of("for"), List.of("one"));
    assertThat(low.atMost(Confidence.MEDIUM, "two"))
        .isEqualTo(new Ranking(Confidence.LOW, List.of("for"), List.of("one", "two")));
    Ranking high = new Ranking(Confidence.HIGH, List.of(), List.of());
    assertThat(high.atMost(Confidence.MEDIUM, "one").confidence()).isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void theWorstReasonDecidesAndAllAreTold() {
    Ranking ranking =
        rank(
            witness("a", X, "b", X, Witness.Evidence.BOOT, Witness.Evidence.ASSERTED),
            witness("b", X, "a", X, Witness.Evidence.INDIRECT));
    assertThat(ranking.confidence()).isEqualTo(Confidence.LOW);
    assertThat(ranking.speaksAgainst()).hasSize(3);
    assertThat(ranking.speaksFor()).doesNotContain("direct calls only");
  }

  @ParameterizedTest
  @CsvSource({
    "OUTER_TRIED, ONCE, LOW",
    "AMBIGUOUS_CALL, OUTER_SOMETIMES, LOW",
    "INDIRECT, COUNTED, MEDIUM",
    "INDIRECT, ONCE, MEDIUM",
    "COUNTED, ASSERTED, MEDIUM"
  })
  void twoDoubtsAreMoreThanOne(Witness.Evidence one, Witness.Evidence other, Confidence expected) {
    Ranking both = rank(witness("a", X, "b", X, one), witness("b", X, "a", X, other));
    assertThat(both.confidence()).isEqualTo(expected);
    Ranking twice = rank(witness("a", X, "b", X, one), witness("b", X, "a", X, one));
    assertThat(twice.confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(rank(witness("a", X, "b", X, one, other)).confidence())
        .as("of an order that is no cycle")
        .isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void oneLockOfManyALongWayOffIsADoubtAmongOthers() {
    Witness tried = witness("d.b", X, "a", X, Witness.Evidence.OUTER_TRIED);
    assertThat(rank(calling("a", "d.b", 5), tried).confidence()).isEqualTo(Confidence.LOW);
  }

  @ParameterizedTest
  @CsvSource({"6, HIGH", "7, MEDIUM", "8, MEDIUM", "9, LOW"})
  void longLegsAreBelievedLess(int calls, Confidence expected) {
    assertThat(rank(calling("a", "b", calls), witness("b", X, "a", X)).confidence())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"10, MEDIUM", "11, LOW"})
  void itIsALongWayFromTheEndOfADeviceToItsUsers(int calls, Confidence expected) {
    LockClass users = new LockClass("u", "u", LockKind.PSEUDO, true, false, null, List.of());
    LockEdge wait = edge("a", "u", calling("a", "u", calls));
    LockEdge use = edge("u", "a", witness("u", X, "a", X));
    List<LockEdge> edges =
        List.of(
            new LockEdge(wait.from(), users, 1, wait.witnesses()),
            new LockEdge(users, use.to(), 1, use.witnesses()));
    assertThat(Ranking.of(edges, List.of(wait.best(), use.best())).confidence())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"6, MEDIUM", "7, LOW"})
  void longLegsAreBelievedLessStillWhereACallGoesThroughAPointer(int calls, Confidence expected) {
    Witness other = witness("b", X, "a", X, Witness.Evidence.INDIRECT);
    assertThat(rank(calling("a", "b", calls), other).confidence()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"a b, HIGH", "a b c, MEDIUM", "a b c d, LOW"})
  void manyTasksRarelyMeet(String locks, Confidence expected) {
    String[] names = locks.split(" ", -1);
    Witness[] legs = new Witness[names.length];
    for (int i = 0; i < legs.length; i++) {
      legs[i] = witness(names[i], X, names[(i + 1) % names.length], X);
    }
    assertThat(rank(legs).confidence()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"4, 0, HIGH", "3, 2, MEDIUM"})
  void oneLockOfManyIsBelievedWhereBothLegsArePlain(int there, int back, Confidence expected) {
    Ranking one = rank(calling("a", "d.b", there), aside(calling("d.b", "a", back), true));
    assertThat(one.confidence()).isEqualTo(expected);
    assertThat(one.speaksAgainst())
        .containsExactly("there are many d.b; the legs must mean the same one");
  }

  @ParameterizedTest
  @CsvSource({"4, 0, MEDIUM", "3, 2, LOW"})
  void twoLocksOfManyAreBelievedLess(int there, int back, Confidence expected) {
    Ranking both = rank(calling("d.a", "d.b", there), aside(calling("d.b", "d.a", back), true));
    assertThat(both.confidence()).isEqualTo(expected);
    assertThat(both.speaksAgainst())
        .containsExactly("there are many d.a and d.b; the legs must mean the same ones");
  }

  @ParameterizedTest
  @CsvSource({"1, 3, HIGH", "2, 6, HIGH", "2, 5, MEDIUM", "3, 30, MEDIUM"})
  void onePlaceAgainstManyIsNoAccident(int here, int there, Confidence expected) {
    LockEdge rare = counted(edge("d.a", "d.b", witness("d.a", X, "d.b", X)), here);
    LockEdge usual = counted(edge("d.b", "d.a", witness("d.b", X, "d.a", X)), there);
    List<Witness> legs = List.of(rare.best(), usual.best());
    assertThat(Ranking.of(List.of(rare, usual), legs).confidence()).isEqualTo(expected);
    assertThat(Ranking.of(List.of(usual, rare), List.of(legs.get(1), legs.get(0))).confidence())
        .isEqualTo(expected);
  }

  @Test
  void onePlaceOnAConditionAgainstManyIsNotSure() {
    Witness sometimes = witness("d.a", X, "d.b", X, Witness.Evidence.CONDITIONAL);
    LockEdge usual = counted(edge("d.b", "d.a", witness("d.b", X, "d.a", X)), 9);
    LockEdge rare = edge("d.a", "d.b", sometimes);
    assertThat(Ranking.of(List.of(rare, usual), List.of(sometimes, usual.best())).confidence())
        .isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void aLockThatIsPartOfAnythingIsNeverSure() {
    Witness device = witness("a", X, "d.b", X, Witness.Evidence.ANY_OWNER);
    assertThat(rank(device, witness("d.b", X, "a", X)).confidence()).isEqualTo(Confidence.MEDIUM);
  }

  private static LockEdge counted(LockEdge edge, int places) {
    return new LockEdge(edge.from(), edge.to(), places, edge.witnesses());
  }

  @Test
  void aLockKnownByItsTypeIsHardlyAStaticOne() {
    LockClass b = new LockClass("head.b", "head.b", LockKind.MUTEX, false, false, null, List.of());
    LockClass object = new LockClass("o.b", "head.b", LockKind.MUTEX, true, false, null, List.of());
    LockEdge back = edge("b", "a", witness("head.b", X, "a", X));
    LockEdge fromObject = new LockEdge(object, back.to(), 1, back.witnesses());
    LockEdge forth = edge("a", "b", witness("a", X, "head.b", X));
    LockEdge toType = new LockEdge(forth.from(), b, 1, forth.witnesses());
    Ranking ranking =
        Ranking.of(List.of(toType, fromObject), List.of(toType.best(), fromObject.best()));
    assertThat(ranking.confidence()).isEqualTo(Confidence.LOW);
    assertThat(ranking.speaksAgainst()).containsExactly("head.b may or may not be o.b");
  }

  @Test
  void theUsualOrderSpeaksForTheFinding() {
    LockEdge rare = edge("a", "b", witness("a", X, "b", X));
    LockEdge usual = new LockEdge(rare.to(), rare.from(), 5, List.of(witness("b", X, "a", X)));
    assertThat(Ranking.of(List.of(rare, usual), List.of(rare.best(), usual.best())).speaksFor())
        .contains("5 places take b first");
  }
}
