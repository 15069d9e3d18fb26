package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockorder.cache.CacheFolder;
import org.lockorder.cache.Digest;
import org.lockorder.cache.TreeIndex;
import org.lockorder.ir.FactsPrinter;
import org.lockorder.rules.AskedOfComments;

/** What is kept of files, and when it is taken. */
class KeptReportsTest {
  /** All that is read again for its syntax, or for what macros are given, is in it. */
  private static final String SOURCE =
      """
      #include <linux/a.h>
      #include "b.h"
      #define twice(x) do { x; x; } while (0)
      static struct ops { void (*go)(void); } table = { .go = go };
      typedef struct { int n; } own_t;
      DEVICE(own) = { .go = go };
      CALL2(close, int, fd, own_t *, o)
      {
      #ifdef CONFIG_B
      	mutex_lock(&o->lock);
      	mutex_unlock(&o->lock);
      #endif
      	return SIZE;
      }
      static inline void class_own_destructor(own_t **p)
      {
      	mutex_unlock(&(*p)->lock);
      }
      void go(void)
      {
      	twice(mutex_lock(&first));
      	mutex_unlock(&first);
      }
      """;

  private static final String HEADER =
      """
      #ifndef A_H
      #define A_H
      #define CALL2(n, t1, a1, t2, a2) long sys_##n(t1 a1, t2 a2)
      #define DEVICE(n) struct ops dev_##n
      enum { SIZE = 3 };
      struct mutex first;
      #endif
      """;

  @TempDir Path root;
  @TempDir Path kept;

  @BeforeEach
  void writeProgram() throws IOException {
    write("include/linux/a.h", HEADER);
    write("x.c", SOURCE);
    write("y.c", "#include <linux/a.h>\nvoid other(void)\n{\n\tgo();\n}\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(boolean keeping, String... files) throws InterruptedException {
    return read(keeping, Duration.ZERO, file -> {}, files);
  }

  private CacheFolder cache() {
    return new CacheFolder(kept, Digest.of("this build"), 1 << 30, Clock.systemUTC(), x -> {});
  }

  private String read(boolean keeping, Duration timeout, Consumer<String> progress, String... files)
      throws InterruptedException {
    CacheFolder cache = cache();
    SourceTree tree =
        new SourceTree(
            root,
            "x86",
            Map.of(),
            keeping ? TreeIndex.of(cache, root, Set.of()) : null,
            AskedOfComments.NOTHING);
    KeptReports reports = keeping ? new KeptReports(cache, Digest.of("these rules")) : null;
    return Frontend.read(
            tree, List.of(files), TestModels.models(), null, 2, timeout, reports, progress)
        .files()
        .stream()
        .map(FactsPrinter::print)
        .collect(Collectors.joining());
  }

  private Set<String> entries() throws IOException {
    Path facts = kept.resolve("facts");
    if (!Files.exists(facts)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(facts)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  /** How many readings were added by what is done there. */
  private int added(String... files) throws Exception {
    Set<String> before = entries();
    assertThat(read(true, files)).isEqualTo(read(false, files));
    Set<String> after = new TreeSet<>(entries());
    after.removeAll(before);
    return after.size();
  }

  @Test
  void aSecondRunReadsNothing() throws Exception {
    assertThat(added("x.c", "y.c")).as("three files, and what x.c lacks alone").isEqualTo(4);
    assertThat(added("x.c", "y.c")).isZero();
    assertThat(read(true, "x.c", "y.c"))
        .contains("sys_close", "initial @dev_own.go = @go", "#1 = mutex_lock acquire");
  }

  @Test
  void whatIsKeptIsTaken() throws Exception {
    added("x.c", "y.c");
    for (String name : cache().names("facts/")) {
      String text = new String(cache().get(name), StandardCharsets.ISO_8859_1);
      cache().put(name, text.replace("other", "taken").getBytes(StandardCharsets.ISO_8859_1));
    }
    assertThat(read(true, "x.c", "y.c")).contains("function taken()").doesNotContain("other");
  }

  @Test
  void onlyWhatChangedIsReadAgain() throws Exception {
    added("x.c", "y.c");
    write("y.c", "#include <linux/a.h>\nvoid another(void)\n{\n\tgo();\n}\n");
    assertThat(added("x.c", "y.c")).isEqualTo(1);
    write("include/linux/a.h", HEADER.replace("SIZE = 3", "SIZE = 4"));
    assertThat(added("x.c", "y.c")).isEqualTo(1);
  }

  @Test
  void whatAMacroMeansMayChange() throws Exception {
    added("x.c", "y.c");
    String other = HEADER.replace("long sys_##n", "long do_##n");
    write("include/linux/a.h", other);
    assertThat(added("x.c", "y.c")).isEqualTo(1);
    assertThat(read(true, "x.c")).contains("function do_close").doesNotContain("sys_close");
    write("include/linux/a.h", other.replace("#define A_H", "#define A_H\n#include <linux/c.h>"));
    write("include/linux/c.h", "#define DEVICE(n) struct ops device_##n\n");
    added("x.c", "y.c");
    write("include/linux/c.h", "#undef DEVICE\n");
    added("x.c", "y.c");
    write("include/linux/a.h", HEADER);
    added("x.c", "y.c");
    assertThat(read(true, "x.c")).contains("function sys_close", "initial @dev_own.go = @go");
  }

  @Test
  void whatAMacroIsGivenMayTakeLocksElsewhere() throws Exception {
    write("y.c", "void helper(void) { nothing(); }\n");
    write("z.c", "#define again(x) do { x; x; } while (0)\nvoid f(void) { again(helper()); }\n");
    added("y.c", "z.c");
    assertThat(read(true, "y.c", "z.c")).contains("again(");
    write("y.c", "void helper(void) { mutex_lock(&first); }\n");
    added("y.c", "z.c");
    assertThat(read(true, "y.c", "z.c")).doesNotContain("again(");
  }

  @Test
  void aHeaderThatComesIsFound() throws Exception {
    added("x.c", "y.c");
    write("b.h", "#define B 1\n");
    assertThat(added("x.c", "y.c")).isEqualTo(1);
    assertThat(read(true, "x.c")).contains("b.h");
  }

  @Test
  void aMacroThatIsDefinedElsewhereDecides() throws Exception {
    write("z.c", "#include <linux/a.h>\n#ifdef LATER\nint later;\n#else\nint sooner;\n#endif\n");
    added("z.c");
    write("include/linux/a.h", HEADER.replace("#define A_H", "#define A_H\n#define LATER 1"));
    assertThat(added("z.c")).isEqualTo(2);
    assertThat(read(true, "z.c")).contains("later").doesNotContain("sooner");
  }

  @Test
  void damageCostsOnlyTime() throws Exception {
    added("x.c", "y.c");
    for (String entry : entries()) {
      Path file = kept.resolve("facts").resolve(entry);
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length - 1] ^= 1;
      Files.write(file, bytes);
    }
    assertThat(read(true, "x.c", "y.c")).isEqualTo(read(false, "x.c", "y.c"));
  }

  @Test
  void whatTookTooLongIsNotKept() throws Exception {
    read(true, Duration.ofNanos(1), file -> {}, "x.c");
    assertThat(entries()).isEmpty();
  }

  @Test
  void whatWasTwoFilesIsNotKeptAsOne() throws Exception {
    read(
        true,
        Duration.ZERO,
        file -> {
          if (file.equals("x.c")) {
            change("x.c", "/* another line */\n" + SOURCE);
          }
        },
        "x.c");
    assertThat(added("x.c")).as("the file as it is now, and what that lacks alone").isEqualTo(2);
    write("x.c", SOURCE);
    assertThat(added("x.c")).as("what the file lacks alone").isEqualTo(1);
  }

  private void change(String name, String text) {
    try {
      write(name, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
