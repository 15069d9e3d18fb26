package org.lockorder.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * One place of a file that a patch changes.
 *
 * @param at its line in the patch, for messages
 * @param start where {@code before} begins, as the patch says; an index
 * @param before the lines there, with those around that stay
 * @param after the lines that come in their place
 * @param changed indices of lines of {@code after} that are new, or behind which or before which
 *     some are gone
 * @param changedBack likewise of {@code before}
 */
record Hunk(
    int at,
    int start,
    List<String> before,
    List<String> after,
    List<Integer> changed,
    List<Integer> changedBack) {
  Hunk {
    before = List.copyOf(before);
    after = List.copyOf(after);
    changed = List.copyOf(changed);
    changedBack = List.copyOf(changedBack);
  }

  /** What takes it back. Where it begins then is about there. */
  Hunk reversed(int newStart) {
    return new Hunk(at, newStart, after, before, changedBack, changed);
  }

  /** Collects the lines of one. */
  static final class Draft {
    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private final List<Integer> changed = new ArrayList<>();
    private final List<Integer> changedBack = new ArrayList<>();

    void same(String line) {
      before.add(line);
      after.add(line);
    }

    void added(String line) {
      changed.add(after.size());
      changedBack.add(before.size());
      after.add(line);
    }

    void removed(String line) {
      changed.add(after.size());
      changedBack.add(before.size());
      before.add(line);
    }

    int before() {
      return before.size();
    }

    int after() {
      return after.size();
    }

    Hunk hunk(int at, int start) {
      return new Hunk(
          at,
          start,
          before,
          after,
          changed.stream().distinct().toList(),
          changedBack.stream().distinct().toList());
    }
  }
}
