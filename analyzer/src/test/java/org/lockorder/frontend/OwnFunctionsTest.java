package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockorder.grammar.ast.LineMap;

class OwnFunctionsTest {
  private static Set<String> guess(String path, String text) {
    return OwnFunctions.guess(path, text, LineMap.of(text), Set.of("take", "drop", "check"));
  }

  @Test
  void staticDefinitionsThatBeginALineAreFound() {
    assertThat(
            guess(
                "a.c",
                """
                static inline bool take(struct lock *l)
                {
                	return check(l);
                }

                static void other(void) { drop(); }
                static void drop(struct lock *l,
                		 int n)
                {
                }
                """))
        .containsExactly("drop", "take");
  }

  @Test
  void declarationsAndVariablesAndHeadersAreNotMeant() {
    assertThat(guess("a.c", "static void take(void);\nstatic int drop;\nstatic int check"))
        .isEmpty();
    assertThat(guess("a.c", "static take(struct lock, l) = {\n};\nstatic bool b = check(\n1);\n"))
        .isEmpty();
    assertThat(guess("a.h", "static void take(void)\n{\n}\n")).isEmpty();
  }
}
