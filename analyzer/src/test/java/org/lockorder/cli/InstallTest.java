package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that installs, in a made-up checkout, with a Java that only says what it got. */
class InstallTest {
  @TempDir private Path folder = Path.of("");

  /** What a run came to. */
  private record Outcome(int exit, String out, String err) {}

  @BeforeEach
  void makeCheckout() throws IOException {
    Path root = Path.of(System.getProperty("lockorder.root", ".."));
    for (String name : List.of("lockorder", "install")) {
      executable(folder.resolve("a checkout/" + name), Files.readString(root.resolve(name)));
    }
    executable(folder.resolve("jdk/bin/java"), "#!/bin/sh\nprintf '<%s>\\n' \"$@\"\n");
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"21\"\n");
    Path jar = folder.resolve("a checkout/analyzer/target/lockorder.jar");
    Files.createDirectories(jar.getParent());
    Files.writeString(folder.resolve("a checkout/pom.xml"), "");
    Files.writeString(jar, "the jar");
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Outcome run(String program, String prefix, String destination)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(folder.resolve(program).toString());
    builder.environment().put("LOCKORDER_JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("PREFIX", prefix);
    builder.environment().put("DESTDIR", destination);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out, err);
  }

  @Test
  void leavesOneJarOneLauncherAManualAndCompletion() throws Exception {
    String prefix = folder.resolve("my prefix").toString();
    Outcome installed = run("a checkout/install", prefix, "");
    assertThat(installed.err()).isEmpty();
    assertThat(installed.exit()).isZero();
    try (Stream<Path> files = Files.walk(Path.of(prefix))) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> file.toString().substring(prefix.length())))
          .containsExactlyInAnyOrder(
              "/bin/lockorder",
              "/share/lockorder/lockorder.jar",
              "/share/man/man1/lockorder.1",
              "/share/bash-completion/completions/lockorder");
    }
    assertThat(Path.of(prefix, "share/man/man1/lockorder.1")).content().endsWith("<man>\n");
    Files.delete(folder.resolve("a checkout/analyzer/target/lockorder.jar"));
    Outcome started = run("my prefix/bin/lockorder", "", "");
    assertThat(started.err()).isEmpty();
    assertThat(started.out())
        .contains(
            "<-jar>\n<" + folder.toRealPath() + "/my prefix/share/lockorder/lockorder.jar>\n");
    Files.delete(Path.of(prefix, "share/lockorder/lockorder.jar"));
    assertThat(run("my prefix/bin/lockorder", "", "").err())
        .endsWith("run ./install in a checkout again\n");
  }

  @Test
  void packagesAreMadeBelowAnotherRoot() throws Exception {
    assertThat(run("a checkout/install", "/usr", folder.resolve("out").toString()).exit()).isZero();
    assertThat(folder.resolve("out/usr/bin/lockorder")).isExecutable();
    assertThat(run("a checkout/install", "relative", "").err())
        .isEqualTo("install: PREFIX 'relative' does not begin with a slash; give a whole path\n");
    Outcome unwritable = run("a checkout/install", "/proc/none", "");
    assertThat(unwritable.exit()).isEqualTo(2);
    assertThat(unwritable.err()).contains("name a folder of yours: PREFIX=$HOME/.local ./install");
  }
}
