package org.lockorder.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;
import org.lockorder.ir.CType;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Site;
import org.lockorder.ir.StructFacts;
import org.lockorder.ir.Value;

/** What a name means depends on the file that says it. */
class TypesTest {
  private static Types types(String... namesAndTexts) {
    return Stages.ofFiles(namesAndTexts).program().types();
  }

  private static CType named(String name) {
    return new CType.Named(name);
  }

  @Test
  void typedefsAreFollowedToTheirEnd() {
    Types types = types("a.c", "struct s { int x; };\ntypedef struct s s_t;\ntypedef s_t t;\n");
    assertThat(types.strip(named("t"), "a.c")).isEqualTo(new CType.Struct("s"));
    assertThat(types.strip(new CType.Pointer(named("t")), "a.c"))
        .isEqualTo(new CType.Pointer(named("t")));
    assertThat(types.strip(named("nowhere"), "a.c")).isEqualTo(new CType.Unknown());
  }

  @Test
  void aTypedefOfItselfIsUnknown() {
    Types types = types("a.c", "typedef a b;\ntypedef b a;\n");
    assertThat(types.strip(named("a"), "a.c")).isEqualTo(new CType.Unknown());
  }

  @Test
  void aChainOfTypedefsMayBeLong() {
    String chain =
        IntStream.range(1, 12)
            .mapToObj(i -> "typedef t%d t%d;\n".formatted(i - 1, i))
            .collect(Collectors.joining("", "typedef struct s t0;\n", ""));
    assertThat(types("a.c", chain).strip(named("t11"), "a.c")).isEqualTo(new CType.Struct("s"));
  }

  @Test
  void aFilesOwnTypedefComesBeforeAHeadersAndThatBeforeAnyOther() {
    Types types =
        types(
            "a.c", "#include \"z.h\"\ntypedef struct own t;\n",
            "b.c", "#include \"z.h\"\n",
            "z.h", "typedef struct shared t;\n");
    assertThat(types.strip(named("t"), "a.c")).isEqualTo(new CType.Struct("own"));
    assertThat(types.strip(named("t"), "b.c")).isEqualTo(new CType.Struct("shared"));
  }

  @Test
  void aMemberIsSoughtInEveryDefinitionOfItsStruct() {
    Types types =
        types(
            "a.c", "struct s {\n  long both;\n  int a;\n};\n",
            "b.c", "struct s {\n  char both;\n  int b;\n};\n");
    assertThat(types.member("s", "b", "a.c")).map(StructFacts.Member::line).hasValue(3);
    assertThat(types.memberSite("s", "b", "a.c")).isEqualTo(new Site("b.c", 3));
    assertThat(types.memberSite("s", "both", "b.c")).isEqualTo(new Site("b.c", 2));
    assertThat(types.memberSite("s", "none", "b.c")).isNull();
    assertThat(types.member("t", "a", "a.c")).isEmpty();
  }

  @Test
  void anotherFilesStaticObjectIsOutOfSight() {
    Types types = types("a.c", "static int mine;\nint ours;\n", "b.c", "int x;\n");
    assertThat(types.global("mine", "a.c")).isPresent();
    assertThat(types.global("mine", "b.c")).isEmpty();
    assertThat(types.global("ours", "b.c")).map(GlobalFacts::site).hasValue(new Site("a.c", 2));
  }

  @Test
  void aDefinitionSaysMoreThanADeclaration() {
    Types types = types("a.c", "extern int shared;\n", "b.c", "int shared;\n");
    assertThat(types.global("shared", "a.c")).map(GlobalFacts::site).hasValue(new Site("b.c", 1));
    assertThat(types.isShared("shared")).isFalse();
    assertThat(types.isDefined("shared")).isTrue();
    assertThat(types("a.c", "extern int only;\n").isDefined("only")).isFalse();
  }

  @Test
  void aNameIsSharedWhereTwoFilesDefineIt() {
    Types types = types("a.c", "static int x;\nint y;\n", "b.c", "static int x;\nextern int y;\n");
    assertThat(types.isShared("x")).isTrue();
    assertThat(types.isShared("y")).isFalse();
  }

  @Test
  void anAliasIsSeenInItsOwnFileAndFromAHeader() {
    Types types =
        types(
            "a.c", "#include \"h.h\"\n#define own other\nint f(void) { return own + shared; }\n",
            "b.c", "int x;\n",
            "h.h", "#define shared other\n");
    assertThat(types.alias("own", "a.c")).hasValue(new Value.Global("other"));
    assertThat(types.alias("own", "b.c")).isEmpty();
    assertThat(types.alias("shared", "b.c")).hasValue(new Value.Global("other"));
  }

  @Test
  void aPrototypeTellsWhatComesBack() {
    Types types = types("a.c", "struct s *get(int x);\n");
    assertThat(types.prototype("get", "a.c")).hasValue(new CType.Pointer(new CType.Struct("s")));
    assertThat(types.prototype("put", "a.c")).isEmpty();
  }
}
