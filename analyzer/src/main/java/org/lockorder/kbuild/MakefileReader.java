package org.lockorder.kbuild;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockorder.ir.Condition;

/** Reads a Makefile's assignments, with the {@code ifdef}s around them. */
final class MakefileReader {
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "\\s*((?:[^\\s:=+?$#()]|\\$\\((?:[^()]|\\([^()]*\\))*\\))+)\\s*(\\+=|::?=|\\?=|=)(.*)");

  private static final Pattern ENDING = Pattern.compile("(.*)-(y|m|objs|\\$\\((.*)\\))");
  private static final Pattern REFERENCE = Pattern.compile("\\$[({]([\\w.-]+)[)}]");
  private static final Pattern HERE = Pattern.compile("^(?:\\./|\\$\\((?:obj|src)\\)/)+");

  private final List<Makefile.Listing> listings = new ArrayList<>();
  private final Deque<MakeCondition> open = new ArrayDeque<>();
  private boolean inDefinition;

  private MakefileReader() {}

  static Makefile read(String text) {
    MakefileReader reader = new MakefileReader();
    String joined =
        text.replace("\r", "")
            .replaceAll("\\$\\{([^{}]*)}", "\\$($1)")
            .replaceAll("\\\\\n\\s*", " ");
    joined.lines().forEach(line -> reader.line(uncommented(line)));
    return new Makefile(reader.listings);
  }

  private static String uncommented(String line) {
    int hash = line.indexOf('#');
    return hash < 0 ? line : line.substring(0, hash);
  }

  private void line(String line) {
    String[] words = line.strip().split("\\s+", 2);
    String rest = words.length > 1 ? words[1].strip() : "";
    if (inDefinition || words[0].equals("define")) {
      inDefinition = !words[0].equals("endef");
      return;
    }
    switch (words[0]) {
      case "" -> {}
      case "ifeq", "ifneq", "ifdef", "ifndef" -> open.push(MakeCondition.of(words[0], rest));
      case "else" -> {
        if (!open.isEmpty()) {
          open.push(open.pop().otherwise(rest));
        }
      }
      case "endif" -> open.poll();
      default -> assignment(line);
    }
  }

  private void assignment(String line) {
    Matcher assignment = ASSIGNMENT.matcher(line);
    if (!assignment.matches()) {
      return;
    }
    String variable = assignment.group(1);
    Condition condition = Condition.ALWAYS;
    Matcher ending = ENDING.matcher(variable);
    if (ending.matches()) {
      variable = ending.group(1);
      condition = MakeCondition.switchedBy(ending.group(3) == null ? "" : ending.group(3));
      if (!assignment.group(2).equals("+=")) {
        override(variable, condition);
      }
    }
    for (MakeCondition outer : open) {
      condition = condition.and(outer.condition());
    }
    for (String word : words(assignment.group(3))) {
      listings.add(new Makefile.Listing(variable, word, condition));
    }
  }

  /**
   * {@code mmu-y := nommu.o}, then {@code mmu-$(CONFIG_MMU) := memory.o}: the first is for kernels
   * without. Only a list that stood under no symbol is replaced so, since two symbols may be y and
   * m.
   */
  private void override(String variable, Condition condition) {
    if (condition.facts().size() != 1) {
      return;
    }
    Condition without = Condition.of(List.of(Condition.negation(condition.facts().get(0))));
    listings.replaceAll(
        listing ->
            listing.variable().equals(variable) && listing.condition().equals(Condition.ALWAYS)
                ? new Makefile.Listing(variable, listing.word(), without)
                : listing);
  }

  /** Objects, folders, and {@code $name} for a reference to another list. */
  private static List<String> words(String value) {
    List<String> words = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    String text = value + " ";
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (depth == 0 && Character.isWhitespace(c)) {
        if (i > begin) {
          word(text.substring(begin, i), words);
        }
        begin = i + 1;
      }
    }
    return words;
  }

  private static void word(String text, List<String> words) {
    String word = HERE.matcher(text).replaceFirst("");
    if (word.startsWith("$(addprefix ") && word.endsWith(")") && word.contains(",")) {
      int comma = word.indexOf(',');
      String prefix = HERE.matcher(word.substring("$(addprefix ".length(), comma)).replaceFirst("");
      for (String each : words(word.substring(comma + 1, word.length() - 1))) {
        words.add(prefix.strip() + each);
      }
      return;
    }
    Matcher reference = REFERENCE.matcher(word);
    if (reference.matches()) {
      Matcher ending = ENDING.matcher(reference.group(1));
      words.add("$" + (ending.matches() ? ending.group(1) : reference.group(1)));
    } else if (word.indexOf('$') < 0) {
      words.add(word);
    }
  }
}
