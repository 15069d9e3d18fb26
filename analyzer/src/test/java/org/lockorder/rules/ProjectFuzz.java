package org.lockorder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a project's settings or a .config are, they can be used, or one line says why not. */
class ProjectFuzz {
  static Stream<byte[]> seeds() {
    return Stream.of(
            """
            paths: [mm, kernel]
            arch: x86
            config: build/.config
            rules: [tools/lockorder]
            suppressions:
              - {fingerprint: 8f3b5bcf, reason: both run under the core's mutex, owner: mm}
              - {function: f, file: mm/a.c, reason: at boot only, owner: slab}
              - {locks: [a_lock, b_lock], reason: being reworked, owner: hotplug}
            """,
            "paths: &a [*a]",
            "paths: !!java.net.URL [x]",
            "paths: \"\\u",
            "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
            "? [[[[[[[[[[[[[[[[",
            "paths: ../..",
            "arch: 3",
            "CONFIG_SMP=y\n# CONFIG_NUMA is not set\nCONFIG_HZ=250\nCONFIG_S=\"a b\"\n",
            "CONFIG_SMP",
            "\ufeffpaths: []")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest
  void anySettings(byte[] bytes) {
    try {
      assertThat(Project.read("x", bytes).suppressions()).doesNotContainNull();
    } catch (RulesException e) {
      assertThat(e.getMessage()).matches("x(:[1-9][0-9]*)?: [^\\n\\r]+");
    }
    try {
      assertThat(KernelConfig.parse("x", new String(bytes, StandardCharsets.UTF_8)).values())
          .allSatisfy(
              (symbol, value) -> {
                assertThat(symbol).matches("[A-Za-z0-9_]+");
                assertThat(value).isNotEmpty().isNotEqualTo("n").doesNotContain("\n");
              });
    } catch (RulesException e) {
      assertThat(e.getMessage()).matches("x(:[1-9][0-9]*)?: [^\\n\\r]+");
    }
  }
}
