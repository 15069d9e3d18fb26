package org.lockorder.frontend;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.BinaryOperator;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.UnaryOperator;
import org.lockorder.ir.Condition;
import org.lockorder.ir.Value;
import org.lockorder.rules.Configuration;
import org.lockorder.rules.Models;
import org.lockorder.rules.ValueModel;

/**
 * Turns {@code #if} conditions into facts. What the configuration fixes is decided in three-valued
 * logic and left out; {@code a || b} and comparisons are one opaque fact, by their canonical text,
 * unless the other terms settle them. An option that may be a module is one fact, set or not: only
 * {@code IS_MODULE} tells its two ways of being set apart. Another macro is a fact too, unless it
 * is known to be defined there.
 */
final class Presence {
  private static final String MODULE = "MODULE";

  private final Models models;
  private final Configuration configuration;
  private final Set<String> undefined;
  private final MacroTests tests;

  /** What was asked last: all that stands in one group has one condition. */
  private org.lockorder.grammar.ast.@Nullable Condition last;

  private int lastUndefined;
  private @Nullable Condition lastFacts;

  /**
   * @param undefined macros that count as not defined elsewhere: a header's own include guard
   * @param tests knows macros that are defined where they are asked for
   */
  Presence(Models models, Set<String> undefined, MacroTests tests) {
    this.models = models;
    this.configuration = models.configuration();
    this.undefined = undefined;
    this.tests = tests;
  }

  /** The facts under which this exists; null where the profile says it never does. */
  @Nullable Condition of(org.lockorder.grammar.ast.Condition condition) {
    if (condition.terms().isEmpty()) {
      return Condition.ALWAYS;
    }
    if (!condition.equals(last) || undefined.size() != lastUndefined) {
      lastFacts = new Conjunction().of(condition);
      last = condition;
      lastUndefined = undefined.size();
    }
    return lastFacts;
  }

  /** What a symbol's setting is worth in an expression: a constant where it is decided. */
  Value setting(String macro, ValueModel.Setting setting) {
    boolean symbol = !macro.equals(Configuration.fact(macro));
    if (!symbol) {
      return definition(macro);
    }
    String fact = Configuration.fact(macro);
    return switch (setting) {
      case ENABLED -> configured(configuration.isSet(fact), fact);
      case BUILT_IN -> definition(macro);
      case MODULE -> definition(macro + "_" + MODULE);
      case REACHABLE ->
          Boolean.TRUE.equals(configuration.isSet(fact))
                  && Boolean.FALSE.equals(configuration.isDefined(macro))
              ? configured(null, MODULE)
              : configured(configuration.isSet(fact), fact);
    };
  }

  private Value definition(String macro) {
    return undefined.contains(macro)
        ? Folding.ZERO
        : configured(configuration.isDefined(macro), Configuration.fact(macro));
  }

  private Value definition(String macro, int offset) {
    boolean symbol = !macro.equals(Configuration.fact(macro));
    return !symbol && tests.isDefined(macro, offset) ? Folding.ONE : definition(macro);
  }

  private static Value configured(@Nullable Boolean decided, String fact) {
    return decided == null ? new Value.Configured(fact) : Folding.truth(decided);
  }

  /** The facts of one condition, as they come together. */
  private final class Conjunction {
    private final Set<String> facts = new TreeSet<>();
    private final Map<Expr, Boolean> unsettled = new LinkedHashMap<>();

    @Nullable Condition of(org.lockorder.grammar.ast.Condition condition) {
      for (org.lockorder.grammar.ast.Condition.Term term : condition.terms()) {
        if (!require(term.expression(), !term.negated())) {
          return null;
        }
      }
      Map<Expr, Boolean> later = new LinkedHashMap<>(unsettled);
      unsettled.clear();
      for (Map.Entry<Expr, Boolean> each : later.entrySet()) {
        if (!require(each.getKey(), each.getValue())) {
          return null;
        }
      }
      unsettled.forEach((e, wanted) -> add(text(e), wanted));
      for (String fact : facts) {
        if (facts.contains(Condition.negation(fact))) {
          return null;
        }
      }
      return Condition.of(facts);
    }

    private void add(String fact, boolean wanted) {
      facts.add(wanted ? fact : Condition.negation(fact));
    }

    /** Adds the facts that make {@code e} come out as {@code wanted}; false when nothing does. */
    private boolean require(Expr e, boolean wanted) {
      Value value = known(e);
      if (value instanceof Value.Constant c) {
        return (c.value() != 0) == wanted;
      }
      if (value instanceof Value.Configured c) {
        add(c.fact(), wanted);
        return true;
      }
      if (e instanceof Expr.UnaryExpr u && u.operator() == UnaryOperator.NOT) {
        return require(u.operand(), !wanted);
      }
      if (e instanceof Expr.BinaryExpr b && isLogical(b)) {
        if ((b.operator() == BinaryOperator.AND) == wanted) {
          return require(b.left(), wanted) && require(b.right(), wanted);
        }
        if (known(b.left()) instanceof Value.Constant) {
          return require(b.right(), wanted);
        }
        if (known(b.right()) instanceof Value.Constant) {
          return require(b.left(), wanted);
        }
      }
      unsettled.put(e, wanted);
      return true;
    }

    /** The value, where the facts so far may decide it. */
    private Value known(Expr e) {
      Value value = value(e);
      if (value instanceof Value.Configured c) {
        return facts.contains(c.fact())
            ? Folding.ONE
            : facts.contains(Condition.negation(c.fact())) ? Folding.ZERO : value;
      }
      if (e instanceof Expr.UnaryExpr u && u.operator() == UnaryOperator.NOT) {
        return known(u.operand()) instanceof Value.Constant c
            ? Folding.truth(c.value() == 0)
            : value;
      }
      return e instanceof Expr.BinaryExpr b && isLogical(b) && value instanceof Value.Unknown
          ? Folding.binary(b.operator(), known(b.left()), known(b.right()))
                  instanceof Value.Constant c
              ? c
              : value
          : value;
    }
  }

  private static boolean isLogical(Expr.BinaryExpr b) {
    return b.operator() == BinaryOperator.AND || b.operator() == BinaryOperator.OR;
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
        yield folded instanceof Value.Constant ? folded : either(b);
      }
      default -> Folding.UNKNOWN;
    };
  }

  /** {@code defined(CONFIG_X) || defined(CONFIG_X_MODULE)}: the one fact that X is set. */
  private Value either(Expr.BinaryExpr b) {
    return b.operator() == BinaryOperator.OR
            && value(b.left()) instanceof Value.Configured one
            && value(b.right()) instanceof Value.Configured other
        ? other.fact().equals(one.fact() + "_" + MODULE)
            ? one
            : one.fact().equals(other.fact() + "_" + MODULE) ? other : Folding.UNKNOWN
        : Folding.UNKNOWN;
  }

  private Value call(Expr.CallExpr call) {
    String callee = Spelling.callee(call);
    if (callee == null) {
      return Folding.UNKNOWN;
    }
    if (callee.equals("defined")) {
      String name = name(call, 0);
      return name == null ? Folding.UNKNOWN : definition(name, call.range().begin());
    }
    if (models.values().get(callee) instanceof ValueModel.ConfigTest test) {
      String name = name(call, test.argument());
      return name == null ? Folding.UNKNOWN : setting(name, test.setting());
    }
    return Folding.UNKNOWN;
  }

  private static @Nullable String name(Expr.CallExpr call, int argument) {
    return argument < call.arguments().size()
        ? Spelling.name(call.arguments().get(argument))
        : null;
  }

  /** A name that is no operand of {@code defined}: a number, 0 where it is no macro. */
  private Value macro(String name) {
    OptionalLong number = configuration.number(name);
    return number.isPresent() ? Folding.constant(number.getAsLong()) : definition(name);
  }

  /** The same condition gives the same text, whatever its spacing. */
  private static String text(Expr e) {
    return switch (e) {
      case Expr.NameExpr name -> Configuration.fact(name.name());
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
