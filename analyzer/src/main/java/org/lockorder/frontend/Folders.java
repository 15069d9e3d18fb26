package org.lockorder.frontend;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockorder.cache.Digest;
import org.lockorder.cache.FileStamp;
import org.lockorder.cache.FileState;
import org.lockorder.cache.FolderState;
import org.lockorder.cache.TreeIndex;

/**
 * What there is in the folders of a tree, each listed once, so that all who ask see the same. No
 * symbolic link is followed below the root. May be used by several threads.
 */
final class Folders {
  private final Path root;
  private final @Nullable TreeIndex index;
  private final Map<String, Map<String, Kind>> overlaid = new HashMap<>();
  private final Map<String, Folder> known = new ConcurrentHashMap<>();

  /** What a name in a folder is. */
  enum Kind {
    FILE,
    FOLDER,
    LINK,
    OTHER,
    /** There is none: only where a file is not as it is on the disk. */
    GONE
  }

  /**
   * A folder's names; none where it cannot be listed, or is not one.
   *
   * @param asked those that it was asked for, whether they are there or not
   * @param walked whether all that may be a source was asked for
   */
  private record Folder(
      SortedMap<String, Kind> names, boolean isListed, Set<String> asked, AtomicBoolean walked) {
    Folder(SortedMap<String, Kind> names, boolean isListed) {
      this(names, isListed, ConcurrentHashMap.newKeySet(), new AtomicBoolean());
    }

    @Nullable Kind kind(String name) {
      if (isListed && !asked.contains(name)) {
        asked.add(name);
      }
      return names.get(name);
    }

    /** All of its names. */
    Digest all() {
      return of(name -> true);
    }

    /** Those of its names that matter to who asked for these. */
    Digest of(Set<String> some, boolean sources) {
      return of(name -> some.contains(name) || (sources && isSource(name)));
    }

    private boolean isSource(String name) {
      return name.endsWith(".c") || names.get(name) != Kind.FILE;
    }

    private Digest of(Predicate<String> counts) {
      if (!isListed) {
        return Contents.nothing("not a folder to list").digest();
      }
      Digest.Builder all = new Digest.Builder();
      names.forEach(
          (name, kind) -> {
            if (counts.test(name)) {
              all.add(name).add(kind.name());
            }
          });
      return all.build();
    }

    FolderState state() {
      return new FolderState(new TreeSet<>(asked), walked.get(), of(asked, walked.get()), all());
    }
  }

  /**
   * @param overlay files that are not as they are on the disk
   * @param index where it is noted what folders were; null for nowhere
   */
  Folders(Path root, Map<String, Optional<String>> overlay, @Nullable TreeIndex index) {
    this.root = root;
    this.index = index;
    overlay.forEach(
        (name, text) -> {
          put(name, text.isPresent() ? Kind.FILE : Kind.GONE);
          if (text.isPresent()) {
            for (String above = parent(name); !above.isEmpty(); above = parent(above)) {
              put(above, Kind.FOLDER);
            }
          }
        });
  }

  private void put(String name, Kind kind) {
    overlaid
        .computeIfAbsent(parent(name), x -> new HashMap<>())
        .put(name.substring(name.lastIndexOf('/') + 1), kind);
  }

  /** The folder that holds it; empty for the root. */
  static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  /** What it is; null where there is nothing of that name, or a link leads there. */
  @Nullable Kind kind(String name) {
    return name.isEmpty()
        ? Kind.FOLDER
        : folder(parent(name)).kind(name.substring(name.lastIndexOf('/') + 1));
  }

  /** What of the folder's list was looked at so far. */
  FolderState state(String name) {
    return folder(name).state();
  }

  /** Whether what was looked at then is the same now, if the folders above it are as they were. */
  boolean isLike(String name, FolderState then) {
    if (index != null && !overlaid.containsKey(name) && !known.containsKey(name)) {
      FileState all = index.state(name + "/", FileStamp.of(root.resolve(name)));
      if (all != null && all.digest().equals(then.all())) {
        return true;
      }
    }
    return folder(name).of(then.asked(), then.walked()).equals(then.told());
  }

  /** Takes note that all sources in it count; whether it is one that can be listed. */
  boolean walk(String name) {
    Folder folder = folder(name);
    folder.walked().set(true);
    return folder.isListed();
  }

  /** Those that were asked for so far. */
  Set<String> asked() {
    return known.keySet();
  }

  private Folder folder(String name) {
    Folder folder = known.get(name);
    if (folder == null) {
      Folder made = kind(name) == Kind.FOLDER ? list(name) : new Folder(new TreeMap<>(), false);
      folder = known.putIfAbsent(name, made);
      folder = folder == null ? made : folder;
    }
    return folder;
  }

  private Folder list(String name) {
    SortedMap<String, Kind> names = new TreeMap<>();
    Map<String, Kind> over = overlaid.getOrDefault(name, Map.of());
    boolean listed = true;
    try {
      Path folder = root.resolve(name);
      FileStamp stamp = index == null ? null : FileStamp.of(folder);
      Instant now = Instant.now();
      Files.walkFileTree(folder, Set.of(), 1, new Lister(folder, names));
      if (index != null && stamp != null && stamp.isSettled(now) && over.isEmpty()) {
        Digest all = new Folder(names, true).all();
        index.note(name + "/", stamp, new FileState(all, all, 0));
      }
    } catch (IOException | SecurityException e) {
      names.clear();
      listed = over.containsValue(Kind.FILE) || over.containsValue(Kind.FOLDER);
    }
    over.forEach(
        (each, kind) -> {
          if (kind == Kind.GONE) {
            names.remove(each);
          } else {
            names.put(each, kind);
          }
        });
    return new Folder(names, listed);
  }

  /** Takes down what stands in one folder. */
  private static final class Lister extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Map<String, Kind> names;

    Lister(Path folder, Map<String, Kind> names) {
      this.folder = folder;
      this.names = names;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (file.equals(folder)) {
        throw new IOException("not a folder");
      }
      names.put(
          String.valueOf(file.getFileName()),
          attributes.isRegularFile()
              ? Kind.FILE
              : attributes.isDirectory()
                  ? Kind.FOLDER
                  : attributes.isSymbolicLink() ? Kind.LINK : Kind.OTHER);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(folder)) {
        throw e;
      }
      names.put(String.valueOf(file.getFileName()), Kind.OTHER);
      return FileVisitResult.CONTINUE;
    }
  }
}
