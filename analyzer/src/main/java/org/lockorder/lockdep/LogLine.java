package org.lockorder.lockdep;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a kernel log, without what stands in front of it and around it.
 *
 * @param number in the text, from 1
 * @param task whose line it is, {@code T123} or {@code C0}; empty where the log does not say
 * @param text without indentation; a line that a mail client broke is one again
 */
record LogLine(int number, String task, String text) {
  /** What is longer is no line of lockdep's. */
  private static final int LONGEST = 1000;

  private static final Pattern NOISE = Pattern.compile("\u001b\\[[0-9;?]{0,20}[A-Za-z]|\\p{Cntrl}");

  /** Before a line, in whatever order: quotes of mail, syslog's names and dates, level, time. */
  private static final List<Pattern> PREFIXES =
      List.of(
          Pattern.compile("^[>|]+ ?"),
          Pattern.compile(
              "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.,+Z-]{8,30} \\S{1,100} kernel(?:\\[[0-9]+\\])?: ?"),
          Pattern.compile(
              "^[A-Z][a-z]{2} [ 0-9][0-9] [0-9:]{8}(?:\\.[0-9]{1,9})? (?:\\S{1,100} )?"
                  + "kernel(?:\\[[0-9]+\\])?:(?: |$)"),
          Pattern.compile("^kern *:[a-z]{1,8} *: "),
          Pattern.compile("^<[0-9]{1,3}>"),
          Pattern.compile("^\\[ {0,8}[0-9]{1,9}\\.[0-9]{1,9}s?\\] ?"),
          Pattern.compile("^\\[[A-Z][a-z]{2} [A-Z][a-z]{2} [ 0-9][0-9] [0-9:]{8} [0-9]{4}\\] ?"),
          Pattern.compile("^#012"));

  private static final Pattern TASK = Pattern.compile("^\\[ {0,8}([TC][0-9]{1,9})\\] ?");

  /** A line that goes on in the next. */
  private static final Pattern BROKEN =
      Pattern.compile(
          "(?:, ?at:?|\\bat: \\[<[0-9a-fx]{4,18}>\\]|-->"
              + "|^\\[<[0-9a-fx]{4,18}>\\](?: \\?)?"
              + "|^(?:#[0-9]{1,3}: *)?[0-9a-f]{8,16}|^#[0-9]{1,3}:|^-> #[0-9]{1,3})$");

  /** All lines, those that are empty as well. */
  static List<LogLine> of(String text) {
    List<LogLine> lines = new ArrayList<>();
    int number = 0;
    for (String raw : text.split("\n", -1)) {
      lines.add(plain(++number, raw));
    }
    return whole(lines);
  }

  private static LogLine plain(int number, String raw) {
    String text = NOISE.matcher(raw.substring(0, Math.min(raw.length(), LONGEST))).replaceAll(" ");
    String task = "";
    boolean again = true;
    text = text.strip();
    while (again) {
      again = false;
      Matcher whose = TASK.matcher(text);
      if (whose.find()) {
        task = whose.group(1);
        text = text.substring(whose.end()).strip();
        again = true;
      }
      for (Pattern prefix : PREFIXES) {
        Matcher found = prefix.matcher(text);
        if (found.find()) {
          text = text.substring(found.end()).strip();
          again = true;
        }
      }
    }
    return new LogLine(number, task, text);
  }

  private static List<LogLine> whole(List<LogLine> lines) {
    List<LogLine> whole = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      LogLine line = lines.get(i);
      String text = line.text();
      while (i + 1 < lines.size()
          && text.length() < LONGEST
          && BROKEN.matcher(text).find()
          && !lines.get(i + 1).text().isEmpty()) {
        text = text + " " + lines.get(++i).text();
      }
      whole.add(new LogLine(line.number(), line.task(), text));
    }
    return whole;
  }
}
