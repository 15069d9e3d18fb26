package org.lockorder.program;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.Value;

/** Values of a function that is given some. */
final class GivenValues {
  private static final int DEEPEST = 8;

  private final Program program;
  private final Tables tables;
  private final Variables variables;
  private final Map<String, Given> given;
  private final String file;

  /**
   * @param given what its parameters are, by name, as far as that is known
   */
  GivenValues(Program program, Tables tables, Variables variables, Map<String, Given> given) {
    this.program = program;
    this.tables = tables;
    this.variables = variables;
    this.given = given;
    this.file = variables.function().file();
  }

  /** What is known of a value, or of the structure at a place; null for nothing. */
  @Nullable Given of(Value value) {
    return of(value, DEEPEST);
  }

  private @Nullable Given of(Value value, int depth) {
    if (depth == 0) {
      return null;
    }
    return switch (value) {
      case Value.Variable v -> variable(v.name(), depth);
      case Value.Global g ->
          tables.isFunction(g.name(), file) ? function(g.name()) : tables.object(g.name(), file);
      case Value.AddressOf a -> {
        Given at = of(a.place(), depth - 1);
        yield at instanceof Given.Function
            ? at
            : at instanceof Given.Table t ? new Given.Pointer(t) : null;
      }
      case Value.Dereference d -> {
        Given at = of(d.pointer(), depth - 1);
        yield at instanceof Given.Function ? at : at instanceof Given.Pointer p ? p.to() : null;
      }
      case Value.Field f -> {
        Given base = of(f.base(), depth - 1);
        Given table = f.arrow() ? base instanceof Given.Pointer p ? p.to() : null : base;
        yield table instanceof Given.Table t ? tables.member(t, f.member()) : null;
      }
      case Value.Cast c -> of(c.value(), depth - 1);
      case Value.ContainerOf c ->
          of(c.pointer(), depth - 1) instanceof Given.Pointer p ? around(p.to(), c.member()) : null;
      default -> null;
    };
  }

  private static @Nullable Given around(Given.Table table, String member) {
    if (!(table instanceof Given.StaticTable t) || !("." + t.path()).endsWith("." + member)) {
      return null;
    }
    int end = t.path().length() - member.length();
    return new Given.Pointer(
        new Given.StaticTable(t.key(), end == 0 ? "" : t.path().substring(0, end - 1)));
  }

  private @Nullable Given function(String name) {
    Resolution found = program.resolve(file, variables.function().condition(), name);
    return found.isKnown() ? new Given.Function(found.function()) : null;
  }

  private @Nullable Given variable(String name, int depth) {
    if (variables.parameter(name) >= 0) {
      return given.get(name);
    }
    if (program.types().strip(variables.function().typeOf(name), file) instanceof CType.Struct) {
      return table(name, depth);
    }
    Value only = variables.only(name);
    return only == null ? null : of(only, depth - 1);
  }

  private @Nullable Given table(String variable, int depth) {
    SortedMap<String, Given> found = new TreeMap<>();
    boolean whole = false;
    for (Value value : variables.wholes(variable)) {
      if (value instanceof Value.Unknown) {
        whole = true;
      } else if (value instanceof Value.Variable v
          && variables.wholes(variable).size() == 1
          && of(v, depth - 1) instanceof Given.LocalTable copied) {
        whole = copied.whole();
        found.putAll(copied.members());
      } else {
        return null;
      }
    }
    for (Map.Entry<String, List<Value>> member : variables.members(variable).entrySet()) {
      String path = member.getKey();
      if (program.callables().mayLead(path.substring(path.lastIndexOf('.') + 1))) {
        Given value =
            member.getValue().size() == 1 ? of(member.getValue().getFirst(), depth - 1) : null;
        found.put(path, value == null ? new Given.Unknown() : value);
      }
    }
    CType type = variables.function().typeOf(variable);
    return new Given.LocalTable(tables.tag(type, file), found, whole);
  }
}
