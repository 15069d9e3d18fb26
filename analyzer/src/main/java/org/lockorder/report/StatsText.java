package org.lockorder.report;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.lockorder.check.Stats;
import org.lockorder.oracle.Agreement;

/** The figures of a run, for a person. */
public final class StatsText {
  private StatsText() {}

  /** Writes a line a figure. */
  public static void write(Stats stats, Appendable out) throws IOException {
    int parsed = stats.functions() - stats.functionsFailed();
    line(out, "files", Prose.grouped(stats.files()));
    line(out, "lines", Prose.grouped(stats.lines()));
    line(out, "functions", share(parsed, stats.functions(), "parsed"));
    line(out, "lock sites", Prose.grouped(stats.lockSites()));
    line(out, "  coarse", share(stats.lockSitesCoarse(), stats.lockSites(), "of unknown struct"));
    line(out, "paths merged", share(stats.functionsWidened(), stats.functions(), "functions"));
    line(
        out,
        "indirect calls",
        share(stats.indirectCallsResolved(), stats.indirectCallSites(), "resolved"));
    line(
        out,
        "  outside",
        share(stats.indirectCallsOutside(), stats.indirectCallSites(), "filled elsewhere"));
    agreement(out, "annotations", stats.oracles().annotations());
    agreement(out, "assertions", stats.oracles().assertions());
    for (Map.Entry<String, Stats.StageTime> stage : stats.stages().entrySet()) {
      Stats.StageTime time = stage.getValue();
      line(
          out,
          "stage " + stage.getKey(),
          String.format(
              Locale.ROOT, "%.2f s wall, %.2f s CPU", time.wallSeconds(), time.cpuSeconds()));
    }
    for (Map.Entry<String, Integer> veto : stats.vetoes().entrySet()) {
      line(out, "veto " + veto.getKey(), Prose.grouped(veto.getValue()));
    }
    line(
        out,
        "peak heap",
        String.format(Locale.ROOT, "%,d MiB", stats.peakHeapBytes() / (1024 * 1024)));
  }

  private static void agreement(Appendable out, String name, Agreement agreement)
      throws IOException {
    int all = agreement.checked() + agreement.unchecked().size();
    line(out, name, share(agreement.agree(), all, "agreed with"));
  }

  private static void line(Appendable out, String name, String value) throws IOException {
    out.append(String.format(Locale.ROOT, "%-30s  %s\n", Printable.of(name), value));
  }

  private static String share(int part, int whole, String what) {
    return whole == 0
        ? Prose.grouped(part) + " " + what
        : String.format(
            Locale.ROOT, "%,d of %,d %s (%.3f %%)", part, whole, what, 100.0 * part / whole);
  }
}
