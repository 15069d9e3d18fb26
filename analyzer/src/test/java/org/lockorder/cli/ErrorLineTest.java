package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockorder.InputException;

/** Every error is one line that names what is wrong and the mend, and the exit code 2. */
class ErrorLineTest extends CommandLineFixture {
  @Test
  void pathsThatCannotBeRead() throws IOException {
    Files.createSymbolicLink(tree.resolve("away"), folder);
    assertOneLine(scan(""), "PATH is an empty argument");
    assertOneLine(scan("../linux/mm"), "outside of TREE");
    assertOneLine(scan("mm/../../x"), "outside of TREE");
    assertOneLine(scan(tree.resolve("mm").toString()), "is absolute");
    assertOneLine(scan("drivers"), "PATH 'drivers' does not exist in TREE");
    assertOneLine(scan("--report", "drivers"), "--report 'drivers' does not exist");
    assertOneLine(scan("away"), "leads out of TREE");
    assertOneLine(scan("include", "kernel"), "there is no .c file in TREE");
    assertThat(requests).isEmpty();
  }

  @Test
  void pathsGivenFromTheWorkingFolder() {
    Path here = Path.of("").toAbsolutePath();
    String relative = here.relativize(tree).toString();
    assertThatThrownBy(() -> TreeArguments.check(relative, List.of(relative + "/mm"), "PATH"))
        .isInstanceOf(InputException.class);
    String source = "src/main";
    assertThatThrownBy(() -> TreeArguments.check(source, List.of("src/main/java"), "PATH"))
        .hasMessageContaining("relative to TREE: try 'java'");
  }

  @Test
  void treesThatCannotBeRead() throws IOException {
    assertOneLine(run("scan", folder.resolve("none").toString()), "does not exist");
    assertOneLine(run("scan", tree.resolve("Kbuild").toString()), "is not a folder");
    assertOneLine(run("scan", ""), "TREE is an empty argument");
    assertOneLine(run("scan", tree.resolve("fs").toString()), "there is no .c file in TREE");
    assertOneLine(run("scan"), "Missing required parameter: 'TREE'");
  }

  @Test
  void aTreeMayBeALink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), tree.getFileName());
    assertThat(run("scan", link.toString())).isZero();
    assertThat(requests).hasSize(1);
  }

  /** The superuser may enter every folder but those of an archive. */
  @Test
  void aTreeWithoutPermission() throws IOException {
    Path archive = folder.resolve("archive.zip");
    try (FileSystem files = FileSystems.newFileSystem(archive, Map.of("create", true))) {
      assertThatThrownBy(() -> TreeArguments.folder(files.getPath("/"), "linux"))
          .isInstanceOf(InputException.class)
          .hasMessage("TREE 'linux' cannot be read; check its permissions");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--arch=riscv|it has arm64, x86",
        "--arch=../x86|expected a name of small letters",
        "--format=xml|text, json, sarif",
        "--fail-on=often|high, medium, low, never",
        "--min-confidence=never|high, medium, low",
        "--color=blue|auto, always, never",
        "--rwlock=fair|queued, recursive",
        "--jobs=0|at least 1",
        "--jobs=many|'many' is not an int",
        "--max-findings=0|at least 1",
        "--config=nowhere|--config 'nowhere' is not a file",
        "--config=.|--config '.' is not a file",
        "--rules=nowhere|--rules 'nowhere' is not a folder",
        "--cache-limit=0|at least 1",
        "--cache-limit=much|'much' is not a long",
        "--statz|did you mean --stats",
        "--output=none/x|the folder does not exist",
        "--output=|--output is an empty argument",
        "--output=.|is a folder",
        "@file|PATH '@file' does not exist"
      })
  void wrongOptionsNameTheRightOnes(String row) {
    int bar = row.indexOf('|');
    assertOneLine(scan(row.substring(0, bar)), row.substring(bar + 1));
  }

  @Test
  void aWrongLineOfAConfig() throws IOException {
    Path config = Files.writeString(folder.resolve(".config"), "CONFIG_SMP=y\nCONFIG_NUMA\n");
    assertOneLine(
        scan("--config=" + config),
        config + ":2: 'CONFIG_NUMA' is no line of a .config: write CONFIG_NAME=y, m, n");
    Files.writeString(config, "CONFIG_SMP=y\nCONFIG_NUMA=m\n");
    assertThat(scan("--config=" + config)).isZero();
    assertThat(requests.get(0).models().configuration().isSet("NUMA")).isTrue();
  }

  @Test
  void noCommandAndWrongCommands() {
    assertOneLine(run(), "Missing command; see 'lockorder --help'");
    assertOneLine(run("scam"), "did you mean");
    assertOneLine(run("rules"), "check or list");
    assertOneLine(run("rules", "check", "mm"), "PATH goes with --against TREE only");
    assertOneLine(run("rules", "check", "--against", "nowhere"), "TREE 'nowhere' does not exist");
    assertOneLine(run("dump", "tokens", "x.c"), "ast, ir, callgraph, summaries");
    assertOneLine(run("dump", "ast", "none.c"), "FILE 'none.c' does not exist");
    assertOneLine(run("dump", "ast", tree.toString()), "is not a file");
  }

  @Test
  void internalErrorsAreOneLineUnlessVerbose() {
    failure = new IllegalStateException("first\nsecond");
    assertOneLine(
        scan(),
        "internal error: IllegalStateException: first second (run again with -v for where)");
    assertThat(scan("-v")).isEqualTo(2);
    assertThat(err()).contains("\tat org.lockorder.cli.ErrorLineTest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "scan --help", "--version", "man", "completion"})
  void aFullDiskForHelp(String command) {
    String[] args = command.split(" ");
    int exit = run(surroundings(failing("No space left on device"), "", Map.of()), args);
    assertOneLine(exit, "standard output cannot be written: No space left on device");
    assertThat(run(surroundings(failing("Broken pipe"), "", Map.of()), args)).isZero();
    assertThat(err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scan", "graph", "graph,-f,dot"})
  void aFullDisk(String command) {
    String[] args = (command + "," + tree).split(",");
    int exit = run(surroundings(failing("No space left on device"), "", Map.of()), args);
    assertOneLine(exit, "standard output cannot be written: No space left on device");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif"})
  void aReaderThatGoesAwayIsNoError(String format) {
    Surroundings closed = surroundings(failing("Broken pipe"), "", Map.of());
    assertThat(run(closed, "scan", tree.toString(), "-f", format)).isZero();
    assertThat(err()).isEmpty();
  }
}
