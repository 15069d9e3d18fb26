package org.lockorder.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.TranslationUnit;

class StatementsTest {
  private static String body(String statements) {
    ParseResult<TranslationUnit> result =
        KernelC.parse("a.c", "void f(void)\n{\n\t" + statements + "\n}\n");
    assertThat(result.problems()).filteredOn(p -> p.severity() == Problem.Severity.ERROR).isEmpty();
    ExternalDeclaration last = result.value().declarations().getLast();
    String shape = Shape.of(((ExternalDeclaration.FunctionDefinition) last).body());
    return shape.substring(1, shape.length() - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "a = b + c * d - e; @ (a = ((b + (c * d)) - e));",
        "a = b = c ? d : e ? f : g; @ (a = (b = (c ? d : (e ? f : g))));",
        "a |= b ?: c; @ (a |= (b ?  : c));",
        "x = a || b && c | d ^ e & f == g < h << i; @ (x = (a || (b && (c | (d ^ (e & (f == (g < (h << i)))))))));",
        "x = !a->b[1].c++; @ (x = (!(a->b[1].c++)));",
        "i = 0, j = 1; @ comma((i = 0), (j = 1));",
        "a * b; @ decl b: pointer(a);",
        "foo_t *p = q, r[2]; @ decl p: pointer(foo_t) = q, r: array(foo_t, 2);",
        "n = (u32)x & (mask) & y; @ (n = ((((u32)x) & mask) & y));",
        "p = (struct s *)q; @ (p = ((pointer(struct s))q));",
        "p = (foo)q; @ (p = ((foo)q));",
        "x = (a)(b); @ (x = a(b));",
        "x = (a)(unsigned long)b; @ (x = ((a)((unsigned long)b)));",
        "x = ((u16 (*)[2])b)[1]; @ (x = ((pointer(array(u16, 2)))b)[1]);",
        "x = (a(b)(c)); @ (x = a(b)(c));",
        "n = sizeof(struct s) + sizeof(*p) + sizeof x; @ (n = ((sizeof<type struct s> + sizeof<(*p)>) + sizeof<x>));",
        "p = container_of(q, struct s, member); @ (p = container_of(q, type struct s, member));",
        "x = va_arg(ap, unsigned int); @ (x = va_arg(ap, type unsigned int));",
        "cmp(a, <, b); @ cmp(a, tokens '<', b);",
        "f(a, , b); @ f(a, tokens '', b);",
        "wait(x, spin_unlock(&l); schedule()); @ wait(x, ({spin_unlock((&l)); schedule();}));",
        "pr(\"a\" FMT \"b\", x); @ pr(\"a\" FMT \"b\", x);",
        "x = ({ int y = 1; y; }); @ (x = ({decl y: int = 1; y;}));",
        "s = (struct s){ .a = 1, [2 ... 3] = 4, b: 5 }; @ (s = (struct s){.a = 1, [2 ... 3] = 4, .b = 5});",
        "x = _Generic(y, int: 1, default: 2); @ (x = generic(y; int: 1, default: 2));",
        "typeof(x) y = x; @ decl y: typeof(x) = x;",
        "__auto_type y = x; @ decl y: __auto_type = x;",
        "int (*fn)(int, char *) = g; @ decl fn: pointer(function(int, pointer(char)) returning int) = g;",
        "void *(*tab[3])(void); @ decl tab: array(pointer(function() returning pointer(void)), 3);",
        "struct x *p __free(kfree) = q; @ decl p: pointer(struct x) = q;",
        "p->u8 = p->default + s.__init; @ (p->u8 = (p->default + s.__init));",
        "DEFINE_X(a) = { .b = c }; @ (DEFINE_X(a) = {.b = c});",
        "static DEFINE_MUTEX(m); @ decl STATIC macro DEFINE_MUTEX(m);",
        "guard(mutex)(&m); @ guard(mutex)((&m));",
        "scoped_guard(mutex, &m) { x(); } @ macro scoped_guard(mutex, (&m)) {x();}",
        "list_for_each_entry(p, &h, l) if (p) q(); @ macro list_for_each_entry(p, (&h), l) if p q();",
        "if MACRO(x) y(); @ if MACRO(x) y();",
        "switch (x) { case 1 ... 5: case A ? 1 : 2: a(); break; default: ; } @ switch x {case 1 ... 5: case (A ? 1 : 2): a(); break; default: ;}",
        "goto *t[i]; out: return; @ goto *t[i]; out: return;",
        "p = &&out; out: ; @ (p = (&&out)); out: ;",
        "do x(); while (y); @ do x(); while y",
        "do { x(); } while_each_x(a); @ do {x();} while while_each_x(a)",
        "for (int i = 0; i < n; i++) x(i); @ for [decl i: int = 0;|(i < n)|(i++)] x(i);",
        "for (;;) ; @ for [||] ;",
        "if (a) if (b) x(); else y(); @ if a if b x(); else y();",
        "if (a) x(); else if (b) y(); else z(); @ if a x(); else if b y(); else z();",
        "if (a) out: x(); @ if a {out: x();}",
        "MACRO(x) @ MACRO(x);",
        "asm volatile goto (\"1:\" : : \"r\"(a) : \"memory\" : l1, l2); l1: l2: ; @ asm[l1, l2]; l1: l2: ;",
        "__attribute__((fallthrough)); @ ;",
        "fallthrough; @ fallthrough;",
        "x = a.b ? (void *)0 : ~-+c; @ (x = (a.b ? ((pointer(void))0) : (~(-(+c)))));",
      })
  void shapes(String source, String expected) {
    assertThat(body(source)).isEqualTo(expected);
  }

  @Test
  void aCallBeforeAnIndentedLineIsALoopAndBeforeAnEvenOneIsNot() {
    assertThat(body("walk(a)\n\t\tx();")).isEqualTo("macro walk(a) x();");
    assertThat(body("MACRO(a)\n\tx();")).isEqualTo("MACRO(a); x();");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "a(); LIST_HEAD(l); b(); @ a(); LIST_HEAD(l); b();",
        "LIST_HEAD(l); struct s *p; *pos = 0; @ LIST_HEAD(l); decl p: pointer(struct s); ((*pos) = 0);",
        "LIST_HEAD(l); *pos = 1, a = 2; @ LIST_HEAD(l); comma(((*pos) = 1), (a = 2));",
        "int a; *pos = 1, a = 2; @ decl a: int; comma(((*pos) = 1), (a = 2));",
        "int a; *pos += n, *q = 3; @ decl a: int; comma(((*pos) += n), ((*q) = 3));",
        "int a; ++*pos, b = 1; @ decl a: int; comma((++(*pos)), (b = 1));",
        "foo_t *x; *pos, y; @ decl x: pointer(foo_t); comma((*pos), y);",
        "foo_t *x; (*pos)++, c(); @ decl x: pointer(foo_t); comma(((*pos)++), c());",
        "foo_t *pos, b; @ decl pos: pointer(foo_t), b: foo_t;",
        "if (a) LIST_HEAD(l); else *pos = 1, b = 2; @ if a LIST_HEAD(l); else comma(((*pos) = 1), (b = 2));",
        "out: *pos = 4, c = 3; @ out: comma(((*pos) = 4), (c = 3));",
      })
  void aMacroOrAStarAtTheBeginningOfAStatement(String source, String expected) {
    assertThat(body(source)).isEqualTo(expected);
  }

  @Test
  void aMacroWithoutASemicolonEndsBeforeAnAssignment() {
    assertThat(body("LIST_HEAD(l)\n\t*pos = 0;")).isEqualTo("LIST_HEAD(l); ((*pos) = 0);");
    assertThat(body("LIST_HEAD(l)\n\t*pos += 1, a = 2;"))
        .isEqualTo("LIST_HEAD(l); comma(((*pos) += 1), (a = 2));");
    assertThat(body("LIST_HEAD(l)\n\t++*pos;")).isEqualTo("LIST_HEAD(l); (++(*pos));");
    assertThat(body("walk(l)\n\t\t*pos = 0;")).isEqualTo("macro walk(l) ((*pos) = 0);");
    assertThat(body("f(l)\n\t* g(m);")).isEqualTo("(f(l) * g(m));");
  }

  @Test
  void wholeStatementsUnderIfAreBranches() {
    assertThat(body("a();\n#ifdef A\n\tb();\n#elif B\n\tc();\n#else\n\td();\n#endif\n\te();"))
        .isEqualTo(
            "a(); #if<defined(A) -> b(); | !defined(A) && B -> c(); | !defined(A) && !B -> d();>"
                + " e();");
  }

  @Test
  void branchesThatCutAStatementLeaveTheFirstAndANote() {
    String text =
        "void f(void)\n{\n#ifdef A\n\tif (x) {\n#else\n\tif (y) {\n#endif\n\t\tz();\n\t}\n}\n";
    ParseResult<TranslationUnit> result = KernelC.parse("a.c", text);
    assertThat(result.problems())
        .extracting(Problem::severity)
        .containsExactly(Problem.Severity.NOTE);
    assertThat(result.value().declarations()).hasSize(1);
    assertThat(body("#ifdef A\n\tif (x) {\n#else\n\tif (y) {\n#endif\n\t\tz();\n\t}"))
        .isEqualTo("if x {z();}");
  }

  /** The body, with {@code X} defined or not. */
  private static String bodyWhere(boolean defined, String statements) {
    List<ExternalDeclaration> declarations = new ArrayList<>();
    List<Problem> problems =
        KernelC.parse(
            "void f(void)\n{\n\t" + statements + "\n}\n",
            condition -> condition.terms().stream().anyMatch(t -> t.negated() == defined),
            new int[0],
            declarations::add);
    assertThat(problems).isEmpty();
    String shape =
        Shape.of(((ExternalDeclaration.FunctionDefinition) declarations.getLast()).body());
    return shape.substring(1, shape.length() - 1);
  }

  @Test
  void halfAnIfIsThereAsTheConfigurationSays() {
    String without = "#ifndef X\n\tif (a)\n\t\tb();\n\telse\n#endif\n\t\tc();\n\td();";
    assertThat(bodyWhere(false, without)).isEqualTo("if a b(); else c(); d();");
    assertThat(bodyWhere(true, without)).isEqualTo("c(); d();");
    assertThat(body(without)).isEqualTo("if a b(); else c(); d();");
    String with = "#ifdef X\n\tif (a)\n\t\tb();\n\telse\n#endif\n\t\tc();\n\td();";
    assertThat(bodyWhere(true, with)).isEqualTo("if a b(); else c(); d();");
    assertThat(bodyWhere(false, with)).isEqualTo("c(); d();");
  }

  @Test
  void ofTwoBranchesThatCutAStatementTheConfigurationTakesOne() {
    String text = "#ifdef X\n\tif (x) {\n#else\n\tif (y) {\n#endif\n\t\tz();\n\t}";
    assertThat(bodyWhere(true, text)).isEqualTo("if x {z();}");
    assertThat(bodyWhere(false, text)).isEqualTo("if y {z();}");
    String operand = "if (a\n#ifdef X\n\t    && b\n#endif\n\t   )\n\t\tc();";
    assertThat(bodyWhere(true, operand)).isEqualTo("if (a && b) c();");
    assertThat(bodyWhere(false, operand)).isEqualTo("if a c();");
  }

  @Test
  void deadBranchesAreSkipped() {
    assertThat(body("#if 0\n\ta b c (\n#ifdef X\n#endif\n#else\n\td();\n#endif")).isEqualTo("d();");
  }

  @Test
  void aMacroBodyIsAnExpressionOrStatements() {
    assertThat(Shape.of(KernelC.parseMacroBody("a * b", 0).value())).isEqualTo("(a * b);");
    assertThat(Shape.of(KernelC.parseMacroBody("do { x(); } while (0)", 0).value()))
        .isEqualTo("do {x();} while 0");
    assertThat(Shape.of(KernelC.parseMacroBody("x(); y()", 0).value())).isEqualTo("{x(); y();}");
    assertThat(Shape.of(KernelC.parseMacroBody("for (p = h; p; p = p->n)", 0).value()))
        .isEqualTo("for [(p = h);|p|(p = p->n)] ;");
    assertThat(KernelC.parseMacroBody("a + b", 100).value().range().begin()).isEqualTo(100);
    for (String broken : List.of("a ## b", "else x()", "f(", "{")) {
      ParseResult<?> result = KernelC.parseMacroBody(broken, 7);
      assertThat(result.problems()).as(broken).isNotEmpty();
    }
  }
}
