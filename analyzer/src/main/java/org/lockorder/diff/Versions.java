package org.lockorder.diff;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A tree before and after a patch: what is other than on the disk.
 *
 * @param before texts of files; nothing for no file
 * @param after likewise
 * @param changes lines of the tree after it
 */
public record Versions(
    Map<String, Optional<String>> before, Map<String, Optional<String>> after, Changes changes) {
  public Versions {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }

  /** Reads bytes as text and back without loss. */
  public static final Charset BYTES = StandardCharsets.ISO_8859_1;

  /**
   * Tries the patch forwards, then, as the tree may have it already, backwards.
   *
   * @param read a file of the tree in {@link #BYTES}; null where there is none
   */
  public static Versions of(Patch patch, Function<String, @Nullable String> read)
      throws PatchException {
    try {
      return forwards(patch, read);
    } catch (MisfitException forwards) {
      try {
        return backwards(patch, read);
      } catch (MisfitException backwards) {
        throw new PatchException(
            "fits the tree neither forwards nor backwards: see the hunk at its line "
                + Math.max(forwards.at, backwards.at));
      }
    }
  }

  /** Of a patch that the tree has. */
  public static Versions applied(Patch patch, Function<String, @Nullable String> read)
      throws PatchException {
    try {
      return backwards(patch, read);
    } catch (MisfitException e) {
      throw new PatchException("does not fit the tree: see the hunk at its line " + e.at);
    }
  }

  private static Versions forwards(Patch patch, Function<String, @Nullable String> read)
      throws MisfitException {
    Map<String, Optional<String>> after = new TreeMap<>();
    Map<String, SortedSet<Integer>> lines = new TreeMap<>();
    for (FilePatch file : patch.files()) {
      FilePatch.Applied applied = apply(file, read, after);
      if (file.after() != null) {
        lines.put(file.after(), applied.changed());
      }
    }
    return new Versions(Map.of(), after, new Changes(lines));
  }

  private static Versions backwards(Patch patch, Function<String, @Nullable String> read)
      throws MisfitException {
    Map<String, Optional<String>> before = new TreeMap<>();
    Map<String, SortedSet<Integer>> lines = new TreeMap<>();
    for (FilePatch file : patch.files()) {
      FilePatch.Applied applied = apply(file.reversed(), read, before);
      if (file.after() != null) {
        lines.put(file.after(), applied.changedBack());
      }
    }
    return new Versions(before, Map.of(), new Changes(lines));
  }

  private static FilePatch.Applied apply(
      FilePatch file,
      Function<String, @Nullable String> read,
      Map<String, Optional<String>> overlay)
      throws MisfitException {
    String from = file.before();
    String to = file.after();
    if (to != null && !to.equals(from) && read.apply(to) != null) {
      throw new MisfitException(file.hunks().isEmpty() ? 1 : file.hunks().get(0).at());
    }
    FilePatch.Applied applied = file.apply(from == null ? null : read.apply(from));
    if (from != null && !from.equals(to)) {
      overlay.put(from, Optional.empty());
    }
    if (to != null) {
      overlay.put(to, Optional.ofNullable(applied.text()).map(Versions::decoded));
    }
    return applied;
  }

  private static String decoded(String text) {
    return new String(text.getBytes(BYTES), StandardCharsets.UTF_8);
  }
}
