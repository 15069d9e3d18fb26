package org.lockorder.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;

/**
 * What a function gets zeroed from whom it calls: {@code p = kzalloc()}. A member of it is zero
 * until something may have been stored there.
 */
final class ZeroedMemory {
  private static final CType VOID = new CType.Scalar("void");

  /** What the calls that return such memory return, mostly nothing. */
  private final Set<Value> results = new HashSet<>();

  /** Where that is kept. */
  private final List<Value> pointers = new ArrayList<>(0);

  /**
   * @param zeroing the functions that zero what they return, by name
   */
  ZeroedMemory(FunctionFacts function, Set<String> zeroing) {
    for (Op.Call call : function.calls()) {
      String name = call.name();
      if (name != null && zeroing.contains(name)) {
        results.add(new Value.Result(call.result()));
      }
    }
    if (!results.isEmpty()) {
      for (Op.Assign assign : function.assigns()) {
        if (isResult(assign.value())) {
          pointers.add(assign.target());
        }
      }
    }
  }

  /** Whether there is none. */
  boolean isNone() {
    return pointers.isEmpty();
  }

  /** Whether the path leads into some of it, through its pointer alone. */
  boolean has(Value path) {
    return !isNone() && pointers.contains(pointer(path));
  }

  /** Whether the path leads into what is got there. */
  boolean isGot(Op.Assign assign, Value path) {
    return !isNone() && isResult(assign.value()) && assign.target().equals(pointer(path));
  }

  private boolean isResult(Value value) {
    return results.contains(Facts.bare(value));
  }

  /** To the object that the path ends in; null where there is none. */
  private static @Nullable Value pointer(Value path) {
    Value at = path;
    while (at instanceof Value.Field f) {
      if (f.arrow()) {
        return f.base();
      }
      at = f.base();
    }
    return at instanceof Value.Dereference d ? d.pointer() : null;
  }

  /**
   * Whether the call may store into what the path leads to otherwise than by its name: as a whole,
   * or, by a function that is not in sight or does not know its type, bytes.
   *
   * @param callee null where it is not known
   */
  static boolean mayFill(Op.Call call, @Nullable FunctionFacts callee, Value path) {
    List<Value> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (leadsTo(Facts.bare(arguments.get(i)), path)
          && (callee == null || i >= callee.parameters().size() || fills(callee, i, path))) {
        return true;
      }
    }
    return false;
  }

  /** Whether that points to the object, or to a part of it that the path goes through. */
  private static boolean leadsTo(Value argument, Value path) {
    return argument instanceof Value.AddressOf a
        ? Mentions.has(path, a.place())
        : argument.equals(pointer(path));
  }

  private static boolean fills(FunctionFacts callee, int index, Value path) {
    FunctionFacts.Variable parameter = callee.parameters().get(index);
    if (parameter.type() instanceof CType.Pointer p && p.target().equals(VOID)) {
      return true;
    }
    Value whole = new Value.Dereference(new Value.Variable(parameter.name()));
    for (Op.Assign assign : callee.assigns()) {
      Value target = assign.target();
      if (target.equals(whole) || (target instanceof Value.Field && Mentions.has(path, target))) {
        return true;
      }
    }
    return false;
  }
}
