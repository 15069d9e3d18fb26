package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockorder.grammar.KernelC;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.ir.Condition;
import org.lockorder.rules.KernelConfig;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleLoader;

/** {@code #if} lines as facts. */
class PresenceTest {
  /** The condition of {@code int x;} in a text; "never" where it is in no kernel. */
  private static String when(Models models, String text) {
    Presence presence = new Presence(models, Set.of("GUARD_H"), new MacroTests(Set.of()));
    List<String> found = new ArrayList<>();
    for (ExternalDeclaration d : KernelC.parse("x.c", text).value().declarations()) {
      if (d instanceof ExternalDeclaration.VariableDeclaration) {
        Condition condition = presence.of(d.condition());
        found.add(condition == null ? "never" : condition.toString());
      }
    }
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static String when(String text) throws Exception {
    return when(RuleLoader.load(List.of(), "x86"), text);
  }

  private static String under(String expression) throws Exception {
    return when("#if " + expression + "\nint x;\n#endif\n");
  }

  private static String configured(String config, String expression) throws Exception {
    Models models =
        RuleLoader.load(List.of(), "x86").with(KernelConfig.parse(".config", config + "\n"));
    return when(models, "#if " + expression + "\nint x;\n#endif\n");
  }

  @Test
  void plainQuestions() throws Exception {
    assertThat(when("#ifdef CONFIG_NUMA\nint x;\n#endif")).isEqualTo("NUMA");
    assertThat(when("#ifndef CONFIG_NUMA\nint x;\n#endif")).isEqualTo("!NUMA");
    assertThat(under("defined CONFIG_NUMA")).isEqualTo("NUMA");
    assertThat(under("!defined(CONFIG_NUMA)")).isEqualTo("!NUMA");
    assertThat(under("CONFIG_NUMA")).isEqualTo("NUMA");
    assertThat(under("IS_ENABLED(CONFIG_NUMA)")).isEqualTo("NUMA");
    assertThat(under("IS_BUILTIN(CONFIG_NUMA)")).isEqualTo("NUMA");
    assertThat(under("IS_REACHABLE(CONFIG_NUMA)")).isEqualTo("NUMA");
    assertThat(under("IS_MODULE(CONFIG_NUMA)")).isEqualTo("NUMA_MODULE");
    assertThat(under("defined(ARCH_HAS_IT)")).isEqualTo("ARCH_HAS_IT");
    assertThat(under("ARCH_HAS_IT")).isEqualTo("ARCH_HAS_IT");
  }

  @Test
  void whatTheProfileFixes() throws Exception {
    assertThat(under("defined(CONFIG_SMP)")).isEqualTo("always");
    assertThat(under("!defined(CONFIG_SMP)")).isEqualTo("never");
    assertThat(under("IS_MODULE(CONFIG_SMP)")).isEqualTo("never");
    assertThat(under("defined(CONFIG_SMP) && defined(CONFIG_A)")).isEqualTo("A");
    assertThat(under("defined(CONFIG_SMP) || defined(CONFIG_A)")).isEqualTo("always");
    assertThat(under("defined(CONFIG_PREEMPT_RT) || defined(CONFIG_A)")).isEqualTo("A");
    assertThat(under("0 || CONFIG_A")).isEqualTo("A");
    assertThat(under("!defined(GUARD_H)")).isEqualTo("always");
  }

  @Test
  void conjunctions() throws Exception {
    assertThat(under("defined(CONFIG_B) && !defined(CONFIG_A)")).isEqualTo("!A && B");
    assertThat(under("!(defined(CONFIG_B) || defined(CONFIG_A))")).isEqualTo("!A && !B");
    assertThat(under("defined(CONFIG_A) && !defined(CONFIG_A)")).isEqualTo("never");
  }

  @Test
  void whatIsNoPlainFactIsOneByItsText() throws Exception {
    assertThat(under("defined(CONFIG_A) || defined( CONFIG_B )")).isEqualTo("(A || B)");
    assertThat(under("!(IS_ENABLED(CONFIG_A) && defined(CONFIG_B))"))
        .isEqualTo("!(IS_ENABLED(A) && B)");
    assertThat(under("CONFIG_LEVELS  >  3")).isEqualTo("(LEVELS > 3)");
    assertThat(under("defined(CONFIG_A) || defined(CONFIG_A_MODULE)")).isEqualTo("A");
    assertThat(under("!defined(CONFIG_A) && !defined(CONFIG_A_MODULE)"))
        .isEqualTo("!A && !A_MODULE");
  }

  @Test
  void otherTermsSettleAChoice() throws Exception {
    assertThat(under("(defined(CONFIG_A) || defined(CONFIG_B)) && !defined(CONFIG_A)"))
        .isEqualTo("!A && B");
    assertThat(under("!(defined(CONFIG_A) && defined(CONFIG_B)) && defined(CONFIG_A)"))
        .isEqualTo("!B && A");
    assertThat(under("(defined(CONFIG_A) || defined(CONFIG_B)) && defined(CONFIG_A)"))
        .isEqualTo("A");
  }

  @Test
  void chainsAndNests() throws Exception {
    String chain = "#if defined(CONFIG_A)\n#elif defined(CONFIG_B)\n%s#else\n%s#endif\n";
    assertThat(when(chain.formatted("int x;\n", ""))).isEqualTo("!A && B");
    assertThat(when(chain.formatted("", "int x;\n"))).isEqualTo("!A && !B");
    assertThat(when("#ifdef CONFIG_A\n#ifndef CONFIG_B\nint x;\n#endif\n#endif"))
        .isEqualTo("!B && A");
    assertThat(when("#ifdef CONFIG_A\n#ifndef CONFIG_A\nint x;\n#endif\n#endif"))
        .isEqualTo("never");
    assertThat(
            when(
                "#if defined(CONFIG_A) || defined(CONFIG_B)\n#ifndef CONFIG_A\nint x;\n"
                    + "#endif\n#endif"))
        .isEqualTo("!A && B");
  }

  @Test
  void aConfigDecides() throws Exception {
    assertThat(configured("CONFIG_A=y", "defined(CONFIG_A)")).isEqualTo("always");
    assertThat(configured("CONFIG_A=y", "defined(CONFIG_B)")).isEqualTo("never");
    assertThat(configured("CONFIG_A=m", "defined(CONFIG_A)")).isEqualTo("never");
    assertThat(configured("CONFIG_A=m", "IS_ENABLED(CONFIG_A)")).isEqualTo("always");
    assertThat(configured("CONFIG_A=m", "IS_MODULE(CONFIG_A)")).isEqualTo("always");
    assertThat(configured("CONFIG_A=m", "IS_BUILTIN(CONFIG_A)")).isEqualTo("never");
    assertThat(configured("CONFIG_A=m", "IS_REACHABLE(CONFIG_A)")).isEqualTo("MODULE");
    assertThat(configured("CONFIG_A=y", "IS_REACHABLE(CONFIG_A)")).isEqualTo("always");
    assertThat(configured("CONFIG_LEVELS=4", "CONFIG_LEVELS > 3")).isEqualTo("always");
    assertThat(configured("CONFIG_LEVELS=4", "CONFIG_LEVELS > 4")).isEqualTo("never");
    assertThat(configured("CONFIG_A=y", "defined(ARCH_HAS_IT)")).isEqualTo("ARCH_HAS_IT");
  }
}
