package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher script in a made-up checkout, with a Java and a Maven that only say what they got.
 */
class LauncherTest {
  private static final String JAVA =
      "#!/bin/sh\nfor a in \"$@\"; do printf '<%s>\\n' \"$a\"; done\n";
  private static final String MAVEN =
      """
      #!/bin/sh
      echo built >>builds
      sleep 0.3
      mkdir -p analyzer/target
      echo jar >analyzer/target/lockorder.jar
      """;

  @TempDir private Path folder = Path.of("");
  private Path home = Path.of("");
  private Path launcher = Path.of("");

  /** What a run of the launcher came to. */
  private record Outcome(int exit, String out, String err) {}

  @BeforeEach
  void makeCheckout() throws IOException {
    home = Files.createDirectories(folder.resolve("a checkout"));
    Path root = Path.of(System.getProperty("lockorder.root", ".."));
    launcher = home.resolve("lockorder");
    executable(launcher, Files.readString(root.resolve("lockorder")));
    for (String name : List.of("pom.xml", "analyzer/pom.xml", "analyzer/src/main/A.java")) {
      Files.createDirectories(home.resolve(name).getParent());
      Files.writeString(home.resolve(name), "");
    }
    jdk("jdk-99", "99.0.1");
    executable(folder.resolve("bin/mvn"), MAVEN);
  }

  private void jdk(String name, String version) throws IOException {
    executable(folder.resolve(name + "/bin/java"), JAVA);
    Files.writeString(
        folder.resolve(name + "/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Process start(Path script, String javaHome, String... args) throws IOException {
    return start("-Xmx1g -Dx=y", script, javaHome, args);
  }

  private Process start(String options, Path script, String javaHome, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("JAVA_HOME", folder.resolve("jdk-99").toString());
    builder.environment().put("LOCKORDER_JAVA_HOME", javaHome);
    builder.environment().put("LOCKORDER_JAVA_OPTS", options);
    return builder.start();
  }

  private static Outcome outcome(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out, err);
  }

  private Outcome run(String... args) throws IOException, InterruptedException {
    return outcome(start(launcher, "", args));
  }

  private int builds() throws IOException {
    return Files.readAllLines(home.resolve("builds")).size();
  }

  @Test
  void passesArgumentsUntouched() throws Exception {
    Outcome run = run("scan", "a b", "", "*", "$HOME", "-o", "x\ny");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .endsWith("lockorder.jar>\n<scan>\n<a b>\n<>\n<*>\n<$HOME>\n<-o>\n<x\ny>\n")
        .contains("<-Xmx1g>\n<-Dx=y>\n")
        .contains("<-Dlockorder.tty=>\n");
  }

  @Test
  void textIsAsWideAsTheTerminalWithinReason() throws Exception {
    executable(folder.resolve("jdk-99/bin/java"), "#!/bin/sh\necho \"<$COLUMNS>\"\n");
    assertThat(run().out()).isEqualTo("<>\n");
    executable(folder.resolve("bin/stty"), "#!/bin/sh\necho 24 72\n");
    assertThat(run().out()).isEqualTo("<72>\n");
    executable(folder.resolve("bin/stty"), "#!/bin/sh\necho 24 272\n");
    assertThat(run().out()).isEqualTo("<120>\n");
  }

  @Test
  void buildsOnceAndAgainWhenASourceIsNewer() throws Exception {
    assertThat(run().err()).isEqualTo("lockorder: building the jar, once; a minute or so\n");
    assertThat(run().err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
    Files.setLastModifiedTime(
        home.resolve("analyzer/src/main/A.java"), FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(run().err()).contains("building");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void worksThroughASymlink() throws Exception {
    Path relative = Files.createSymbolicLink(home.resolve("link"), Path.of("lockorder"));
    Path link = Files.createSymbolicLink(folder.resolve("linked"), relative);
    assertThat(outcome(start(link, "", "--version")).out())
        .contains("<" + home.toRealPath().resolve("analyzer/target/lockorder.jar") + ">");
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    Process first = start(launcher, "");
    Process second = start(launcher, "");
    assertThat(outcome(first).exit()).isZero();
    assertThat(outcome(second).exit()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aFailedBuildSaysWhyAndIsTriedAgain() throws Exception {
    executable(folder.resolve("bin/mvn"), "#!/bin/sh\necho a reason\nexit 1\n");
    Outcome run = run();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("a reason\n").endsWith("what it said stands above\n");
    executable(folder.resolve("bin/mvn"), MAVEN);
    assertThat(run().exit()).isZero();
  }

  @Test
  void theJdkThatIsNamedMustFit() throws Exception {
    jdk("jdk-17", "17.0.15");
    Outcome run = outcome(start(launcher, folder.resolve("jdk-17").toString()));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("is no Java 21 or newer").hasLineCount(1);
    jdk("jdk-21", "21");
    assertThat(outcome(start(launcher, folder.resolve("jdk-21").toString())).exit()).isZero();
  }

  /** A Java that, asked to, leaves a cache; it says what it got as the other does. */
  private static final String TRAINABLE =
      """
      #!/bin/sh
      for a in "$@"; do
        case $a in -XX:AOTCacheOutput=*) echo learnt >"${a#*=}"; echo trained >>trainings ;; esac
        printf '<%s>\\n' "$a"
      done
      """;

  @Test
  void trainsOnceABuildAndUsesTheCache() throws Exception {
    executable(folder.resolve("jdk-99/bin/java"), TRAINABLE);
    Files.createDirectories(home.resolve("testdata"));
    String cache = "<-XX:AOTCache=" + home.toRealPath().resolve("analyzer/target/lockorder.aot");
    assertThat(run("a").out()).contains(cache).doesNotContain("AOTCacheOutput").endsWith("<a>\n");
    assertThat(run("b").out()).contains(cache);
    assertThat(Files.readAllLines(folder.resolve("trainings"))).hasSize(1);
  }

  @Test
  void doesWithoutACacheThatCannotBeMade() throws Exception {
    Files.createDirectories(home.resolve("testdata"));
    Outcome run = run("a");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).doesNotContain("AOT");
    assertThat(home.resolve("analyzer/target/lockorder.aot")).isEmptyFile();
  }

  /** The JVM's flags for those arguments, with these options of the user's. */
  private String flags(String options, String... args) throws IOException, InterruptedException {
    return outcome(start(options, launcher, "", args)).out();
  }

  @Test
  void aWholeTreeIsAnotherSizeOfJob() throws Exception {
    Files.createDirectories(folder.resolve("linux/mm"));
    Files.writeString(folder.resolve("linux/MAINTAINERS"), "");
    Files.createDirectories(home.resolve("testdata"));
    String firstCompilerOnly = "<-XX:TieredStopAtLevel=1>";

    assertThat(flags("", "scan", "linux")).doesNotContain(firstCompilerOnly, "AOT");
    assertThat(flags("", "scan", "-f", "json", "linux")).doesNotContain(firstCompilerOnly);
    assertThat(flags("", "scan", "linux", ".")).doesNotContain(firstCompilerOnly);
    assertThat(flags("", "scan", "linux", "./")).doesNotContain(firstCompilerOnly);
    assertThat(flags("", "scan", "linux", "mm")).contains(firstCompilerOnly);
    assertThat(flags("", "scan", "linux", ".", "mm")).contains(firstCompilerOnly);
    assertThat(flags("", "scan", "linux/mm")).contains(firstCompilerOnly);
    assertThat(flags("", "scan", "elsewhere")).contains(firstCompilerOnly);
  }

  @Test
  void theUserHasTheLastWordOnMemory() throws Exception {
    Files.createDirectories(folder.resolve("linux"));
    Files.writeString(folder.resolve("linux/MAINTAINERS"), "");

    assertThat(flags("-Xmx2g", "scan", "linux")).contains("<-Xmx2g>").doesNotContain("-Xmx5300m");
    assertThat(flags("-Xmx2g", "scan", "linux")).doesNotContain("-Xmn");
    assertThat(flags("", "graph", "linux")).doesNotContain("-Xmx");
  }
}
