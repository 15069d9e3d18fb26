package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockorder.ir.FileFacts;

/** However much of something a file has: neither the time nor the stack grows beyond reason. */
@Timeout(60)
class HostileSourceTest {
  private static final int MANY = 100_000;

  @TempDir private Path root = Path.of("");

  private static String each(String text) {
    return IntStream.range(0, MANY)
        .mapToObj(i -> text.replace("$next", "" + (i + 1)).replace("$", "" + i))
        .collect(Collectors.joining());
  }

  static Stream<String> much() {
    return Stream.of(
        "void many(int x) { switch (x) { " + each("case $:") + " ; } }",
        "void many(void) { " + each("l$: goto l$next;") + " l" + MANY + ": ; }",
        "void many(void) { " + each("l$: ;") + " goto l0; }",
        each("#define F$(x) F$next(x)\n")
            + ("#define F" + MANY + "(x) mutex_lock(x)\n")
            + "struct mutex m; void many(void) { F0(&m); }",
        each("#define A$ A$next\n") + "void many(void) { A0(); }",
        "#define MANY(x) " + "x;".repeat(MANY * 3) + "\nvoid many(void) { MANY(f()) }",
        "void many(struct mutex *p0) { "
            + each("struct mutex *p$next = p$;")
            + ("mutex_lock(p" + MANY + "); }"));
  }

  private List<FileFacts> read(Duration timeout) throws IOException, InterruptedException {
    SourceTree tree = new SourceTree(root, "x86");
    List<String> files = tree.list(List.of()).files();
    return Frontend.read(tree, files, TestModels.models(), null, 2, timeout, file -> {}).files();
  }

  @ParameterizedTest
  @MethodSource("much")
  void muchOfOneThing(String text) throws Exception {
    Files.writeString(root.resolve("a.c"), text);
    Files.writeString(root.resolve("b.c"), "void other(void) { g(); }\n");
    List<FileFacts> facts = read(Duration.ZERO);
    assertThat(facts).hasSize(2);
    assertThat(facts.getFirst().functions()).anyMatch(f -> f.name().equals("many"));
    assertThat(facts.getLast().functions()).anyMatch(f -> f.name().equals("other"));
  }

  @Test
  void aFunctionWithoutMeasureCostsItself() throws Exception {
    Files.writeString(
        root.resolve("a.c"),
        "void first(void) {}\nvoid huge(void) {"
            + "f();".repeat(3 * MANY)
            + "}\nvoid last(void) {}\n");
    FileFacts facts = read(Duration.ZERO).getFirst();
    assertThat(facts.functions().stream().map(f -> f.name())).containsExactly("first", "last");
    assertThat(facts.reading().failed()).containsExactly("a.c:2: too long");
  }

  @Test
  void whatTakesTooLongIsGivenUpAndToldSo() throws Exception {
    Files.writeString(root.resolve("a.c"), "void f(void) { g(); }\n");
    FileFacts facts = read(Duration.ofNanos(1)).getFirst();
    assertThat(facts.functions()).isEmpty();
    assertThat(facts.reading().failed())
        .containsExactly("a.c:1: took longer than 0 s (--file-timeout)");
  }
}
