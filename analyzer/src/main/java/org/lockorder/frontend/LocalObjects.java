package org.lockorder.frontend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.Value;

/**
 * What the objects of a scope class's constructor and destructor are made of: each member of a
 * local struct is a variable of its own, so that {@code class_x_t _t = { .lock = l }, *_T = &_t;}
 * makes {@code _T->lock} the variable {@code _t.lock}, which is {@code l}.
 */
final class LocalObjects {
  private final LocalScopes scopes;
  private final Map<String, Value> origins = new HashMap<>();
  private final Set<String> varying = new HashSet<>();
  private final Set<String> nulled = new HashSet<>();
  private final Map<String, Map<String, Value>> members = new HashMap<>();

  LocalObjects(LocalScopes scopes) {
    this.scopes = scopes;
  }

  /**
   * Notes {@code target = value}. A pointer that may be NULL too has the origin that it may have.
   */
  void assigned(Value target, Value value) {
    Value plain = plain(value);
    if (!(target instanceof Value.Variable variable)) {
      return;
    }
    if (plain.equals(Folding.ZERO)) {
      nulled.add(variable.name());
    } else if (origins.putIfAbsent(variable.name(), plain) != null) {
      varying.add(variable.name());
    }
  }

  /** Takes {@code value} for a member of {@code object}. */
  void bind(Value object, String member, Value value) {
    if (origin(object) instanceof Value.Variable variable) {
      membersOf(variable).put(member, value);
    }
  }

  /** The variable that a member of a local struct is. */
  Value member(Value.Variable object, String name) {
    return membersOf(object)
        .computeIfAbsent(
            name,
            member ->
                scopes.part(
                    object.name() + "." + member,
                    new CType.Typeof(new Value.Field(object, member, false))));
  }

  private Map<String, Value> membersOf(Value.Variable object) {
    return members.computeIfAbsent(object.name(), name -> new TreeMap<>());
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
      object =
          object instanceof Value.AddressOf address ? origin(address.place()) : Folding.UNKNOWN;
    }
    if (!(object instanceof Value.Variable variable)) {
      return null;
    }
    Value known = members(object).get(name);
    return known == null && scopes.isLocal(variable.name()) ? member(variable, name) : known;
  }

  /** A member as an operand: the parameter that it is made of, if it is, for that has a place. */
  Value read(Value field) {
    Value origin = field instanceof Value.Variable ? origin(field) : field;
    return origin instanceof Value.Variable v && scopes.isLocal(v.name()) ? field : origin;
  }

  /** Where a variable's one value is from, where it has one. */
  Value origin(Value value) {
    return origin(value, Set.of());
  }

  /** Likewise, but a variable that may be NULL as well is from nowhere else. */
  Value sureOrigin(Value value) {
    return origin(value, nulled);
  }

  private Value origin(Value value, Set<String> unsure) {
    Value origin = plain(value);
    for (int i = 0; i <= origins.size() && origin instanceof Value.Variable variable; i++) {
      String name = variable.name();
      Value next = varying.contains(name) || unsure.contains(name) ? null : origins.get(name);
      if (next == null || !(next instanceof Value.Variable || next instanceof Value.AddressOf)) {
        return next instanceof Value.Constant ? next : origin;
      }
      origin = next;
    }
    return origin;
  }

  private static Value plain(Value value) {
    return value instanceof Value.Cast cast ? plain(cast.value()) : value;
  }
}
