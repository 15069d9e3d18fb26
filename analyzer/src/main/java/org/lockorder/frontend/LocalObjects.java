package org.lockorder.frontend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Value;

/**
 * What the variables of a scope class's constructor and destructor are made of, as far as one
 * assignment tells: {@code class_x_t _t = { .lock = l }, *_T = &_t;} makes {@code _T->lock} be
 * {@code l}.
 */
final class LocalObjects {
  private final Map<String, Value> origins = new HashMap<>();
  private final Set<String> varying = new HashSet<>();
  private final Map<String, Map<String, Value>> members = new HashMap<>();

  /** Notes {@code target = value}. */
  void assigned(Value target, Value value) {
    Value plain = plain(value);
    if (target instanceof Value.Variable variable) {
      if (origins.putIfAbsent(variable.name(), plain) != null) {
        varying.add(variable.name());
      }
    } else if (target instanceof Value.Field field && !field.arrow()) {
      member(field.base(), field.member(), plain);
    }
  }

  /** Notes that a member of {@code object} is {@code value}. */
  void member(Value object, String member, Value value) {
    if (origin(object) instanceof Value.Variable variable) {
      members.computeIfAbsent(variable.name(), v -> new HashMap<>()).putIfAbsent(member, value);
    }
  }

  /** The known members of {@code object}. */
  Map<String, Value> members(Value object) {
    return origin(object) instanceof Value.Variable variable
        ? members.getOrDefault(variable.name(), Map.of())
        : Map.of();
  }

  /** What {@code base.name} or {@code base->name} is; null where that is not known. */
  @Nullable Value field(Value base, String name, boolean arrow) {
    Value object = origin(base);
    if (arrow) {
      object = object instanceof Value.AddressOf address ? address.place() : Folding.UNKNOWN;
    }
    return members(object).get(name);
  }

  /** Where a variable's one value is from. */
  Value origin(Value value) {
    Value origin = plain(value);
    for (int i = 0; i <= origins.size() && origin instanceof Value.Variable variable; i++) {
      Value next = varying.contains(variable.name()) ? null : origins.get(variable.name());
      if (next == null || !(next instanceof Value.Variable || next instanceof Value.AddressOf)) {
        return origin;
      }
      origin = next;
    }
    return origin;
  }

  private static Value plain(Value value) {
    return value instanceof Value.Cast cast ? plain(cast.value()) : value;
  }
}
