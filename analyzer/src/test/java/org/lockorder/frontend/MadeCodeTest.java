package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Site;

/** Code that a macro makes keeps the place where it is used and the place where it is written. */
class MadeCodeTest {
  private static final String C =
      """
      #define MAKE(name, body) \\
      void name(void) \\
      { \\
      	mutex_lock(&m); \\
      	body; \\
      }

      MAKE(f,
           mutex_unlock(&m))
      """;

  @Test
  void whatTheMacroWritesIsInIt() {
    Site site = sites().get(0);
    assertThat(site).isEqualTo(new Site("a.c", 8));
    assertThat(site.written()).isEqualTo(new Site.Written("MAKE", "a.c", 1));
    assertThat(String.valueOf(site.written())).isEqualTo("in macro MAKE, a.c:1");
  }

  @Test
  void whatItIsGivenIsNot() {
    Site site = sites().get(1);
    assertThat(site).isEqualTo(new Site("a.c", 9));
    assertThat(site.written()).isNull();
  }

  private static List<Site> sites() {
    FunctionFacts f =
        Snippet.read(C).functions().stream()
            .filter(each -> each.name().equals("f"))
            .findFirst()
            .orElseThrow();
    return f.blocks().getFirst().ops().stream().map(op -> f.site(op.line())).toList();
  }
}
