package org.lockorder.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockorder.check.Aside;
import org.lockorder.check.Confidence;
import org.lockorder.check.Finding;
import org.lockorder.check.Identity;
import org.lockorder.check.Leg;
import org.lockorder.check.Rule;
import org.lockorder.check.ScanResult;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Refinement;
import org.lockorder.lockgraph.Step;
import org.lockorder.lockgraph.Witness;
import org.lockorder.report.Samples;

class BaselineTest {
  private static final List<String> MM = List.of("mm");

  private static Finding cycle(String file, int line, String print, String legs, String... who) {
    LockClass a = Samples.lock("list_lock@" + file, LockKind.MUTEX, null);
    LockClass b = Samples.lock("b_lock", LockKind.MUTEX, null);
    List<Witness> witnesses = new ArrayList<>();
    for (String function : who) {
      witnesses.add(
          new Witness(
              List.of(Samples.step(file, line, function, Step.Kind.ACQUIRE, "takes", 0)),
              LockMode.EXCLUSIVE,
              LockMode.SHARED,
              function + "@" + file,
              function + "@" + file,
              Refinement.NONE,
              Refinement.NONE,
              List.of(),
              Condition.ALWAYS,
              false,
              Set.of()));
    }
    Leg leg = new Leg(new LockEdge(a, b, who.length, witnesses), witnesses.get(0), Confidence.HIGH);
    return new Finding(
        "LO-1",
        Rule.LOCK_ORDER_INVERSION,
        Confidence.HIGH,
        List.of(a, b),
        List.of(leg),
        List.of(),
        "Tasks wait.",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        false,
        null,
        print,
        legs,
        null);
  }

  private static ScanResult compare(Finding before, Finding... now) {
    return Baseline.of(Samples.result(before), MM)
        .takenFrom(Samples.result(now), Aside.By.BASELINE, MM);
  }

  @Test
  void movedLinesAreKnown() {
    ScanResult result =
        compare(cycle("mm/a.c", 10, "f1", "l1", "get"), cycle("mm/a.c", 90, "f1", "l1", "get"));
    assertThat(result.findings()).isEmpty();
    assertThat(result.asides())
        .containsExactly(new Aside(Aside.By.BASELINE, 1, List.of(), Set.of(), List.of()));
  }

  @Test
  void renamedFilesAreKnownThoughLocksAreNamedByThem() {
    ScanResult result =
        compare(cycle("mm/a.c", 10, "f1", "l1", "get"), cycle("mm/sub/b.c", 10, "f2", "l2", "get"));
    assertThat(result.findings()).isEmpty();
    assertThat(result.asides().get(0).gone()).isEmpty();
  }

  @Test
  void aCopyOfAKnownBugIsNew() {
    Finding one = cycle("mm/a.c", 10, "f1", "l1", "get");
    Finding copy = cycle("mm/b.c", 10, "f2", "l2", "get");
    assertThat(compare(one, one, copy).findings()).containsExactly(copy);
    Finding second = cycle("mm/c.c", 10, "f3", "l3", "get");
    assertThat(compare(one, copy, second).findings()).containsExactly(second);
  }

  @Test
  void aNewWayOfAKnownCycleIsToldAndALostOneIsNot() {
    Finding one = cycle("mm/a.c", 10, "f1", "l1", "get");
    Finding two = cycle("mm/a.c", 10, "f1", "l2", "get", "put");
    assertThat(compare(two, one).findings()).isEmpty();
    ScanResult result = compare(one, two);
    assertThat(result.findings()).hasSize(1);
    assertThat(result.findings().get(0).message())
        .isEqualTo(
            "Tasks wait. This cycle is in the baseline, but not in this way: list_lock (exclusive)"
                + " in put, b_lock (shared) in put.");
    assertThat(result.asides().get(0).gone()).isEmpty();
    assertThat(result.asides().get(0).count()).isZero();
    assertThat(result.asides().get(0).again()).containsExactly("f1");
  }

  @Test
  void otherFunctionsAndOtherLocksAreOtherFindings() {
    Finding other = cycle("mm/b.c", 10, "f2", "l2", "put");
    ScanResult result = compare(cycle("mm/a.c", 10, "f1", "l1", "get"), other);
    assertThat(result.findings()).containsExactly(other);
    assertThat(result.asides().get(0).gone())
        .extracting(Identity::fingerprint)
        .containsExactly("f1");
  }

  @Test
  void whatIsExcusedIsNeitherKnownNorFixed() {
    ScanResult result =
        Baseline.of(Samples.result(Samples.gated()), MM)
            .takenFrom(Samples.result(Samples.gated()), Aside.By.BASELINE, MM);
    assertThat(result.findings()).hasSize(1);
    assertThat(result.asides())
        .containsExactly(new Aside(Aside.By.BASELINE, 0, List.of(), Set.of(), List.of()));
  }

  @Test
  void whatIsFixedIsNotToldOfOtherPaths() {
    ScanResult result =
        Baseline.of(Samples.result(Samples.ring()), MM)
            .takenFrom(Samples.result(), Aside.By.BASELINE, List.of());
    assertThat(result.asides().get(0).gone()).isEmpty();
    assertThat(result.asides().get(0).notes())
        .containsExactly("The baseline is of mm: what is fixed is told by a scan of just that.");
  }
}
