package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lockorder.rules.RuleLoader;
import org.lockorder.rules.RulesException;

/**
 * Every report under testdata/splats, explained by the sources beside it; {@code mvn test
 * -Dlockorder.golden=write} writes what is expected anew, to be read before it is committed.
 */
class SplatsTest {
  private static final Path SPLATS =
      Path.of(System.getProperty("lockorder.root", ".")).resolve("testdata/splats");
  private static final String SPLAT = ".splat";

  private static List<Path> splats() throws IOException {
    try (Stream<Path> files = Files.walk(SPLATS)) {
      return files.filter(file -> file.toString().endsWith(SPLAT)).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> reports() throws IOException {
    assertThat(splats()).isNotEmpty();
    return splats().stream()
        .map(
            splat ->
                DynamicTest.dynamicTest(
                    SPLATS.relativize(splat).toString(), splat.toUri(), () -> check(splat)));
  }

  private static void check(Path splat) throws IOException {
    String name = splat.toString();
    Path expected = Path.of(name.substring(0, name.length() - SPLAT.length()) + ".expected");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            out,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            Map.of(),
            "");
    String folder = String.valueOf(splat.getParent());
    int exit =
        Main.run(
            new String[] {"explain", folder, name, "--jobs", "1"}, Engine.ANALYSIS, surroundings);
    String actual =
        out.toString(StandardCharsets.UTF_8).replace(folder + "/", "") + "exit " + exit + "\n";
    if (System.getProperty("lockorder.golden", "").equals("write")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  /** A row that no report needs rots. */
  @Test
  void everyNameOfARuleIsInAReport() throws IOException, RulesException {
    StringBuilder all = new StringBuilder();
    for (Path splat : splats()) {
      all.append(Files.readString(splat));
    }
    assertThat(RuleLoader.load(List.of(), "x86").prints().keySet())
        .isNotEmpty()
        .allMatch(name -> all.indexOf("(" + name.replace("*", "")) >= 0);
  }
}
