package org.lockorder.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A .config, and what it decides. */
class KernelConfigTest {
  private static final String TEXT =
      """
      #
      # Automatically generated file; DO NOT EDIT.
      #
      CONFIG_A=y
      CONFIG_M=m
      CONFIG_N=n
      # CONFIG_OFF is not set
      CONFIG_LEVELS=4
      CONFIG_OFFSET=0x1000
      CONFIG_TEXT="a \\"b\\" # c"
      """;

  private static Configuration configuration(String text) throws RulesException {
    return RuleLoader.load(List.of(), "x86").with(KernelConfig.parse("c", text)).configuration();
  }

  @Test
  void everySymbolIsDecided() throws Exception {
    Configuration c = configuration(TEXT);
    assertThat(c.isDefined("CONFIG_A")).isTrue();
    assertThat(c.isDefined("CONFIG_M")).isFalse();
    assertThat(c.isDefined("CONFIG_M_MODULE")).isTrue();
    assertThat(c.isDefined("CONFIG_TEXT")).isTrue();
    for (String off : List.of("CONFIG_N", "CONFIG_OFF", "CONFIG_SMP", "CONFIG_A_MODULE")) {
      assertThat(c.isDefined(off)).as(off).isFalse();
    }
    assertThat(c.isSet("M")).isTrue();
    assertThat(c.isSet("N")).isFalse();
    assertThat(c.number("CONFIG_LEVELS")).hasValue(4);
    assertThat(c.number("CONFIG_OFFSET")).hasValue(4096);
    assertThat(c.number("CONFIG_A")).hasValue(1);
    assertThat(c.number("CONFIG_OFF")).hasValue(0);
    assertThat(c.number("CONFIG_TEXT")).isEmpty();
  }

  @Test
  void otherMacrosStayAsTheProfileHasThem() throws Exception {
    Configuration c = configuration(TEXT);
    assertThat(c.isDefined("__KERNEL__")).isTrue();
    assertThat(c.isDefined("__ASSEMBLY__")).isFalse();
    assertThat(c.isDefined("ARCH_HAS_SOMETHING")).isNull();
    assertThat(c.number("ARCH_HAS_SOMETHING")).isEmpty();
  }

  @Test
  void withoutAConfigOnlyTheProfileDecides() throws Exception {
    Configuration c = RuleLoader.load(List.of(), "x86").configuration();
    assertThat(c.isDefined("CONFIG_SMP")).isTrue();
    assertThat(c.isDefined("CONFIG_SMP_MODULE")).isFalse();
    assertThat(c.isDefined("CONFIG_NUMA")).isNull();
    assertThat(c.isSet("NUMA")).isNull();
    assertThat(c.isSet("PREEMPT_RT")).isFalse();
  }

  @Test
  void theLastLineCountsAndCarriageReturnsDoNot() throws Exception {
    Configuration c = configuration("CONFIG_A=y\r\n\r\n# CONFIG_A is not set\r\nCONFIG_B=y");
    assertThat(c.isDefined("CONFIG_A")).isFalse();
    assertThat(c.isDefined("CONFIG_B")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONFIG_X",
        "CONFIG_X = y",
        "CONFIG_X=yes",
        "X=y",
        "CONFIG_X=\"a",
        "CONFIG_X=y # why",
        "{"
      })
  void aWrongLineIsNamed(String line) {
    assertThatThrownBy(() -> KernelConfig.parse("my.config", "CONFIG_A=y\n" + line + "\n"))
        .isInstanceOf(RulesException.class)
        .hasMessageStartingWith("my.config:2: '" + line + "' is no line of a .config: write")
        .hasMessageContaining("CONFIG_NAME=y");
  }

  @Test
  void aFileWithoutSymbolsIsNoConfig() {
    assertThatThrownBy(() -> KernelConfig.parse("my.config", "# hello\n\n"))
        .hasMessage("my.config: sets no symbol: name a kernel's .config");
  }

  @Test
  void aConfigMayLeaveOutAllThatItNames() throws Exception {
    assertThat(KernelConfig.parse("my.config", "# CONFIG_NUMA is not set\n").values()).isEmpty();
    assertThat(KernelConfig.parse("my.config", "CONFIG_NUMA=n\n").values()).isEmpty();
  }
}
