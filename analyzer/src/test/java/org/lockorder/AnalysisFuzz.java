package org.lockorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockorder.check.Confidence;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.report.Origin;
import org.lockorder.report.SarifReport;
import org.lockorder.report.Selection;
import org.lockorder.report.TextReport;
import org.lockorder.report.TextStyle;
import org.lockorder.routing.Routes;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleLoader;
import org.lockorder.rules.RulesException;

/** Whatever a source file is, every stage ends without an exception, and so do the reports. */
class AnalysisFuzz {
  private static final Path TESTDATA =
      Path.of(System.getProperty("lockorder.root", ".")).resolve("testdata");
  private static final int LONGEST_SEED = 400;
  private static final Selection ALL = new Selection(Confidence.LOW, true, List.of(), 100);

  private static Path tree = Path.of("");
  private static Models models;

  @BeforeAll
  static void makeTree() throws IOException, RulesException {
    models = RuleLoader.load(List.of(), "x86");
    tree = Files.createTempDirectory("fuzz");
    // With headers of its own, if none, the tree does not get the prelude, which is long.
    Files.createDirectory(tree.resolve("include"));
  }

  @AfterAll
  static void removeTree() throws IOException {
    Files.deleteIfExists(tree.resolve("a.c"));
    Files.delete(tree.resolve("include"));
    Files.delete(tree);
  }

  /** Short ones, so that the budget is spent on what becomes of them. */
  static Stream<byte[]> seeds() throws IOException {
    Stream.Builder<byte[]> seeds = Stream.builder();
    try (Stream<Path> files = Files.walk(TESTDATA)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".c")).sorted().toList()) {
        if (Files.size(file) <= LONGEST_SEED) {
          seeds.add(Files.readAllBytes(file));
        }
      }
    }
    return seeds.build();
  }

  @MethodSource("seeds")
  @FuzzTest
  void anyFile(byte[] bytes) throws IOException, InputException {
    Files.write(tree.resolve("a.c"), bytes);
    Analysis.Request request =
        new Analysis.Request(
            tree,
            List.of(),
            "x86",
            models,
            1,
            false,
            RwlockSemantics.QUEUED,
            GraphBuilder.Scope.EVERY_EDGE,
            false);
    Analysis.Result result = Analysis.run(request, Progress.SILENT);
    // What lowering did not expect is one line to the user, but it is our mistake all the same.
    assertThat(result.scan().incomplete().failedFunctions())
        .noneMatch(line -> line.matches("a\\.c:[0-9]+: (not understood|reading broke off): .*"));
    StringBuilder text = new StringBuilder();
    TextReport.write(
        result.scan(),
        ALL,
        Routes.NONE,
        new TextStyle(100, false),
        TextReport.Detail.VERBOSE,
        text);
    ByteArrayOutputStream sarif = new ByteArrayOutputStream();
    SarifReport.write(
        result.scan(), ALL, Routes.NONE, new Origin("0", "linux", tree.toUri()), sarif);
    assertThat(sarif.toString(StandardCharsets.UTF_8)).endsWith("}\n");
  }
}
