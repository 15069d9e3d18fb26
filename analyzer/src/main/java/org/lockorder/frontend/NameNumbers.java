package org.lockorder.frontend;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockorder.preprocessor.ConstantExpression;
import org.lockorder.preprocessor.Expander;
import org.lockorder.preprocessor.Lexer;
import org.lockorder.preprocessor.Macro;
import org.lockorder.preprocessor.MacroTable;

/**
 * Which numbers names are, found when they are asked for, by one thread. What leads to itself, or
 * on through too many others, is no number; so in whatever order names are asked for, each is what
 * it is.
 */
final class NameNumbers {
  /** Longer text is no number. */
  private static final int LONGEST = 200;

  private static final int DEEPEST = 13;

  private final MacroEnvironment macros;
  private final Map<String, List<Definition>> definitions;
  private final NameFilter defined;
  private final Set<String> shared;
  private final IdentityHashMap<Object, Known> known = new IdentityHashMap<>();
  private final IdentityHashMap<MacroSource, Macro> bodies = new IdentityHashMap<>();
  private int depth;

  /** How deep it went since it was last set. */
  private int deepest;

  /** Whether something was not followed to its end since it was last set. */
  private boolean cut;

  /**
   * An enumerator, or a macro that is no more than a number.
   *
   * @param open null where the number is known
   */
  record Definition(String file, long number, FileNumbers.@Nullable Open open) {}

  /**
   * What is known of a definition.
   *
   * @param height so many others it leads through; if it was cut short, at least
   * @param settled false where less deep it may still come to its end
   */
  private record Known(@Nullable Long number, int height, boolean settled) {}

  /** Asked for while it is being found out. */
  private static final Known OPEN = new Known(null, DEEPEST + 1, true);

  /**
   * @param definitions by name
   * @param defined the names that have any
   * @param shared names that are no numbers outside of the file that says so
   */
  NameNumbers(
      MacroEnvironment macros,
      Map<String, List<Definition>> definitions,
      NameFilter defined,
      Set<String> shared) {
    this.macros = macros;
    this.definitions = definitions;
    this.defined = defined;
    this.shared = shared;
  }

  /** What a name is on a line of a file; null where it is no number, or that is not known. */
  @Nullable Long of(String name, String file, int line) {
    List<Definition> all =
        defined.mayHave(name) ? definitions.getOrDefault(name, List.of()) : List.of();
    MacroSource macro = macros.at(name, file, line);
    if (macro == null && all.isEmpty()) {
      return null;
    }
    List<Definition> here = all.stream().filter(d -> d.file().equals(file)).toList();
    boolean isMacro =
        macro != null
            && macro.parameters() == null
            && !macro.body().equals(name)
            && (here.isEmpty() || macro.path().equals(file));
    if (here.isEmpty() && shared.contains(name)) {
      return null;
    }
    Set<Optional<Long>> numbers = new HashSet<>();
    if (macro != null && isMacro) {
      for (MacroSource each : macros.definitions(name)) {
        if (each.path().equals(macro.path())) {
          numbers.add(Optional.ofNullable(of(each)));
        }
      }
    }
    for (Definition each : here.isEmpty() ? inSight(all, file) : here) {
      if (each.file().equals(file) || !each.file().endsWith(".c")) {
        numbers.add(Optional.ofNullable(of(each)));
      }
    }
    return numbers.size() == 1 ? numbers.iterator().next().orElse(null) : null;
  }

  /**
   * Those whose file is included there, directly or not; all where none is, since what is generated
   * is not seen to include anything.
   */
  private List<Definition> inSight(List<Definition> all, String file) {
    if (all.size() < 2) {
      return all;
    }
    List<Definition> met = all.stream().filter(d -> macros.mayMeet(file, d.file())).toList();
    return met.isEmpty() ? all : met;
  }

  private @Nullable Long of(Definition definition) {
    FileNumbers.Open open = definition.open();
    if (open == null) {
      return definition.number();
    }
    return of(
        definition,
        () -> {
          Long first = ofText(open.expression(), definition.file(), Integer.MAX_VALUE);
          return first == null ? null : first + open.more();
        });
  }

  /** What a macro is, the names in it meaning what they mean at the end of its file. */
  private @Nullable Long of(MacroSource macro) {
    return macro.parameters() != null
        ? null
        : of(macro, () -> ofText(macro.body(), macro.path(), Integer.MAX_VALUE));
  }

  private @Nullable Long of(Object definition, Supplier<@Nullable Long> finding) {
    Known before = known.get(definition);
    if (before != null && depth + before.height() > DEEPEST) {
      cut = true;
      return null;
    }
    if (before != null && before.settled()) {
      deepest = Math.max(deepest, depth + before.height());
      return before.number();
    }
    int outerDeepest = deepest;
    boolean outerCut = cut;
    deepest = depth;
    cut = false;
    known.put(definition, OPEN);
    Long number = finding.get();
    Known now =
        cut
            ? new Known(null, DEEPEST + 1 - depth, false)
            : new Known(number, deepest - depth, true);
    known.put(definition, now);
    deepest = Math.max(outerDeepest, deepest);
    cut |= outerCut;
    return now.number();
  }

  private @Nullable Long ofText(String text, String file, int line) {
    if (text.length() > LONGEST) {
      return null;
    }
    if (depth == DEEPEST) {
      cut = true;
      return null;
    }
    depth++;
    deepest = Math.max(deepest, depth);
    try {
      MacroTable table =
          name -> {
            MacroSource macro = macros.at(name, file, line);
            return macro == null || macro.body().length() > LONGEST
                ? null
                : bodies.computeIfAbsent(macro, MacroSource::macro);
          };
      return ConstantExpression.value(
          Expander.expand(Lexer.tokens(text, 0), table), name -> of(name, file, line));
    } catch (Expander.TooLargeException e) {
      return null;
    } finally {
      depth--;
    }
  }
}
