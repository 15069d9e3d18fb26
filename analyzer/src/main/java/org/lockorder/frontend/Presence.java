package org.lockorder.frontend;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.BinaryOperator;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.UnaryOperator;
import org.lockorder.ir.Condition;
import org.lockorder.ir.Value;
import org.lockorder.rules.Models;
import org.lockorder.rules.ValueModel;

/**
 * Turns {@code #if} conditions into facts. What the profile fixes is decided in three-valued logic
 * and left out; {@code a || b} and comparisons are one opaque fact, by their canonical text.
 */
final class Presence {
  private final Models models;
  private final Set<String> undefined;

  /**
   * @param undefined macros that count as not defined elsewhere: a header's own include guard
   */
  Presence(Models models, Set<String> undefined) {
    this.models = models;
    this.undefined = undefined;
  }

  /** The facts under which this exists; null where the profile says it never does. */
  @Nullable Condition of(org.lockorder.grammar.ast.Condition condition) {
    if (condition.terms().isEmpty()) {
      return Condition.ALWAYS;
    }
    Set<String> facts = new TreeSet<>();
    for (org.lockorder.grammar.ast.Condition.Term term : condition.terms()) {
      if (!require(term.expression(), !term.negated(), facts)) {
        return null;
      }
    }
    for (String fact : facts) {
      if (facts.contains(Condition.negation(fact))) {
        return null;
      }
    }
    return Condition.of(facts);
  }

  /** What a fact is worth in an expression: a constant where the profile fixes it. */
  Value configured(String fact) {
    Boolean fixed = models.profile().get(fact);
    return fixed == null ? new Value.Configured(fact) : Folding.truth(fixed);
  }

  /** {@code CONFIG_NUMA} is the fact {@code NUMA}; any other macro is its own. */
  static String fact(String macro) {
    return macro.startsWith("CONFIG_") ? macro.substring("CONFIG_".length()) : macro;
  }

  /** Adds the facts that make {@code e} come out as {@code wanted}; false when nothing does. */
  private boolean require(Expr e, boolean wanted, Set<String> facts) {
    Value value = value(e);
    if (value instanceof Value.Constant c) {
      return (c.value() != 0) == wanted;
    }
    if (e instanceof Expr.UnaryExpr u && u.operator() == UnaryOperator.NOT) {
      return require(u.operand(), !wanted, facts);
    }
    if (e instanceof Expr.BinaryExpr b) {
      boolean all = b.operator() == BinaryOperator.AND && wanted;
      boolean none = b.operator() == BinaryOperator.OR && !wanted;
      if (all || none) {
        return require(b.left(), wanted, facts) && require(b.right(), wanted, facts);
      }
      if (b.operator() == BinaryOperator.AND || b.operator() == BinaryOperator.OR) {
        if (value(b.left()) instanceof Value.Constant) {
          return require(b.right(), wanted, facts);
        }
        if (value(b.right()) instanceof Value.Constant) {
          return require(b.left(), wanted, facts);
        }
      }
    }
    String fact = value instanceof Value.Configured c ? c.fact() : text(e);
    facts.add(wanted ? fact : Condition.negation(fact));
    return true;
  }

  /** A constant when decided, a fact when it is one, else unknown. */
  private Value value(Expr e) {
    return switch (e) {
      case Expr.LiteralExpr literal -> Literals.value(literal);
      case Expr.NameExpr name -> macro(name.name());
      case Expr.CallExpr call -> call(call);
      case Expr.UnaryExpr u ->
          switch (u.operator()) {
            case NOT ->
                value(u.operand()) instanceof Value.Constant c
                    ? Folding.truth(c.value() == 0)
                    : Folding.UNKNOWN;
            case MINUS ->
                value(u.operand()) instanceof Value.Constant c
                    ? Folding.constant(-c.value())
                    : Folding.UNKNOWN;
            default -> Folding.UNKNOWN;
          };
      case Expr.BinaryExpr b -> {
        Value folded = Folding.binary(b.operator(), value(b.left()), value(b.right()));
        yield folded instanceof Value.Constant ? folded : Folding.UNKNOWN;
      }
      default -> Folding.UNKNOWN;
    };
  }

  private Value call(Expr.CallExpr call) {
    String callee = Spelling.callee(call);
    if (callee == null) {
      return Folding.UNKNOWN;
    }
    int argument = -1;
    if (callee.equals("defined")) {
      argument = 0;
    } else if (models.values().get(callee) instanceof ValueModel.ConfigTest test) {
      argument = test.argument();
    }
    boolean named = argument >= 0 && argument < call.arguments().size();
    String name = named ? Spelling.name(call.arguments().get(argument)) : null;
    return name == null ? Folding.UNKNOWN : macro(name);
  }

  private Value macro(String name) {
    return undefined.contains(name) ? Folding.ZERO : configured(fact(name));
  }

  /** The same condition gives the same text, whatever its spacing. */
  private static String text(Expr e) {
    return switch (e) {
      case Expr.NameExpr name -> fact(name.name());
      case Expr.LiteralExpr literal -> literal.text();
      case Expr.UnaryExpr u -> u.operator().symbol() + text(u.operand());
      case Expr.BinaryExpr b ->
          "(" + text(b.left()) + " " + b.operator().symbol() + " " + text(b.right()) + ")";
      case Expr.ConditionalExpr c ->
          "("
              + text(c.condition())
              + " ? "
              + (c.then() == null ? "" : text(c.then()))
              + " : "
              + text(c.otherwise())
              + ")";
      case Expr.CallExpr call -> {
        StringBuilder text = new StringBuilder(text(call.callee())).append('(');
        String separator = "";
        for (Expr argument : call.arguments()) {
          text.append(separator).append(text(argument));
          separator = ", ";
        }
        String whole = text.append(')').toString();
        yield whole.startsWith("defined(") && call.arguments().size() == 1
            ? text(call.arguments().getFirst())
            : whole;
      }
      case Expr.TokensExpr tokens -> tokens.text();
      default -> e.getClass().getSimpleName() + "@" + e.range().begin();
    };
  }
}
