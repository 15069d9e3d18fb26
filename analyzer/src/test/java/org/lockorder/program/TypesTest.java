package org.lockorder.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;
import org.lockorder.ir.CType;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Site;
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

  private static @Nullable Site member(Types types, String tag, String name, String file) {
    return types.memberSite(seen(types, tag, file), name, file);
  }

  /** The struct that a file means by a tag. */
  private static CType.Struct seen(Types types, String tag, String file) {
    return (CType.Struct) types.strip(new CType.Struct(tag), file);
  }

  @Test
  void aMemberIsSoughtInEveryDefinitionThatTheFileSees() {
    Types types =
        types(
            "a.c", "#include \"one.h\"\n#include \"two.h\"\n",
            "one.h", "struct s {\n  long both;\n  int a;\n};\n",
            "two.h", "struct s {\n  char both;\n  int b;\n};\n");
    assertThat(member(types, "s", "b", "a.c")).isEqualTo(new Site("two.h", 3));
    assertThat(member(types, "s", "both", "a.c")).isEqualTo(new Site("one.h", 2));
    assertThat(member(types, "s", "none", "a.c")).isNull();
    assertThat(member(types, "t", "a", "a.c")).isNull();
    assertThat(seen(types, "s", "a.c").home()).isNull();
  }

  @Test
  void aStructThatTheFileDoesNotSeeIsNeverMeantWhereItSeesOne() {
    Types types =
        types(
            "a.c", "struct s {\n  int a;\n};\n",
            "b.c", "#include \"b.h\"\n",
            "b.h", "#include \"deep.h\"\n",
            "c.c", "void f(struct s *p);\n",
            "deep.h", "struct s {\n  int b;\n};\n");
    assertThat(member(types, "s", "a", "a.c")).isEqualTo(new Site("a.c", 2));
    assertThat(member(types, "s", "b", "a.c")).isNull();
    assertThat(member(types, "s", "b", "b.c")).isEqualTo(new Site("deep.h", 2));
    assertThat(member(types, "s", "a", "b.c")).isNull();
    assertThat(seen(types, "s", "a.c").home()).isEqualTo("a.c");
    assertThat(seen(types, "s", "b.h").home()).isEqualTo("deep.h");
    assertThat(seen(types, "s", "c.c").home()).isNull();
    assertThat(member(types, "s", "a", "c.c")).isEqualTo(new Site("a.c", 2));
  }

  @Test
  void aHeaderWithoutIncludesSeesWhatItsIncludersDo() {
    Types types =
        types(
            "a.c", "#include \"s.h\"\n#include \"use.h\"\n",
            "b.c", "struct s {\n  int b;\n};\n",
            "s.h", "struct s {\n  int a;\n};\n",
            "use.h", "void f(struct s *p);\n");
    assertThat(seen(types, "s", "use.h").home()).isEqualTo("s.h");
  }

  @Test
  void whereTheIncludersSeeTwoStructsAHeaderMeansNeither() {
    Types types =
        types(
            "a.c", "struct s {\n  int a;\n};\n#include \"use.h\"\n",
            "b.c", "struct s {\n  int b;\n};\n#include \"use.h\"\n",
            "use.h", "void f(struct s *p);\n");
    assertThat(seen(types, "s", "use.h").home()).isNull();
  }

  @Test
  void filesThatIncludeEachOtherSeeTheSame() {
    Types types =
        types(
            "a.c", "#include \"one.h\"\n",
            "b.c", "struct s {\n  int b;\n};\n",
            "one.h", "#include \"two.h\"\n",
            "two.h", "#include \"one.h\"\nstruct s {\n  int a;\n};\n");
    assertThat(seen(types, "s", "one.h").home()).isEqualTo("two.h");
    assertThat(seen(types, "s", "a.c").home()).isEqualTo("two.h");
  }

  @Test
  void onlyAMemberThatAnotherStructHasTooIsDistinguished() {
    Types types =
        types(
            "a.c", "struct s {\n  int both;\n  int a;\n};\n",
            "b.c", "struct s {\n  int both;\n  int b;\n};\n");
    CType.Struct mine = seen(types, "s", "a.c");
    assertThat(types.distinction(mine, "both")).isEqualTo("@a.c");
    assertThat(types.distinction(mine, "a")).isEmpty();
    assertThat(types.distinction(new CType.Struct("t"), "a")).isEmpty();
  }

  @Test
  void aTypedefMeansWhatTheFileIncludes() {
    Types types =
        types(
            "a.c", "#include \"a.h\"\n",
            "a.h", "typedef struct one t;\ntypedef t *pointer;\n",
            "b.c", "#include \"b.h\"\n",
            "b.h", "typedef struct two t;\n");
    assertThat(types.strip(named("t"), "b.c")).isEqualTo(new CType.Struct("two"));
    assertThat(types.strip(named("pointer"), "a.c"))
        .isEqualTo(new CType.Pointer(new CType.Struct("one")));
    assertThat(types.strip(new CType.Array(named("t")), "b.c"))
        .isEqualTo(new CType.Array(new CType.Struct("two")));
  }

  @Test
  void anAliasMeansWhatTheFileIncludes() {
    String user = "int f(void) { return other; }\n";
    Types types =
        types(
            "a.c",
            "#include \"a.h\"\n" + user,
            "a.h",
            "#define other one\n",
            "b.c",
            "#include \"b.h\"\n" + user,
            "b.h",
            "#define other two\n");
    assertThat(types.alias("other", "b.c")).hasValue(new Value.Global("two"));
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
