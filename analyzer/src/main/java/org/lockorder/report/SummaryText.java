package org.lockorder.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockorder.check.Aside;
import org.lockorder.check.Confidence;
import org.lockorder.check.Finding;
import org.lockorder.check.Incomplete;
import org.lockorder.check.ScanResult;
import org.lockorder.check.Stats;

/** The end of a text report: how many, what is not shown, what was left out, what that means. */
final class SummaryText {
  private SummaryText() {}

  static String of(ScanResult result, Selection selection, TextStyle style) {
    List<String> paragraphs = new ArrayList<>(paragraphs(result, selection));
    Incomplete incomplete = result.incomplete();
    if (!incomplete.skippedFiles().isEmpty() || !incomplete.failedFunctions().isEmpty()) {
      paragraphs.add("What was left out, by name: -v.");
    }
    return paragraphs.stream()
        .map(line -> Prose.paragraph(0, line, style.width()))
        .collect(Collectors.joining());
  }

  /** A paragraph each. */
  static List<String> paragraphs(ScanResult result, Selection selection) {
    List<Finding> touching = result.findings().stream().filter(selection::touches).toList();
    List<Finding> standing = touching.stream().filter(f -> f.excused() == null).toList();
    int excused = touching.size() - standing.size();
    List<String> lines = new ArrayList<>();
    lines.add(count(standing, excused, selection));
    lines.addAll(hidden(result, standing, excused, selection));
    result.asides().forEach(aside -> lines.addAll(AsideText.of(aside)));
    lines.addAll(leftOut(result.incomplete(), result.stats()));
    if (standing.isEmpty()) {
      lines.add(
          "That is no proof: only orders seen in the source that was read are compared, under the"
              + " assumptions that README numbers.");
    }
    return lines;
  }

  private static String count(List<Finding> standing, int excused, Selection selection) {
    String where =
        selection.within().isEmpty() ? "" : " in " + String.join(", ", selection.within());
    String how =
        Stream.of(Confidence.values())
            .map(c -> standing.stream().filter(f -> f.confidence() == c).count() + " " + c.label())
            .collect(Collectors.joining(", "));
    return standing.isEmpty()
        ? "No findings" + where + (excused == 0 ? "." : "; " + excused + " excused.")
        : Prose.count(standing.size(), "finding", "findings")
            + where
            + ": "
            + how
            + "; "
            + excused
            + " excused.";
  }

  private static List<String> hidden(
      ScanResult result, List<Finding> standing, int excused, Selection selection) {
    List<String> parts = new ArrayList<>();
    long below = standing.stream().filter(f -> !f.confidence().atLeast(selection.bar())).count();
    if (below > 0) {
      parts.add(
          Prose.grouped(below) + " below " + selection.bar().label() + " (--min-confidence low)");
    }
    if (excused > 0 && !selection.excused()) {
      parts.add(Prose.grouped(excused) + " excused (--show-excused)");
    }
    for (Aside aside : result.asides()) {
      if (aside.count() > 0) {
        parts.add(Prose.grouped(aside.count()) + " " + aside.by().words());
      }
    }
    long cut = (long) selection.wanted(result).size() - selection.most();
    if (cut > 0) {
      parts.add(Prose.grouped(cut) + " more (--max-findings)");
    }
    return parts.isEmpty() ? List.of() : List.of("Not shown: " + Prose.sentence(parts));
  }

  private static List<String> leftOut(Incomplete incomplete, Stats stats) {
    List<String> parts = new ArrayList<>();
    if (!incomplete.skippedFiles().isEmpty()) {
      parts.add(Prose.count(incomplete.skippedFiles().size(), "file", "files") + " skipped");
    }
    if (!incomplete.failedFunctions().isEmpty()) {
      parts.add(
          String.format(
              Locale.ROOT,
              "%,d of %,d functions could not be read",
              incomplete.failedFunctions().size(),
              stats.functions()));
    }
    if (incomplete.unresolvedCalls() > 0) {
      parts.add(
          Prose.count(incomplete.unresolvedCalls(), "call", "calls")
              + " through pointers not followed");
    }
    List<String> lines = new ArrayList<>(incomplete.notes());
    lines.add(
        "Read: "
            + Prose.count(stats.files(), "file", "files")
            + ", "
            + Prose.count(stats.functions(), "function", "functions")
            + ". "
            + (parts.isEmpty() ? "Nothing was left out." : "Left out: " + Prose.sentence(parts)));
    return lines;
  }
}
