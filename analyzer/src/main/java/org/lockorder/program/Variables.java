package org.lockorder.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;

/** What a function writes to its variables and to the members of structures in them. */
final class Variables {
  private final FunctionFacts function;
  private final Map<String, Integer> parameters = new HashMap<>();
  private final Map<String, List<Value>> assigned = new HashMap<>();
  private final Map<String, Map<String, List<Value>>> members = new HashMap<>();
  private final Set<String> handedOut = new HashSet<>();

  Variables(FunctionFacts function) {
    this.function = function;
    for (int i = 0; i < function.parameters().size(); i++) {
      parameters.put(function.parameters().get(i).name(), i);
    }
    function.assigns().forEach(this::add);
    for (Op.Call call : function.calls()) {
      for (Value argument : call.arguments()) {
        if (argument instanceof Value.AddressOf a && a.place() instanceof Value.Variable v) {
          handedOut.add(v.name());
        }
      }
    }
  }

  private void add(Op.Assign a) {
    if (a.target() instanceof Value.Variable v) {
      if (isNull(a.value())) {
        return;
      }
      assigned.computeIfAbsent(v.name(), x -> new ArrayList<>(1)).add(a.value());
    } else if (a.target() instanceof Value.Field f) {
      StringBuilder path = new StringBuilder(f.member());
      Value base = f.base();
      boolean inside = !f.arrow();
      while (inside && base instanceof Value.Field outer) {
        path.insert(0, ".").insert(0, outer.member());
        inside = !outer.arrow();
        base = outer.base();
      }
      if (inside && base instanceof Value.Variable v) {
        members
            .computeIfAbsent(v.name(), x -> new TreeMap<>())
            .computeIfAbsent(path.toString(), x -> new ArrayList<>(1))
            .add(a.value());
      }
    }
  }

  /** A pointer that is NULL at times is called when it is not. */
  private static boolean isNull(Value value) {
    return value instanceof Value.Constant || (value instanceof Value.Cast c && isNull(c.value()));
  }

  FunctionFacts function() {
    return function;
  }

  /** The parameter of that name, if it is what was passed, or NULL; -1 for any other variable. */
  int parameter(String variable) {
    return assigned.containsKey(variable) ? -1 : parameters.getOrDefault(variable, -1);
  }

  /** The one value that a pointer ever has; null where there are others, or none. */
  @Nullable Value only(String variable) {
    List<Value> values = assigned.getOrDefault(variable, List.of());
    return values.size() == 1 && !handedOut.contains(variable) && !parameters.containsKey(variable)
        ? values.getFirst()
        : null;
  }

  /** The values assigned to the variable as a whole. */
  List<Value> wholes(String variable) {
    return assigned.getOrDefault(variable, List.of());
  }

  /** What is assigned to the members of the structure in that variable, by path. */
  Map<String, List<Value>> members(String variable) {
    return members.getOrDefault(variable, Map.of());
  }
}
