package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs with a cache, through the real command line and the real analysis: the same bytes. */
class CacheOptionsTest extends CommandLineFixture {
  private static final String HEADER =
      "extern struct mutex a_lock, b_lock;\n#define TAKE(l) mutex_lock(l)\n";
  private static final String FORTH =
      """
      #include "locks.h"
      /* One way. */
      void forth(void)
      {
      	TAKE(&a_lock);
      	mutex_lock(&b_lock);
      	mutex_unlock(&b_lock);
      	mutex_unlock(&a_lock);
      }
      """;
  private static final String BACK =
      """
      #include "locks.h"
      struct mutex a_lock, b_lock;
      void back(void)
      {
      	TAKE(&b_lock);
      	mutex_lock(&a_lock);
      	mutex_unlock(&a_lock);
      	mutex_unlock(&b_lock);
      }
      """;

  private Path cache = Path.of("");

  @BeforeEach
  void writeSources() throws IOException {
    engine = Engine.ANALYSIS;
    cache = folder.resolve("cache");
    Files.delete(tree.resolve("include"));
    write("mm/locks.h", HEADER);
    write("mm/slab.c", FORTH);
    write("kernel/back.c", BACK.replace("\"locks.h\"", "\"../mm/locks.h\""));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(tree.resolve(name), text);
  }

  private String scanWith(String... more) {
    int exit = scan(Stream.concat(Stream.of("-f", "json"), Stream.of(more)).toArray(String[]::new));
    assertThat(err()).isEmpty();
    assertThat(exit).isLessThan(2);
    return out();
  }

  private String cached(String... more) {
    return scanWith(
        Stream.concat(Stream.of("--cache-dir", cache.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private String fresh(String... more) {
    return scanWith(Stream.concat(Stream.of("--no-cache"), Stream.of(more)).toArray(String[]::new));
  }

  /** Whether a run has nothing to read: then no stage takes any time. */
  private boolean isKnown(String... more) {
    return cached(Stream.concat(Stream.of("--stats"), Stream.of(more)).toArray(String[]::new))
        .contains("\"stages\": {}");
  }

  private static String lines(String json) {
    return json.replaceFirst("(?s).*\"lines\": (\\d+).*", "$1");
  }

  @Test
  void theSecondRunReadsNothingAndSaysTheSame() {
    assertThat(isKnown()).isFalse();
    assertThat(isKnown()).isTrue();
    assertThat(fresh()).contains("lock-order-inversion").isEqualTo(cached()).isEqualTo(cached());
  }

  @Test
  void whatIsAskedOtherwiseIsAnotherQuestion() throws IOException {
    cached();
    Path config = Files.writeString(folder.resolve("config"), "CONFIG_SMP=y\n");
    for (String[] other :
        List.of(
            new String[] {"mm"},
            new String[] {"--rwlock", "recursive"},
            new String[] {"--arch", "arm64"},
            new String[] {"--config", config.toString()},
            new String[] {"--separately"})) {
      assertThat(cached(other)).isEqualTo(fresh(other)).isEqualTo(cached(other));
    }
  }

  @Test
  void howItIsShownIsNoOtherQuestion() {
    cached();
    assertThat(isKnown("--min-confidence", "low")).isFalse();
    assertThat(isKnown("--show-excused", "--jobs", "1")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mm/slab.c", "kernel/back.c", "mm/locks.h", "mm/Makefile"})
  void aChangedFileIsSeen(String name) throws IOException {
    String before = cached();
    Map<String, String> texts =
        Map.of(
            "mm/slab.c",
            FORTH.replace("forth", "other"),
            "kernel/back.c",
            "int nothing;\n",
            "mm/locks.h",
            HEADER + "#undef TAKE\n#define TAKE(l) mutex_unlock(l)\n",
            "mm/Makefile",
            "obj-$(CONFIG_PREEMPT_RT) += slab.o\n");
    write(name, texts.getOrDefault(name, ""));

    assertThat(cached()).isNotEqualTo(before).isEqualTo(fresh());
  }

  @Test
  void whatComesAndGoesIsSeen() throws IOException {
    cached();
    write("kernel/locks.h", "");
    write("mm/more.c", "void f(void) { mutex_lock(&x); }\n");
    assertThat(cached()).isEqualTo(fresh());
    Files.delete(tree.resolve("kernel/back.c"));
    assertThat(cached()).isEqualTo(fresh());
    Files.delete(tree.resolve("mm/locks.h"));
    assertThat(cached()).isEqualTo(fresh());
    Files.createSymbolicLink(tree.resolve("mm/locks.h"), tree.resolve("mm/slab.c"));
    assertThat(cached()).isEqualTo(fresh());
    Files.createDirectories(tree.resolve("include/linux"));
    assertThat(cached()).isEqualTo(fresh());
  }

  /** A report, an editor's file, an object: nobody looks for them. */
  @Test
  void whatNobodyReadsMayComeAndGo() throws IOException {
    isKnown();
    write("report.html", "");
    write("mm/.slab.c.swp", "");
    write("mm/slab.o", "");
    write("mm/unused.h", "");
    assertThat(isKnown()).isTrue();
    Files.delete(tree.resolve("mm/slab.o"));
    assertThat(isKnown()).isTrue();
    write("Kbuild", "obj-$(CONFIG_PREEMPT_RT) += mm/\n");
    assertThat(isKnown()).isFalse();
  }

  /** Another time alone, another comment and another state that was there before are no change. */
  @Test
  void whatIsTheSameIsKnown() throws IOException {
    isKnown();
    Files.setLastModifiedTime(tree.resolve("mm/slab.c"), FileTime.fromMillis(1));
    assertThat(isKnown()).isTrue();
    write("mm/slab.c", FORTH.replace("/* One way. */", "/*ONE*/") + "\n/* The\n * end.\n */\n");
    assertThat(isKnown()).isTrue();
    assertThat(lines(cached("--stats"))).isEqualTo(lines(fresh("--stats")));
    write("mm/slab.c", "int empty;\n");
    assertThat(isKnown()).isFalse();
    write("mm/slab.c", FORTH);
    assertThat(isKnown()).isTrue();
  }

  /** As when a folder is shared by machines, each with a checkout of its own. */
  @Test
  void anotherTreeOfThatContentIsTheSame() throws IOException {
    isKnown();
    Path moved = folder.resolve("elsewhere");
    Files.move(tree, moved);
    tree = moved;

    assertThat(isKnown()).isTrue();
    assertThat(cached()).isEqualTo(fresh());
  }

  /**
   * What a patch is compared with is the tree as it was scanned, and what it brings is kept too.
   */
  @Test
  void aPatchIsComparedWithWhatIsKnown() throws IOException {
    cached();
    Path patch = folder.resolve("change.patch");
    Files.writeString(
        patch,
        """
        --- a/kernel/back.c
        +++ b/kernel/back.c
        @@ -2,2 +2,3 @@
         struct mutex a_lock, b_lock;
        +void one(void) { mutex_lock(&b_lock); mutex_lock(&a_lock); mutex_unlock(&a_lock); }
         void back(void)
        """);

    assertThat(cached("--patch", patch.toString()))
        .isEqualTo(fresh("--patch", patch.toString()))
        .isEqualTo(cached("--patch", patch.toString()));
    assertThat(cache.resolve("answers").toFile().list()).hasSize(2);
  }

  @Test
  void noDamageMatters() throws IOException {
    cached();
    String expected = fresh();
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      try (Stream<Path> files = Files.walk(cache)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".entry")).toList()) {
          byte[] bytes = Files.readAllBytes(file);
          for (int k = 0; k < 3 && bytes.length > 0; k++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
          }
          int length = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length + 1);
          Files.write(file, Arrays.copyOf(bytes, length));
        }
      }
      assertThat(cached()).isEqualTo(expected);
    }
  }

  @Test
  void questionsAreAnsweredAgain() throws IOException {
    String[] question = {"ask", tree.toString(), "order", "a_lock", "b_lock", "-f", "json"};
    String[] kept =
        Stream.concat(Stream.of(question), Stream.of("--cache-dir", cache.toString()))
            .toArray(String[]::new);
    run(question);
    String expected = out();
    for (int i = 0; i < 2; i++) {
      assertThat(run(kept)).isZero();
      assertThat(out()).isEqualTo(expected);
    }
    try (Stream<Path> files = Files.list(cache.resolve("answers"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void itIsWhereCachesAreUnlessToldOtherwise() {
    Map<String, String> home = Map.of("HOME", folder.toString());
    Map<String, String> xdg = Map.of("HOME", "/nowhere", "XDG_CACHE_HOME", folder + "/xdg");

    run(surroundings(OutputStream.nullOutputStream(), "", home), "scan", tree.toString());
    run(surroundings(OutputStream.nullOutputStream(), "", xdg), "scan", tree.toString());
    run(
        surroundings(OutputStream.nullOutputStream(), "", home),
        "scan",
        tree.toString(),
        "mm",
        "--no-cache");

    assertThat(folder.resolve(".cache/lockorder/facts/answers").toFile().list()).hasSize(1);
    assertThat(folder.resolve("xdg/lockorder/facts/answers").toFile().list()).hasSize(1);
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.writeString(cache, "");

    assertOneLine(
        scan("--cache-dir", cache.toString()), "--cache-dir '" + cache + "' is not a folder");
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidAndNoMore() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    int exit = scan("-f", "json", "--cache-dir", file.resolve("below").toString());

    assertThat(exit).isOne();
    assertThat(err())
        .matches(
            "lockorder: the cache '.*below' cannot be written \\([Nn]ot a (folder|directory)\\); .*\n");
    assertThat(out()).isEqualTo(fresh());
  }

  @Test
  void theLimitIsANumber() {
    assertOneLine(scan("--cache-limit", "0"), "--cache-limit");
    assertThat(cached("--cache-limit", "1")).isEqualTo(fresh());
  }
}
