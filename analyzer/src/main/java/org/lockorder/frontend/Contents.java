package org.lockorder.frontend;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockorder.cache.Digest;
import org.lockorder.cache.FileStamp;
import org.lockorder.cache.FileState;
import org.lockorder.cache.TreeIndex;
import org.lockorder.rules.AskedOfComments;

/** Reads the files of a tree, and notes what they were. May be used by several threads. */
final class Contents {
  private static final String GONE = "gone";

  private final Path root;
  private final Map<String, Optional<String>> overlay;
  private final @Nullable TreeIndex index;
  private final AskedOfComments asked;

  /** What was read, as it was then; nothing without an index. */
  private final Map<String, FileState> states = new ConcurrentHashMap<>();

  /** Whether a file was read twice, and was not the same. */
  private volatile boolean changing;

  /**
   * @param overlay files that are not as they are on the disk
   * @param index where it is noted what files were; null for nowhere
   * @param asked for what comments are looked at
   */
  Contents(
      Path root,
      Map<String, Optional<String>> overlay,
      @Nullable TreeIndex index,
      AskedOfComments asked) {
    this.root = root;
    this.overlay = overlay;
    this.index = index;
    this.asked = asked;
  }

  /**
   * Reads a file.
   *
   * @param name relative to the tree
   */
  SourceTree.Content read(String name, Path file) {
    Optional<String> other = overlay.get(name);
    if (other != null) {
      note(name, () -> state(name, other));
      return other
          .<SourceTree.Content>map(SourceTree.Content.Text::new)
          .orElse(new SourceTree.Content.Skipped(GONE));
    }
    Instant now = Instant.now();
    FileStamp stamp = index == null ? null : FileStamp.of(file);
    return switch (DiskFile.read(file)) {
      case DiskFile.Some some -> {
        FileState state = note(name, () -> state(name, file, stamp, some));
        if (index != null && stamp != null && state != null && stamp.isSettled(now)) {
          index.note(name, stamp, state);
        }
        yield new SourceTree.Content.Text(some.text());
      }
      case DiskFile.None none -> {
        note(name, () -> nothing(none.reason()));
        yield new SourceTree.Content.Skipped(none.reason());
      }
    };
  }

  /** What was read is known where the file has been the same from before that until now. */
  private FileState state(String name, Path file, @Nullable FileStamp before, DiskFile.Some read) {
    FileState known = index == null ? null : index.state(name, before);
    return known != null && Objects.equals(before, FileStamp.of(file))
        ? known
        : PlainText.state(name, read.bytes().array(), asked);
  }

  /** Notes what a file is, where that is of use. */
  private @Nullable FileState note(String name, Supplier<FileState> now) {
    if (index == null) {
      return null;
    }
    FileState state = now.get();
    FileState before = states.put(name, state);
    if (before != null && !before.equals(state)) {
      changing = true;
    }
    return state;
  }

  private FileState state(String name, Optional<String> text) {
    return text.map(t -> PlainText.state(name, t.getBytes(StandardCharsets.UTF_8), asked))
        .orElse(nothing(GONE));
  }

  /** What stands for something that cannot be read, for that reason. */
  static FileState nothing(String reason) {
    Digest digest = Digest.of("nothing: " + reason);
    return new FileState(digest, digest, 0);
  }

  /** What a file is, as far as that is known without reading it now; else null. */
  @Nullable FileState known(String name) {
    FileState state = states.get(name);
    if (state == null && index != null && !overlay.containsKey(name)) {
      state = index.state(name, FileStamp.of(root.resolve(name)));
      if (state != null) {
        states.put(name, state);
      }
    }
    return state;
  }

  /** Whether a file was read twice, and was not the same. */
  boolean isChanging() {
    return changing;
  }

  /** All that was read; null where that is not known. */
  @Nullable SortedMap<String, FileState> looked() {
    return index == null || changing ? null : new TreeMap<>(states);
  }
}
