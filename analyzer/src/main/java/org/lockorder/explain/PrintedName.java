package org.lockorder.explain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What lockdep prints for a lock, taken apart. It prints the text that some macro made of the
 * operand where the lock is made: {@code &(&x->lock)->rlock} for {@code spin_lock_init(&x->lock)}.
 *
 * @param raw as printed, without class number and subclass
 * @param text what is left of it, in the way that aliases are written: {@code &x->lock}
 * @param path the members behind the first object or pointer, without array indices: of {@code
 *     &x->a.lock} these are {@code a} and {@code lock}; of a static object, all of its name
 * @param subclass lockdep's, null where none is printed
 * @param event what it is, where it is no lock but only waited for
 */
public record PrintedName(
    String raw, String text, List<String> path, @Nullable String subclass, Event event) {
  /** What sort of thing is waited for, where the name says it. */
  public enum Event {
    NONE(""),
    WORK("work_completion"),
    WORKQUEUE("wq_completion"),
    COMPLETION("completion");

    private final String word;

    Event(String word) {
      this.word = word;
    }

    private static Event of(String word) {
      return Stream.of(values()).filter(event -> event.word.equals(word)).findFirst().orElse(NONE);
    }
  }

  private static final Pattern END = Pattern.compile("(?:#[0-9]+)?(?:/([0-9]+))?(?:#[0-9]+)?$");
  private static final Pattern EVENT =
      Pattern.compile("^\\(?\\((work_completion|wq_completion|completion)\\)");

  /** What a macro puts behind the operand that it was given. */
  private static final Pattern WRAPPED =
      Pattern.compile("^&?\\((.*)\\)(?:->|\\.)(?:rlock|work|timer)$");

  /** The first operand of a macro that finds an object by it: a CPU's own, a node's. */
  private static final Pattern FOUND_BY = Pattern.compile("^\\w+\\((.*),.*\\)$");

  private static final Pattern INNER = Pattern.compile("\\(&([^()]*)\\)->");
  private static final Pattern PLAIN = Pattern.compile("\\((&?[\\w.>\\[\\]-]+)\\)(?=->|\\.|$)");
  private static final Pattern KIND = Pattern.compile("(?<=\\w)\\(\\w+\\)$");

  static PrintedName of(String printed) {
    String text = printed.replace(" ", "");
    Matcher end = END.matcher(text);
    String subclass = null;
    if (end.find()) {
      subclass = end.group(1);
      text = text.substring(0, end.start());
    }
    String raw = text;
    Matcher prefix = EVENT.matcher(text);
    Event event = Event.NONE;
    if (prefix.find()) {
      event = Event.of(prefix.group(1));
      text = text.substring(prefix.end());
    }
    text = plain(text);
    return new PrintedName(raw, text, path(text), subclass, event);
  }

  /** Without what macros put around an operand. */
  public static String plain(String printed) {
    String text = printed.replace(" ", "");
    for (String before = ""; !before.equals(text); ) {
      before = text;
      text = KIND.matcher(text).replaceFirst("");
      Matcher perCpu = FOUND_BY.matcher(text);
      text = perCpu.find() ? perCpu.group(1) : text;
      if (isWrapped(text)) {
        text = text.substring(1, text.length() - 1);
      }
      Matcher wrapped = WRAPPED.matcher(text);
      text = wrapped.find() ? wrapped.group(1) : text;
      text = INNER.matcher(text).replaceAll("$1.");
      text = PLAIN.matcher(text).replaceAll("$1");
    }
    return text.replace("\"", "");
  }

  /** Whether the first bracket is closed by the last one. */
  private static boolean isWrapped(String text) {
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }

  private static List<String> path(String text) {
    boolean pointer = text.contains("->");
    String bare = text.replaceAll("^[&*]+", "").replaceAll("\\[[^\\]]*\\]", "");
    List<String> parts = List.of(bare.split("->|\\."));
    return pointer && parts.size() > 1 ? parts.subList(1, parts.size()) : parts;
  }

  /** The innermost member, or the object. */
  String last() {
    return path.isEmpty() ? "" : path.getLast();
  }
}
