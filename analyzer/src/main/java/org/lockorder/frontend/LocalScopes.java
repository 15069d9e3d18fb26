package org.lockorder.frontend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.Value;

/** What names mean inside a function, by scope, and every local variable's unique name and type. */
final class LocalScopes {
  private final Map<String, Binding> bindings = new HashMap<>();

  /** The names that each open scope has bound. */
  private final Deque<List<String>> open = new ArrayDeque<>();

  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, CType> types = new HashMap<>();
  private final Map<String, CType> parameters = new HashMap<>();
  private int temporaries;
  private @Nullable LocalObjects objects;

  /**
   * What a name means.
   *
   * @param depth of the scope that says so
   * @param outer what it means outside that scope; null for a global
   */
  private record Binding(Value value, int depth, @Nullable Binding outer) {}

  LocalScopes() {
    push();
  }

  void push() {
    open.push(new ArrayList<>(0));
  }

  void pop() {
    for (String name : open.pop()) {
      Binding inner = bindings.remove(name);
      if (inner != null && inner.outer() != null) {
        bindings.put(name, inner.outer());
      }
    }
  }

  /** What the innermost declaration of {@code name} stands for; null for a global. */
  @Nullable Value find(String name) {
    Binding binding = bindings.get(name);
    return binding == null ? null : binding.value();
  }

  /** Makes {@code name} stand for {@code value} to the end of the scope. */
  void bind(String name, Value value) {
    Binding before = bindings.get(name);
    Binding outer = before;
    if (before != null && before.depth() == open.size()) {
      outer = before.outer();
    } else {
      open.element().add(name);
    }
    bindings.put(name, new Binding(value, open.size(), outer));
  }

  /**
   * A new variable. Declared twice in one scope (in branches of an {@code #if}) it is the same one.
   */
  Value.Variable declare(String name, CType type) {
    Binding before = bindings.get(name);
    if (before != null
        && before.depth() == open.size()
        && before.value() instanceof Value.Variable same) {
      return same;
    }
    Value.Variable variable = new Value.Variable(unique(name));
    types.put(variable.name(), type);
    bind(name, variable);
    return variable;
  }

  /** A parameter: a variable that is not among the locals. */
  void parameter(String name, CType type) {
    bind(name, unnamed(name, type));
  }

  /** A parameter that no name in the body means. */
  Value.Variable unnamed(String name, CType type) {
    Value.Variable variable = new Value.Variable(unique(name));
    parameters.put(variable.name(), type);
    return variable;
  }

  /** What a variable was declared as; null where that tells nothing. */
  @Nullable CType type(String unique) {
    CType type = types.getOrDefault(unique, parameters.get(unique));
    return type instanceof CType.Unknown ? null : type;
  }

  /** Whether that is a variable of the function's own, not a parameter. */
  boolean isLocal(String unique) {
    return types.containsKey(unique);
  }

  /** A variable that is a part of another. */
  Value.Variable part(String name, CType type) {
    Value.Variable variable = new Value.Variable(unique(name));
    types.put(variable.name(), type);
    return variable;
  }

  /** A variable that the source does not have. */
  Value.Variable temporary(CType type) {
    Value.Variable variable = new Value.Variable("$" + ++temporaries);
    types.put(variable.name(), type);
    return variable;
  }

  /** {@code name}, or {@code name$2} for the second variable of that name. */
  String unique(String name) {
    int use = uses.merge(name, 1, Integer::sum);
    return use == 1 ? name : name + "$" + use;
  }

  /** From now on it is noted what objects are made of. */
  LocalObjects trackObjects() {
    LocalObjects tracked = new LocalObjects(this);
    objects = tracked;
    return tracked;
  }

  /** What objects are made of; null where that is not noted. */
  @Nullable LocalObjects objects() {
    return objects;
  }

  /** Every local variable's type. */
  Map<String, CType> types() {
    return types;
  }
}
