package org.lockorder.report;

import java.io.IOException;
import org.lockorder.check.Excuse;
import org.lockorder.check.Finding;
import org.lockorder.check.ScanResult;
import org.lockorder.lockgraph.Step;

/**
 * A line a finding, as Smatch and Sparse write theirs, for mails and for scripts that read these:
 * {@code mm/x.c:320 func() warn: ...}.
 */
public final class KernelReport {
  private KernelReport() {}

  /** Writes the lines, and none where nothing is found. */
  public static void write(ScanResult result, Selection selection, Appendable out)
      throws IOException {
    for (Finding finding : selection.of(result)) {
      out.append(line(finding, selection)).append('\n');
    }
  }

  private static String line(Finding finding, Selection selection) {
    String place =
        Place.step(finding, selection)
            .map(KernelReport::place)
            .orElse(Place.UNKNOWN + " unknown()");
    Excuse excuse = finding.excused();
    String standing =
        excuse == null ? finding.confidence().label() : "excused by " + excuse.reason();
    return Printable.of(
        place
            + " warn: "
            + finding.rule().id()
            + " ("
            + standing
            + "): "
            + Brief.ends(finding)
            + " ["
            + finding.id()
            + "]");
  }

  private static String place(Step step) {
    return step.site() + " " + step.function() + "()";
  }
}
