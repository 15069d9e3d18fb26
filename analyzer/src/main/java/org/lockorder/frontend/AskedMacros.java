package org.lockorder.frontend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that one file asks about macros once these are known. Each question is noted with its answer,
 * if anything is to be kept: where the answers are the same again, so is what they were asked for.
 * Used by one thread.
 */
final class AskedMacros implements Inlining {
  /** Where a name means the same on any line. */
  private static final int ANY_LINE = 0;

  private final KnownMacros known;
  private final String file;
  private final boolean isNoted;
  private final Map<Question, String> answers = new LinkedHashMap<>();

  AskedMacros(KnownMacros known, String file, boolean isNoted) {
    this.known = known;
    this.file = file;
    this.isNoted = isNoted;
  }

  /** Something about a name. */
  sealed interface Question {
    /** Which macro it is on a line. */
    record Meaning(String name, int line) implements Question {}

    /** Whether it may define something. */
    record Promise(String name) implements Question {}

    /** Whether it may be lowered as its text. */
    record MayBe(String name) implements Question {}

    /** As which one it is, where that is given. */
    record Inlined(String name, List<String> given, int line) implements Question {}
  }

  /** What was asked so far, with the answers, in the order of asking. */
  Map<Question, String> answers() {
    return answers;
  }

  /** The answer, as a text that is another where anything of it is. */
  String answer(Question question) {
    return switch (question) {
      case Question.Meaning m -> print(m.name(), known.environment().at(m.name(), file, m.line()));
      case Question.Promise p -> String.valueOf(known.promises(p.name()));
      case Question.MayBe m -> String.valueOf(known.inliner().mayBe(m.name()));
      case Question.Inlined i ->
          known.print(known.inliner().at(i.name(), Set.copyOf(i.given()), file, i.line()));
    };
  }

  /** What it is on one line says nothing of others where it may be something else there. */
  private String print(String name, @Nullable MacroSource macro) {
    return (known.environment().dependsOnPlace(name) ? "here " : "") + known.print(macro);
  }

  /** The macro that a name is on that line; null for none. */
  @Nullable MacroSource at(String name, int line) {
    MacroSource macro = known.environment().at(name, file, line);
    if (isNoted) {
      boolean anywhere = !known.environment().dependsOnPlace(name);
      answers.put(new Question.Meaning(name, anywhere ? ANY_LINE : line), print(name, macro));
    }
    return macro;
  }

  /** Whether a macro of this name may define something. */
  boolean promises(String name) {
    boolean promises = known.promises(name);
    if (isNoted) {
      answers.put(new Question.Promise(name), String.valueOf(promises));
    }
    return promises;
  }

  @Override
  public boolean mayBe(String name) {
    boolean may = known.inliner().mayBe(name);
    if (isNoted) {
      answers.put(new Question.MayBe(name), String.valueOf(may));
    }
    return may;
  }

  @Override
  public @Nullable MacroSource at(String name, Set<String> given, String where, int line) {
    MacroSource macro = known.inliner().at(name, given, where, line);
    if (isNoted) {
      List<String> sorted = List.copyOf(new TreeSet<>(given));
      answers.put(new Question.Inlined(name, sorted, line), known.print(macro));
    }
    return macro;
  }
}
