package org.lockorder.report;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.lockorder.check.RuleAudit;

/** What of the rules a tree has no use for: cause, row, what of it and origin, between tabs. */
public final class RuleAuditText {
  private RuleAuditText() {}

  /** A line each. */
  public static String lines(RuleAudit audit) {
    return audit.stale().stream().map(RuleAuditText::line).collect(joining());
  }

  private static String line(RuleAudit.Stale stale) {
    return Stream.of(stale.cause().label(), stale.row(), stale.what(), stale.origin())
        .map(Printable::of)
        .collect(joining("\t", "", "\n"));
  }

  /** How much was looked for, and found stale, in a sentence. */
  public static String sum(RuleAudit audit) {
    return "Against the tree: %d orders with %d pairs of neighbours, %d models; %d lines are stale.\n"
        .formatted(audit.orders(), audit.pairs(), audit.rows(), audit.stale().size());
  }
}
