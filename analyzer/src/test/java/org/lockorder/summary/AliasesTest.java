package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Value;

/** What a function's variables are made from. */
class AliasesTest {
  private static final Value A = new Value.Variable("a");
  private static final Value B = new Value.Variable("b");

  private static FunctionFacts function(String text) {
    return Stages.of(text).program().functions().stream()
        .filter(f -> f.name().equals("f"))
        .findFirst()
        .orElseThrow();
  }

  private static long in(Aliases aliases, String variable) {
    return aliases.in(new Value.Variable(variable));
  }

  @Test
  void aVariableIsMadeFromAllThatIsAssignedToIt() {
    FunctionFacts f =
        function(
            "struct s { struct s *next; };"
                + "void f(struct s *a, struct s *b, int c) {"
                + "  struct s *x = a->next; struct s *y; struct s *z;"
                + "  if (c) y = x; else y = b;"
                + "  z = 0; }");
    Aliases aliases = new Aliases(List.of(A, B)).follow(f);
    assertThat(in(aliases, "x")).isEqualTo(1);
    assertThat(in(aliases, "y")).isEqualTo(3);
    assertThat(in(aliases, "z")).isZero();
    assertThat(in(aliases, "c")).isZero();
    assertThat(aliases.in(new Value.Field(new Value.Variable("y"), "next", true))).isEqualTo(3);
  }

  @Test
  void whatACallReturnsIsMadeFromItsArgumentsIfItIsAPointer() {
    FunctionFacts f =
        function(
            "struct s; struct s *get(struct s *); int count(struct s *);"
                + "void f(struct s *a, struct s *b) {"
                + "  struct s *x = get(b); int n = count(a); }");
    Aliases aliases = new Aliases(List.of(A, B)).follow(f);
    assertThat(in(aliases, "x")).isEqualTo(2);
    assertThat(in(aliases, "n")).isZero();
  }

  @Test
  void untilAFunctionIsFollowedTheyHaveNoOtherNames() {
    Aliases aliases = new Aliases(List.of(A, B));
    assertThat(aliases.in(new Value.Field(B, "next", true))).isEqualTo(2);
    assertThat(in(aliases, "x")).isZero();
  }
}
