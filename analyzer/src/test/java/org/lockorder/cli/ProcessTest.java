package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a process of its own: what users get wrong, and what becomes of its output. */
@Timeout(120)
class ProcessTest {
  private static final String BUG =
      """
      static DEFINE_MUTEX(first_lock);
      static DEFINE_MUTEX(second_lock);
      void forth(void) { mutex_lock(&first_lock); mutex_lock(&second_lock); }
      void back(void) { mutex_lock(&second_lock); mutex_lock(&first_lock); }
      """;

  @TempDir private Path folder = Path.of("");

  private String heap = "512m";

  /** What a run came to. */
  private record Outcome(int exit, String out, String err) {}

  @BeforeEach
  void makeTree() throws IOException {
    Files.createDirectories(folder.resolve("tree/mm"));
    Files.writeString(folder.resolve("tree/mm/bug.c"), BUG);
    Files.writeString(folder.resolve("tree/.config"), "CONFIG_NUMA=y\nCONFIG_SMP\n");
    Files.writeString(folder.resolve("known.json"), "{\"findings\": 1}\n");
    Files.writeString(folder.resolve("dmesg"), "all is well\n");
  }

  private ProcessBuilder program(Class<?> main, String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heap,
                "-Dlockorder.tty=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("NO_COLOR");
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("caches").toString());
    builder.environment().put("TERM", "xterm");
    return builder;
  }

  private ProcessBuilder program(String... args) {
    return program(Main.class, args);
  }

  private Outcome outcome(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out, Files.readString(folder.resolve("err")));
  }

  private static void assertOneLine(Outcome outcome, String part) {
    assertThat(outcome.err()).startsWith("lockorder: ").contains(part).endsWith("\n");
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(2);
  }

  /** Each says what to do. There is no git on the path. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "scan tree --show-excusd | did you mean --show-excused?",
        "scan tree drivers | PATH 'drivers' does not exist in TREE 'tree'; paths are relative to TREE",
        "ask tree acquires fort | there is no function 'fort' in what was read; did you mean forth?",
        "ask tree callers-holding fist_lock | did you mean first_lock?",
        "scan tree --diff-base HEAD | --diff-base needs git, which cannot be run; install it",
        "scan tree --fixes | --fixes needs git, which cannot be run; install it, or go without",
        "scan tree --baseline known.json | is no baseline of lockorder's; make it anew with",
        "scan tree --config tree/.config | .config:2: 'CONFIG_SMP' is no line of a .config: write",
        "explain tree dmesg | dmesg: no lockdep report found; give a kernel log with one",
        "scan tree --cache-dir known.json | --cache-dir",
        "scan tree/mm/bug.c | TREE 'tree/mm/bug.c' is not a folder; give the top folder",
        "scan tree -o /proc/report | --output '/proc/report'"
      })
  void wrongUsesAreOneLine(String row) throws Exception {
    String[] columns = row.split(" \\| ", 2);
    ProcessBuilder builder = program(columns[0].split(" ", -1));
    builder.environment().put("PATH", folder.toString());
    assertOneLine(outcome(builder), columns[1]);
  }

  @Test
  void aRevisionThatIsNone() throws Exception {
    new ProcessBuilder("git", "init", "-q", folder.resolve("tree").toString()).start().waitFor();
    assertOneLine(
        outcome(program("scan", "tree", "--diff-base", "v9.9")),
        "--diff-base 'v9.9' is no commit here; give a branch, a tag or a hash");
  }

  @Test
  void findingsAreReportedAndPaintedUnlessToldNotTo() throws Exception {
    ProcessBuilder builder = program("scan", "tree");
    Outcome painted = outcome(builder);
    assertThat(painted.exit()).isEqualTo(1);
    assertThat(painted.out()).startsWith("\u001b[1;31mhigh").contains("first_lock");
    assertThat(painted.err()).isEmpty();
    builder.environment().put("NO_COLOR", "1");
    Outcome plain = outcome(builder);
    assertThat(plain.out()).startsWith("high").doesNotContain("\u001b");
    assertThat(plain.exit()).isEqualTo(1);
  }

  @Test
  void aReaderThatHasGoneIsNoError() throws Exception {
    Process process = program("scan", "tree").start();
    process.getInputStream().close();
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(folder.resolve("err")).isEmptyFile();
  }

  @Test
  void aFullDiskIsOneLine() throws Exception {
    assertOneLine(
        outcome(program("scan", "tree").redirectOutput(new File("/dev/full"))),
        "standard output cannot be written: No space left on device");
    assertOneLine(
        outcome(program("scan", "tree", "-f", "sarif", "-o", "/dev/full")),
        "--output '/dev/full' cannot be written: No space left on device");
  }

  @Test
  void tooLittleMemoryIsOneLine() throws Exception {
    heap = "24m";
    String functions =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "void f" + i + "(struct s *p) { mutex_lock(&p->m" + i + "); }\n")
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("tree/mm/many.c"), functions);
    assertOneLine(
        outcome(program("scan", "tree", "-o", "report")), "out of memory: 24 MB were not enough");
    assertThat(folder.resolve("report")).doesNotExist();
  }

  @Test
  void aRunThatIsGivenUpLeavesOneLineAndNothingHalfWritten() throws Exception {
    Path report = Files.writeString(folder.resolve("report"), "old");
    Outcome outcome = outcome(program(HalfWritten.class, report.toString(), "no room"));
    assertThat(outcome.err()).isEqualTo("lockorder: no room\n");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(report).hasContent("old");
    assertThat(left()).containsExactlyInAnyOrder("report", "tree", "known.json", "dmesg", "err");
  }

  @Test
  void anInterruptLeavesNothingHalfWritten() throws Exception {
    Path report = Files.writeString(folder.resolve("report"), "old");
    Process process = program(HalfWritten.class, report.toString()).start();
    assertThat(process.inputReader().readLine()).isEqualTo("half");
    assertThat(left()).anyMatch(name -> name.startsWith(".report."));
    boolean hears = hearsInterrupts();
    String signal = hears ? "-INT" : "-TERM";
    new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
    assertThat(process.waitFor()).isEqualTo(hears ? 130 : 143);
    assertThat(report).hasContent("old");
    assertThat(left()).containsExactlyInAnyOrder("report", "tree", "known.json", "dmesg", "err");
  }

  /** Whoever is started in the background of a script, or under nohup, is deaf to Ctrl-C. */
  private static boolean hearsInterrupts() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      String ignored =
          lines.filter(line -> line.startsWith("SigIgn:")).findFirst().orElse("SigIgn: 0");
      return (Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).strip(), 16) & 2) == 0;
    }
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
