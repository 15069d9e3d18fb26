package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockorder.cache.DamagedException;
import org.lockorder.ir.FactsPrinter;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleLoader;

/** Whatever stands where facts are kept, it is a report that can be worked with, or damaged. */
class ReportFuzz {
  private static final int SEEDS = 40;

  static Stream<byte[]> seeds() throws Exception {
    Models models = RuleLoader.load(List.of(), "x86");
    List<byte[]> seeds = new ArrayList<>();
    for (Path file : ReportBytesTest.cases().subList(0, SEEDS)) {
      seeds.add(ReportWriter.bytes(ReportBytesTest.report(models, file), List.of()));
    }
    return seeds.stream();
  }

  @MethodSource("seeds")
  @FuzzTest
  void anyBytes(byte[] bytes) throws DamagedException {
    FileReport report;
    List<KeptReports.Found> includes;
    try {
      ReportReader in = new ReportReader(bytes);
      includes = in.includes();
      report = in.report();
    } catch (DamagedException e) {
      return;
    }
    assertThat(FactsPrinter.print(report.facts())).isNotNull();
    byte[] once = ReportWriter.bytes(report, includes);
    ReportReader again = new ReportReader(once);
    assertThat(again.includes()).isEqualTo(includes);
    assertThat(ReportWriter.bytes(again.report(), includes)).isEqualTo(once);
  }
}
