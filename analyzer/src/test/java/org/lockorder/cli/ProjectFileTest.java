package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.report.Samples;

/** What {@code .lockorder.yaml} says goes for all who read a tree, but behind the command line. */
class ProjectFileTest extends CommandLineFixture {
  private void write(Path in, String text) throws IOException {
    Files.writeString(in.resolve(".lockorder.yaml"), text);
  }

  @Test
  void optionsThatAreNotGivenComeFromIt() throws IOException {
    write(tree, "paths: [mm]\narch: arm64\nconfig: dot.config\n");
    Files.writeString(tree.resolve("dot.config"), "CONFIG_NUMA=m\n");
    assertThat(scan()).isZero();
    assertThat(scan("fs", "mm", "--arch", "x86")).isZero();
    assertThat(run("graph", tree.toString())).isZero();
    assertThat(requests.get(0).paths()).containsExactly("mm");
    assertThat(requests.get(0).arch()).isEqualTo("arm64");
    assertThat(requests.get(0).models().configuration().isSet("NUMA")).isTrue();
    assertThat(requests.get(1).paths()).containsExactly("fs", "mm");
    assertThat(requests.get(1).arch()).isEqualTo("x86");
    assertThat(requests.get(2).paths()).containsExactly("mm");
  }

  /** Of those who choose by themselves what to read, all but the paths. */
  @Test
  void whoChoosesWhatToReadHeedsTheRest() throws IOException {
    write(tree, "paths: [mm]\narch: arm64\nconfig: dot.config\nrules: [more]\n");
    Files.writeString(tree.resolve("dot.config"), "CONFIG_NUMA=m\n");
    Files.createDirectory(tree.resolve("more"));
    Files.writeString(
        tree.resolve("more/x.yaml"), "kind: mutex\ncalls: {x_take: {acquire: arg0}}\n");
    Path root = Path.of(System.getProperty("lockorder.root", ".."));
    String splat = root.resolve("testdata/splats/two_mutexes/plain.splat").toString();
    assertThat(run("explain", tree.toString(), splat)).isZero();
    assertThat(run("dump", "ir", tree.resolve("mm/slab.c").toString())).isZero();
    assertThat(run("ask", tree.toString(), "acquires", "f")).isEqualTo(2);
    assertThat(run("rules", "check", "--against", tree.toString())).isZero();
    assertThat(requests)
        .hasSize(4)
        .allSatisfy(
            request -> {
              assertThat(request.arch()).isEqualTo("arm64");
              assertThat(request.models().configuration().isSet("NUMA")).isTrue();
              assertThat(request.models().acquires("x_take")).isTrue();
            });
    assertThat(requests.get(0).paths()).isEmpty();
    assertThat(requests.get(3).paths()).isEmpty();
    assertThat(run("dump", "ir", tree.resolve("mm/slab.c").toString(), "--arch", "x86")).isZero();
    assertThat(requests.getLast().arch()).isEqualTo("x86");
    write(tree, "arch: [\n");
    assertOneLine(run("explain", tree.toString(), splat), ".lockorder.yaml:");
    assertOneLine(run("dump", "ir", tree.resolve("mm/slab.c").toString()), ".lockorder.yaml:");
    assertOneLine(run("rules", "check", "--against", tree.toString()), ".lockorder.yaml:");
  }

  @Test
  void itIsFoundAboveTheTreeButItsPathsAreNotTheTrees() throws IOException {
    write(folder, "paths: [mm]\narch: arm64\n");
    assertThat(scan()).isZero();
    assertThat(requests.get(0).paths()).isEmpty();
    assertThat(requests.get(0).arch()).isEqualTo("arm64");
  }

  @Test
  void whatIsSuppressedIsNeitherShownNorCountedAndWhatIsNotNeededIsTold() throws IOException {
    found = Samples.result(Samples.ring(), Samples.unbalanced(), Samples.hotplug());
    write(
        tree,
        """
        suppressions:
          - {locks: [c_lock, a_lock], reason: never at once, owner: me}
          - {function: u_get, reason: meant so, owner: me}
          - {fingerprint: 0a1b2c3d4e5f, reason: known, owner: you}
          - {file: fs/none.c, reason: gone, owner: you}
        """);
    assertThat(scan("--fail-on", "low")).isZero();
    assertThat(out())
        .startsWith("No findings.")
        .contains("Not shown: 3 suppressed by .lockorder.yaml.")
        .contains(
            "\n.lockorder.yaml:5: this suppression (owner: you) matches no finding: remove it.\n");
    assertThat(scan("mm", "-f", "json")).isZero();
    assertThat(out())
        .contains("\"by\": \"suppression\",\n      \"count\": 3")
        .doesNotContain("matches no finding");
    write(tree, "suppressions: [{function: u_get, file: mm/u.c, reason: r, owner: o}]\n");
    assertThat(scan("--fail-on", "low")).isEqualTo(1);
  }

  /** An error would show strangers what stands there. */
  @Test
  void aStrangersTreeNamesNothingOutsideOfIt() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "password\n");
    for (String settings :
        List.of(
            "config: ../secret",
            "config: " + secret,
            "config: link",
            "rules: [..]",
            "rules: [more]")) {
      Files.deleteIfExists(tree.resolve("link"));
      Files.createSymbolicLink(tree.resolve("link"), secret);
      Files.createDirectories(tree.resolve("more"));
      Files.deleteIfExists(tree.resolve("more/x.yaml"));
      Files.createSymbolicLink(tree.resolve("more/x.yaml"), secret);
      write(tree, settings + "\n");
      assertOneLine(scan(), ".lockorder.yaml leads out of that folder; give it as an option");
      assertThat(err()).doesNotContain("password");
    }
    Files.delete(tree.resolve(".lockorder.yaml"));
    Files.createSymbolicLink(tree.resolve(".lockorder.yaml"), secret);
    assertOneLine(scan(), "leads out of that folder");
    assertThat(requests).isEmpty();
  }

  @Test
  void brokenOnesAreOneLine() throws IOException {
    String file = tree.toAbsolutePath().normalize() + "/.lockorder.yaml";
    write(tree, "suppress: []\n");
    assertOneLine(scan(), file + ":1: unknown key 'suppress' in the file: use paths");
    assertOneLine(run("graph", tree.toString()), "unknown key 'suppress'");
    write(tree, "arch: riscv\n");
    assertOneLine(scan(), "--arch 'riscv': ");
    write(tree, "config: none\n");
    assertOneLine(scan(), "/none' is not a file; name a kernel's .config");
    write(tree, "paths: [drivers]\n");
    assertOneLine(scan(), "PATH 'drivers' does not exist");
    Files.delete(tree.resolve(".lockorder.yaml"));
    Files.createDirectory(tree.resolve(".lockorder.yaml"));
    assertOneLine(scan(), "is not a file; remove it, or write one");
    assertThat(requests).isEmpty();
  }
}
