package org.lockorder.grammar.internal;

import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.lockorder.grammar.ast.Condition;
import org.lockorder.grammar.ast.Range;

/**
 * What the builders share: ranges, and a budget of depth. The AST of {@code a+b+c+...} is as deep
 * as it is long, and whoever reads it will recurse.
 */
final class AstBuilder {
  private static final int MAX_DEPTH = 1000;

  final Map<Integer, Condition> conditions;
  final Map<Integer, List<String>> asmLabels;
  final ExpressionBuilder expressions = new ExpressionBuilder(this);
  final DeclarationBuilder declarations = new DeclarationBuilder(this);
  final StatementBuilder statements = new StatementBuilder(this);

  /** Where the text begins in the file. */
  private final int base;

  /** Whether a header may lack its statement, as macros' bodies may. */
  final boolean macroBody;

  private int depth;

  AstBuilder(
      Map<Integer, Condition> conditions,
      Map<Integer, List<String>> asmLabels,
      int base,
      boolean macroBody) {
    this.conditions = conditions;
    this.asmLabels = asmLabels;
    this.base = base;
    this.macroBody = macroBody;
  }

  Range range(ParserRuleContext context) {
    int begin = context.start.getStartIndex();
    return new Range(base + begin, base + Math.max(begin, context.stop.getStopIndex() + 1));
  }

  Range range(Token token) {
    return new Range(base + token.getStartIndex(), base + token.getStopIndex() + 1);
  }

  void enter(int levels, Range range) {
    depth += levels;
    if (depth > MAX_DEPTH) {
      throw new SyntaxException("nested too deep", range);
    }
  }

  void leave(int levels) {
    depth -= levels;
  }

  Condition condition(Token marker) {
    return conditions.getOrDefault(marker.getStartIndex(), Condition.ALWAYS);
  }

  /** The token type of a terminal, or 0 of a rule. */
  static int type(ParseTree tree) {
    return tree instanceof TerminalNode terminal ? terminal.getSymbol().getType() : 0;
  }

  static Token token(ParseTree tree) {
    return ((TerminalNode) tree).getSymbol();
  }
}
