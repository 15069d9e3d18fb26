package org.lockorder;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.lockorder.cache.CacheFolder;
import org.lockorder.cache.Codec;
import org.lockorder.cache.DamagedException;
import org.lockorder.cache.Digest;
import org.lockorder.cache.FileState;
import org.lockorder.cache.FolderState;
import org.lockorder.cache.TreeIndex;
import org.lockorder.cache.TreeState;
import org.lockorder.frontend.SourceTree;
import org.lockorder.rules.Models;
import org.lockorder.threads.Threads;

/**
 * Answers of earlier runs. One is found again by what was asked, and holds while all that was
 * looked at in the tree for it is the same: then a run would come to the very same.
 *
 * @param <T> what an answer is
 */
final class Answers<T extends Record> {
  /** Trees, or states of one, that were asked the same. */
  private static final int MOST = 16;

  private static final Codec<TreeState> STATE = Codec.of(TreeState.class);
  private static final Codec<Asked> ASKED = Codec.of(Asked.class);

  private final CacheFolder cache;
  private final Codec<T> codec;
  private final String name;
  private final SourceTree tree;
  private final int jobs;

  /** What decides an answer, but for the tree. */
  private record Asked(
      String what,
      List<String> paths,
      String arch,
      Models models,
      boolean separately,
      RwlockSemantics rwlock,
      String scope,
      boolean oracles) {}

  /** An answer that holds, and the state in which its files were. */
  record Found<T>(T answer, TreeState state) {}

  /**
   * Those to one question.
   *
   * @param what is asked, of what the request names
   * @param type what the answers are
   */
  Answers(
      CacheFolder cache, Analysis.Request request, TreeIndex index, String what, Class<T> type) {
    this.cache = cache;
    this.codec = Codec.of(type);
    this.jobs = request.jobs();
    Asked asked =
        new Asked(
            what,
            request.paths(),
            request.arch(),
            request.models(),
            request.separately(),
            request.rwlock(),
            request.scope().name(),
            request.oracles());
    this.name = "answers/" + Digest.of(ASKED.encode(asked)).hex().substring(0, 32) + "-";
    this.tree =
        new SourceTree(
            request.tree(),
            request.arch(),
            request.overlay(),
            index,
            request.models().askedOfComments());
  }

  /** The one that holds for the tree as it is now; null where there is none. */
  @Nullable Found<T> find() {
    List<String> names = cache.names(name);
    for (String each : names.subList(0, Math.min(MOST, names.size()))) {
      byte[] entry = cache.get(each);
      if (entry != null) {
        try {
          Found<T> found = read(ByteBuffer.wrap(entry));
          if (found != null) {
            cache.used(each);
            return found;
          }
        } catch (DamagedException e) {
          // Another may be whole.
        }
      }
    }
    return null;
  }

  private @Nullable Found<T> read(ByteBuffer entry) throws DamagedException {
    int size = entry.remaining() < Integer.BYTES ? -1 : entry.getInt();
    if (size < 0 || size > entry.remaining()) {
      throw new DamagedException("a state without end");
    }
    byte[] first = new byte[size];
    entry.get(first);
    TreeState state = STATE.decode(first);
    if (!holds(state)) {
      return null;
    }
    byte[] rest = new byte[entry.remaining()];
    entry.get(rest);
    return new Found<>(codec.decode(rest), state);
  }

  /** Whether the tree is like that now; as soon as something is not, no more is looked at. */
  private boolean holds(TreeState then) {
    for (Map.Entry<String, FolderState> folder : then.folders().entrySet()) {
      if (!tree.isLike(folder.getKey(), folder.getValue())) {
        return false;
      }
    }
    List<Map.Entry<String, FileState>> files = List.copyOf(then.files().entrySet());
    AtomicBoolean same = new AtomicBoolean(true);
    try (Threads threads = new Threads(jobs)) {
      threads.map(
          files.size(),
          i -> {
            Map.Entry<String, FileState> file = files.get(i);
            if (same.get() && !tree.file(file.getKey()).digest().equals(file.getValue().digest())) {
              same.set(false);
            }
            return true;
          });
    }
    return same.get();
  }

  /** What that file is now. */
  FileState state(String file) {
    return tree.file(file);
  }

  /** Keeps one that was found by looking at all that. */
  void keep(@Nullable TreeState looked, T answer) {
    if (looked != null) {
      byte[] state = STATE.encode(looked);
      byte[] rest = codec.encode(answer);
      byte[] entry =
          ByteBuffer.allocate(Math.addExact(Integer.BYTES + state.length, rest.length))
              .putInt(state.length)
              .put(state)
              .put(rest)
              .array();
      cache.put(name + looked.digest().hex().substring(0, 32), entry);
    }
  }
}
