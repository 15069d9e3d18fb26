package org.lockorder.kbuild;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockorder.ir.Condition;

/**
 * One branch of an {@code ifdef}: when its lines count, and when those behind its {@code else} do.
 * What is no question about the configuration always holds, either way.
 */
record MakeCondition(Condition condition, Condition otherwise) {
  private static final MakeCondition UNKNOWN =
      new MakeCondition(Condition.ALWAYS, Condition.ALWAYS);

  private static final Pattern SYMBOL = Pattern.compile("\\$[({]CONFIG_(\\w+)[)}]");
  private static final Pattern SYMBOLS = Pattern.compile("(?:" + SYMBOL.pattern() + ")+");
  private static final Pattern NAME = Pattern.compile("CONFIG_(\\w+)");
  private static final Pattern PAIR = Pattern.compile("\\((.*),([^,]*)\\)|\"(.*)\"\\s*\"(.*)\"");

  /** {@code ifdef CONFIG_X}, {@code ifeq ($(CONFIG_X),y)}. */
  static MakeCondition of(String keyword, String rest) {
    return switch (keyword) {
      case "ifdef" -> defined(rest);
      case "ifndef" -> defined(rest).negated();
      case "ifeq" -> equal(rest);
      default -> equal(rest).negated();
    };
  }

  /** The branch behind {@code else}, which may be an {@code else ifeq}. */
  MakeCondition otherwise(String rest) {
    String[] words = rest.split("\\s+", 2);
    MakeCondition next =
        words.length == 2 && words[0].startsWith("if") ? of(words[0], words[1].strip()) : UNKNOWN;
    return new MakeCondition(otherwise.and(next.condition), otherwise.and(next.otherwise));
  }

  /**
   * What the end of {@code obj-$(CONFIG_X)} asks for: {@code CONFIG_X}, or {@code subst
   * m,y,$(CONFIG_X)}.
   */
  static Condition switchedBy(String text) {
    Matcher name = NAME.matcher(text);
    if (name.matches()) {
      return Condition.of(List.of(name.group(1)));
    }
    return text.startsWith("subst ") ? Condition.of(symbols(text)) : Condition.ALWAYS;
  }

  private MakeCondition negated() {
    return new MakeCondition(/* condition= */ otherwise, /* otherwise= */ condition);
  }

  private static MakeCondition defined(String rest) {
    Matcher name = NAME.matcher(rest);
    return name.matches() ? of(List.of(name.group(1)), true) : UNKNOWN;
  }

  private static MakeCondition equal(String rest) {
    Matcher pair = PAIR.matcher(rest);
    if (!pair.matches()) {
      return UNKNOWN;
    }
    String left = (pair.group(1) == null ? pair.group(3) : pair.group(1)).strip();
    String right = (pair.group(2) == null ? pair.group(4) : pair.group(2)).strip();
    List<String> symbols = symbols(left);
    if (!SYMBOLS.matcher(left).matches()) {
      return UNKNOWN;
    }
    if (right.isEmpty()) {
      return of(symbols, false);
    }
    if (right.equals("y".repeat(symbols.size()))) {
      return of(symbols, true);
    }
    return right.equals("m") && symbols.size() == 1
        ? new MakeCondition(Condition.of(List.of(symbols.get(0) + "_MODULE")), Condition.ALWAYS)
        : UNKNOWN;
  }

  /** All of them set, or none; only of one is the contrary known. */
  private static MakeCondition of(List<String> symbols, boolean set) {
    List<String> negations = symbols.stream().map(Condition::negation).toList();
    Condition all = Condition.of(set ? symbols : negations);
    Condition contrary = Condition.of(set ? negations : symbols);
    return new MakeCondition(all, symbols.size() == 1 ? contrary : Condition.ALWAYS);
  }

  private static List<String> symbols(String text) {
    return List.copyOf(
        SYMBOL
            .matcher(text)
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
  }
}
