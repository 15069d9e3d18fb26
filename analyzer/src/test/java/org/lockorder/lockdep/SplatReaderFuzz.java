package org.lockorder.lockdep;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a log holds, its reports are read, each with a place in it and locks that have names.
 */
class SplatReaderFuzz {
  private static final Path SPLATS =
      Path.of(System.getProperty("lockorder.root", ".")).resolve("testdata/splats");

  static Stream<byte[]> seeds() throws IOException {
    Stream.Builder<byte[]> seeds = Stream.builder();
    try (Stream<Path> files = Files.walk(SPLATS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".splat")).sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds.build();
  }

  @MethodSource("seeds")
  @FuzzTest
  void anyLog(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int lines = text.split("\n", -1).length;
    for (Splat splat : SplatReader.read(text)) {
      assertThat(splat.line()).isBetween(1, lines);
      assertThat(splat.locks()).allMatch(lock -> !lock.name().isEmpty());
      assertThat(splat.functions()).doesNotContain("");
    }
  }
}
