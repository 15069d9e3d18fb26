package org.lockorder.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;

/** Who a call means, from where it is made. */
class ProgramTest {
  /** Where {@code name} stands as {@code caller} of that file sees it. */
  private static String meant(Stages stages, String file, String caller, String name) {
    Resolution found = stages.program().resolve(stages.id(file, caller), name);
    return found.isKnown()
        ? stages.site(found.function()) + (found.ambiguous() ? "?" : "")
        : "unknown";
  }

  @Test
  void theOwnFileComesFirst() {
    Stages stages =
        Stages.ofFiles(
            "a.c", "static void g(void) { }\nvoid f(void) { g(); }\n",
            "b.c", "void g(void) { x(); }\nvoid h(void) { g(); }\n");
    assertThat(meant(stages, "a.c", "f", "g")).isEqualTo("a.c:1");
    assertThat(meant(stages, "b.c", "h", "g")).isEqualTo("b.c:1");
    assertThat(meant(stages, "a.c", "f", "none")).isEqualTo("unknown");
  }

  @Test
  void anotherFilesStaticFunctionIsOutOfSight() {
    Stages stages =
        Stages.ofFiles("a.c", "void f(void) { g(); }\n", "b.c", "static void g(void) { }\n");
    assertThat(meant(stages, "a.c", "f", "g")).isEqualTo("unknown");
  }

  @Test
  void anIncludedSourceIsOneUnitWithItsIncluder() {
    Stages stages =
        Stages.ofFiles(
            "a.c", "#include \"part.c\"\nvoid f(void) { g(); }\n",
            "b.c", "void g(void) { }\n",
            "part.c", "static void g(void) { }\nvoid back(void) { only(); }\n");
    assertThat(meant(stages, "a.c", "f", "g")).isEqualTo("part.c:1");
    assertThat(meant(stages, "b.c", "g", "back")).isEqualTo("part.c:2");
  }

  @Test
  void aHeadersInlineFunctionIsEverybodys() {
    Stages stages =
        Stages.ofFiles(
            "a.c", "#include <linux/g.h>\nvoid f(void) { g(); }\n",
            "include/linux/g.h", "static inline void g(void) { x(); }\n");
    assertThat(meant(stages, "a.c", "f", "g")).isEqualTo("include/linux/g.h:1");
  }

  @Test
  void ofTwoHeadersTheIncludedOneIsMeant() {
    Stages stages =
        Stages.ofFiles(
            "a.c", "#include <a.h>\nvoid f(void) { g(); }\n",
            "include/a.h", "static inline void g(void) { x(); }\n",
            "b.c", "#include <use.h>\n#include <b.h>\nvoid h(void) { k(); }\n",
            "include/b.h", "static inline void g(void) { x(); y(); }\n",
            "include/use.h", "static inline void k(void) { g(); }\n");
    assertThat(meant(stages, "a.c", "f", "g")).isEqualTo("include/a.h:1");
    assertThat(meant(stages, "include/use.h", "k", "g")).isEqualTo("include/b.h:1");
  }

  @Test
  void aStubYieldsToTheRealOneWithoutDoubt() {
    Stages stages =
        Stages.ofFiles(
            "a.c", "#include <g.h>\nvoid f(void) { g(); }\n",
            "b.c", "void g(void) { x(); y(); }\n",
            "include/g.h", "#ifndef CONFIG_G\nstatic inline void g(void) { }\n#endif\n");
    assertThat(meant(stages, "a.c", "f", "g")).isEqualTo("b.c:1");
  }

  @Test
  void aHeadersFunctionThatIsAlwaysThereHidesOthersFromWhoIncludesIt() {
    Stages stages =
        Stages.ofFiles(
            "a.c", "#include <g.h>\nvoid f(void) { g(); }\n",
            "b.c", "void g(void) { x(); y(); }\n",
            "c.c", "void h(void) { g(); }\n",
            "include/g.h", "static inline void g(void) { x(); }\n");
    assertThat(meant(stages, "a.c", "f", "g")).isEqualTo("include/g.h:1");
    assertThat(meant(stages, "c.c", "h", "g")).isEqualTo("b.c:1?");
  }

  @Test
  void aFoldersOwnStubYieldsToTheRealOneThere() {
    String stub = "#ifndef CONFIG_G\nstatic inline void g(void) { }\n#endif\n";
    String both = stub.replace("#endif", "#else\nstatic inline void g(void) { x(); }\n#endif");
    for (String header : List.of(stub, both)) {
      Stages stages =
          Stages.ofFiles(
              "mm/a.c", "#include \"g.h\"\nvoid f(void) { g(); }\n",
              "mm/own/b.c", "void g(void) { x(); y(); }\n",
              "mm/g.h", header);
      assertThat(meant(stages, "mm/a.c", "f", "g"))
          .isEqualTo(header.equals(stub) ? "mm/own/b.c:1" : "mm/g.h:4");
    }
    Stages beside =
        Stages.ofFiles(
            "drivers/one/core/a.c", "#include \"g.h\"\nvoid f(void) { g(); }\n",
            "drivers/one/os/b.c", "void g(void) { x(); }\n",
            "drivers/two/b.c", "void g(void) { x(); y(); }\n",
            "drivers/one/core/g.h", stub.replace("static", "extern"));
    assertThat(meant(beside, "drivers/one/core/a.c", "f", "g")).isEqualTo("drivers/one/os/b.c:1");
    for (String other : List.of("fs/b.c", "fs/own/b.c")) {
      Stages elsewhere =
          Stages.ofFiles(
              "mm/a.c",
              "#include \"g.h\"\nvoid f(void) { g(); }\n",
              other,
              "void g(void) { x(); y(); }\n",
              "mm/g.h",
              stub);
      assertThat(meant(elsewhere, "mm/a.c", "f", "g")).isEqualTo("mm/g.h:2");
    }
  }

  @Test
  void aWeakFunctionOfTheUnitYieldsToAnother() {
    Stages stages =
        Stages.ofFiles(
            "a.c", "#include \"part.c\"\nvoid f(void) { g(); }\n",
            "part.c", "void __weak g(void) { }\n",
            "b.c", "void g(void) { x(); }\n");
    assertThat(meant(stages, "a.c", "f", "g")).isEqualTo("b.c:1");
  }

  @Test
  void theKernelCallsWhatItsMakefilesNameAndItsLoaderWhatIsNear() {
    Stages stages =
        Stages.ofFiles(
            "arch/x86/kernel/a.c", "void f(void) { g(); k(); }\n",
            "arch/x86/kernel/Makefile", "obj-y += a.o\n",
            "arch/x86/boot/b.c", "void g(void) { x(); y(); }\nvoid k(void) { x(); }\n",
            "arch/x86/boot/c.c", "void h(void) { g(); }\n",
            "lib/g.c", "void g(void) { x(); }\n",
            "lib/Makefile", "obj-y += g.o\n");
    assertThat(meant(stages, "arch/x86/kernel/a.c", "f", "g")).isEqualTo("lib/g.c:1");
    assertThat(meant(stages, "arch/x86/kernel/a.c", "f", "k")).isEqualTo("arch/x86/boot/b.c:2");
    assertThat(meant(stages, "arch/x86/boot/c.c", "h", "g")).isEqualTo("arch/x86/boot/b.c:1");
  }

  @Test
  void ofTwoRealOnesTheFullerIsTakenWithADoubt() {
    Stages stages =
        Stages.ofFiles(
            "a.c", "void f(void) { g(); }\n",
            "b.c", "void g(void) { x(); }\n",
            "c.c", "void g(void) { x(); y(); }\n");
    assertThat(meant(stages, "a.c", "f", "g")).isEqualTo("c.c:1?");
  }

  @Test
  void ofTwoModulesThatOfTheOwnFoldersIsTaken() {
    Stages stages =
        Stages.ofFiles(
            "drivers/one/core/a.c", "void f(void) { g(); k(); }\n",
            "drivers/one/os/b.c", "void g(void) { x(); }\nvoid k(void) { }\n",
            "drivers/other/c.c", "void g(void) { x(); y(); }\nvoid k(void) { x(); }\n",
            "lib/d.c", "void h(void) { g(); }\n");
    assertThat(meant(stages, "drivers/one/core/a.c", "f", "g")).isEqualTo("drivers/one/os/b.c:1");
    assertThat(meant(stages, "lib/d.c", "h", "g")).isEqualTo("drivers/other/c.c:1?");
    assertThat(meant(stages, "drivers/one/core/a.c", "f", "k")).isEqualTo("drivers/other/c.c:2");
  }

  @Test
  void ofTwoEqualOnesTheFirstIsTaken() {
    Stages stages =
        Stages.ofFiles(
            "a.c", "void f(void) { g(); }\n",
            "b.c", "void g(void) { x(); }\n",
            "c.c", "void g(void) { x(); }\n");
    assertThat(meant(stages, "a.c", "f", "g")).isEqualTo("b.c:1");
  }

  @Test
  void aMacroThatCallsItsOwnNameMeansTheFunction() {
    Stages stages =
        Stages.ofFiles(
            "a.c",
            """
            static void take(int *p) { x(); }
            #define take(p) do { y(); take(p); } while (0)
            void f(int *p) { take(p); }
            """);
    int macro = stages.program().resolve(stages.id("a.c", "f"), "take").function();
    assertThat(stages.site(macro)).isEqualTo("a.c:2");
    assertThat(stages.site(stages.program().resolve(macro, "take").function())).isEqualTo("a.c:1");
  }

  @Test
  void anAliasLeadsToTheFunctionItNames() {
    Stages stages =
        Stages.ofFiles(
            "a.c", "#define g real_g\nvoid f(void) { g(); }\n", "b.c", "void real_g(void) { }\n");
    assertThat(meant(stages, "a.c", "f", "g")).isEqualTo("b.c:1");
    Stages circle = Stages.of("#define g h\n#define h g\nvoid f(void) { g(); }\n");
    assertThat(meant(circle, "a.c", "f", "g")).isEqualTo("unknown");
  }

  @Test
  void aFunctionIsReferencedWhereItIsNamedButNotCalled() {
    Stages stages =
        Stages.of(
            """
            static void called(void) { }
            static void kept(void) { }
            void f(void) { called(); register_it(kept); }
            """);
    Program program = stages.program();
    assertThat(program.isReferenced(program.function(stages.id("kept")))).isTrue();
    assertThat(program.isReferenced(program.function(stages.id("called")))).isFalse();
  }

  @Test
  void anObjectsKeySaysItsFileOnlyWhereItMust() {
    Program program =
        Stages.ofFiles("a.c", "static int twice;\nstatic int once;\n", "b.c", "static int twice;\n")
            .program();
    assertThat(program.objectKey(program.types().global("twice", "b.c").orElseThrow()))
        .isEqualTo("twice@b.c");
    assertThat(program.objectKey(program.types().global("once", "a.c").orElseThrow()))
        .isEqualTo("once");
  }
}
