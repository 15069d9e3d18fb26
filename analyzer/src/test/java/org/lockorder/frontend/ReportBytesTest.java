package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockorder.cache.CacheFolder;
import org.lockorder.cache.DamagedException;
import org.lockorder.cache.Digest;
import org.lockorder.cache.TreeIndex;
import org.lockorder.ir.FactsPrinter;
import org.lockorder.rules.AskedOfComments;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleLoader;

/** What was read of a file is the same behind its bytes. */
class ReportBytesTest {
  private static final Path CASES =
      Path.of(System.getProperty("lockorder.root", ".")).resolve("testdata");
  private static final List<KeptReports.Found> INCLUDES =
      List.of(
          new KeptReports.Found("linux/a.h", true, "include/linux/a.h"),
          new KeptReports.Found("b.h", false, null));

  /** What a case comes to alone. */
  static FileReport report(Models models, Path file) throws IOException {
    return new FileReader(new SourceTree(CASES, "x86"), models, Duration.ZERO, null, false)
        .read(CASES.relativize(file).toString(), Files.readString(file), Set.of());
  }

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files.filter(file -> file.toString().endsWith(".c")).sorted().toList();
    }
  }

  private static FileReport read(byte[] bytes) throws DamagedException {
    ReportReader in = new ReportReader(bytes);
    assertThat(in.includes()).isEqualTo(INCLUDES);
    return in.report();
  }

  @Test
  void everyCaseComesBack() throws Exception {
    Models models = RuleLoader.load(List.of(), "x86");
    int withSyntax = 0;
    for (Path file : cases()) {
      FileReport report = report(models, file);
      byte[] bytes = ReportWriter.bytes(report, INCLUDES);
      FileReport back = read(bytes);
      assertThat(back.facts()).as("%s", file).isEqualTo(report.facts());
      assertThat(back.events()).as("%s", file).isEqualTo(report.events());
      assertThat(back.tests()).as("%s", file).isEqualTo(report.tests());
      assertThat(back.hidden()).as("%s", file).isEqualTo(report.hidden());
      assertThat(back.numbers()).as("%s", file).isEqualTo(report.numbers());
      assertThat(back.parts()).as("%s", file).hasSameSizeAs(report.parts());
      if (back.unexpanded() == null) {
        withSyntax++;
      } else {
        assertThat(back.unexpanded()).as("%s", file).isEqualTo(report.unexpanded());
        assertThat(ReportWriter.bytes(back, INCLUDES)).as("%s", file).isEqualTo(bytes);
      }
    }
    assertThat(withSyntax).isPositive();
  }

  @Test
  void allCasesTogetherAreReadTheSame(@TempDir Path folder) throws Exception {
    String without = readAll(null);
    CacheFolder cache =
        new CacheFolder(folder, Digest.of("this"), 1 << 30, Clock.systemUTC(), x -> {});
    assertThat(readAll(cache)).as("when it is kept").isEqualTo(without);
    assertThat(readAll(cache)).as("when it is known").isEqualTo(without);
  }

  /** As if they were one program, so that macros of one case are those of all. */
  private static String readAll(@Nullable CacheFolder cache) throws Exception {
    SourceTree tree =
        new SourceTree(
            CASES,
            "x86",
            Map.of(),
            cache == null ? null : TreeIndex.of(cache, CASES, Set.of()),
            AskedOfComments.NOTHING);
    return Frontend.read(
            tree,
            tree.list(List.of()).files(),
            RuleLoader.load(List.of(), "x86"),
            RuleLoader.prelude(),
            2,
            Duration.ZERO,
            cache == null ? null : new KeptReports(cache, Digest.of("rules")),
            file -> {})
        .files()
        .stream()
        .map(FactsPrinter::print)
        .collect(Collectors.joining());
  }

  @Test
  void cutOffItIsDamaged() throws Exception {
    byte[] bytes =
        ReportWriter.bytes(report(RuleLoader.load(List.of(), "x86"), cases().getFirst()), INCLUDES);
    for (int length = 0; length < bytes.length; length++) {
      byte[] less = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> read(less)).isInstanceOf(DamagedException.class);
    }
  }
}
