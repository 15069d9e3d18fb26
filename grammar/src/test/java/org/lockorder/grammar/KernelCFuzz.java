package org.lockorder.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockorder.grammar.ast.Node;
import org.lockorder.grammar.ast.Range;

/** Whatever the text is, reading it throws nothing, and all that was read stands in the text. */
class KernelCFuzz {
  private static final Path TESTDATA =
      Path.of(System.getProperty("lockorder.root", ".")).resolve("testdata");
  private static final int LONGEST_SEED = 400;

  /** Short ones, so that the budget is spent on what becomes of them. */
  static Stream<byte[]> seeds() throws IOException {
    Stream.Builder<byte[]> seeds = Stream.builder();
    HostileInputTest.broken().map(text -> text.getBytes(StandardCharsets.UTF_8)).forEach(seeds);
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
  void anyText(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    ParseResult<?> file = KernelC.parse("a.c", text);
    check(file, 0, text.length());
    int begin = 7;
    check(KernelC.parseMacroBody(text, begin), begin, begin + text.length());
    check(KernelC.parseExpression(text, begin), begin, begin + text.length());
  }

  private static void check(ParseResult<?> result, int from, int to) {
    for (Problem problem : result.problems()) {
      checkRange(problem, problem.range(), from, to);
      assertThat(problem.message()).isNotBlank().doesNotContain("\n");
    }
    checkRanges(result.value(), from, to);
  }

  private static void checkRanges(Object part, int from, int to) {
    switch (part) {
      case Node node -> checkRange(node, node.range(), from, to);
      case List<?> parts -> parts.forEach(p -> checkRanges(p, from, to));
      case Optional<?> maybe -> maybe.ifPresent(p -> checkRanges(p, from, to));
      default -> {}
    }
    if (part instanceof Record) {
      for (RecordComponent component : part.getClass().getRecordComponents()) {
        try {
          Object value = component.getAccessor().invoke(part);
          if (value != null) {
            checkRanges(value, from, to);
          }
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private static void checkRange(Object what, Range range, int from, int to) {
    if (range.begin() < from || range.end() < range.begin() || range.end() > to) {
      throw new AssertionError(range + " is not within " + from + " to " + to + ": " + what);
    }
  }
}
