package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.FactsPrinter;

/** What static and local objects hold from the beginning. */
class InitialValuesTest {
  private static List<String> initial(String c) {
    return Snippet.read(c).initial().stream()
        .map(element -> FactsPrinter.print(element).strip().replace("initial ", ""))
        .toList();
  }

  @Test
  void namesAndAddressesAreKept() {
    assertThat(
            initial(
                """
                static struct ops o = {
                  .open = my_open,
                  .part.read = &my_read,
                  .table = &other.ops,
                  .size = 12,
                  .name = "x",
                  .flags = FLAG_A,
                  .none = NULL,
                  .cast = (fn_t)my_cast,
                };
                struct ops *p = &o;
                """))
        .containsExactly(
            "@o.open = @my_open",
            "@o.part.read = &@my_read",
            "@o.table = &@other.ops",
            "@o.cast = @my_cast",
            "@o.flags = @FLAG_A",
            "@p = &@o");
  }

  @Test
  void elementsWithoutDesignatorsGoByTheirPosition() {
    assertThat(
            initial(
                "struct ops a[] = { { 1, f, }, { g }, [4] = { .x = h }, { i }, [0 ... 3] = {j} };"
                    + " struct ops b = { .x = f, g };"))
        .containsExactly(
            "@a.#0.#1 = @f",
            "@a.#1.#0 = @g",
            "@a[4].x = @h",
            "@a[?].#0 = @i",
            "@a[?].#0 = @j",
            "@b.x = @f");
  }

  @Test
  void aCompoundLiteralIsAnObjectOrPartOfOne() {
    String c =
        "struct d d = { .ops = &(struct ops) { .open = f }, .in = (struct ops) { .open = g },\n"
            + ".list = (fn_t *[]) { h } };";
    assertThat(initial(c))
        .containsExactly(
            "@d.ops.open = @f",
            "@d.ops = &@d.ops",
            "@d.in.open = @g",
            "@d.list.#0 = @h",
            "@d.list = @d.list");
    assertThat(Snippet.print(c)).contains("global static d.ops: struct ops\n");
  }

  @Test
  void macrosInAnInitialiserAreExpanded() {
    assertThat(
            initial(
                """
                #define SHOW(n) { .show = n##_show }
                #define MAYBE(p) ((1) ? (p) : NULL)
                #define DEFINE_THING(n, f) struct thing n = { .run = f }
                static struct attr a = SHOW(size);
                static struct attr b = { .show = MAYBE(shown), .num = COUNT(12) };
                static DEFINE_THING(t, go);
                """))
        .containsExactlyInAnyOrder("@a.show = @size_show", "@b.show = @shown", "@t.run = @go");
  }

  @Test
  void aMacroMayMakeTheObjectOnly() {
    assertThat(
            initial(
                """
                #define DEFINE_CLASS_OF(n) const struct cls n##_class __aligned(8)
                DEFINE_CLASS_OF(fair) = {
                  .pick = pick_fair,
                #ifdef CONFIG_SMP
                  .balance = balance_fair,
                #endif
                };
                """))
        .containsExactly("@fair_class.pick = @pick_fair", "@fair_class.balance = @balance_fair");
  }

  @Test
  void aStaticObjectInAFunctionIsLikeAnyOther() {
    assertThat(initial("void f(void) { static struct ops o = { .open = g }; }"))
        .containsExactly("@f.o.open = @g");
  }

  @Test
  void aConditionIsKept() {
    assertThat(initial("#ifdef CONFIG_NUMA\nstruct ops o = { .open = g };\n#endif\n"))
        .containsExactly("@o.open = @g if NUMA");
  }

  @Test
  void membersOfALocalAreAssigned() {
    assertThat(Snippet.body("struct ops o = { .open = g, .n = n, 7 };\nreturn 0;"))
        .contains("o = ?\n", "o.open = @g\n", "o.n = n\n");
  }

  @Test
  void membersOfACompoundLiteralAreAssigned() {
    assertThat(Snippet.body("*p = (struct s) { .open = g };\nreturn 0;"))
        .contains("p->open = @g\n");
    assertThat(Snippet.body("call(&(struct s) { g, 1 });\nreturn 0;"))
        .contains("$1.#0 = @g\n", "call(&$1)");
  }
}
