package org.lockorder.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lockorder.grammar.ast.Attribute;
import org.lockorder.grammar.ast.Condition;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.ExternalDeclaration.FunctionDefinition;
import org.lockorder.grammar.ast.ExternalDeclaration.IncludeDirective;
import org.lockorder.grammar.ast.ExternalDeclaration.MacroDeclaration;
import org.lockorder.grammar.ast.ExternalDeclaration.MacroDefinition;
import org.lockorder.grammar.ast.ExternalDeclaration.UnparsedDeclaration;
import org.lockorder.grammar.ast.ExternalDeclaration.VariableDeclaration;
import org.lockorder.grammar.ast.Modifier;
import org.lockorder.grammar.ast.StructMember;
import org.lockorder.grammar.ast.Type;

class DeclarationsTest {
  private static List<ExternalDeclaration> file(String text) {
    return KernelC.parse("a.c", text).value().declarations();
  }

  private static String kinds(String text) {
    List<String> kinds = new ArrayList<>();
    for (ExternalDeclaration declaration : file(text)) {
      kinds.add(
          switch (declaration) {
            case FunctionDefinition f -> "function " + f.name();
            case MacroDeclaration m -> "macro " + Shape.of(m.call());
            case VariableDeclaration v -> Shape.of(v.declaration());
            case MacroDefinition m -> "#define " + m.name();
            case IncludeDirective i -> "#include " + i.path();
            case UnparsedDeclaration u -> "unparsed " + u.functionName();
            default -> declaration.getClass().getSimpleName();
          });
    }
    return String.join("; ", kinds);
  }

  @Test
  void attributesStandAnywhere() {
    FunctionDefinition function =
        (FunctionDefinition)
            file("static __always_inline int __must_check odd_word\nname(struct s __user *p,"
                    + " u32 __iomem *q __maybe_unused)\n\t__acquires(p->lock)\n{\n}\n")
                .getFirst();
    assertThat(function.name()).isEqualTo("name");
    assertThat(function.modifiers()).contains(Modifier.STATIC, Modifier.INLINE);
    assertThat(function.attributes())
        .extracting(Attribute::name)
        .contains("__always_inline", "__must_check", "odd_word", "__acquires");
    assertThat(Shape.of(function.type()))
        .isEqualTo("function(pointer(struct s) p, pointer(u32) q) returning int");
  }

  @Test
  void gnuAttributesAreListedByName() {
    VariableDeclaration variable =
        (VariableDeclaration)
            file("int x __attribute__((aligned(8), __weak__, const));").getFirst();
    assertThat(variable.declaration().declarators().getFirst().attributes())
        .extracting(Attribute::name)
        .containsExactly("aligned", "weak", "const");
  }

  @Test
  void namesAreToldFromAttributesOnBothSides() {
    assertThat(kinds("struct s obj __read_mostly = { 1 };")).isEqualTo("obj: struct s = {1}");
    assertThat(kinds("struct s obj ODD_WORD = { 1 };")).isEqualTo("obj: struct s = {1}");
    assertThat(kinds("void __weak (*hook)(void);"))
        .isEqualTo("hook: pointer(function() returning void)");
    assertThat(kinds("odd_t (__callconv *hook)(int);"))
        .isEqualTo("hook: pointer(function(int) returning odd_t)");
  }

  @Test
  void macrosDefineFunctionsAndObjects() {
    assertThat(
            kinds(
                """
                SYSCALL_DEFINE1(read, unsigned int, fd)
                {
                }
                module_init(x)
                static DEFINE_SPINLOCK(l);
                EXPORT_SYMBOL(x);
                static int y;
                DEFINE_PER_CPU(struct s, n) = { 1 };
                """))
        .isEqualTo(
            "function SYSCALL_DEFINE1; macro module_init(x); macro DEFINE_SPINLOCK(l);"
                + " macro EXPORT_SYMBOL(x); STATIC y: int;"
                + " macro DEFINE_PER_CPU(type struct s, n)");
    assertThat(kinds("DEFINE_GUARD(m, struct m *, lock(_T), unlock(_T))"))
        .isEqualTo("macro DEFINE_GUARD(m, type pointer(struct m), lock(_T), unlock(_T))");
  }

  @Test
  void membersCarryTheirConditions() {
    VariableDeclaration variable =
        (VariableDeclaration)
            file("""
                 struct s {
                 \tint a;
                 #ifdef B
                 \tint b;
                 #endif
                 \tu32 x:3, :2;
                 \tDECLARE_BITMAP(m, 8);
                 \tlayout_start
                 \tstruct_group(g, int c; int d;);
                 \tunion { int e; };
                 };
                 """)
                .getFirst();
    List<StructMember> members =
        Objects.requireNonNull(((Type.StructType) variable.declaration().type()).members());
    assertThat(members).hasSize(7);
    assertThat(members)
        .extracting(m -> m.condition().terms().size())
        .containsExactly(0, 1, 0, 0, 0, 0, 0);
    assertThat(members.get(5)).isInstanceOf(StructMember.MacroMember.class);
    assertThat(Shape.of(((StructMember.MacroMember) members.get(5)).call()))
        .isEqualTo("struct_group(g, declarations 2)");
  }

  @Test
  void bothAlternativesOfAFunctionComeOut() {
    List<ExternalDeclaration> declarations =
        file("#ifdef A\nint f(void)\n{\n}\n#else\nint f(void) { }\n#endif\nint g;\n");
    assertThat(declarations).hasSize(3);
    assertThat(declarations)
        .extracting(d -> d.condition().terms().stream().map(Condition.Term::negated).toList())
        .containsExactly(List.of(false), List.of(true), List.of());
  }

  @Test
  void ofTwoHeadersWithOneBodyTheFirstIsTaken() {
    ParseResult<?> result =
        KernelC.parse("a.c", "#ifdef A\nint f(int a)\n#else\nint f(void)\n#endif\n{\n}\n");
    assertThat(result.problems()).hasSize(1);
    assertThat(kinds("#ifdef A\nint f(int a)\n#else\nint f(void)\n#endif\n{\n}\n"))
        .isEqualTo("function f");
  }

  @Test
  void listsKeepTheElementsOfAllBranches() {
    assertThat(kinds("int a[] = {\n#ifdef A\n\t1,\n#else\n\t2,\n#endif\n\t3\n};"))
        .isEqualTo("a: array(int) = {1, 2, 3}");
    assertThat(kinds("enum e {\n#ifdef A\n\tX,\n#endif\n\tY\n};")).isEqualTo("enum e{X,Y}");
  }

  @Test
  void directivesComeInOrderWithTheirText() {
    String text =
        "#include <linux/a.h>\n#define M(a, b...) \\\n\tf(a) /* no */ + 1\nvoid g(void)\n{\n#define N 1\n}\n";
    assertThat(kinds(text)).isEqualTo("#include linux/a.h; #define M; #define N; function g");
    MacroDefinition macro = (MacroDefinition) file(text).get(1);
    assertThat(macro.parameters()).containsExactly("a", "b...");
    assertThat(macro.body()).isEqualTo("f(a)          + 1");
    assertThat(text.substring(macro.bodyBegin())).startsWith("f(a)");
  }

  @Test
  void anIncludeGuardIsNoCondition() {
    assertThat(file("#ifndef _X_H\n#define _X_H\nint a;\n#endif\n"))
        .allSatisfy(d -> assertThat(d.condition().terms()).isEmpty());
  }

  @Test
  void rangesAreExact() {
    String text = "/* c */ static int x = 1; int f(void) { return a->b; }";
    List<ExternalDeclaration> declarations = file(text);
    assertThat(declarations)
        .extracting(d -> text.substring(d.range().begin(), d.range().end()))
        .containsExactly("static int x = 1;", "int f(void) { return a->b; }");
  }

  @Test
  void aBrokenFunctionDoesNotSpoilTheNext() {
    assertThat(kinds("int a(void)\n{\n\tx = = 1;\n}\nint b(void)\n{\n}\n"))
        .isEqualTo("unparsed a; function b");
    assertThat(kinds("int a(void)\n{\n\tif (x) {\n}\nint b(void)\n{\n}\n"))
        .isEqualTo("unparsed a; function b");
    assertThat(kinds("int a(void)\n{\n\tf((x);\nint b(void)\n{\n}\n"))
        .isEqualTo("unparsed a; function b");
  }

  @Test
  void aBraceInColumnZeroBeforeALabelEndsNoFunction() {
    assertThat(kinds("int a(void)\n{\n\tif (x) {\n\t\ty();\n}\nout:\n\treturn 1;\n}\nint b;\n"))
        .isEqualTo("function a; b: int");
  }

  @Test
  void macrosBeforeATypeAreAttributes() {
    assertThat(kinds("SECTION(\"a\") __odd __text(\"b\") int f(int a)\n{\n}\n"))
        .isEqualTo("function f");
    assertThat(kinds("SECTION(\"a\") u32 f(void);")).isEqualTo("f: function() returning u32");
    assertThat(kinds("TYPE_OF(a) f(void);")).isEqualTo("f: function() returning macro TYPE_OF(a)");
  }

  @Test
  void macrosStandInARow() {
    assertThat(kinds("FLAG(a, b) SET(a, b)\n\tCLEAR(a, b)\nint x;"))
        .isEqualTo("macro FLAG(a, b); macro SET(a, b); macro CLEAR(a, b); x: int");
    assertThat(kinds("BEGIN(a)\nUNUSED\n#ifdef X\nID(b)\n#endif\nEND(a)\n"))
        .isEqualTo("macro BEGIN(a); macro UNUSED(); macro ID(b); macro END(a)");
  }

  @Test
  void aMacroMayBringTheEqualsSign() {
    assertThat(kinds("VARIANT(a, b) {\n\t.c = 1,\n};")).isEqualTo("macro VARIANT(a, b)");
    assertThat(((MacroDeclaration) file("VARIANT(a, b) {\n\t.c = 1,\n};").getFirst()).initializer())
        .isNotNull();
  }

  @Test
  void aMemberMayHaveAnAttributesName() {
    assertThat(members("u32 __unused; long_type\n\t\tname[2];"))
        .isEqualTo("__unused: u32; name: array(long_type, 2)");
  }

  private static String members(String text) {
    VariableDeclaration struct =
        (VariableDeclaration) file("struct s {\n\t" + text + "\n};").getFirst();
    List<String> members = new ArrayList<>();
    for (StructMember member :
        Objects.requireNonNull(((Type.StructType) struct.declaration().type()).members())) {
      members.add(
          switch (member) {
            case StructMember.FieldMember f -> Shape.of(f.declaration());
            case StructMember.MacroMember m -> "macro " + Shape.of(m.call());
          });
    }
    return String.join("; ", members);
  }

  @Test
  void aFunctionThatIsPassedOverLeavesTheOthersAsTheyAre() {
    for (String body :
        List.of(
            "",
            "\treturn (t) (1);\n",
            "\tif (a) { b('}', \"}\\\"\"); /* } */ }\n",
            "\ta(); // }\n",
            "#ifdef A\n\ta();\n#endif\n",
            "\tif (a) {\n",
            "\tchar c = ';\n")) {
      String text =
          "typedef int t;\nx(g)\nvoid f(t a)\n{\n"
              + body
              + "}\nx(h)\nt g(void)\n{\n\treturn (t) (1);\n}\n";
      List<ExternalDeclaration> all = new ArrayList<>();
      KernelC.parse(text, all::add);
      int f = text.indexOf("void f");
      assertThat(all.removeIf(d -> d.range().begin() == f)).isTrue();
      List<ExternalDeclaration> left = new ArrayList<>();
      KernelC.parse(text, condition -> false, new int[] {f}, left::add);
      assertThat(left).isEqualTo(all);
    }
  }

  @Test
  void aBodyOfTwoHeadersIsPassedOverForOneOnly() {
    String text = "#ifdef A\nint f(int a)\n#else\nint f(void)\n#endif\n{\n\tb();\n}\n";
    List<ExternalDeclaration> left = new ArrayList<>();
    KernelC.parse(text, condition -> false, new int[] {text.indexOf("int f(void)")}, left::add);
    assertThat(left).isEqualTo(file(text));
  }
}
