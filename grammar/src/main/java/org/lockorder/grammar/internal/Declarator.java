package org.lockorder.grammar.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Parameter;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Type;

/** What stands around a declared name, in source order: the inside of the type it makes. */
final class Declarator {
  private final List<Range> pointers = new ArrayList<>(0);
  private final List<Suffix> suffixes = new ArrayList<>(0);

  /** The name, if there is one and it is not in the group. */
  @Nullable String name;

  /** What stands in parentheses. */
  @Nullable Declarator group;

  /** The parameters of a function. */
  static final class Parameters {
    private final List<Parameter> parameters = new ArrayList<>();
    boolean variadic;

    void add(Parameter parameter) {
      parameters.add(parameter);
    }

    private List<Parameter> list() {
      return parameters.size() == 1 && isVoid(parameters.getFirst()) ? List.of() : parameters;
    }

    private static boolean isVoid(Parameter parameter) {
      return parameter.name() == null
          && parameter.type() instanceof Type.PrimitiveType primitive
          && primitive.name().equals("void");
    }
  }

  /** {@code [size]}, or parameters. */
  private record Suffix(@Nullable Expr size, @Nullable Parameters parameters, Range range) {
    Type apply(Type type) {
      Range whole = type.range().to(range);
      return parameters == null
          ? new Type.ArrayType(type, size, whole)
          : new Type.FunctionType(type, parameters.list(), parameters.variadic, whole);
    }
  }

  void pointer(Range range) {
    pointers.add(range);
  }

  void array(@Nullable Expr size, Range range) {
    suffixes.add(new Suffix(size, null, range));
  }

  void function(Parameters parameters, Range range) {
    suffixes.add(new Suffix(null, parameters, range));
  }

  /** How many types this wraps around the specified one, its group's not counted. */
  int levels() {
    return pointers.size() + suffixes.size() + 1;
  }

  /** The type of the name where {@code base} was specified. */
  Type apply(Type base) {
    Type type = base;
    for (Range pointer : pointers) {
      type = new Type.PointerType(type, type.range().to(pointer));
    }
    for (int i = suffixes.size() - 1; i >= 0; i--) {
      type = suffixes.get(i).apply(type);
    }
    return group == null ? type : group.apply(type);
  }

  @Nullable String declaredName() {
    return group == null ? name : group.declaredName();
  }
}
