package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.UnaryOperator;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FactsPrinter;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Initial;
import org.lockorder.ir.Value;

/**
 * What the initialiser of a static object makes its elements point to, and the numbers by name that
 * stand beside. A compound literal in it is an object of its own, named by its place: {@code
 * foo_driver.ops}.
 */
final class InitialValues implements InitializerWalk.Elements {
  private final FunctionLowering scope;
  private final FileContext file;
  private final Condition condition;
  private final List<Initial> found = new ArrayList<>();
  private final List<Initial> numbers = new ArrayList<>();
  private final List<GlobalFacts> literals = new ArrayList<>();
  private boolean macros;

  /**
   * @param scope where the initialiser stands
   */
  InitialValues(FunctionLowering scope, Condition condition) {
    this.scope = scope;
    this.file = scope.file();
    this.condition = condition;
  }

  /** Reads the initialiser of {@code object}. */
  InitialValues read(Value object, Expr initializer) {
    if (initializer instanceof Expr.InitializerListExpr list) {
      new InitializerWalk(this).walk(object, list);
    } else {
      element(object, initializer);
    }
    return this;
  }

  /** Whether a macro in it, once it is expanded, may say more. */
  boolean usesMacros() {
    return macros;
  }

  /** Keeps what was found. */
  void keep() {
    literals.forEach(file::add);
    found.forEach(file::add);
    if (!found.isEmpty()) {
      numbers.forEach(file::add);
    }
  }

  @Override
  public Value index(Expr index) {
    return scope.unevaluatedIndex(index);
  }

  @Override
  public void element(@Nullable Value place, Expr value) {
    if (place == null) {
      return;
    }
    switch (value) {
      case Expr.NameExpr n -> name(place, n);
      case Expr.FieldAccessExpr f -> address(place, f);
      case Expr.ArrayAccessExpr a -> address(place, a);
      case Expr.UnaryExpr u -> {
        if (u.operator() == UnaryOperator.ADDRESS_OF) {
          if (u.operand() instanceof Expr.CompoundLiteralExpr literal) {
            found(place, new Value.AddressOf(object(place, literal)), u.range());
          } else {
            address(place, u);
          }
        }
      }
      case Expr.CastExpr c -> element(place, c.operand());
      case Expr.ConditionalExpr c -> {
        if (c.then() != null) {
          element(place, c.then());
        }
        element(place, c.otherwise());
      }
      case Expr.CompoundLiteralExpr literal -> {
        if (scope.type(literal.type(), "::") instanceof CType.Array) {
          found(place, object(place, literal), literal.range());
        } else {
          new InitializerWalk(this).walk(place, literal.value());
        }
      }
      case Expr.CallExpr call -> macros |= call.arguments().stream().anyMatch(this::mayNameCode);
      case Expr.LiteralExpr x -> {}
      case Expr.BinaryExpr x -> {}
      case Expr.AssignExpr x -> {}
      case Expr.SizeofExpr x -> {}
      case Expr.StatementExpr x -> {}
      case Expr.InitializerListExpr list -> new InitializerWalk(this).walk(place, list);
      case Expr.CommaExpr x -> {}
      case Expr.GenericExpr x -> {}
      case Expr.TypeExpr x -> {}
      case Expr.DeclarationsExpr x -> {}
      // Elements with their commas: A_OPS B_OPS
      case Expr.TokensExpr x -> macros |= x.text().indexOf('"') < 0;
    }
  }

  private void name(Value place, Expr.NameExpr name) {
    if (isInLowerCase(name.name())) {
      address(place, name);
    } else if (isMember(place) && !name.name().equals("NULL")) {
      Value value = scope.unevaluated(name);
      if (value instanceof Value.Constant || value instanceof Value.Global) {
        numbers.add(new Initial(place, value, file.text().site(name.range()), condition));
      }
    }
  }

  /** Whether it is no element of an array. */
  private static boolean isMember(Value place) {
    return place instanceof Value.Field f
        && (f.base() instanceof Value.Global || isMember(f.base()));
  }

  /** Tables of numbers are full of names in capitals, none of which is code or an object. */
  private static boolean isInLowerCase(String name) {
    return name.chars().anyMatch(Character::isLowerCase) && !name.equals("true");
  }

  /** Whether an argument may be the name of a function, or a part of it. */
  private boolean mayNameCode(Expr argument) {
    return switch (argument) {
      case Expr.NameExpr n -> isInLowerCase(n.name());
      case Expr.UnaryExpr u -> mayNameCode(u.operand());
      case Expr.CastExpr c -> mayNameCode(c.operand());
      case Expr.CallExpr c -> c.arguments().stream().anyMatch(this::mayNameCode);
      case Expr.FieldAccessExpr f -> mayNameCode(f.base());
      case Expr.ArrayAccessExpr a -> mayNameCode(a.base());
      default -> false;
    };
  }

  private void address(Value place, Expr value) {
    Value address = scope.unevaluated(value);
    if (isStatic(address)) {
      found(place, address, value.range());
    }
  }

  /** Whether it is rooted in a name of file scope. */
  private static boolean isStatic(Value value) {
    return switch (value) {
      case Value.Global g -> true;
      case Value.Field f -> !f.arrow() && isStatic(f.base());
      case Value.Element e -> isStatic(e.base());
      case Value.AddressOf a -> isStatic(a.place());
      default -> false;
    };
  }

  private void found(Value place, Value value, Range range) {
    found.add(new Initial(place, value, file.text().site(range), condition));
  }

  private Value object(Value place, Expr.CompoundLiteralExpr literal) {
    String name = FactsPrinter.print(place).replace("@", "");
    CType type = scope.type(literal.type(), "::" + name);
    literals.add(
        new GlobalFacts(
            name, type, true, true, false, file.text().site(literal.range()), condition));
    Value.Global object = new Value.Global(name);
    new InitializerWalk(this).walk(object, literal.value());
    return object;
  }
}
