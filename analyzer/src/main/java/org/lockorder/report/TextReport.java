package org.lockorder.report;

import java.io.IOException;
import java.util.List;
import org.lockorder.check.Finding;
import org.lockorder.check.Incomplete;
import org.lockorder.check.ScanResult;
import org.lockorder.routing.Routes;

/** Findings for a person to read. */
public final class TextReport {
  private TextReport() {}

  /** How much is said around the findings. */
  public enum Detail {
    /** The findings and nothing else. */
    QUIET,
    /** And how many there are, what was left out, what to run next. */
    NORMAL,
    /** And each file and function that was left out, by name. */
    VERBOSE
  }

  /** Writes the whole report. */
  public static void write(
      ScanResult result,
      Selection selection,
      Routes routes,
      TextStyle style,
      Detail detail,
      Appendable out)
      throws IOException {
    List<Finding> shown = selection.of(result);
    for (Finding finding : shown) {
      out.append(FindingText.of(finding, selection, routes.of(finding), style)).append("\n\n");
    }
    switch (detail) {
      case QUIET -> {}
      case NORMAL -> out.append(SummaryText.of(result, selection, style));
      case VERBOSE -> {
        leftOut(result.incomplete(), out);
        out.append(SummaryText.of(result, selection, style));
      }
    }
  }

  private static void leftOut(Incomplete incomplete, Appendable out) throws IOException {
    for (String file : incomplete.skippedFiles()) {
      out.append("Skipped ").append(Printable.of(file)).append('\n');
    }
    for (String function : incomplete.failedFunctions()) {
      out.append("Could not read ").append(Printable.of(function)).append('\n');
    }
  }
}
