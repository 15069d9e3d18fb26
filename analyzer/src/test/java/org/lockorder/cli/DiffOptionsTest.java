package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockorder.diff.Versions;

/** What a change brings, through the real command line, the real analysis and the real git. */
class DiffOptionsTest extends CommandLineFixture {
  private static final String GATED =
      """
      static DEFINE_MUTEX(gate);
      static DEFINE_MUTEX(a_lock);
      static DEFINE_MUTEX(b_lock);

      void forth(void)
      {
      	mutex_lock(&gate);
      	mutex_lock(&a_lock);
      	mutex_lock(&b_lock);
      	mutex_unlock(&b_lock);
      	mutex_unlock(&a_lock);
      	mutex_unlock(&gate);
      }

      void back(void)
      {
      	mutex_lock(&gate);
      	mutex_lock(&b_lock);
      	mutex_lock(&a_lock);
      	mutex_unlock(&a_lock);
      	mutex_unlock(&b_lock);
      	mutex_unlock(&gate);
      }
      """;
  private static final String OLD_BUG =
      """
      static DEFINE_MUTEX(x_lock);
      static DEFINE_MUTEX(y_lock);
      void old1(void) { mutex_lock(&x_lock); mutex_lock(&y_lock); mutex_unlock(&y_lock); mutex_unlock(&x_lock); }
      void old2(void) { mutex_lock(&y_lock); mutex_lock(&x_lock); mutex_unlock(&x_lock); mutex_unlock(&y_lock); }
      """;

  @BeforeEach
  void commitSources() throws IOException, InterruptedException {
    engine = Engine.ANALYSIS;
    Files.delete(tree.resolve("include"));
    Files.writeString(tree.resolve("mm/slab.c"), GATED);
    Files.writeString(tree.resolve("mm/old.c"), OLD_BUG);
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qm", "x");
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", tree.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), Versions.BYTES);
    assertThat(process.waitFor()).isZero();
    return out;
  }

  private void write(String text) throws IOException {
    Files.writeString(tree.resolve("mm/slab.c"), text);
  }

  private static String withoutGateInBack() {
    int back = GATED.indexOf("back");
    return GATED.substring(0, back)
        + GATED
            .substring(back)
            .replace("\tmutex_lock(&gate);\n", "")
            .replace("\tmutex_unlock(&gate);\n", "");
  }

  @Test
  void aDeletedGateCountsAndStandsAtTheChange() throws IOException {
    write(withoutGateInBack());
    assertThat(scan("--diff-base", "HEAD", "-f", "kernel")).isEqualTo(1);
    assertThat(out().lines()).hasSize(1);
    assertThat(out())
        .startsWith("mm/slab.c:17 back() warn: lock-order-inversion (high)")
        .doesNotContain("y_lock");
    assertThat(scan("--diff-base", "HEAD", "mm")).isEqualTo(1);
    assertThat(out()).contains("Not shown: 1 there before the change.").doesNotContain("y_lock");
    assertThat(err()).isEmpty();
  }

  @Test
  void aReindentDoesNotCountAndAMendedBugIsFixed() throws IOException {
    write(GATED.replace("\n\tmutex", "\n\n        mutex"));
    Files.writeString(tree.resolve("mm/old.c"), OLD_BUG.lines().limit(3).toList().get(0) + "\n");
    assertThat(scan("--diff-base", "HEAD")).isZero();
    assertThat(out())
        .startsWith("No findings")
        .contains(
            "1 finding there before the change is fixed: lock-order-inversion x_lock <-> y_lock.");
  }

  @Test
  void aDeletedUnlockCounts() throws IOException {
    write(
        GATED.replace(
            "\tmutex_unlock(&b_lock);\n\tmutex_unlock(&a_lock);",
            "\tif (early()) return;\n\tmutex_unlock(&b_lock);\n\tmutex_unlock(&a_lock);"));
    assertThat(scan("--diff-base", "HEAD", "-f", "kernel", "--min-confidence", "low")).isIn(0, 1);
    assertThat(out())
        .contains("mm/slab.c:10 forth() warn: unbalanced-lock")
        .doesNotContain("y_lock");
  }

  @Test
  void aPatchIsTriedForwardsAndBackwards() throws IOException, InterruptedException {
    write(withoutGateInBack());
    Path patch = Files.writeString(folder.resolve("x.patch"), git("diff"), Versions.BYTES);
    assertThat(scan("--patch", patch.toString(), "-f", "kernel")).isEqualTo(1);
    String applied = out();
    assertThat(applied).startsWith("mm/slab.c:17 back() warn: lock-order-inversion (high)");
    assertThat(scan("--patch", patch.toString(), "-f", "html")).isEqualTo(1);
    String page = out();
    write(GATED);
    assertThat(scan("--patch", patch.toString(), "-f", "html")).isEqualTo(1);
    assertThat(out()).isEqualTo(page);
    assertThat(scan("--patch", patch.toString(), "-f", "kernel")).isEqualTo(1);
    assertThat(out()).isEqualTo(applied);
    assertThat(tree.resolve("mm/slab.c")).hasContent(GATED);
  }

  @Test
  void hooksAndFiltersOfTheCheckoutDoNotRun() throws IOException, InterruptedException {
    Path ran = folder.resolve("ran");
    String touch = "touch " + ran;
    Files.writeString(tree.resolve(".gitattributes"), "*.c filter=evil diff=evil\n");
    for (String key :
        List.of(
            "filter.evil.clean",
            "filter.evil.process",
            "diff.evil.command",
            "diff.evil.textconv",
            "core.fsmonitor",
            "diff.external",
            "core.pager")) {
      git("config", key, touch);
    }
    git("config", "filter.evil.required", "true");
    write(withoutGateInBack());
    assertThat(scan("--diff-base", "HEAD", "--fixes", "-f", "kernel")).isEqualTo(1);
    assertThat(scan("--fixes")).isEqualTo(1);
    assertThat(out()).contains("Candidate: Fixes: ");
    assertThat(ran).doesNotExist();
  }

  @Test
  void wrongRevisionsAndPatchesAreOneLine() throws IOException {
    for (String revision :
        List.of(
            "nowhere",
            "",
            "--upload-pack=touch " + folder + "/out",
            "HEAD:mm",
            "-x",
            "HEAD HEAD")) {
      assertOneLine(
          scan("--diff-base=" + revision),
          "--diff-base '" + revision + "' is no commit here; give a branch, a tag or a hash");
    }
    assertThat(folder.resolve("out")).doesNotExist();
    Path plain = Files.createDirectories(folder.resolve("plain"));
    Files.writeString(plain.resolve("a.c"), "int x;\n");
    assertOneLine(
        run("scan", plain.toString(), "--diff-base", "HEAD"), "is no git checkout (of yours)");
    assertOneLine(scan("--patch", "none"), "--patch 'none' is not a file");
    Path patch = Files.writeString(folder.resolve("x.patch"), "hello\n");
    assertOneLine(scan("--patch=" + patch), "has no hunk");
    assertOneLine(scan("--patch=" + patch, "--diff-base=HEAD"), "give one of them");
    Files.writeString(patch, "--- a/mm/slab.c\n+++ b/mm/slab.c\n@@ -1 +1 @@\n-x\n+y\n");
    assertOneLine(
        scan("--patch=" + patch), "neither forwards nor backwards: see the hunk at its line 3");
    Files.writeString(patch, "");
    assertOneLine(
        scan("--patch=" + patch, "--create-baseline=" + folder + "/b"), "give no baseline");
  }
}
