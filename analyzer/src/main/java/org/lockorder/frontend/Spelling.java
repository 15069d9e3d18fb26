package org.lockorder.frontend;

import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Type;

/** Reads a macro's arguments as names and member paths. */
final class Spelling {
  private Spelling() {}

  /** The one word that the argument is; null when it is more. */
  static @Nullable String name(Expr e) {
    return switch (e) {
      case Expr.NameExpr name -> name.name();
      case Expr.TypeExpr type -> name(type.type());
      case Expr.TokensExpr tokens -> isName(tokens.text().strip()) ? tokens.text().strip() : null;
      default -> null;
    };
  }

  private static @Nullable String name(Type type) {
    return switch (type) {
      case Type.NamedType named -> named.name();
      case Type.PrimitiveType primitive -> primitive.name();
      default -> null;
    };
  }

  /** The name that is called; null for a call through anything else. */
  static @Nullable String callee(Expr.CallExpr call) {
    return call.callee() instanceof Expr.NameExpr name ? name.name() : null;
  }

  /** A member path, {@code a.b}; an element of an array member counts as the member. */
  static @Nullable String path(Expr e) {
    return switch (e) {
      case Expr.FieldAccessExpr field -> {
        String base = path(field.base());
        yield base == null ? null : base + "." + field.name();
      }
      case Expr.ArrayAccessExpr element -> path(element.base());
      default -> name(e);
    };
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && Character.isJavaIdentifierStart(text.charAt(0))
        && text.chars().allMatch(Character::isJavaIdentifierPart);
  }
}
