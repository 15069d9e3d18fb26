package org.lockorder.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockorder.grammar.ast.ExternalDeclaration;

/** Nothing that is fed in may throw, and what is too deep to walk is a problem. */
class HostileInputTest {
  private static final int MANY = 5000;

  private static String function(String body) {
    return "int f(void)\n{\n" + body + "\n}\nint next(void)\n{\n}\n";
  }

  static Stream<String> tooDeep() {
    return Stream.of(
        function("x = " + "(".repeat(MANY) + "1" + ")".repeat(MANY) + ";"),
        function("{".repeat(MANY) + "}".repeat(MANY)),
        function("x" + "[a".repeat(MANY) + "]".repeat(MANY) + ";"),
        function("x = " + "!".repeat(MANY) + "y;"),
        function("x = " + "(int)".repeat(MANY) + "y;"),
        function("x = " + "- ".repeat(MANY) + "y;"),
        function("x = a" + " + a".repeat(100_000) + ";"),
        function("x = a" + " ? b : c".repeat(MANY) + ";"),
        function("x = a" + " ? b".repeat(MANY) + ";"),
        function("x" + " = x".repeat(MANY) + ";"),
        function("x" + "->y".repeat(MANY) + ";"),
        function("int " + "*".repeat(MANY) + "p;"),
        function("if (a) x(); " + "else if (b) y();\n".repeat(2000)),
        function("if (a) ".repeat(MANY) + ";"),
        function("do ".repeat(MANY) + ";"),
        "#if A\n".repeat(MANY) + "int x;\n" + "#endif\n".repeat(MANY) + function(""));
  }

  @ParameterizedTest
  @MethodSource("tooDeep")
  void depthIsAProblemAndTheNextFunctionIsRead(String text) {
    ParseResult<?> result = KernelC.parse("a.c", text);
    assertThat(result.problems()).isNotEmpty();
    assertThat(KernelC.parse("a.c", text).value().declarations().getLast())
        .isInstanceOfSatisfying(
            ExternalDeclaration.FunctionDefinition.class,
            f -> assertThat(f.name()).isEqualTo("next"));
  }

  @Test
  void longButFlatIsNoProblem() {
    String list = "int a[] = { 1" + ", 1".repeat(100_000) + " };";
    assertThat(KernelC.parse("a.c", list).problems()).isEmpty();
    String strings = "char *s = \"a\"" + " \"b\"".repeat(100_000) + ";";
    assertThat(KernelC.parse("a.c", strings).problems()).isEmpty();
    String labels = function("l:".repeat(MANY) + ";");
    assertThat(KernelC.parse("a.c", labels).problems()).isEmpty();
  }

  static Stream<String> broken() {
    return Stream.of(
        "/* open",
        "char *s = \"open",
        "#if X",
        "#else",
        "#endif",
        "#elif Y",
        "int \0 x;",
        "\u0001",
        "}",
        ")",
        "]",
        "{",
        "(",
        "case",
        "int f(",
        "struct s {",
        "#define",
        "#define 1",
        "#include",
        "f(a, ;",
        "int x[",
        "?",
        "a ? b;",
        "if",
        "else;",
        "do",
        "x = {",
        "\\",
        "#",
        "##",
        "'",
        "\uFFFD",
        "int f(void) { case }",
        "int f(void) { for (;) }",
        "int f(void) { goto }",
        "asm",
        "enum { = }",
        "typeof",
        "struct { : }",
        "int f(void) { return } }",
        "@ $ `");
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenTextIsAProblemOrNothing(String text) {
    assertThat(KernelC.parse("a.c", text).value().path()).isEqualTo("a.c");
    assertThat(KernelC.parseMacroBody(text, 3).problems()).isNotNull();
    assertThat(KernelC.parseExpression(text, 3).value().range().begin()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void everyPrefixOfAFileIsReadWithoutAnException() {
    String text =
        """
        #ifdef A
        static DEFINE_MUTEX(m);
        #else
        struct s { int a:1; u8 b[3]; } x = { .a = 1 };
        #endif
        int f(struct s *p, ...)
        {
        \tfor (int i = 0; i < 3; i++) {
        \t\tif (p->a)
        \t\t\tgoto out;
        \t\tx = (u8)({ a ? b : c; });
        \t}
        out:
        \treturn g("s" F, sizeof(int));
        }
        """;
    for (int end = 0; end <= text.length(); end++) {
      String prefix = text.substring(0, end);
      assertThat(KernelC.parse("a.c", prefix).value().declarations()).isNotNull();
    }
  }
}
