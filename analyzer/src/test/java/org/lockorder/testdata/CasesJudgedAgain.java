package org.lockorder.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockorder.Analysis;
import org.lockorder.InputException;
import org.lockorder.Judgeable;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleLoader;
import org.lockorder.threads.Threads;

/**
 * The cases of {@link TestdataTest} for mutants of what judges: hundreds of times in one JVM, of
 * which the first does all that comes before. No test of the build, which has the other.
 */
class CasesJudgedAgain {
  private static final Path TESTDATA =
      Path.of(System.getProperty("lockorder.root", ".")).resolve("testdata");

  private record Prepared(TestCase testCase, Expectations expected, Judgeable program) {
    List<String> problems() {
      return Judge.judge(expected, program.findings()).stream()
          .map(problem -> testCase + ": " + problem)
          .toList();
    }
  }

  private static final class Themes {
    static final Map<String, List<Prepared>> ALL = new TreeMap<>();
    private static final Threads THREADS = new Threads(1);

    static {
      try {
        Models models = RuleLoader.load(List.of(), "x86");
        for (TestCase testCase : TestCase.all(TESTDATA)) {
          ALL.computeIfAbsent(testCase.theme(), theme -> new ArrayList<>())
              .add(prepare(testCase, models));
        }
      } catch (Exception e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private static Prepared prepare(TestCase testCase, Models models)
        throws IOException, BadMarkerException, InputException {
      Expectations expected = testCase.expectations();
      return new Prepared(
          testCase,
          expected,
          Judgeable.of(
              new Analysis.Request(
                  testCase.tree(),
                  testCase.paths(),
                  "x86",
                  models,
                  1,
                  false,
                  expected.rwlock(),
                  GraphBuilder.Scope.CYCLES,
                  false),
              THREADS));
    }
  }

  static Stream<String> themes() {
    return Themes.ALL.keySet().stream();
  }

  @MethodSource("themes")
  @ParameterizedTest
  void theme(String name) {
    for (Prepared prepared : Themes.ALL.getOrDefault(name, List.of())) {
      assertThat(prepared.problems()).isEmpty();
    }
  }
}
