package org.lockorder.grammar.ast;

import java.util.Arrays;

/** Where each line of a text starts: offsets to one-based lines and columns. */
public final class LineMap {
  private final int[] starts;

  /** The line that was asked for last, as an index: the next is mostly near. Any is right. */
  private int last;

  private LineMap(int[] starts) {
    this.starts = starts;
  }

  /** The lines of {@code text}; {@code \n} ends a line, a {@code \r} before it belongs to it. */
  public static LineMap of(CharSequence text) {
    int[] starts = new int[Math.max(16, text.length() / 24)];
    int count = 1;
    String string = text.toString();
    for (int i = string.indexOf('\n'); i >= 0; i = string.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return new LineMap(Arrays.copyOf(starts, count));
  }

  /** The one-based line that holds the character at {@code offset}. */
  public int line(int offset) {
    int near = last;
    if (starts[near] <= offset) {
      if (isBefore(offset, near + 1)) {
        return near + 1;
      }
      if (isBefore(offset, near + 2)) {
        last = near + 1;
        return near + 2;
      }
    }
    int at = Arrays.binarySearch(starts, offset);
    int line = at >= 0 ? at + 1 : -at - 1;
    last = Math.max(0, line - 1);
    return line;
  }

  /** Whether the line of that index begins behind the offset, or there is none. */
  private boolean isBefore(int offset, int index) {
    return index >= starts.length || offset < starts[index];
  }

  /** Where a line begins, from one on. */
  public int start(int line) {
    return starts[line - 1];
  }

  /** The one-based column of the character at {@code offset}, counted in UTF-16 units. */
  public int column(int offset) {
    return offset - starts[line(offset) - 1] + 1;
  }

  /** How many lines the text has; a text that ends in a line feed has no line behind it. */
  public int count() {
    return starts.length;
  }
}
