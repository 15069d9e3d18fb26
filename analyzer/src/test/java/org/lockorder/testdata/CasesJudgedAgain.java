package org.lockorder.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases of {@link TestdataTest} for mutants of what judges: hundreds of times in one process,
 * of which the first does all that comes before. No test of the build, which has the other.
 */
class CasesJudgedAgain {
  private static final Path TESTDATA =
      Path.of(System.getProperty("lockorder.root", ".")).resolve("testdata");

  private static final Map<String, List<PreparedCase>> THEMES = new TreeMap<>();

  static Stream<String> themes() throws Exception {
    if (THEMES.isEmpty()) {
      for (TestCase testCase : TestCase.all(TESTDATA)) {
        THEMES
            .computeIfAbsent(testCase.theme(), theme -> new ArrayList<>())
            .add(PreparedCase.of(testCase));
      }
    }
    return THEMES.keySet().stream();
  }

  @MethodSource("themes")
  @ParameterizedTest
  void theme(String name) {
    for (PreparedCase prepared : THEMES.getOrDefault(name, List.of())) {
      assertThat(prepared.problems()).isEmpty();
    }
  }
}
