package org.lockorder.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
  private static final Digest TOOL = Digest.of("this build");
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path parent = Path.of("");
  private final List<String> warnings = new ArrayList<>();

  private CacheFolder cache(Digest tool, long limit, Instant now) {
    return new CacheFolder(folder(), tool, limit, Clock.fixed(now, ZoneOffset.UTC), warnings::add);
  }

  private CacheFolder cache() {
    return cache(TOOL, 1 << 20, NOW);
  }

  private Path folder() {
    return parent.resolve("cache");
  }

  private Path entry(String name) {
    return folder().resolve(name + ".entry");
  }

  private static byte[] content(int size) {
    byte[] content = new byte[size];
    Arrays.fill(content, (byte) size);
    return content;
  }

  @Test
  void whatIsKeptIsFoundAndSoAreItsNames() {
    cache().put("answers/a-1", content(10));
    cache().put("answers/b-1", content(10));

    assertThat(cache().get("answers/a-1")).isEqualTo(content(10));
    assertThat(cache().get("answers/a-2")).isNull();
    assertThat(cache().names("answers/a-")).containsExactly("answers/a-1");
    assertThat(cache().names("trees/")).isEmpty();
    assertThat(folder().resolve("CACHEDIR.TAG")).exists();
    assertThat(warnings).isEmpty();
  }

  @Test
  void noByteMayBeAnother() throws IOException {
    cache().put("k/n", content(40));
    byte[] whole = Files.readAllBytes(entry("k/n"));
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 4;
      Files.write(entry("k/n"), damaged);
      assertThat(cache().get("k/n")).as("byte %d", i).isNull();
    }
  }

  @Test
  void noEndMayBeMissing() throws IOException {
    cache().put("k/n", content(40));
    byte[] whole = Files.readAllBytes(entry("k/n"));
    for (int length = 0; length < whole.length; length++) {
      Files.write(entry("k/n"), Arrays.copyOf(whole, length));
      assertThat(cache().get("k/n")).as("%d bytes", length).isNull();
    }
    Files.write(entry("k/n"), Arrays.copyOf(whole, whole.length + 1));
    assertThat(cache().get("k/n")).isNull();
  }

  @Test
  void whatAnotherBuildWroteIsNotRead() {
    cache(Digest.of("another build"), 1 << 20, NOW).put("k/n", content(40));

    assertThat(cache().get("k/n")).isNull();
  }

  @Test
  void anEntryUnderAnotherNameIsNotRead() throws IOException {
    cache().put("k/n", content(40));
    Files.move(entry("k/n"), entry("k/m"));

    assertThat(cache().get("k/m")).isNull();
  }

  @Test
  void whatIsNoFileIsNotRead() throws IOException {
    cache().put("k/n", content(40));
    Files.createSymbolicLink(entry("k/link"), entry("k/n"));
    Files.createDirectories(entry("k/folder"));

    assertThat(cache().get("k/link")).isNull();
    assertThat(cache().get("k/folder")).isNull();
  }

  /** Nobody will ever write to it. */
  @Test
  @Timeout(20)
  void aPipeIsNotWaitedFor() throws Exception {
    cache().put("k/n", content(40));
    for (String pipe : List.of(entry("k/pipe").toString(), folder().resolve("p").toString())) {
      assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
    }

    assertThat(cache().get("k/pipe")).isNull();
    assertThat(cache().names("p/")).isEmpty();
    assertThat(cache().get("p/n")).isNull();
  }

  /** Its size alone says no: nothing of it is read. */
  @Test
  void aHugeEntryIsNotRead() throws IOException {
    cache().put("k/n", content(40));
    try (var file = new java.io.RandomAccessFile(entry("k/n").toFile(), "rw")) {
      file.setLength(1L << 33);
    }

    assertThat(cache().get("k/n")).isNull();
  }

  @Test
  void whatWasNotUsedForLongestMakesRoom() throws IOException {
    CacheFolder old = cache(TOOL, 1000, NOW);
    for (int i = 0; i < 4; i++) {
      old.put("k/" + i, content(150));
      Files.setLastModifiedTime(entry("k/" + i), FileTime.from(NOW.plusSeconds(i)));
    }
    cache(TOOL, 1000, NOW.plusSeconds(10)).used("k/0");
    Files.writeString(folder().resolve("k/not-ours"), "x".repeat(5000));

    CacheFolder later = cache(TOOL, 1000, NOW.plusSeconds(20));
    later.put("k/4", content(150));
    Files.setLastModifiedTime(entry("k/4"), FileTime.from(NOW.plusSeconds(20)));
    later.put("other/5", content(150));

    assertThat(later.get("k/0")).isNotNull();
    assertThat(later.get("k/1")).isNull();
    assertThat(later.get("k/4")).isNotNull();
    assertThat(later.get("other/5")).isNotNull();
    assertThat(folder().resolve("k/not-ours")).exists();
    try (Stream<Path> files = Files.walk(folder())) {
      assertThat(files.filter(f -> f.toString().endsWith(".entry")).mapToLong(this::size).sum())
          .isLessThanOrEqualTo(1000);
    }
  }

  private long size(Path file) {
    return file.toFile().length();
  }

  @Test
  void whatIsTooLargeForTheFolderIsNotKept() {
    cache(TOOL, 1000, NOW).put("k/n", content(501));

    assertThat(folder()).doesNotExist();
  }

  @Test
  void whatAKilledRunLeftIsRemovedInTime() throws IOException {
    cache().put("k/n", content(10));
    Path killed = Files.writeString(folder().resolve("k/m.12.new"), "half");
    Path writing = Files.writeString(folder().resolve("k/m.34.new"), "half");
    Files.setLastModifiedTime(killed, FileTime.from(NOW.minus(Duration.ofHours(2))));
    Files.setLastModifiedTime(writing, FileTime.from(NOW));

    cache(TOOL, 600, NOW).put("k/o", content(10)); // more than a part of that: room is made

    assertThat(killed).doesNotExist();
    assertThat(writing).exists();
    assertThat(cache().names("k/")).containsExactlyInAnyOrder("k/n", "k/o");
  }

  @Test
  void whatCannotBeKeptIsSaidOnce() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("k"), "no folder");
    CacheFolder cache = cache();

    cache.put("k/n", content(10));
    cache.put("k/m", content(10));

    assertThat(cache.get("k/n")).isNull();
    assertThat(warnings)
        .containsExactly(
            "the cache '" + folder() + "' cannot be written (not a folder); going on without it");
  }

  /** Several processes are several objects: whoever reads sees one of the contents, whole. */
  @Test
  void manyMayWriteAndReadAtOnce() throws InterruptedException {
    cache().put("k/n", content(50));
    List<Thread> threads = new ArrayList<>();
    List<Integer> broken = new ArrayList<>();
    CountDownLatch start = new CountDownLatch(1);
    for (int t = 0; t < 6; t++) {
      int size = 50 + t;
      threads.add(
          new Thread(
              () -> {
                CacheFolder own = cache();
                try {
                  start.await();
                } catch (InterruptedException e) {
                  return;
                }
                for (int i = 0; i < 100; i++) {
                  own.put("k/n", content(size));
                  byte[] read = own.get("k/n");
                  if (read == null || !Arrays.equals(read, content(read.length))) {
                    synchronized (broken) {
                      broken.add(size);
                    }
                  }
                }
              }));
    }
    threads.forEach(Thread::start);
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(broken).isEmpty();
    assertThat(warnings).isEmpty();
  }
}
