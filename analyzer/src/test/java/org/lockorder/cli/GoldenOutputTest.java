package org.lockorder.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockorder.report.Golden;

/** What each command writes, through the whole of it, where no test of a report says so. */
class GoldenOutputTest extends CommandLineFixture {
  private static final String SOURCE =
      """
      static DEFINE_MUTEX(first_lock);
      static DEFINE_MUTEX(second_lock);

      static int inner(int flag)
      {
      	if (!mutex_trylock(&second_lock))
      		return -1;
      	mutex_unlock(&second_lock);
      	return flag;
      }

      int outer(void)
      {
      	int ret;

      	mutex_lock(&first_lock);
      	ret = inner(1);
      	mutex_unlock(&first_lock);
      	return ret;
      }
      """;

  @BeforeEach
  void writeSource() throws IOException {
    engine = Engine.ANALYSIS;
    Files.writeString(folder.resolve("x.c"), SOURCE);
  }

  private void check(String name, int exit, String... args) throws IOException {
    Assertions.assertThat(run(args)).as(err()).isEqualTo(exit);
    Golden.check(name, out().replace(folder.toString(), "FOLDER"));
    Assertions.assertThat(err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ast", "ir", "callgraph", "summaries"})
  void everyStageOfAFile(String kind) throws IOException {
    check("dump-" + kind + ".txt", 0, "dump", kind, folder.resolve("x.c").toString());
  }

  @Test
  void aReportOfLockdeps() throws IOException {
    Path from = Path.of(System.getProperty("lockorder.root", "..")).resolve("testdata/splats");
    Files.copy(from.resolve("two_mutexes/plain.splat"), folder.resolve("splat"));
    String tree = from.resolve("two_mutexes").toString();
    for (String format : new String[] {"text", "json"}) {
      Assertions.assertThat(run("explain", tree, folder.resolve("splat").toString(), "-f", format))
          .isEqualTo(1);
      String extension = format.equals("text") ? "txt" : format;
      Golden.check(
          "explain." + extension,
          out()
              .replace(folder.toString(), "FOLDER")
              .replace(tree, "TREE")
              .replace(Version.number(), "VERSION"));
    }
  }
}
