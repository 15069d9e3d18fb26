package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockorder.ir.FactsPrinter;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;

/** Programs of several files. */
class FrontendTest {
  @TempDir Path root;

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Sources read(int jobs, String... files) throws InterruptedException {
    SourceTree tree = new SourceTree(root, "x86");
    String prelude = "static inline void hold(struct mutex *m) { mutex_lock(m); }\n";
    return Frontend.read(
        tree, List.of(files), TestModels.models(), prelude, jobs, Duration.ZERO, file -> {});
  }

  private static String print(Sources sources) {
    return sources.files().stream().map(FactsPrinter::print).collect(Collectors.joining());
  }

  private static List<String> paths(Sources sources) {
    return sources.files().stream().map(FileFacts::path).toList();
  }

  @Test
  void headersAreReadOnce() throws Exception {
    write("include/linux/a.h", "#include <linux/b.h>\n");
    write("include/linux/b.h", "#include <linux/a.h>\nint b;\n");
    write("x.c", "#include <linux/a.h>\n#include \"y.c\"\n#include <generated/z.h>\n");
    write("y.c", "#include <linux/b.h>\n");
    Sources sources = read(2, "x.c", "y.c");
    assertThat(paths(sources))
        .containsExactly("include/linux/a.h", "include/linux/b.h", "x.c", "y.c");
    assertThat(sources.files().get(2).includes()).containsExactly("include/linux/a.h", "y.c");
    assertThat(sources.skipped()).isEmpty();
  }

  @Test
  void aDecidedConditionDropsItsInclude() throws Exception {
    write("include/a.h", "");
    write("include/b.h", "");
    write("x.c", "#ifdef CONFIG_SMP\n#include <a.h>\n#else\n#include <b.h>\n#endif\n");
    assertThat(paths(read(1, "x.c"))).containsExactly("include/a.h", "x.c");
  }

  @Test
  void thePreludeStandsInForHeaders() throws Exception {
    write("x.c", "void f(struct mutex *m)\n{\n\thold(m);\n}\n");
    Sources sources = read(1, "x.c");
    assertThat(paths(sources)).containsExactly(Frontend.PRELUDE, "x.c");
    assertThat(sources.files().get(1).includes()).containsExactly(Frontend.PRELUDE);
  }

  @Test
  void thePreludeYieldsToATreesOwnHeaders() throws Exception {
    write("include/a.h", "");
    write("x.c", "");
    assertThat(paths(read(1, "x.c"))).containsExactly("x.c");
  }

  @Test
  void macrosOfAHeaderAreLoweredThere() throws Exception {
    write("include/a.h", "#define take(m) mutex_lock(m)\n#define drop(m) mutex_unlock(m)\n");
    write("x.c", "#include <a.h>\nvoid f(struct mutex *m)\n{\n\ttake(m);\n}\n");
    FileFacts header = read(1, "x.c").files().getFirst();
    assertThat(header.path()).isEqualTo("include/a.h");
    assertThat(header.functions()).extracting(FunctionFacts::name).containsExactly("take");
    assertThat(header.functions().getFirst().line()).isEqualTo(1);
  }

  @Test
  void aMacroServesWhereOnlyAnotherFilesStaticFunctionHasItsName() throws Exception {
    write("include/a.h", "#define take(m) mutex_lock(m)\n");
    write("x.c", "#include <a.h>\nvoid f(struct mutex *m)\n{\n\ttake(m);\n}\n");
    write("y.c", "static void take(int i)\n{\n}\n");
    assertThat(read(1, "x.c", "y.c").files().getFirst().functions()).hasSize(1);
  }

  @Test
  void aRedefinitionThatSaysTheSameIsNone() throws Exception { // C11 6.10.3.5, example 6
    write(
        "x.c",
        """
        #define OBJ_LIKE (1-1)
        #define OBJ_LIKE /* white space */ (1-1) /* other */
        #define FUNC_LIKE(a) ( a )
        #define FUNC_LIKE( a )( /* note the white space */ \\
            a /* other stuff on this line
              */ )
        """);
    assertThat(read(1, "x.c").redefined()).isEmpty();
  }

  @Test
  void aRedefinitionThatSaysAnotherThingNamesBothPlaces() throws Exception { // likewise
    write(
        "x.c",
        """
        #define OBJ_LIKE (1-1)
        #define OBJ_LIKE (0)
        #define OBJ_LIKE (1 - 1)
        #define FUNC_LIKE(a) ( a )
        #define FUNC_LIKE(b) ( a )
        #define FUNC_LIKE(b) ( b )
        """);
    assertThat(read(1, "x.c").redefined())
        .containsExactly(
            "x.c:2: OBJ_LIKE is defined otherwise at x.c:1",
            "x.c:3: OBJ_LIKE is defined otherwise at x.c:2",
            "x.c:5: FUNC_LIKE is defined otherwise at x.c:4",
            "x.c:6: FUNC_LIKE is defined otherwise at x.c:5");
  }

  @Test
  void aDefinitionForWantOfOneYieldsToTheOneAbove() throws Exception {
    write(
        "x.c",
        """
        void one(int x) {}
        void two(int x) {}
        #define step(x) one(x)
        #ifndef step
        #define step(x) two(x)
        #endif
        void f(void) { step(1); }
        """);
    assertThat(read(1, "x.c").redefined()).isEmpty();
    assertThat(read(1, "x.c").files().getLast().functions())
        .extracting(FunctionFacts::name)
        .containsOnlyOnce("step");
  }

  @Test
  void anUndefinitionOrAnotherConditionAllowsARedefinition() throws Exception {
    write("undo.h", "#undef B\n");
    write(
        "x.c",
        """
        #define A (1)
        #undef A
        #define A (2)
        #define B (1)
        #include "undo.h"
        #define B (2)
        #define C (1)
        #ifdef CONFIG_C
        #define C (2)
        #endif
        """);
    assertThat(read(1, "x.c").redefined()).isEmpty();
  }

  @Test
  void ofTwoDefinitionsTheLaterOneCounts() throws Exception {
    write(
        "x.c",
        """
        #define MAKE(name) void name##_first(void) { }
        MAKE(a)
        #define MAKE(name) void name##_second(void) { }
        MAKE(b)
        """);
    assertThat(read(1, "x.c").files().getLast().functions())
        .extracting(FunctionFacts::name)
        .containsExactly("a_first", "b_second");
  }

  @Test
  void aStubYieldsToTheMacroOfTheOtherBranch() throws Exception {
    write(
        "x.c",
        """
        #ifdef CONFIG_A
        #define take(m) mutex_lock(m)
        #else
        void take(void *m)
        {
        }
        #endif
        void f(struct mutex *m)
        {
                take(m);
        }
        """);
    assertThat(read(1, "x.c").files().get(1).functions())
        .extracting(function -> function.form() + " " + function.condition())
        .containsExactly("FUNCTION !A", "FUNCTION always", "MACRO A");
  }

  @Test
  void aBadFunctionCostsOnlyItself() throws Exception {
    write("x.c", "void a(void)\n{\n}\nvoid b(void)\n{\n\tif (;\n}\nvoid c(void)\n{\n}\n");
    FileFacts file = read(1, "x.c").files().get(1);
    assertThat(file.functions()).extracting(FunctionFacts::name).containsExactly("a", "c");
    assertThat(file.reading().functions()).isEqualTo(3);
    assertThat(file.reading().lines()).isEqualTo(10);
    assertThat(file.reading().failed()).singleElement().asString().startsWith("x.c:");
  }

  @Test
  void deepNestingCostsOnlyItsFunction() throws Exception {
    String deep = "-".repeat(200_000) + "1";
    write("x.c", "int a(void)\n{\n\treturn " + deep + ";\n}\nint b(void)\n{\n\treturn 1;\n}\n");
    FileFacts file = read(1, "x.c").files().get(1);
    assertThat(file.functions()).extracting(FunctionFacts::name).contains("b");
  }

  @Test
  void unreadableIncludesAreNamed() throws Exception {
    write("x.c", "#include \"bin.h\"\n");
    Files.write(root.resolve("bin.h"), new byte[] {0});
    assertThat(read(1, "x.c").skipped()).containsExactly("bin.h: binary");
  }

  @Test
  void theNumberOfThreadsMakesNoDifference() throws Exception {
    for (int i = 0; i < 12; i++) {
      write("include/h" + i + ".h", "#define take" + i + "(m) mutex_lock(&(m)->lock" + i + ")\n");
      String includes =
          IntStream.range(0, 12)
              .mapToObj(h -> "#include <h" + h + ".h>\n")
              .collect(Collectors.joining());
      String calls =
          IntStream.rangeClosed(0, i)
              .mapToObj(h -> "\ttake" + h + "(p);\n")
              .collect(Collectors.joining());
      write("f" + i + ".c", includes + "void f" + i + "(struct s *p)\n{\n" + calls + "}\n");
    }
    String[] files = IntStream.range(0, 12).mapToObj(i -> "f" + i + ".c").toArray(String[]::new);
    Sources one = read(1, files);
    assertThat(one.files()).hasSize(24);
    assertThat(read(4, files)).isEqualTo(one);
    assertThat(print(read(4, files))).isEqualTo(print(one));
  }

  /** The functions of {@code x.c}, each with its condition. */
  private List<String> conditions() throws InterruptedException {
    return read(2, "x.c").files().getLast().functions().stream()
        .map(f -> f.name() + ": " + f.condition())
        .toList();
  }

  private static final String ASKS =
      """
      #ifdef ARCH_X
      void f(void) { }
      #else
      void g(void) { }
      #endif
      """;

  @Test
  void aMacroOfAnIncludeBeforeIsDefined() throws Exception {
    write("b.h", "#define ARCH_X\n");
    write("a.h", "#include \"b.h\"\n");
    write("x.c", "#include \"a.h\"\n" + ASKS);
    assertThat(conditions()).containsExactly("f: always");
    write("x.c", ASKS + "#include \"a.h\"\n");
    assertThat(conditions()).containsExactly("f: ARCH_X", "g: !ARCH_X");
  }

  @Test
  void aMacroUnderAnotherConditionMayBeDefined() throws Exception {
    write("a.h", "#ifdef CONFIG_A\n#define ARCH_X\n#endif\n");
    write("x.c", "#include \"a.h\"\n" + ASKS);
    assertThat(conditions()).containsExactly("f: ARCH_X", "g: !ARCH_X");
    write("a.h", "#define ARCH_X\n");
    write("x.c", "#ifdef CONFIG_A\n#include \"a.h\"\n#endif\n" + ASKS);
    assertThat(conditions()).containsExactly("f: ARCH_X", "g: !ARCH_X");
    write("x.c", "#include \"a.h\"\n#ifdef CONFIG_A\n#undef ARCH_X\n#endif\n" + ASKS);
    assertThat(conditions()).containsExactly("f: ARCH_X", "g: !ARCH_X");
  }

  @Test
  void whatEveryIncluderDefinesIsDefinedInTheHeader() throws Exception {
    write("x.c", "#define ARCH_X 1\n#include \"a.h\"\n");
    write("y.c", "#include \"a.h\"\n");
    write("a.h", ASKS);
    assertThat(names(read(1, "x.c"), "a.h")).containsExactly("f");
    assertThat(names(read(1, "x.c", "y.c"), "a.h")).containsExactly("f", "g");
  }

  @Test
  void aHeaderInsideACycleMayHaveBeenEnteredFirst() throws Exception {
    write("x.c", "#include \"a.h\"\n");
    write("a.h", "#ifndef A_H\n#define A_H\n#include \"b.h\"\n" + ASKS + "#endif\n");
    write("b.h", "#ifndef B_H\n#define B_H\n#include \"a.h\"\n#define ARCH_X\n#endif\n");
    assertThat(names(read(1, "x.c"), "a.h")).containsExactly("f", "g");
  }

  @Test
  void aFallbackMacroYields() throws Exception {
    write("a.h", "#define take(m) mutex_lock(m)\n");
    write(
        "x.c",
        """
        #include "a.h"
        #ifndef take
        #define take(m) other(m)
        #endif
        void f(struct mutex *m) { take(m); }
        """);
    assertThat(print(read(1, "x.c"))).contains("mutex_lock").doesNotContain("other");
  }

  @Test
  void aHeaderThatIsNotIncludedAfterAllIsLeftOut() throws Exception {
    write("a.h", "#define ARCH_X\n");
    write("b.h", "void b(void) { }\n");
    write("x.c", "#include \"a.h\"\n#ifndef ARCH_X\n#include \"b.h\"\n#endif\n");
    assertThat(paths(read(1, "x.c"))).doesNotContain("b.h");
  }

  private static List<String> names(Sources sources, String path) {
    return sources.files().stream()
        .filter(file -> file.path().equals(path))
        .flatMap(file -> file.functions().stream())
        .map(FunctionFacts::name)
        .toList();
  }
}
