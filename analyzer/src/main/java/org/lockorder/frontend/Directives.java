package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.UnaryOperator;
import org.lockorder.ir.Condition;

/** What the directives of one file do to macros, in their order, and which names are numbers. */
final class Directives {
  /** A file with more macros that are numbers lists the registers of a device. */
  private static final int NUMBERS_MOST = 1_000;

  private final FileContext file;
  private final List<MacroEvent> events = new ArrayList<>();
  private final Map<String, FileNumbers.Open> numbers = new HashMap<>();

  Directives(FileContext file) {
    this.file = file;
  }

  /**
   * Whether it is there only where the macro is not defined yet: {@code #ifndef FOO_H} before
   * {@code #define FOO_H}.
   */
  static boolean isFallback(ExternalDeclaration.MacroDefinition macro) {
    for (org.lockorder.grammar.ast.Condition.Term term : macro.condition().terms()) {
      if (macro.name().equals(undefinedBy(term.expression(), term.negated()))) {
        return true;
      }
    }
    return false;
  }

  /** The macro that must not be defined here. */
  private static @Nullable String undefinedBy(Expr e, boolean negated) {
    if (e instanceof Expr.UnaryExpr u && u.operator() == UnaryOperator.NOT) {
      return undefinedBy(u.operand(), !negated);
    }
    return negated
            && e instanceof Expr.CallExpr call
            && "defined".equals(Spelling.callee(call))
            && !call.arguments().isEmpty()
        ? Spelling.name(call.arguments().getFirst())
        : null;
  }

  void define(ExternalDeclaration.MacroDefinition d, Condition condition) {
    if (isFallback(d) && isDefined(d.name())) {
      return;
    }
    if (MacroSource.mayMatter(d)) {
      events.add(new MacroEvent.Define(MacroSource.of(d, condition, file.text())));
    } else if (d.body().isEmpty()) {
      events.add(new MacroEvent.Flag(d.name(), file.text().line(d.range()), condition));
    } else if (numbers.size() < NUMBERS_MOST) {
      numbers.merge(d.name(), new FileNumbers.Open(d.body(), 0), FileNumbers.Open::either);
    }
  }

  /** Whether this file has surely defined it further up. */
  private boolean isDefined(String macro) {
    for (MacroEvent event : events.reversed()) {
      if (event instanceof MacroEvent.Undefine u && u.name().equals(macro)) {
        return false;
      }
      if (event instanceof MacroEvent.Define d
          && d.macro().name().equals(macro)
          && d.condition().facts().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  void undefine(ExternalDeclaration.MacroUndefinition d, Condition condition) {
    events.add(new MacroEvent.Undefine(d.name(), file.text().line(d.range()), condition));
  }

  /**
   * @param path of the file that is meant
   */
  void include(ExternalDeclaration.IncludeDirective d, String path, Condition condition) {
    events.add(new MacroEvent.Include(path, file.text().line(d.range()), condition));
  }

  List<MacroEvent> events() {
    return events;
  }

  /** The files that are included, sorted. */
  List<String> included() {
    TreeSet<String> included = new TreeSet<>();
    for (MacroEvent event : events) {
      if (event instanceof MacroEvent.Include include) {
        included.add(include.path());
      }
    }
    return List.copyOf(included);
  }

  /** The names that the file gives to numbers, its enumerators among them. */
  FileNumbers numbers() {
    Map<String, FileNumbers.Open> open = new HashMap<>(numbers);
    open.putAll(file.enumerators().open());
    return new FileNumbers(file.enumerators().values(), open);
  }
}
