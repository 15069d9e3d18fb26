package org.lockorder.preprocessor;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens that are still to be expanded, the next one first. */
final class Input {
  /** The last of them is the next one. */
  private @Nullable Token[] tokens;

  private int count;

  /** Those of a list from one on. */
  Input(List<Token> all, int from) {
    tokens = new Token[Math.max(16, 2 * (all.size() - from))];
    push(all, from);
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** The next one, which stays; null where there is none. */
  @Nullable Token peek() {
    return count == 0 ? null : tokens[count - 1];
  }

  /** Takes the next one; null where there is none. */
  @Nullable Token take() {
    return count == 0 ? null : tokens[--count];
  }

  /** Puts back what was taken since there were so many, nothing having been put there since. */
  void putBack(int before) {
    count = before;
  }

  /** Puts tokens in front of the others. */
  void push(List<Token> more) {
    push(more, 0);
  }

  private void push(List<Token> more, int from) {
    int all = count + more.size() - from;
    if (all > tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * all);
    }
    for (int i = more.size() - 1; i >= from; i--) {
      tokens[count++] = more.get(i);
    }
  }
}
