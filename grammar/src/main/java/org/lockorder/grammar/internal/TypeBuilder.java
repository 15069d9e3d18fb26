package org.lockorder.grammar.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Attribute;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Parameter;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Type;
import org.lockorder.grammar.ast.VariableDeclarator;

/** Makes what is declared of specifiers and declarators. */
final class TypeBuilder {
  Type declare(Type specified, @Nullable Declarator declarator) {
    return declarator == null ? specified : declarator.apply(specified);
  }

  Expr expression(Type type) {
    return expression(type, type.range());
  }

  Expr expression(Type type, Range range) {
    return new Expr.TypeExpr(type, range);
  }

  VariableDeclarator variable(
      Specifiers words,
      @Nullable Declarator declarator,
      List<Attribute> attributes,
      @Nullable Expr initializer,
      @Nullable Expr bits,
      Range range) {
    Type type = declare(words.type(), declarator);
    String name = declarator == null ? null : declarator.declaredName();
    return new VariableDeclarator(name, type, attributes, initializer, bits, range);
  }

  Parameter parameter(Specifiers words, @Nullable Declarator declarator, Range range) {
    Type type = declare(words.type(), declarator);
    String name = declarator == null ? null : declarator.declaredName();
    return new Parameter(name, type, words.attributes, range);
  }

  void attribute(List<Attribute> attributes, String name, Range range) {
    attributes.add(new Attribute(name, List.of(), range));
  }

  /** Adds the attribute, or all that {@code __attribute__((a, b(1)))} lists. */
  void attribute(List<Attribute> attributes, String name, List<Expr> arguments, Range range) {
    if (!name.startsWith("__attribute") || name.equals("__attribute_const__")) {
      attributes.add(new Attribute(name, arguments, range));
      return;
    }
    for (Expr argument : arguments) {
      List<Expr> listed =
          argument instanceof Expr.CommaExpr comma ? comma.expressions() : List.of(argument);
      for (Expr one : listed) {
        attributes.add(gnu(one, range));
      }
    }
  }

  private static Attribute gnu(Expr listed, Range range) {
    return switch (listed) {
      case Expr.CallExpr call ->
          call.callee() instanceof Expr.NameExpr name
              ? new Attribute(strip(name.name()), call.arguments(), range)
              : new Attribute("", List.of(call), range);
      case Expr.NameExpr name -> new Attribute(strip(name.name()), List.of(), range);
      case Expr.TokensExpr tokens ->
          new Attribute(strip(tokens.text().replaceAll("[()\\s]", "")), List.of(), range);
      default -> new Attribute("", List.of(listed), range);
    };
  }

  /** {@code __packed__} is {@code packed}. */
  private static String strip(String name) {
    return name.length() > 4 && name.startsWith("__") && name.endsWith("__")
        ? name.substring(2, name.length() - 2)
        : name;
  }
}
