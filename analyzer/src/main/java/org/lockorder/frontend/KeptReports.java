package org.lockorder.frontend;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.cache.CacheFolder;
import org.lockorder.cache.DamagedException;
import org.lockorder.cache.Digest;
import org.lockorder.cache.FileState;

/**
 * What files came to when they were read alone, kept for runs that meet the same: in another state
 * of the tree, in another tree, on another machine. One is found by all that decides it but for the
 * files that its includes mean, and holds where these are still the same. May be used by several
 * threads.
 */
public final class KeptReports {
  private static final String FACTS = "facts/";

  private final CacheFolder cache;
  private final Digest reading;

  /**
   * In that folder.
   *
   * @param reading what decides a reading beside the file and the program: rules, architecture
   */
  public KeptReports(CacheFolder cache, Digest reading) {
    this.cache = cache;
    this.reading = reading;
  }

  /**
   * An include as written, and what it was found to be.
   *
   * @param file null where the tree has none
   */
  record Found(String path, boolean system, @Nullable String file) {
    boolean holds(SourceTree tree, String includer) {
      String now = tree.include(includer, path, system);
      return now == null ? file == null : now.equals(file);
    }
  }

  /** Finds a file's includes, and notes what was found. */
  static final class Includes implements FileLowering.Includes {
    private final SourceTree tree;
    private final String includer;
    private final Set<Found> found = new LinkedHashSet<>();

    Includes(SourceTree tree, String includer) {
      this.tree = tree;
      this.includer = includer;
    }

    @Override
    public @Nullable String find(String path, boolean system) {
      String file = tree.include(includer, path, system);

      found.add(new Found(path, system, file));
      return file;
    }

    List<Found> found() {
      return List.copyOf(found);
    }
  }

  /** What the file as it is now came to; null where that is not known. */
  @Nullable FileReport find(SourceTree tree, String path, Set<Integer> defined) {
    FileState state = tree.known(path);
    if (state == null) {
      return null;
    }
    String name = name(path, state, defined);
    byte[] entry = cache.get(name);
    if (entry == null) {
      return null;
    }
    try {
      ReportReader in = new ReportReader(entry);
      for (Found include : in.includes()) {
        if (!include.holds(tree, path)) {
          return null;
        }
      }
      FileReport report = in.report();
      cache.used(name);
      return report.facts().path().equals(path) ? report : null;
    } catch (DamagedException e) {
      return null;
    }
  }

  /** Keeps what it comes to. */
  void keep(SourceTree tree, FileReport report, Set<Integer> defined, List<Found> includes) {
    String path = report.facts().path();
    FileState state = tree.known(path);
    if (state != null) {
      cache.put(name(path, state, defined), ReportWriter.bytes(report, includes));
    }
  }

  /** What completes it; null where that is not known, or something is answered otherwise now. */
  @Nullable Completion find(
      SourceTree tree,
      FileReport report,
      Set<Integer> defined,
      Set<Integer> functions,
      AskedMacros asked) {
    String path = report.facts().path();
    FileState state = tree.known(path);
    String name = state == null ? null : name(path, state, defined, functions);
    byte[] entry = name == null ? null : cache.get(name);
    if (name == null || entry == null) {
      return null;
    }
    try {
      ReportReader in = new ReportReader(entry);
      for (Map.Entry<AskedMacros.Question, String> answer : in.answers().entrySet()) {
        if (!asked.answer(answer.getKey()).equals(answer.getValue())) {
          return null;
        }
      }
      Completion completion = in.completion();
      cache.used(name);
      return completion;
    } catch (DamagedException e) {
      return null;
    }
  }

  /** Keeps what completes it. */
  void keep(
      SourceTree tree,
      FileReport report,
      Set<Integer> defined,
      Set<Integer> functions,
      AskedMacros asked,
      Completion completion) {
    String path = report.facts().path();
    FileState state = tree.known(path);
    if (state != null) {
      cache.put(
          name(path, state, defined, functions), ReportWriter.bytes(completion, asked.answers()));
    }
  }

  private String name(String path, FileState state, Set<Integer> defined) {
    return FACTS + digest(path, state, defined).build().hex().substring(0, 32);
  }

  private String name(String path, FileState state, Set<Integer> defined, Set<Integer> functions) {
    return FACTS
        + digest(path, state, defined)
            .add(new TreeSet<>(functions).toString())
            .build()
            .hex()
            .substring(0, 32);
  }

  private Digest.Builder digest(String path, FileState state, Set<Integer> defined) {
    return new Digest.Builder()
        .add(reading.hex())
        .add(path)
        .add(state.exact().hex())
        .add(new TreeSet<>(defined).toString());
  }
}
