package org.lockorder.frontend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.ExternalDeclaration.MacroDefinition;
import org.lockorder.ir.Condition;
import org.lockorder.preprocessor.Macro;

/** A macro as defined, kept until it is known whether anybody uses it. */
record MacroSource(
    String path,
    String name,
    @Nullable List<String> parameters,
    String body,
    int bodyBegin,
    int line,
    Condition condition) {
  /** Longer than any that is code; it would be looked through again and again. */
  private static final int LONGEST = 200_000;

  /**
   * Whether it can be code or another name for something. A lone digit may be a lockdep subclass;
   * other numbers, of which register headers have millions, are kept by themselves ({@link
   * FileNumbers}).
   */
  static boolean mayMatter(MacroDefinition macro) {
    String body = macro.body();
    if (body.length() > LONGEST) {
      return false;
    }
    if (macro.parameters() != null) {
      return true;
    }
    char first = body.isEmpty() ? ' ' : body.charAt(0);
    return Character.isDigit(first)
        ? body.length() == 1
        : Character.isJavaIdentifierStart(first) || first == '&' || first == '(' || first == '*';
  }

  static MacroSource of(MacroDefinition macro, Condition condition, SourceText text) {
    return new MacroSource(
        text.path(),
        macro.name(),
        macro.parameters(),
        macro.body(),
        macro.bodyBegin(),
        text.line(macro.range()),
        condition);
  }

  /** Whether it takes any arguments, and no other than these. */
  boolean isVariadic() {
    return List.of("...").equals(parameters);
  }

  /** The same as an expander wants it. */
  Macro macro() {
    return Macro.of(name, parameters, body, path, line);
  }
}
