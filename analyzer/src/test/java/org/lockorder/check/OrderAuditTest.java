package org.lockorder.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockorder.Analysis;
import org.lockorder.InputException;
import org.lockorder.Inquiry;
import org.lockorder.Progress;
import org.lockorder.RwlockSemantics;
import org.lockorder.check.RuleAudit.Cause;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleLoader;

/** What a tree has not that the rules say. */
class OrderAuditTest {
  @TempDir Path folder = Path.of("");
  private Path tree = Path.of("");

  @BeforeEach
  void makeTree() throws Exception {
    tree = Files.createDirectories(folder.resolve("tree/mm"));
    Files.writeString(
        tree.resolve("a.c"),
        """
        // Take a_lock before b_lock. made_up_lock() is no code.
        static DEFINE_MUTEX(a_lock);
        static DEFINE_MUTEX(b_lock);
        static DEFINE_MUTEX(c_lock);
        void f(void)
        {
          mutex_lock(&a_lock);
          mutex_lock(&b_lock);
          mutex_unlock(&b_lock);
          mutex_unlock(&a_lock);
          mutex_lock(&c_lock);
          mutex_unlock(&c_lock);
        }
        """);
    Files.writeString(
        folder.resolve("my.yaml"),
        """
        kind: mutex
        calls:
          made_up_lock: {acquire: arg0}
        orders:
          kept: {file: mm/a.c, says: Take a_lock before b_lock., chains: [a_lock > b_lock]}
          old: {file: mm/a.c, says: Nobody says so, chains: [a_lock > c_lock, b_lock > d_lock]}
          elsewhere: {file: fs/a.c, says: x, chains: [x_lock > y_lock]}
        """);
  }

  private RuleAudit audit(String... paths) throws Exception {
    Models models = RuleLoader.load(List.of(folder), "x86");
    return Inquiry.audit(request(models, List.of(paths)), Progress.SILENT);
  }

  private Analysis.Request request(Models models, List<String> paths) throws InputException {
    return new Analysis.Request(
        folder.resolve("tree"),
        paths,
        "x86",
        models,
        1,
        false,
        RwlockSemantics.QUEUED,
        GraphBuilder.Scope.EVERY_EDGE,
        false);
  }

  private static List<String> lines(RuleAudit audit) {
    return audit.stale().stream()
        .filter(stale -> stale.origin().contains("my.yaml"))
        .map(stale -> stale.cause().label() + " " + stale.row() + " " + stale.what())
        .toList();
  }

  @Test
  void whatIsNotThereIsListed() throws Exception {
    assertThat(lines(audit("mm")))
        .containsExactly(
            "not-stated order old mm/a.c (\"Nobody says so\")",
            "not-taken order old d_lock",
            "not-formed order old a_lock > c_lock",
            "unused call made_up_lock ");
  }

  @Test
  void ofTheWholeTreeEveryOrderIsLookedFor() throws Exception {
    assertThat(lines(audit()))
        .contains("not-stated order elsewhere fs/a.c (\"x\")", "not-taken order elsewhere x_lock");
  }

  @Test
  void aModelThatCodeNamesIsUsed() throws Exception {
    assertThat(audit("mm").stale())
        .filteredOn(stale -> stale.cause() == Cause.UNUSED)
        .extracting(RuleAudit.Stale::row)
        .contains("call down_read")
        .doesNotContain("call mutex_lock", "object DEFINE_MUTEX");
  }
}
