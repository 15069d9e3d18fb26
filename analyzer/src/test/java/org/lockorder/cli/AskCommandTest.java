package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions through the real command line and the real analysis. */
class AskCommandTest extends CommandLineFixture {
  @BeforeEach
  void writeSources() throws IOException {
    engine = Engine.ANALYSIS;
    Files.delete(tree.resolve("include"));
    Files.writeString(
        tree.resolve("mm/slab.c"),
        """
        static DEFINE_MUTEX(a_lock);
        static DEFINE_MUTEX(b_lock);
        static void both(void) { mutex_lock(&b_lock); mutex_unlock(&b_lock); }
        void first(void) { mutex_lock(&a_lock); both(); mutex_unlock(&a_lock); }
        """);
    Files.writeString(tree.resolve("kernel/x.c"), "void elsewhere(void) { first(); }\n");
  }

  private int ask(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "ask";
    args[1] = tree.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    return run(args);
  }

  @Test
  void everyQuestionIsAnswered() {
    assertThat(ask("order", "a_lock", "b_lock")).isZero();
    assertThat(out())
        .startsWith("a_lock, then b_lock: 1 place\n")
        .contains("b_lock, then a_lock: no order known\n")
        .endsWith("\nRead: all 2 files.\n");
    assertThat(ask("held-at", "both", "-q")).isZero();
    assertThat(out())
        .startsWith("both() mm/slab.c:3\n  surely held by all callers seen: a_lock (exclusive)\n")
        .doesNotContain("Read:");
    assertThat(ask("acquires", "first", "-f", "json")).isZero();
    assertThat(out())
        .contains("\"question\": \"acquires\"")
        .contains("\"read\": \"Read: 1 of 2 files, around the function's definition;");
    assertThat(ask("callers-holding", "a_lock", "--in", "mm")).isZero();
    assertThat(out())
        .contains("mm/slab.c:4  first(): calls both()")
        .endsWith("Read: all 1 files in mm.\n");
    assertThat(err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order a_lok b_lock|there is no lock 'a_lok' in what was read; did you mean a_lock",
        "callers-holding &x->none|there is no lock '&x->none' in what was read; check its spelling",
        "held-at frist|there is no function 'frist' in what was read; did you mean first?",
        "acquires first --in kernel|there is no function 'first' in what was read",
        "order a_lock|order asks about two locks, but 1 name is given",
        "order a_lock a_lock|two different locks",
        "acquires a b|acquires asks about one function, but 2 names are given",
        "held-at|Missing required parameter: 'NAME'",
        "who f|expected one of order, held-at, acquires, callers-holding, but was 'who'",
        "held-at f --in drivers|PATH 'drivers' does not exist"
      })
  void wrongNamesAndQuestionsAreOneLine(String row) {
    int bar = row.indexOf('|');
    assertOneLine(ask(row.substring(0, bar).split(" ")), row.substring(bar + 1));
  }

  /** The first question finds out what all others need. */
  @Test
  void oneAnswerIsKeptForAllQuestions() {
    String cache = folder.resolve("cache").toString();
    for (String question :
        List.of(
            "acquires first",
            "held-at both",
            "callers-holding b_lock",
            "callers-holding a_lock",
            "order a_lock b_lock",
            "order b_lock a_lock")) {
      String[] words = (question + " --in mm kernel").split(" ");
      assertThat(ask(with(words, "--no-cache"))).isZero();
      String fresh = out();
      assertThat(ask(with(words, "--cache-dir", cache))).isZero();
      assertThat(out()).isEqualTo(fresh);
      assertThat(Path.of(cache, "answers").toFile().list()).hasSize(1);
    }
  }

  private static String[] with(String[] words, String... more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
  }
}
