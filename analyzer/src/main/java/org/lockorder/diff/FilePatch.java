package org.lockorder.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a patch does to one file.
 *
 * @param before its name, null where there is none before
 * @param after its name, null where there is none after
 * @param newStarts where each hunk begins after it, as the patch says
 */
record FilePatch(
    @Nullable String before, @Nullable String after, List<Hunk> hunks, List<Integer> newStarts) {
  /** How far from where it says a hunk may fit. */
  private static final int DRIFT = 400;

  FilePatch {
    hunks = List.copyOf(hunks);
    newStarts = List.copyOf(newStarts);
  }

  FilePatch reversed() {
    List<Hunk> back = new ArrayList<>();
    for (int i = 0; i < hunks.size(); i++) {
      back.add(hunks.get(i).reversed(newStarts.get(i)));
    }
    return new FilePatch(after, before, back, hunks.stream().map(Hunk::start).toList());
  }

  /**
   * The file with the patch.
   *
   * @param text null where there is none after
   * @param changed one-based lines of it
   * @param changedBack one-based lines of what it was made of
   */
  record Applied(@Nullable String text, TreeSet<Integer> changed, TreeSet<Integer> changedBack) {}

  /** Applies it to a text, null for no file; the hunk that does not fit is thrown. */
  Applied apply(@Nullable String text) throws MisfitException {
    if ((text == null) != (before == null)) {
      throw new MisfitException(hunks.isEmpty() ? 1 : hunks.get(0).at());
    }
    List<String> lines = lines(text == null ? "" : text);
    List<String> made = new ArrayList<>();
    TreeSet<Integer> changed = new TreeSet<>();
    TreeSet<Integer> changedBack = new TreeSet<>();
    int from = 0;
    int drift = 0;
    for (Hunk hunk : hunks) {
      int found = find(hunk, lines, from, hunk.start() + drift);
      drift = found - hunk.start();
      made.addAll(lines.subList(from, found));
      int base = made.size();
      hunk.changed().forEach(index -> changed.add(base + index + 1));
      hunk.changedBack().forEach(index -> changedBack.add(found + index + 1));
      made.addAll(hunk.after());
      from = found + hunk.before().size();
    }
    made.addAll(lines.subList(from, lines.size()));
    if (after == null && !made.isEmpty()) {
      throw new MisfitException(hunks.isEmpty() ? 1 : hunks.get(0).at());
    }
    String result = after == null ? null : String.join("\n", made) + (made.isEmpty() ? "" : "\n");
    return new Applied(result, changed, changedBack);
  }

  private static int find(Hunk hunk, List<String> lines, int from, int about)
      throws MisfitException {
    for (int off = 0; off <= DRIFT; off++) {
      if (fits(hunk, lines, from, about + off)) {
        return about + off;
      }
      if (fits(hunk, lines, from, about - off)) {
        return about - off;
      }
    }
    throw new MisfitException(hunk.at());
  }

  private static boolean fits(Hunk hunk, List<String> lines, int from, int at) {
    int end = at + hunk.before().size();
    return at >= from && end <= lines.size() && lines.subList(at, end).equals(hunk.before());
  }

  private static List<String> lines(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    if (lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }
}
