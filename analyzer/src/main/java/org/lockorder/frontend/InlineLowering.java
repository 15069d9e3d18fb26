package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.KernelC;
import org.lockorder.grammar.ParseResult;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.ir.Value;
import org.lockorder.preprocessor.Expander;
import org.lockorder.preprocessor.Lexer;
import org.lockorder.preprocessor.Macro;
import org.lockorder.preprocessor.TokenText;

/** Lowers a call of a macro as the macro's text, where the {@link Inlining} wants it so. */
final class InlineLowering {
  private final FunctionLowering function;

  InlineLowering(FunctionLowering function) {
    this.function = function;
  }

  /** The value of the macro's text; null where the call stays one. */
  @Nullable Value value(String name, Expr.CallExpr call) {
    FileContext file = function.file();
    Inlining inlining = file.inlining();
    if (inlining == null || !function.graph().live()) {
      file.give(name, given(call));
      return null;
    }
    if (!inlining.mayBe(name)) {
      return null;
    }
    Set<String> given = given(call);
    int line = file.text().line(call.range());
    MacroSource macro = inlining.at(name, given, file.text().path(), line);
    return macro == null || file.isExpanding(name) ? null : expanded(macro, call.range(), line);
  }

  /** Names that are called in arguments which do something. */
  private Set<String> given(Expr.CallExpr call) {
    List<Range> ranges = new ArrayList<>(0);
    for (Expr argument : call.arguments()) {
      if (argument instanceof Expr.TokensExpr || Effects.in(argument, function.file().models())) {
        ranges.add(argument.range());
      }
    }
    return ranges.isEmpty() ? Set.of() : function.file().text().calls(ranges);
  }

  private @Nullable Value expanded(MacroSource macro, Range use, int line) {
    FileContext file = function.file();
    Macro own = macro.macro();
    TokenText text;
    try {
      String call = file.text().raw(use.begin(), use.end());
      text =
          TokenText.of(
              Expander.expand(Lexer.tokens(call, line), n -> n.equals(own.name()) ? own : null));
    } catch (Expander.TooLargeException e) {
      return null;
    }
    ParseResult<Stmt> body = KernelC.parseMacroBody(text.text(), 0);
    return body.problems().isEmpty()
        ? file.expanding(macro.name(), text, () -> value(body.value(), text.text()))
        : null;
  }

  private Value value(Stmt body, String text) {
    if (body instanceof Stmt.ExpressionStmt e) {
      return function.expressions().value(e.expression());
    }
    if (body instanceof Stmt.BlockStmt several && text.charAt(several.range().begin()) != '{') {
      several.statements().forEach(function.statements()::lower); // in the scope of the use
    } else {
      function.statements().lower(body);
    }
    return Folding.UNKNOWN;
  }
}
