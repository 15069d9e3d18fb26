package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainCommandTest extends CommandLineFixture {
  private static final Path SPLATS =
      Path.of(System.getProperty("lockorder.root", ".")).resolve("testdata/splats");

  private String registry = "";
  private String splat = "";

  @BeforeEach
  void nameSample() {
    registry = SPLATS.resolve("two_mutexes").toString();
    splat = SPLATS.resolve("two_mutexes/plain.splat").toString();
  }

  private int explain(String... more) {
    return run(Stream.concat(Stream.of("explain"), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void exitCodeFollowsFailOn() {
    assertThat(explain(registry, splat, "--fail-on", "never")).isZero();
    assertThat(out()).contains("Reported: high lock-order-inversion");
    assertThat(err()).isEmpty();
    assertThat(explain(registry, splat, "--fail-on", "medium")).isEqualTo(1);
    Path twice = SPLATS.resolve("twice");
    assertThat(explain(twice.toString(), twice.resolve("recursive.splat").toString())).isEqualTo(1);
    Path gated = SPLATS.resolve("memory_block");
    assertThat(
            explain(gated.toString(), gated.resolve("sysfs.splat").toString(), "--fail-on", "low"))
        .isZero();
    assertThat(out()).contains("Excused by gate-lock: Both tasks hold device_hotplug_lock");
  }

  /** It is the finding that a scan tells of, under its own name. */
  @Test
  void aFindingIsTheScansOwn() {
    explain(registry, splat);
    String id = out().replaceAll("(?s).*(LO-[0-9a-f]{8}).*", "$1");
    ByteArrayOutputStream found = new ByteArrayOutputStream();
    Surroundings surroundings = surroundings(found, "", Map.of());
    Main.run(new String[] {"scan", registry, "-f", "json"}, Engine.ANALYSIS, surroundings);
    assertThat(id).startsWith("LO-");
    assertThat(found.toString(StandardCharsets.UTF_8)).contains("\"id\": \"" + id + "\"");
  }

  @Test
  void readsStandardInput() throws IOException {
    in = Files.newInputStream(Path.of(splat));
    assertThat(explain(registry, "-")).isEqualTo(1);
    assertThat(out()).startsWith("standard input:2: possible circular locking");
  }

  @Test
  void jsonHasALineALink() {
    assertThat(explain(registry, splat, "-f", "json")).isEqualTo(1);
    assertThat(out())
        .contains("\"kind\": \"circular\"", "\"verdict\": \"reported\"", "\"finding\": {")
        .contains("\"task\": \"adder/4711\"", "\"kernel\": \"6.12.0-example\"");
    assertThat(out().lines().filter(line -> line.contains("\"from\": \"registry_mutex\", \"to\"")))
        .hasSizeGreaterThan(0);
  }

  @Test
  void pathsLimitWhatIsRead() throws IOException {
    Path other = Files.createDirectories(tree.resolve("fs/other"));
    Files.writeString(other.resolve("other.c"), "int x;\n");
    Files.copy(Path.of(registry).resolve("registry.c"), tree.resolve("fs/ext4/registry.c"));
    assertThat(explain(tree.toString(), splat)).isEqualTo(1);
    assertThat(out()).contains("Reported:", "Read: 1 file;");
    assertThat(explain(tree.toString(), splat, "fs/other")).isZero();
    assertThat(out()).contains("not known here", "Not found:");
  }

  @Test
  void quietLeavesOutTheSummary() {
    explain(registry, splat, "-q");
    assertThat(out()).doesNotContain("1 report:");
  }

  @Test
  void whatIsNoReportIsOneLine() throws IOException {
    Path log = Files.writeString(folder.resolve("dmesg"), "[ 0.1] nothing\n");
    assertOneLine(explain(registry, log.toString()), "dmesg: no lockdep report found; give");
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    Files.write(log, noise);
    assertOneLine(explain(registry, log.toString()), "no lockdep report found");
    in = new ByteArrayInputStream("".getBytes(StandardCharsets.UTF_8));
    assertOneLine(explain(registry, "-"), "standard input: no lockdep report found");
    assertThat(requests).isEmpty();
  }

  @Test
  void whatCannotBeReadIsOneLine() {
    assertOneLine(explain(registry, folder.resolve("none").toString()), "does not exist");
    assertOneLine(explain(registry, folder.toString()), "is a folder");
    assertOneLine(explain(registry, ""), "SPLAT is an empty argument");
    assertOneLine(explain(folder.resolve("none").toString(), splat), "TREE");
    assertOneLine(explain(registry, splat, "nowhere"), "PATH 'nowhere' does not exist");
    assertOneLine(explain(registry), "Missing required parameter: 'SPLAT'");
  }

  @Test
  void aLogOfAnySizeIsBounded() {
    in =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 'x');
            return length;
          }
        };
    assertOneLine(explain(registry, "-"), "standard input is larger than 64 MB");
  }
}
