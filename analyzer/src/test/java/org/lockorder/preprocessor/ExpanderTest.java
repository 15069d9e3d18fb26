package org.lockorder.preprocessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The examples of C11 6.10.3, and what the kernel uses beyond them. */
class ExpanderTest {
  private static final Pattern DEFINE = Pattern.compile("#define (\\w+)(\\(([^)]*)\\))?(?: (.*))?");

  private final Map<String, Macro> macros = new HashMap<>();

  private void define(String... lines) {
    for (String line : lines) {
      Matcher define = DEFINE.matcher(line.strip());
      if (define.matches()) {
        String body = define.group(4) == null ? "" : define.group(4);
        macros.put(
            define.group(1),
            Macro.of(
                define.group(1), define.group(2) == null ? null : list(define.group(3)), body));
      } else if (line.strip().startsWith("#undef ")) {
        macros.remove(line.strip().substring("#undef ".length()));
      }
    }
  }

  private static List<String> list(@Nullable String parameters) {
    return parameters == null || parameters.isBlank()
        ? List.of()
        : List.of(parameters.strip().split("\\s*,\\s*"));
  }

  private String expand(String text) {
    return words(TokenText.of(Expander.expand(Lexer.tokens(text, 1), macros::get)).text());
  }

  /** The tokens, one space between. */
  private static String words(String text) {
    return Lexer.tokens(text, 1).stream().map(Token::text).collect(Collectors.joining(" "));
  }

  private void expands(String text, String expected) {
    assertThat(expand(text)).as(text).isEqualTo(words(expected));
  }

  @Test
  void hashHash() { // 6.10.3.3, the example
    define(
        "#define hash_hash # ## #",
        "#define mkstr(a) # a",
        "#define in_between(a) mkstr(a)",
        "#define join(c, d) in_between(c hash_hash d)");
    expands("char p[] = join(x, y);", "char p[] = \"x ## y\";");
  }

  @Test
  void constantsAndMax() { // 6.10.3.5, examples 1 and 2
    define("#define TABSIZE 100", "#define max(a, b) ((a) > (b) ? (a) : (b))");
    expands("int table[TABSIZE];", "int table[100];");
    expands(
        "max(x, max(y, 1))", "((x) > (((y) > (1) ? (y) : (1))) ? (x) : (((y) > (1) ? (y) : (1))))");
  }

  @Test
  void redefinitionAndReexamination() { // example 3
    define(
        "#define x 3",
        "#define f(a) f(x * (a))",
        "#undef x",
        "#define x 2",
        "#define g f",
        "#define z z[0]",
        "#define h g(~",
        "#define m(a) a(w)",
        "#define w 0,1",
        "#define t(a) a",
        "#define p() int",
        "#define q(x) x",
        "#define r(x,y) x ## y",
        "#define str(x) # x");
    expands(
        "f(y+1) + f(f(z)) % t(t(g)(0) + t)(1);",
        "f(2 * (y+1)) + f(2 * (f(2 * (z[0])))) % f(2 * (0)) + t(1);");
    expands(
        "g(x+(3,4)-w) | h 5) & m\n(f)^m(m);",
        "f(2 * (2+(3,4)-0,1)) | f(2 * (~ 5)) & f(2 * (0,1))^m(0,1);");
    expands("p() i[q()] = { q(1), r(2,3), r(4,), r(,5), r(,) };", "int i[] = { 1, 23, 4, 5, };");
    expands("char c[2][6] = { str(hello), str() };", "char c[2][6] = { \"hello\", \"\" };");
  }

  @Test
  void stringsAndPastes() { // example 4
    define(
        "#define str(s) # s",
        "#define xstr(s) str(s)",
        "#define debug(s, t) printf(\"x\" # s \"= %d, x\" # t \"= %s\", x ## s, x ## t)",
        "#define INCFILE(n) vers ## n",
        "#define glue(a, b) a ## b",
        "#define xglue(a, b) glue(a, b)",
        "#define HIGHLOW \"hello\"",
        "#define LOW LOW \", world\"");
    expands("debug(1, 2);", "printf(\"x\" \"1\" \"= %d, x\" \"2\" \"= %s\", x1, x2);");
    expands(
        "fputs(str(strncmp(\"abc\\0d\", \"abc\", '\\4') // this goes away\n == 0) str(: @\\n), s);",
        "fputs(\"strncmp(\\\"abc\\\\0d\\\", \\\"abc\\\", '\\\\4') == 0\" \": @\\n\", s);");
    expands("#include xstr(INCFILE(2).h)", "#include \"vers2.h\"");
    expands("glue(HIGH, LOW);", "\"hello\";");
    expands("xglue(HIGH, LOW)", "\"hello\" \", world\"");
  }

  @Test
  void placemarkers() { // example 5
    define("#define t(x,y,z) x ## y ## z");
    expands(
        "int j[] = { t(1,2,3), t(,4,5), t(6,,7), t(8,9,),\n t(10,,), t(,11,), t(,,12), t(,,) };",
        "int j[] = { 123, 45, 67, 89, 10, 11, 12, };");
  }

  @Test
  void redefinitions() { // example 6
    Macro object = Macro.of("OBJ_LIKE", null, "(1-1)");
    assertThat(object.isSameAs(Macro.of("OBJ_LIKE", null, "/* space */ (1-1) /* other */")))
        .isTrue();
    assertThat(object.isSameAs(Macro.of("OBJ_LIKE", null, "(0)"))).isFalse();
    assertThat(object.isSameAs(Macro.of("OBJ_LIKE", null, "(1 - 1)"))).isFalse();
    Macro function = Macro.of("FUNC_LIKE", List.of("a"), "( a )");
    assertThat(
            function.isSameAs(Macro.of("FUNC_LIKE", List.of("a"), "( /* note */ a // other\n )")))
        .isTrue();
    assertThat(function.isSameAs(Macro.of("FUNC_LIKE", List.of("b"), "( a )"))).isFalse();
    assertThat(function.isSameAs(Macro.of("FUNC_LIKE", List.of("b"), "( b )"))).isFalse();
    assertThat(function.isSameAs(Macro.of("FUNC_LIKE", null, "( a )"))).isFalse();
    assertThat(function.isSameAs(Macro.of("FUNC_LIKE", List.of("a..."), "( a )"))).isFalse();
  }

  @Test
  void variableArguments() { // example 7
    define(
        "#define debug(...) fprintf(stderr, __VA_ARGS__)",
        "#define showlist(...) puts(#__VA_ARGS__)",
        "#define report(test, ...) ((test)?puts(#test): printf(__VA_ARGS__))");
    expands("debug(\"Flag\");", "fprintf(stderr, \"Flag\");");
    expands("debug(\"X = %d\\n\", x);", "fprintf(stderr, \"X = %d\\n\", x);");
    expands(
        "showlist(The first, second, and third items.);",
        "puts(\"The first, second, and third items.\");");
    expands(
        "report(x>y, \"x is %d but y is %d\", x, y);",
        "((x>y)?puts(\"x>y\"): printf(\"x is %d but y is %d\", x, y));");
  }

  @Test
  void optionalTokens() { // C23 6.10.5.2
    define(
        "#define F(...) f(0 __VA_OPT__(,) __VA_ARGS__)",
        "#define G(X, ...) f(0, X __VA_OPT__(,) __VA_ARGS__)",
        "#define SDEF(sname, ...) S sname __VA_OPT__(= { __VA_ARGS__ })",
        "#define EMP",
        "#define H2(X, Y, ...) __VA_OPT__(X ## Y,) __VA_ARGS__");
    expands("F(a, b, c)", "f(0, a, b, c)");
    expands("F()", "f(0)");
    expands("F(EMP)", "f(0)");
    expands("G(a,)", "f(0, a)");
    expands("SDEF(foo);", "S foo;");
    expands("SDEF(bar, 1, 2);", "S bar = { 1, 2 };");
    expands("H2(a, b, c, d)", "ab, c, d");
  }

  @Test
  void gnuComma() {
    define(
        "#define pr(fmt, ...) printk(fmt, ##__VA_ARGS__)",
        "#define old(fmt, args...) printk(fmt, ## args)",
        "#define ONE 1");
    expands("pr(\"a\")", "printk(\"a\")");
    expands("pr(\"a\", ONE, 2)", "printk(\"a\", 1, 2)");
    expands("old(\"a\") old(\"a\", b)", "printk(\"a\") printk(\"a\", b)");
  }

  @Test
  void whatIsNoInvocationStays() {
    define("#define f(a, b) a b", "#define none() x");
    expands("f", "f");
    expands("f + (1, 2)", "f + (1, 2)");
    expands("f(1)", "f(1)");
    expands("f(1, 2", "f(1, 2");
    expands("none() none( ) none(1)", "x x none(1)");
    expands("f((1, 2), [3)", "(1, 2) [3");
  }

  @Test
  void theKernelsMap() {
    define(
        "#define __MAP0(m,...)",
        "#define __MAP1(m,t,a,...) m(t,a)",
        "#define __MAP2(m,t,a,...) m(t,a), __MAP1(m,__VA_ARGS__)",
        "#define __MAP(n,...) __MAP##n(__VA_ARGS__)",
        "#define __SC_DECL(t, a) t a",
        "#define D(x, name, ...) long __do_sys##name(__MAP(x,__SC_DECL,__VA_ARGS__))",
        "#define D2(name, ...) D(2, _##name, __VA_ARGS__)");
    expands(
        "D2(dup, unsigned int, fd, int, flags)", "long __do_sys_dup(unsigned int fd, int flags)");
  }

  @Test
  void linesAreThoseOfTheUse() {
    define("#define twice(a) first(); a a");
    List<Token> tokens = Lexer.tokens("x\ntwice(\n  b\n) y", 10);
    List<String> lines =
        Expander.expand(tokens, macros::get).stream().map(t -> t.text() + t.line()).toList();
    assertThat(lines).containsExactly("x10", "first11", "(11", ")11", ";11", "b12", "b12", "y13");
    TokenText text = TokenText.of(Expander.expand(tokens, macros::get));
    assertThat(text.text()).isEqualTo("x first(); b b y");
    assertThat(text.line(text.text().indexOf('y'))).isEqualTo(13);
    assertThat(text.line(text.text().indexOf("()"))).isEqualTo(11);
  }

  @Test
  void bombsAreRefused() {
    define("#define a0 x");
    for (int i = 1; i < 40; i++) {
      define("#define a%d a%d a%d".formatted(i, i - 1, i - 1));
    }
    assertThatThrownBy(() -> expand("a39")).isInstanceOf(Expander.TooLargeException.class);
  }
}
