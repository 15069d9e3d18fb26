package org.lockorder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a rules file is, it can be used, or one line says where it cannot. */
class RuleFileFuzz {
  private static final Path RULES =
      Path.of(System.getProperty("lockorder.root", ".")).resolve("rules");

  static Stream<byte[]> seeds() throws IOException {
    Stream.Builder<byte[]> seeds = Stream.builder();
    try (Stream<Path> files = Files.list(RULES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    Stream.of("calls:", "calls: {f: {}}", "a: &b [*b]", "!!int 3", "? [x]\n: y", "--- a\n--- b")
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .forEach(seeds);
    return seeds.build();
  }

  @MethodSource("seeds")
  @FuzzTest
  void anyFile(byte[] bytes) {
    Rows rows = new Rows();
    try {
      RuleFile.read(new Source("x.yaml"), bytes, rows);
      assertThat(RuleListing.list(rows.models())).allMatch(line -> !line.contains("\n"));
    } catch (RulesException e) {
      assertThat(e.getMessage()).matches("x\\.yaml(:[1-9][0-9]*)?: [^\\n\\r]+");
    }
  }
}
