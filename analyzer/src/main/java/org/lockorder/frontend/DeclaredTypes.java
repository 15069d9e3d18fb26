package org.lockorder.frontend;

import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.Value;

/**
 * Types of values as far as the function's own declarations tell. That matters most in {@code p =
 * from_timer(p, ...)}, where the type of p must not be sought in what is assigned to p.
 */
final class DeclaredTypes {
  private final LocalScopes scopes;

  DeclaredTypes(LocalScopes scopes) {
    this.scopes = scopes;
  }

  /** The type, or {@code typeof(value)} where more than this function must be known. */
  CType of(Value value) {
    CType declared = declared(value);
    return declared == null ? new CType.Typeof(value) : declared;
  }

  private @Nullable CType declared(Value value) {
    return switch (value) {
      case Value.Variable variable -> scopes.type(variable.name());
      case Value.Dereference star -> {
        CType pointer = declared(star.pointer());
        yield pointer == null ? null : pointer.target();
      }
      case Value.AddressOf address -> {
        CType place = declared(address.place());
        yield place == null ? null : new CType.Pointer(place);
      }
      case Value.Cast cast -> cast.type();
      default -> null;
    };
  }
}
