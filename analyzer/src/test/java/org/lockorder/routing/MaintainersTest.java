package org.lockorder.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaintainersTest {
  private static final Maintainers TREE =
      Maintainers.parse(
          """
          List of maintainers
          ===================

          	M: *Mail* patches to: FullName <address@domain>
          	F:	everywhere/

          3COM
          M:	A B <a@example.org>
          M:	C D <c@example.org>
          R:	E F <e@example.org>
          L:	netdev@example.org (moderated for non-subscribers)
          S:	Odd Fixes
          W:	http://example.org/
          F:	drivers/net/3com/3c59x.c
          K:	vortex

          NETWORK DRIVERS
          S:	Maintained
          F:	drivers/net/
          X:	drivers/net/odd/

          NETWORK CORE, NOT BELOW
          F:	net/*
          F:	drivers/net/*/phy[0-9]?.c

          FOLDER WITHOUT A SLASH
          F:	fs/ext4

          KVM
          F:	arch/*/kvm/

          TEGRA
          N:	[^a-z]tegra
          N:	(broken
          X:	*/boot/

          THE REST
          M:	Somebody <s@example.org>
          F:	*
          F:	*/
          """);

  private static List<String> of(String file) {
    return TREE.of(List.of(file)).stream().map(Entry::subsystem).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "drivers/net/3com/3c59x.c | 3COM",
        "drivers/net/3com/other.c | NETWORK DRIVERS",
        "drivers/net/a/b/c.c      | NETWORK DRIVERS",
        "drivers/net/odd/x.c      | THE REST",
        "drivers/net/a/phy1x.c    | NETWORK CORE, NOT BELOW",
        "drivers/net/a/b/phy1x.c  | NETWORK DRIVERS",
        "net/socket.c             | NETWORK CORE, NOT BELOW",
        "net/core/dev.c           | THE REST",
        "fs/ext4/inode.c          | FOLDER WITHOUT A SLASH",
        "fs/ext4x/inode.c         | THE REST",
        "arch/x86/kvm/a/b.c       | KVM",
        "arch/x86/kvm.c           | THE REST",
        "drivers/net/tegra.c      | NETWORK DRIVERS, TEGRA",
        "drivers/xtegra.c         | THE REST",
        "x/boot/tegra.c           | THE REST",
        "boot/tegra.c             | TEGRA",
        "everywhere/x.c           | THE REST",
        "Kbuild                   | THE REST"
      })
  void theDeepestPatternCountsThenNamesThenTheRest(String file, String subsystems) {
    assertThat(String.join(", ", of(file))).isEqualTo(subsystems);
  }

  @Test
  void whoLooksAfterEverythingIsNamedWhereNobodyElseIs() {
    assertThat(TREE.of(List.of("mm/slab.c", "fs/ext4/inode.c", "fs/ext4/super.c")))
        .extracting(Entry::subsystem)
        .containsExactly("FOLDER WITHOUT A SLASH");
  }

  @Test
  void anEntryIsInItsOwnWords() {
    assertThat(TREE.of(List.of("drivers/net/3com/3c59x.c")))
        .containsExactly(
            new Entry(
                "3COM",
                "Odd Fixes",
                List.of("A B <a@example.org>", "C D <c@example.org>"),
                List.of("E F <e@example.org>"),
                List.of("netdev@example.org")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\0\n\n:", "F:", "F:\t\n", "A\nF: [\n", "A\nF: [^\nF: \\\n", "A\nN: [\n"})
  void brokenOnesSayNothing(String text) {
    assertThat(Maintainers.parse(text).of(List.of("mm/slab.c"))).isEmpty();
  }

  @Test
  @Timeout(20)
  void patternsThatTakeForeverDoNotMatch() {
    String long1 = "F: " + "*a".repeat(200) + "\n";
    String text =
        "HUGE\n"
            + "N: (a+)+$\n"
            + "N: (.*a){40}\n"
            + "N: "
            + "(".repeat(490)
            + "a"
            + ")".repeat(9)
            + "\n"
            + "F: "
            + "*a".repeat(100_000)
            + "\n"
            + long1.repeat(2000)
            + "PLAIN\nF:\t"
            + "a/".repeat(5)
            + "\n";
    Maintainers hostile = Maintainers.parse(text);
    String file = "a/a/a/a/a/" + "a".repeat(250) + "b";
    assertThat(hostile.of(List.of(file))).extracting(Entry::subsystem).containsExactly("PLAIN");
    assertThat(hostile.of(List.of("b/" + "a".repeat(100_000)))).isEmpty();
  }
}
