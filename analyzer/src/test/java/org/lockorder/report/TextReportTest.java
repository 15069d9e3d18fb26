package org.lockorder.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.check.Confidence;
import org.lockorder.check.ScanResult;
import org.lockorder.ir.LockMode;

class TextReportTest {
  private static final Selection ALL = new Selection(Confidence.LOW, true, List.of(), 100);

  private static String text(ScanResult result, Selection selection, int width, boolean colour)
      throws IOException {
    StringBuilder out = new StringBuilder();
    TextReport.write(
        result,
        selection,
        Samples.ROUTES,
        new TextStyle(width, colour),
        TextReport.Detail.NORMAL,
        out);
    return out.toString();
  }

  @Test
  void hasLockdepsShape() throws IOException {
    ScanResult result = Samples.result(Samples.hotplug(), Samples.gated());
    Golden.check("scan.txt", text(result, Selection.DEFAULT, 110, false));
  }

  @Test
  void drawsEverySortOfCycle() throws IOException {
    ScanResult result =
        Samples.result(
            Samples.ring(),
            Samples.twice(false, LockMode.EXCLUSIVE),
            Samples.twice(true, LockMode.SHARED),
            Samples.gated());
    Golden.check("cycles.txt", text(result, ALL, 100, false));
  }

  @Test
  void cleanResultSaysWhatItDoesNotProve() throws IOException {
    Golden.check("clean.txt", text(Samples.clean(), Selection.DEFAULT, 100, false));
  }

  @Test
  void narrowTerminalGetsAListInsteadOfColumns() throws IOException {
    Golden.check("narrow.txt", text(Samples.result(Samples.hotplug()), ALL, 60, false));
  }

  @Test
  void coloursOnlyPaint() throws IOException {
    ScanResult result = Samples.result(Samples.hotplug(), Samples.ring());
    String painted = text(result, ALL, 100, true);
    assertThat(painted).contains("\u001b[1mmem_hotplug_lock\u001b[0m", "\u001b[1;31mhigh");
    assertThat(painted.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(text(result, ALL, 100, false));
  }

  @Test
  void hostileNamesStayOnTheirLine() throws IOException {
    String text = text(Samples.result(Samples.hostile()), ALL, 100, false);
    assertThat(text.lines().filter(line -> line.contains("[31m")))
        .isNotEmpty()
        .allMatch(line -> line.contains("\\u000a\\u001b[31m\\u202e"));
    assertThat(text.chars().filter(c -> c != '\n').noneMatch(Character::isISOControl)).isTrue();
  }

  @Test
  void verboseNamesWhatWasLeftOutAndQuietSaysNothing() throws IOException {
    StringBuilder verbose = new StringBuilder();
    TextStyle style = new TextStyle(100, false);
    TextReport.write(
        Samples.result(),
        Selection.DEFAULT,
        Samples.ROUTES,
        style,
        TextReport.Detail.VERBOSE,
        verbose);
    assertThat(verbose)
        .contains("Skipped mm/huge.c: larger than 64 MiB\n")
        .contains("Could not read mm/odd.c:99: g: unbalanced braces\n");
    StringBuilder quiet = new StringBuilder();
    TextReport.write(
        Samples.result(), Selection.DEFAULT, Samples.ROUTES, style, TextReport.Detail.QUIET, quiet);
    assertThat(quiet).isEmpty();
  }

  @Test
  void statsAreALineAFigure() throws IOException {
    StringBuilder out = new StringBuilder();
    StatsText.write(Samples.stats(), out);
    Golden.check("stats.txt", out.toString());
  }
}
