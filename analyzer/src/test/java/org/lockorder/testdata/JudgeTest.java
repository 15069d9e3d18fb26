package org.lockorder.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lockorder.testdata.HandMade.edge;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.check.Finding;
import org.lockorder.lockgraph.LockGraph;

class JudgeTest {
  /** Lines 1 to 3 hold a and ask for b through a call, lines 4 and 5 the other way round. */
  private static final Finding ABBA =
      HandMade.inversion(edge("a", "b", 1, 2, 3), edge("b", "a", 4, 5));

  private static final String FINDING = "FINDING(x): lock-order-inversion";

  @Test
  void isContentWhenEveryMarkerIsMet() throws Exception {
    assertThat(
            judge(
                List.of(ABBA),
                "HOLD(x)",
                "CALL(x)",
                FINDING + " {{acquire-inner 3}}",
                "HOLD(x)",
                FINDING + " {{the message}} CONFIDENCE(x): high|medium",
                "NO-FINDING: nothing here"))
        .isEmpty();
  }

  @Test
  void bothEndsOfAnEdgeMayBeMarked() throws Exception {
    assertThat(judge(List.of(ABBA), FINDING, "", FINDING, FINDING, FINDING)).isEmpty();
  }

  @Test
  void theWorldIsClosed() throws Exception {
    assertThat(judge(List.of(ABBA), "")).singleElement().asString().startsWith("unmarked: medium");
  }

  @Test
  void aFindingThatIsNotThere() throws Exception {
    assertThat(judge(List.of(), FINDING))
        .containsExactly("not there: x lock-order-inversion, expected at [a.c:1]");
    assertThat(judge(List.of(ABBA), "", "", "FINDING(x): self-deadlock"))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("not there: x self-deadlock");
  }

  @Test
  void anEndTooFewOrTooMany() throws Exception {
    assertThat(judge(List.of(ABBA), "", "", FINDING))
        .containsExactly("x: a.c:5: asked for here, but not marked: [acquire-inner 5]");
    assertThat(judge(List.of(ABBA), "", FINDING, FINDING, "", FINDING))
        .singleElement()
        .asString()
        .startsWith("x: a.c:2: marked, but no end of an edge of");
  }

  @Test
  void holdsCallsTextAndConfidence() throws Exception {
    assertThat(judge(List.of(ABBA), "", "HOLD(x)", FINDING, "", FINDING))
        .containsExactly("x: a.c:2: HOLD, but it takes its outer locks at [a.c:1, a.c:4]");
    assertThat(judge(List.of(ABBA), "CALL(x)", "", FINDING, "", FINDING))
        .containsExactly("x: CALL at [a.c:1], but it calls at [a.c:2]");
    assertThat(judge(List.of(ABBA), "", "", FINDING + " {{b}}", "", FINDING))
        .containsExactly(
            "x: a.c:3: nothing here says {{b}}; it says: the message; [acquire-inner 3]");
    assertThat(judge(List.of(ABBA), "QUEUED-WRITER(x)", "", FINDING, "", FINDING))
        .singleElement()
        .asString()
        .startsWith("x: QUEUED-WRITER, but it shows none");
    assertThat(judge(List.of(ABBA), "CONFIDENCE(x): high", "", FINDING, "", FINDING))
        .containsExactly("x: expected [high], but it is medium [a reason]");
  }

  @Test
  void cleanLinesAndExcusedFindings() throws Exception {
    assertThat(judge(List.of(ABBA), FINDING, "NO-FINDING: it is", FINDING, FINDING, FINDING))
        .singleElement()
        .asString()
        .startsWith("a.c:2: NO-FINDING (it is), but medium lock-order-inversion [a, b]");
    Finding gated = HandMade.excused("gate-lock", edge("a", "b", 1, 3), edge("b", "a", 4, 5));
    assertThat(judge(List.of(gated), "NO-FINDING: it is gated", "", "EXCUSED(g): gate-lock"))
        .isEmpty();
    assertThat(judge(List.of(gated), "", "", "EXCUSED(g): not-strong"))
        .containsExactly("not there: g not-strong, expected at [a.c:3]");
    assertThat(judge(List.of(ABBA), FINDING, "", FINDING, FINDING, FINDING, "EXCUSED(g): boot"))
        .containsExactly("not there: g boot, expected at [a.c:6]");
  }

  @Test
  void whatIsKnownToBeMissedOrWrong() throws Exception {
    Finding self = HandMade.selfDeadlock(edge("a", "a", 1, 2));
    assertThat(judge(List.of(), "", "MISSED(m): self-deadlock -- a loop")).isEmpty();
    assertThat(
            judge(
                List.of(self),
                "",
                "MISSED(m): self-deadlock -- a loop FALSE-POSITIVE(f): self-deadlock -- it is two"))
        .singleElement()
        .asString()
        .startsWith("m: MISSED, but it is found now");
    assertThat(judge(List.of(self), "", "FALSE-POSITIVE(f): self-deadlock -- it is two")).isEmpty();
    assertThat(judge(List.of(), "", "FALSE-POSITIVE(f): self-deadlock -- it is two"))
        .containsExactly("not there: f self-deadlock, expected at [a.c:2]");
  }

  @Test
  void twoFindingsGoEachToTheMarkersThatFitBest() throws Exception {
    Finding second = HandMade.inversion(edge("a", "c", 1, 6), edge("c", "a", 7, 5));
    String other = "FINDING(a): lock-order-inversion";
    assertThat(judge(List.of(ABBA, second), "", "", FINDING, "", FINDING + " " + other, other))
        .isEmpty();
  }

  @Test
  void edgesOfTheGraph() throws Exception {
    var graph = HandMade.graph(edge("a", "b", 1, 2));
    assertThat(orders(graph, "ORDER: a(exclusive) -> b(shared)")).isEmpty();
    assertThat(orders(graph, "ORDER: a -> b(exclusive)"))
        .hasSize(2)
        .first()
        .isEqualTo("no edge a -> b(exclusive); there are [a(exclusive) -> b(shared)]");
    assertThat(orders(graph, "ORDER: a{s.m} -> b")).hasSize(2);
    assertThat(orders(graph, "ORDER: none"))
        .singleElement()
        .asString()
        .startsWith("edge without ORDER line: a(exclusive) -> b(shared)");
  }

  @Test
  void whatACaseMustNotSay() {
    assertThatThrownBy(() -> expectations("// HOLD(x)"))
        .isInstanceOf(BadMarkerException.class)
        .hasMessage("a.c:1: no FINDING, FALSE-POSITIVE or EXCUSED has the id x");
    assertThatThrownBy(() -> expectations("// " + FINDING + " EXCUSED(x): gate-lock"))
        .hasMessage("a.c:1: one id for both lock-order-inversion and gate-lock");
    assertThatThrownBy(() -> expectations("// ARGS: --jobs 2"))
        .hasMessageStartingWith("a.c:1: ARGS knows");
    var noWhy = new Expectations.Builder();
    assertThatThrownBy(() -> noWhy.build("a.c"))
        .hasMessage("a.c:1: a case needs a line '// WHY: sentence'");
  }

  private static List<String> orders(LockGraph graph, String line) throws BadMarkerException {
    return OrderJudge.judge(expectations("// " + line).edges().orElseThrow(), graph);
  }

  /** One comment a line, from line 1. */
  private static List<String> judge(List<Finding> found, String... comments)
      throws BadMarkerException {
    return Judge.judge(expectations("// " + String.join("\n// ", comments)), found);
  }

  private static Expectations expectations(String source) throws BadMarkerException {
    Expectations.Builder builder = new Expectations.Builder();
    builder.add(MarkerParser.parse("a.c", source));
    builder.add(MarkerParser.parse("why.c", "// WHY: shows it"));
    return builder.build("a.c");
  }
}
