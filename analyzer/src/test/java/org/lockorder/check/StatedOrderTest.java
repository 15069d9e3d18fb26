package org.lockorder.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockorder.Analysis;
import org.lockorder.Progress;
import org.lockorder.RwlockSemantics;
import org.lockorder.cache.CacheFolder;
import org.lockorder.cache.Digest;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.rules.RuleLoader;

/** An order that rules have counts in a tree that states it: another version may state another. */
class StatedOrderTest {
  private static final String SAYS = "a_lock is taken before b_lock";
  private static final String CODE =
      """
      static DEFINE_MUTEX(a_lock);
      static DEFINE_MUTEX(b_lock);
      void f(void)
      {
        mutex_lock(&b_lock);
        mutex_lock(&a_lock);
        mutex_unlock(&a_lock);
        mutex_unlock(&b_lock);
      }
      """;

  @TempDir Path folder = Path.of("");
  private Path source = Path.of("");

  @BeforeEach
  void makeTree() throws Exception {
    source = Files.createDirectories(folder.resolve("tree/mm")).resolve("a.c");
  }

  private void state(String file) throws Exception {
    Files.writeString(
        folder.resolve("my.yaml"),
        "kind: mutex\norders:\n  mine: {file: %s, says: %s, chains: [a_lock > b_lock]}\n"
            .formatted(file, SAYS));
  }

  private List<String> findings() throws Exception {
    Analysis.Request request =
        new Analysis.Request(
                folder.resolve("tree"),
                List.of("mm"),
                "x86",
                RuleLoader.load(List.of(folder), "x86"),
                1,
                false,
                RwlockSemantics.QUEUED,
                GraphBuilder.Scope.CYCLES,
                false)
            .with(
                new CacheFolder(
                    folder.resolve("cache"),
                    Digest.of("a build"),
                    1L << 20,
                    Clock.systemUTC(),
                    warning -> {}));
    return Analysis.run(request, Progress.SILENT).scan().findings().stream()
        .map(Finding::message)
        .toList();
  }

  @Test
  void whatTheTreeStatesCounts() throws Exception {
    state("mm/a.c");
    Files.writeString(source, "/* " + SAYS + " */\n" + CODE);
    assertThat(findings())
        .containsExactly(
            "A task that holds b_lock waits for a_lock, which is taken before it by mm/a.c (\""
                + SAYS
                + "\").");
  }

  @Test
  void whatItNoLongerStatesDoesNot() throws Exception {
    state("mm/a.c");
    Files.writeString(source, "/* " + SAYS + " */\n" + CODE);
    assertThat(findings()).hasSize(1);
    Files.writeString(source, "/* b_lock is taken before a_lock */\n" + CODE);
    assertThat(findings()).isEmpty();
  }

  @Test
  void whatAFileThatIsNotThereWouldStateCounts() throws Exception {
    state("Documentation/locking.rst");
    Files.writeString(source, CODE);
    assertThat(findings()).hasSize(1);
    Files.writeString(
        Files.createDirectories(folder.resolve("tree/Documentation")).resolve("locking.rst"),
        "Nothing is said of them.\n");
    assertThat(findings()).isEmpty();
  }
}
