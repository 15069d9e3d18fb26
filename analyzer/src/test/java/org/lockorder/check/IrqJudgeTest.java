package org.lockorder.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockorder.lockgraph.Graphs.edge;
import static org.lockorder.lockgraph.Graphs.lock;
import static org.lockorder.lockgraph.Graphs.witness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Site;
import org.lockorder.irq.Interrupting;
import org.lockorder.irq.Inversion;
import org.lockorder.irq.Setting;
import org.lockorder.irq.Use;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Step;
import org.lockorder.lockgraph.Witness;

/** What is said of a lock that a handler takes, and how far it is believed. */
class IrqJudgeTest {
  private static final LockMode X = LockMode.EXCLUSIVE;

  private static Use use(Setting setting, int calls, int doubt, boolean boot, Condition condition) {
    return use(setting, null, calls, doubt, boot, condition);
  }

  private static Use use(
      Setting setting,
      @Nullable String refinement,
      int calls,
      int doubt,
      boolean boot,
      Condition condition) {
    Step taking = new Step(new Site("a.c", 3), "f", Step.Kind.ACQUIRE, "spin_lock(): takes", calls);
    return new Use(setting, X, refinement, List.of(taking), doubt, boot, condition, "f@a.c");
  }

  private static Use plain(Setting setting) {
    return use(setting, 0, 0, false, Condition.ALWAYS);
  }

  private static Finding only(Inversion inversion) {
    List<Finding> findings = IrqJudge.judge(List.of(inversion), "p");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).program()).isEqualTo("p");
    return findings.get(0);
  }

  /** One lock, taken in a handler and where that may come. */
  private static Inversion ofOne(String lock, Use in, Use on) {
    LockClass one = lock(lock);
    return new Inversion(Interrupting.HARDIRQ, one, in, List.of(), List.of(), one, on);
  }

  private static Finding ofOne(Use in, Use on) {
    return only(ofOne("a", in, on));
  }

  private static Inversion between(Interrupting by, Use in, Use on, LockEdge... edges) {
    List<Witness> legs = List.of(edges).stream().map(LockEdge::best).toList();
    LockClass last = edges[edges.length - 1].to();
    return new Inversion(by, edges[0].from(), in, List.of(edges), legs, last, on);
  }

  private static LockEdge way(String from, String to, Witness.Evidence... evidence) {
    return edge(from, to, witness(from, X, to, X, evidence));
  }

  @Test
  void aLockThatItsOwnHandlerTakes() {
    Finding f = ofOne(plain(Setting.HARDIRQ), plain(Setting.TASK));
    assertThat(f.message())
        .isEqualTo("An interrupt may come while a is held, and takes it itself.");
    assertThat(f.confidence()).isEqualTo(Confidence.HIGH);
    assertThat(f.believedBecause()).containsExactly("direct calls only");
    assertThat(f.safeIf()).isEqualTo("a were always taken with interrupts off");
    assertThat(f.locks()).containsExactly(lock("a"));
    assertThat(f.ways().stream().map(Way::title))
        .containsExactly("a is taken with interrupts on", "a is taken in an interrupt");
  }

  @Test
  void aLockWhoseHolderWaitsForAnother() {
    Finding f =
        only(
            between(
                Interrupting.SOFTIRQ, plain(Setting.SOFTIRQ), plain(Setting.TASK), way("a", "b")));
    assertThat(f.message())
        .isEqualTo(
            "A softirq may come while b is held, and waits for a, whose holder waits for b.");
    assertThat(f.safeIf()).isEqualTo("b were always taken with softirqs off");
    assertThat(f.locks()).containsExactly(lock("a"), lock("b"));
    assertThat(f.legs()).hasSize(1);
    assertThat(f.confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void severalLocksBetweenAreBelievedLess() {
    Finding f =
        only(
            between(
                Interrupting.HARDIRQ,
                plain(Setting.HARDIRQ),
                plain(Setting.TASK),
                way("a", "b"),
                way("b", "c")));
    assertThat(f.message())
        .isEqualTo(
            "An interrupt may come while c is held, and waits for a, whose holder waits for"
                + " others, and so for c.");
    assertThat(f.confidence()).isEqualTo(Confidence.LOW);
    assertThat(f.notHigherBecause()).contains("several locks lie between");
    assertThat(f.believedBecause()).isEmpty();
  }

  @Test
  void whatWeakensAWayBetweenWeakensAll() {
    Finding f =
        only(
            between(
                Interrupting.HARDIRQ,
                plain(Setting.HARDIRQ),
                plain(Setting.TASK),
                way("a", "b", Witness.Evidence.ASSERTED)));
    assertThat(f.confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(f.notHigherBecause())
        .containsExactly("an outer lock is asserted to be held, not seen taken");
  }

  @ParameterizedTest
  @CsvSource({"4, HIGH", "5, MEDIUM", "8, MEDIUM", "9, LOW"})
  void farFromWhereTheContextIsKnown(int calls, Confidence expected) {
    Use far = use(Setting.HARDIRQ, calls, 0, false, Condition.ALWAYS);
    Finding f = ofOne(far, plain(Setting.TASK));
    assertThat(f.confidence()).isEqualTo(expected);
    assertThat(f.notHigherBecause()).hasSize(expected == Confidence.HIGH ? 0 : 1);
    Use there = use(Setting.TASK, calls, 0, false, Condition.ALWAYS);
    assertThat(ofOne(plain(Setting.HARDIRQ), there).confidence()).isEqualTo(expected);
  }

  @Test
  void aDoubtfulContextAndBootCodeAreLow() {
    Use doubted = use(Setting.HARDIRQ, 0, 1, false, Condition.ALWAYS);
    assertThat(ofOne(doubted, plain(Setting.TASK)).confidence()).isEqualTo(Confidence.LOW);
    Use boot = use(Setting.TASK, 0, 0, true, Condition.ALWAYS);
    Finding f = ofOne(plain(Setting.HARDIRQ), boot);
    assertThat(f.confidence()).isEqualTo(Confidence.LOW);
    assertThat(f.notHigherBecause()).containsExactly("it runs only at boot or unload");
  }

  private static Use of(Setting setting, @Nullable String refinement) {
    return use(setting, refinement, 0, 0, false, Condition.ALWAYS);
  }

  @Test
  void oneOfManyMayBeAnother() {
    Use in = of(Setting.HARDIRQ, "x.lock");
    assertThat(only(ofOne("d.a", in, of(Setting.TASK, "x.lock"))).confidence())
        .isEqualTo(Confidence.HIGH);
    Finding unknown = only(ofOne("d.a", in, of(Setting.TASK, null)));
    assertThat(unknown.confidence()).isEqualTo(Confidence.LOW);
    assertThat(unknown.notHigherBecause())
        .containsExactly("a lock in one place may be another of its class in the other");
    assertThat(IrqJudge.judge(List.of(ofOne("d.a", in, of(Setting.TASK, "y.lock"))), null))
        .as("surely another")
        .isEmpty();
    assertThat(IrqJudge.judge(List.of(ofOne("a", in, of(Setting.TASK, "y.lock"))), null))
        .as("there is only one")
        .hasSize(1);
  }

  @Test
  void bothEndsOfAWayCount() {
    Use in = of(Setting.HARDIRQ, "x.lock");
    Use on = plain(Setting.TASK);
    Finding f = only(between(Interrupting.HARDIRQ, in, on, way("d.a", "b")));
    assertThat(f.notHigherBecause())
        .contains("a lock in one place may be another of its class in the other");
    Finding other =
        only(
            between(
                Interrupting.HARDIRQ,
                plain(Setting.HARDIRQ),
                of(Setting.TASK, "x.lock"),
                way("a", "d.b")));
    assertThat(other.notHigherBecause())
        .contains("a lock in one place may be another of its class in the other");
  }

  @ParameterizedTest
  @CsvSource({"a.c, d.a, MEDIUM", "x/b.c, d.a, LOW", "x/b.c, a, HIGH"})
  void betweenFoldersOneOfManyMayBeAnother(String file, String lock, Confidence expected) {
    Step taking = new Step(new Site(file, 3), "f", Step.Kind.ACQUIRE, "spin_lock(): takes", 0);
    Use in =
        new Use(Setting.HARDIRQ, X, null, List.of(taking), 0, false, Condition.ALWAYS, "f@" + file);
    Finding f = only(between(Interrupting.HARDIRQ, in, plain(Setting.TASK), way(lock, "b")));
    assertThat(f.confidence()).isEqualTo(expected);
    Finding itself = ofOne(in, plain(Setting.TASK));
    assertThat(itself.confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void allOfItMustExistAtOnce() {
    Use smp = use(Setting.HARDIRQ, 0, 0, false, Condition.of(List.of("CONFIG_SMP")));
    Use up = use(Setting.TASK, 0, 0, false, Condition.of(List.of("!CONFIG_SMP")));
    assertThat(IrqJudge.judge(List.of(ofOne("a", smp, up)), null)).isEmpty();
    Use numa = use(Setting.TASK, 0, 0, false, Condition.of(List.of("CONFIG_NUMA")));
    assertThat(ofOne(smp, numa).conditions()).containsExactly("CONFIG_NUMA", "CONFIG_SMP");
    Witness leg = witness("a", X, "b", X, List.of(), Condition.of(List.of("!CONFIG_SMP")));
    assertThat(
            IrqJudge.judge(
                List.of(
                    between(Interrupting.HARDIRQ, smp, plain(Setting.TASK), edge("a", "b", leg))),
                null))
        .isEmpty();
  }

  @Test
  void itIsKnownAgainByLocksModesAndHandler() {
    Use in = plain(Setting.HARDIRQ);
    Use on = plain(Setting.TASK);
    Finding f = only(between(Interrupting.HARDIRQ, in, on, way("a", "b")));
    Finding soft = only(between(Interrupting.SOFTIRQ, in, on, way("a", "b")));
    Finding other = only(between(Interrupting.HARDIRQ, in, on, way("a", "c")));
    Finding nearer =
        only(between(Interrupting.HARDIRQ, of(Setting.HARDIRQ, null), on, way("a", "b")));
    assertThat(List.of(f.fingerprint(), soft.fingerprint(), other.fingerprint()))
        .doesNotHaveDuplicates();
    assertThat(nearer.fingerprint()).isEqualTo(f.fingerprint());
    assertThat(f.id()).isEqualTo("LO-" + f.fingerprint().substring(0, 8));
    assertThat(f.legsHash()).hasSize(20).isEqualTo(soft.legsHash());
  }
}
