package org.lockorder.testdata;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lockorder.check.Finding;
import org.lockorder.check.Leg;
import org.lockorder.check.Way;
import org.lockorder.lockgraph.Step;
import org.lockorder.report.Golden;

/**
 * All that findings of each rule say and are known again by, of a few cases: {@link TestdataTest}
 * asks only for the rule, the places and the confidence. A fingerprint that changes here makes
 * every baseline forget what is known.
 */
class WordsTest {
  private static final Path TESTDATA =
      Path.of(System.getProperty("lockorder.root", ".")).resolve("testdata");

  private static final Set<String> CASES =
      new TreeSet<>(
          List.of(
              "atomic/allocation_bad",
              "atomic/below_bad",
              "atomic/handler_below_bad",
              "atomic/kept_twice_bad",
              "atomic/readers_bad",
              "atomic/spinning_bad",
              "atomic/wrapped_bad",
              "balance/caller_releases_bad",
              "balance/double_release_bad",
              "balance/error_path_bad",
              "balance/held_by_caller_bad",
              "balance/interruptible_bad",
              "balance/made_while_held_bad",
              "balance/result_unread_bad",
              "documented/boot_bad",
              "documented/chain_bad",
              "documented/cycle_bad",
              "documented/instance_bad",
              "documented/unknown_bad",
              "irq/between_bad",
              "irq/bh_queue_bad",
              "irq/exposed_bad",
              "irq/sleeping_handler_bad",
              "irq/timer_bad"));

  /** Read once: mutants of what judges are tried with them, too. */
  private static final Map<String, PreparedCase> PREPARED = new LinkedHashMap<>();

  @Test
  void everyWord() throws Exception {
    if (PREPARED.isEmpty()) {
      for (TestCase testCase : TestCase.all(TESTDATA)) {
        if (CASES.contains(testCase.toString())) {
          PREPARED.put(testCase.toString(), PreparedCase.of(testCase));
        }
      }
    }
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, PreparedCase> each : PREPARED.entrySet()) {
      for (Finding finding : each.getValue().program().findings()) {
        text.append("== ").append(each.getKey()).append('\n');
        write(finding, text);
      }
    }
    Golden.check("words.txt", text.toString());
  }

  private static void write(Finding finding, StringBuilder text) {
    line(
        text,
        "",
        finding.id(),
        finding.rule().id(),
        finding.confidence().label(),
        finding.locks().stream().map(lock -> lock.id()).toList());
    line(text, "", finding.message());
    for (Leg leg : finding.legs()) {
      line(
          text,
          "leg",
          leg.edge().from().id(),
          leg.edge().to().id(),
          leg.confidence().label(),
          leg.witness().holder(),
          leg.witness().requester());
    }
    for (Way way : finding.ways()) {
      line(text, "way", way.title());
      for (Step step : way.steps()) {
        line(text, "  " + " ".repeat(step.depth()), step.site(), step.kind(), step.text());
      }
    }
    line(text, "for", finding.believedBecause());
    line(text, "against", finding.notHigherBecause());
    line(text, "conditions", finding.conditions());
    line(text, "assumptions", finding.assumptions());
    line(text, "safe if", finding.safeIf());
    line(text, "lockdep", finding.lockdep());
    line(text, "excused", finding.excused() == null ? "no" : finding.excused());
    line(text, "fingerprint", finding.fingerprint(), finding.legsHash());
    text.append('\n');
  }

  private static void line(StringBuilder text, String name, Object... parts) {
    text.append(name);
    for (Object part : parts) {
      text.append(' ').append(part);
    }
    text.append('\n');
  }
}
