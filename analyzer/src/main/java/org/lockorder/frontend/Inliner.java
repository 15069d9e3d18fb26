package org.lockorder.frontend;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.rules.Models;

/**
 * Says which uses of macros are lowered as the macro's text, in the function that they stand in:
 * those that are given code which does something to locks, those that open a guard, and those that
 * declare a variable. Such an argument is not worked out in front of the call; it happens where the
 * text has it, as often and on the paths that the text has it (C11 6.10.3.1). Such a guard is
 * closed at the end of the scope that the use stands in. Any other macro is a callee with by-name
 * parameters.
 */
final class Inliner implements Inlining {
  private final MacroEnvironment macros;
  private final Models models;
  private final LockReach reach;
  private final OpenedGuards guards;
  private final DeclaredNames declared;

  /** By name; of a macro it takes a look at all its definitions, and code names few of them. */
  private final Map<String, Boolean> mayBe = new ConcurrentHashMap<>();

  /** Likewise: all that is asked of most names. */
  private final Map<String, Boolean> statements = new ConcurrentHashMap<>();

  /**
   * @param functions by their names
   */
  Inliner(Map<String, List<FunctionFacts>> functions, MacroEnvironment macros, Models models) {
    this.macros = macros;
    this.models = models;
    this.reach = new LockReach(functions, macros, models);
    this.guards = new OpenedGuards(macros, models);
    this.declared = new DeclaredNames(macros);
  }

  @Override
  public @Nullable MacroSource at(String name, Set<String> given, String file, int line) {
    if (!mayBe(name) || (!isStatement(name) && given.stream().noneMatch(reach::from))) {
      return null;
    }
    MacroSource macro = macros.at(name, file, line);
    return macro == null || macro.parameters() == null ? null : macro;
  }

  /** The functions of a file that have such a use, by where they begin. */
  Set<Integer> neededIn(FileReport report) {
    return report.parts().stream()
        .filter(part -> part.isFunction() && isNeededIn(part))
        .map(FilePart::begin)
        .collect(Collectors.toSet());
  }

  private boolean isNeededIn(FilePart part) {
    for (Map.Entry<String, Set<String>> use : part.given().entrySet()) {
      if (mayBe(use.getKey()) && use.getValue().stream().anyMatch(reach::from)) {
        return true;
      }
    }
    for (String name : part.mentions()) {
      if (isStatement(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may be lowered as its text since that says something of the scope it stands in. */
  private boolean isStatement(String name) {
    if (macros.definitions(name).isEmpty()) {
      return false;
    }
    Boolean known = statements.get(name);
    if (known == null) {
      known = mayBe(name) && (guards.in(name) || declared.in(name));
      statements.put(name, known);
    }
    return known;
  }

  @Override
  public boolean mayBe(String name) {
    List<MacroSource> all = macros.definitions(name);
    return !all.isEmpty() && mayBe.computeIfAbsent(name, n -> mayBe(n, all));
  }

  private boolean mayBe(String name, List<MacroSource> all) {
    return all.stream().anyMatch(macro -> macro.parameters() != null)
        && !FileExpansion.isModelled(name, models);
  }
}
