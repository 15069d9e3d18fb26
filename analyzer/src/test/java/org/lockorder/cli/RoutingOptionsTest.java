package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who should hear of a finding, through the real command line, analysis and git. */
class RoutingOptionsTest extends CommandLineFixture {
  private static final String FORTH =
      """
      static DEFINE_MUTEX(a_lock);
      static DEFINE_MUTEX(b_lock);
      void forth(void)
      {
      	mutex_lock(&a_lock);
      	mutex_lock(&b_lock);
      	mutex_unlock(&b_lock);
      	mutex_unlock(&a_lock);
      }
      """;
  private static final String BACK =
      """
      void back(void)
      {
      	mutex_lock(&b_lock);
      	mutex_lock(&a_lock);
      	mutex_unlock(&a_lock);
      	mutex_unlock(&b_lock);
      }
      """;
  private static final String MAINTAINERS =
      """
      SLAB
      M:	A B <a@example.org>
      S:	Maintained
      F:	mm/
      """;

  /** A series is written one behind the other and committed at once. */
  private int second = 10;

  @BeforeEach
  void aTreeWithoutHistory() throws IOException {
    engine = Engine.ANALYSIS;
    Files.delete(tree.resolve("include"));
    Files.writeString(tree.resolve("mm/slab.c"), FORTH + BACK);
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-C", tree.toString(), "-c", "user.name=x", "-c", "user.email=x@y"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("GIT_AUTHOR_DATE", "2001-02-03T04:05:" + second++ + "Z");
    builder.environment().put("GIT_COMMITTER_DATE", "2001-02-03T04:06:00Z");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out.strip();
  }

  private String commit(String text, String subject) throws IOException, InterruptedException {
    Files.writeString(tree.resolve("mm/slab.c"), text);
    git("add", ".");
    git("commit", "-qm", subject);
    return git("rev-parse", "HEAD");
  }

  @Test
  void theTreesMaintainersAreNamed() throws IOException {
    assertThat(scan()).isEqualTo(1);
    assertThat(out()).doesNotContain("Maintainers");
    Files.writeString(tree.resolve("MAINTAINERS"), MAINTAINERS);
    assertThat(scan()).isEqualTo(1);
    assertThat(out())
        .contains("\n  Maintainers: SLAB (Maintained): A B <a@example.org>\n")
        .doesNotContain("Candidate");
    assertThat(scan("-f", "json")).isEqualTo(1);
    assertThat(out()).contains("\"subsystem\": \"SLAB\"").doesNotContain("\"fixes\"");
  }

  @Test
  void maintainersThatCannotBeReadCostNothingElse() throws IOException {
    scan();
    String without = out();
    Files.createDirectory(tree.resolve("MAINTAINERS"));
    assertThat(scan()).isEqualTo(1);
    assertThat(out()).isEqualTo(without);
    Files.delete(tree.resolve("MAINTAINERS"));
    Files.writeString(folder.resolve("elsewhere"), MAINTAINERS);
    Files.createSymbolicLink(tree.resolve("MAINTAINERS"), folder.resolve("elsewhere"));
    assertThat(scan()).isEqualTo(1);
    assertThat(out()).doesNotContain("SLAB");
    Files.delete(tree.resolve("MAINTAINERS"));
    Files.write(tree.resolve("MAINTAINERS"), new byte[] {'F', ':', (byte) 0xff, 0, '\n', '['});
    assertThat(scan()).isEqualTo(1);
    assertThat(out()).isEqualTo(without);
    assertThat(err()).isEmpty();
  }

  @Test
  void theCommitThatBroughtTheSecondOrderIsACandidate() throws Exception {
    git("init", "-q");
    commit(FORTH, "mm: forth");
    String guilty = commit(FORTH + BACK, "mm: back \u00e9");
    commit(FORTH + "\n" + BACK.replace("\t", "        "), "mm: blanks only");
    assertThat(scan("--fixes")).isEqualTo(1);
    assertThat(out())
        .contains("\n  Candidate: Fixes: " + guilty.substring(0, 12) + " (\"mm: back \u00e9\")\n");
    assertThat(scan("--fixes", "-f", "sarif")).isEqualTo(1);
    assertThat(out()).contains("\"commit\": \"" + guilty + "\"");
    assertThat(err()).isEmpty();
    assertThat(scan()).isEqualTo(1);
    assertThat(out()).doesNotContain("Candidate");
  }

  @Test
  void whatIsNotCommittedHasNoCommit() throws Exception {
    git("init", "-q");
    commit(FORTH, "mm: forth");
    Files.writeString(tree.resolve("mm/slab.c"), FORTH + BACK);
    assertThat(scan("--fixes", "--diff-base", "HEAD")).isEqualTo(1);
    assertThat(out()).startsWith("high").doesNotContain("Candidate");
    Files.writeString(tree.resolve("mm/new.c"), FORTH + BACK);
    Files.writeString(tree.resolve("mm/slab.c"), FORTH);
    assertThat(scan("--fixes")).isEqualTo(1);
    assertThat(out()).doesNotContain("Candidate");
  }

  @Test
  void whatLiesBeforeAShallowCheckoutIsNotKnown() throws Exception {
    git("init", "-q");
    commit(FORTH + BACK, "mm: both");
    commit(FORTH + BACK + "\n", "mm: an empty line");
    String to = folder.resolve("shallow").toString();
    git("clone", "-q", "--depth", "1", "file://" + tree.toAbsolutePath(), to);
    assertThat(run("scan", to, "--fixes")).isEqualTo(1);
    assertThat(out()).doesNotContain("Candidate");
  }

  @Test
  void withoutACheckoutItIsOneLine() {
    assertOneLine(
        scan("--fixes"),
        "--fixes: TREE '" + tree + "' is no git checkout (of yours); leave it out");
  }
}
