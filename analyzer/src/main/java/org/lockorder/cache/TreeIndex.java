package org.lockorder.cache;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the files of one tree on this machine were when they were read last, so that those that have
 * not been written since need not be read again. May be used by several threads.
 */
public final class TreeIndex {
  private static final Codec<Kept> CODEC = Codec.of(Kept.class);

  private final CacheFolder cache;
  private final String name;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private volatile boolean changed;

  /** What a file was when it had that stamp. */
  record Known(FileStamp stamp, FileState state) {}

  /** As it is kept. */
  record Kept(Map<String, Known> files) {}

  private TreeIndex(CacheFolder cache, String name) {
    this.cache = cache;
    this.name = name;
  }

  /**
   * Of the tree with that root, as far as the cache has it.
   *
   * @param seen what decides, but for a file's bytes, what the file is
   */
  public static TreeIndex of(CacheFolder cache, Path root, Set<String> seen) {
    TreeIndex index =
        new TreeIndex(
            cache,
            "trees/"
                + Digest.of(root.toAbsolutePath() + "\n" + String.join("\n", new TreeSet<>(seen)))
                    .hex());
    byte[] kept = cache.get(index.name);
    if (kept != null) {
      try {
        index.known.putAll(CODEC.decode(kept).files());
        cache.used(index.name);
      } catch (DamagedException e) {
        // As if there were none.
      }
    }
    return index;
  }

  /** What a file with that stamp is; null where that is not known. */
  public @Nullable FileState state(String file, @Nullable FileStamp stamp) {
    Known last = stamp == null ? null : known.get(file);
    return last == null || !last.stamp().equals(stamp) ? null : last.state();
  }

  /** Notes what a file was that had that stamp before it was read. */
  public void note(String file, FileStamp stamp, FileState state) {
    Known now = new Known(stamp, state);
    if (!now.equals(known.put(file, now))) {
      changed = true;
    }
  }

  /** Keeps it for later runs, where there is anything new. */
  public void save() {
    if (changed) {
      cache.put(name, CODEC.encode(new Kept(new TreeMap<>(known))));
      changed = false;
    }
  }
}
