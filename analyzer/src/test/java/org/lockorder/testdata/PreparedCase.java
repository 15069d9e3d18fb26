package org.lockorder.testdata;

import java.io.IOException;
import java.util.List;
import org.lockorder.Analysis;
import org.lockorder.InputException;
import org.lockorder.Judgeable;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleLoader;
import org.lockorder.rules.RulesException;
import org.lockorder.threads.Threads;

/** A case of which all is done but the judging. */
record PreparedCase(TestCase testCase, Expectations expected, Judgeable program) {
  private static final String ARCH = "x86";

  /** As long as the process: who judges asks again. */
  private static final class Shared {
    static final Threads THREADS = new Threads(1);
    static final Models MODELS = models();

    private static Models models() {
      try {
        return RuleLoader.load(List.of(), ARCH);
      } catch (RulesException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static PreparedCase of(TestCase testCase) throws IOException, BadMarkerException, InputException {
    Expectations expected = testCase.expectations();
    Analysis.Request request =
        new Analysis.Request(
            testCase.tree(),
            testCase.paths(),
            ARCH,
            Shared.MODELS,
            1,
            false,
            expected.rwlock(),
            GraphBuilder.Scope.CYCLES,
            false);
    return new PreparedCase(testCase, expected, Judgeable.of(request, Shared.THREADS));
  }

  /** What is found now and should not be, or the other way round. */
  List<String> problems() {
    return Judge.judge(expected, program.findings()).stream()
        .map(problem -> testCase + ": " + problem)
        .toList();
  }
}
