package org.lockorder.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Entries of bytes by name, in a folder that others use at the same time. An entry is written
 * beside its place and moved there, so that it is there whole or not at all; what was made by
 * another version, is damaged or too large counts as not there. Nothing that goes wrong stops a
 * run: what cannot be kept is said once.
 */
public final class CacheFolder {
  /** An entry's first bytes; the digits are the format's number. */
  private static final byte[] MAGIC = "LOckord1".getBytes(StandardCharsets.US_ASCII);

  private static final int HEADER = MAGIC.length + 4 * Long.BYTES + Long.BYTES + Integer.BYTES;

  /** No entry is larger. */
  static final int LARGEST = 512 << 20;

  private static final String ENTRY = ".entry";
  private static final String HALF_WRITTEN = ".new";

  /**
   * On the average the room is looked at once for such a part of the limit that is written. It is
   * left to chance when, since no process knows what others write: all entries together may have a
   * few such parts more than the limit for a while.
   */
  private static final int PARTS = 64;

  /** Who has not finished by then was killed. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private static final String TAG_NAME = "CACHEDIR.TAG";
  private static final String TAG =
      """
      Signature: 8a477f597d28d172789f06886806bc55
      # lockorder keeps here what it found out. It may be removed at any time.
      """;

  private final Path folder;
  private final Digest tool;
  private final long limit;
  private final Clock clock;
  private final Consumer<String> warning;
  private final AtomicBoolean broken = new AtomicBoolean();

  /**
   * A folder, which is made where there is none when something is kept.
   *
   * @param tool what may read what was written: the program, to the byte
   * @param limit how many bytes all entries may have, but for what {@link #put} says
   * @param warning gets a sentence, once, where something cannot be kept
   */
  public CacheFolder(Path folder, Digest tool, long limit, Clock clock, Consumer<String> warning) {
    this.folder = folder;
    this.tool = tool;
    this.limit = limit;
    this.clock = clock;
    this.warning = warning;
  }

  /** What the program is that reads and writes here. */
  public Digest tool() {
    return tool;
  }

  /** An entry's bytes; null where there is none to use. */
  public byte @Nullable [] get(String name) {
    Path file = folder.resolve(name + ENTRY);
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!attributes.isRegularFile()
          || attributes.size() < HEADER
          || attributes.size() > LARGEST) {
        return null;
      }
      return content(name, ByteBuffer.wrap(Files.readAllBytes(file)));
    } catch (IOException | SecurityException e) {
      return null;
    }
  }

  /** Says that an entry was of use: those that were so longest ago make room for others. */
  public void used(String name) {
    try {
      Files.setLastModifiedTime(folder.resolve(name + ENTRY), FileTime.from(clock.instant()));
    } catch (IOException | SecurityException e) {
      // It is gone, or somebody else's: then nothing depends on it here.
    }
  }

  private byte @Nullable [] content(String name, ByteBuffer file) {
    ByteBuffer expected = ByteBuffer.allocate(HEADER);
    if (file.remaining() < HEADER) {
      return null;
    }
    byte[] content = new byte[file.remaining() - HEADER];
    file.get(HEADER, content);
    header(name, content, expected);
    return file.slice(0, HEADER).equals(expected) ? content : null;
  }

  private void header(String name, byte[] content, ByteBuffer to) {
    CRC32C check = new CRC32C();
    check.update(name.getBytes(StandardCharsets.UTF_8));
    check.update(content);
    to.put(MAGIC);
    tool.putTo(to);
    to.putLong(content.length);
    to.putInt((int) check.getValue());
    to.flip();
  }

  /**
   * Keeps an entry. What has not been used for longest makes room for it, not each time: all
   * entries must be listed for that.
   */
  public void put(String name, byte[] content) {
    if (broken.get() || content.length > LARGEST - HEADER || content.length > limit / 2) {
      return;
    }
    Path file = folder.resolve(name + ENTRY);
    Path half =
        folder.resolve(
            name + "." + Long.toHexString(ThreadLocalRandom.current().nextLong()) + HALF_WRITTEN);
    try {
      place(half, file, name, content);
      if (ThreadLocalRandom.current().nextLong(limit / PARTS + 1) < content.length) {
        makeRoom();
      }
    } catch (IOException | SecurityException e) {
      if (!broken.compareAndSet(false, true)) {
        return;
      }
      warning.accept(
          "the cache '%s' cannot be written (%s); going on without it"
              .formatted(folder, reason(e)));
    }
  }

  /** Mostly its folder is there: to ask first would cost as much as to write. */
  private void place(Path half, Path file, String name, byte[] content) throws IOException {
    try {
      write(half, name, content);
    } catch (FileSystemException e) {
      Files.createDirectories(parent(file));
      tag();
      write(half, name, content);
    }
    try {
      move(half, file);
    } catch (IOException e) {
      Files.deleteIfExists(half);
      throw e;
    }
  }

  private static String reason(Exception e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
      return "not a folder";
    }
    if (e instanceof NoSuchFileException) {
      return "no such folder";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  private void tag() throws IOException {
    Path tag = folder.resolve(TAG_NAME);
    if (!Files.exists(tag, LinkOption.NOFOLLOW_LINKS)) {
      Files.writeString(tag, TAG);
    }
  }

  private void write(Path to, String name, byte[] content) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header(name, content, header);
    ByteBuffer[] parts = {header, ByteBuffer.wrap(content)};
    try (FileChannel channel =
        FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (parts[1].hasRemaining()) {
        channel.write(parts);
      }
    } catch (IOException e) {
      Files.deleteIfExists(to);
      throw e;
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The names of the entries that begin so, the one used last first. */
  public List<String> names(String prefix) {
    int slash = prefix.lastIndexOf('/') + 1;
    String start = prefix.substring(slash);
    List<Kept> found = new ArrayList<>();
    try {
      list(folder.resolve(prefix.substring(0, slash)), found);
    } catch (IOException | SecurityException e) {
      return List.of();
    }
    return found.stream()
        .map(Kept::name)
        .filter(name -> name.startsWith(start) && name.endsWith(ENTRY))
        .map(name -> prefix.substring(0, slash) + name.substring(0, name.length() - ENTRY.length()))
        .toList();
  }

  /** A file of the cache's. */
  private record Kept(Path file, long size, FileTime used) {
    private static final Comparator<Kept> LAST_USED_FIRST =
        Comparator.comparing(Kept::used).reversed().thenComparing(Kept::file);

    String name() {
      return String.valueOf(file.getFileName());
    }
  }

  /**
   * The files in a folder that are the cache's, last used first; others are none of its business.
   */
  private static void list(Path folder, List<Kept> found) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString()); // to open a pipe would wait for a writer
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(ENTRY) || name.endsWith(HALF_WRITTEN)) {
          add(file, found);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    found.sort(Kept.LAST_USED_FIRST);
  }

  private static void add(Path file, List<Kept> found) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isRegularFile()) {
        found.add(new Kept(file, attributes.size(), attributes.lastModifiedTime()));
      }
    } catch (IOException e) {
      // Another process was quicker to remove it.
    }
  }

  private void makeRoom() throws IOException {
    List<Kept> all = new ArrayList<>();
    try (DirectoryStream<Path> kinds = Files.newDirectoryStream(folder)) {
      for (Path kind : kinds) {
        if (Files.isDirectory(kind, LinkOption.NOFOLLOW_LINKS)) {
          list(kind, all);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    FileTime abandoned = FileTime.from(clock.instant().minus(ABANDONED));
    long size = 0;
    for (Kept each : all) {
      boolean half = each.name().endsWith(HALF_WRITTEN);
      size += half ? 0 : each.size();
      if (half ? each.used().compareTo(abandoned) < 0 : size > limit) {
        Files.deleteIfExists(each.file());
      }
    }
  }
}
