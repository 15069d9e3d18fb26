package org.lockorder.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that somebody may have meant. */
final class Closest {
  private static final int MOST = 5;
  private static final int LONGEST = 200;

  private Closest() {}

  /** The few nearest, those that begin alike or hold the name among them; the nearest first. */
  static List<String> to(String name, Collection<String> names) {
    String wanted = plain(name);
    int bar = Math.max(2, wanted.length() / 3);
    record Near(String name, int distance) {}
    return names.stream()
        .distinct()
        .map(other -> new Near(other, distance(wanted, plain(other), bar)))
        .filter(near -> near.distance() <= bar)
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  private static String plain(String name) {
    String bare = name.replaceFirst("^&", "").replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
    return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
  }

  /** Edits from one to the other, or to its last part; more than {@code bar} where it is more. */
  private static int distance(String wanted, String other, int bar) {
    String last = other.substring(other.lastIndexOf('.') + 1);
    return Math.min(edits(wanted, other, bar), 1 + edits(wanted, last, bar));
  }

  private static int edits(String a, String b, int bar) {
    if (Math.abs(a.length() - b.length()) > bar) {
      return bar + 1;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
