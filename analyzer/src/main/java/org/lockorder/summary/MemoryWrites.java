package org.lockorder.summary;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Program;

/**
 * Which functions may write to a member, of whatever object, or to a static variable: themselves,
 * or the nearest of those that they call by name. Found when it is asked for.
 */
final class MemoryWrites {
  /** What is further away is taken to write to other objects (Assumption 27). */
  private static final int NEAREST = 50;

  private final Program program;
  private final CallGraph calls;

  /** By function: the members and static variables that it writes, or hands out the address of. */
  private final AtomicReferenceArray<@Nullable Written> own;

  private final AtomicReferenceArray<int @Nullable []> callees;

  private final Map<Asked, Boolean> known = new ConcurrentHashMap<>();

  private record Asked(int function, String name) {}

  /**
   * Names, with a bit for each by its hash: most often that says at once that one is not among
   * them.
   */
  private record Written(Set<String> names, long bits) {
    static Written of(Set<String> names) {
      long bits = 0;
      for (String name : names) {
        bits |= bit(name);
      }
      return new Written(names, bits);
    }

    private static long bit(String name) {
      return 1L << (name.hashCode() & 63);
    }

    boolean contains(String name) {
      return (bits & bit(name)) != 0 && names.contains(name);
    }
  }

  MemoryWrites(Program program, CallGraph calls) {
    this.program = program;
    this.calls = calls;
    int count = program.functions().size();
    this.own = new AtomicReferenceArray<>(count);
    this.callees = new AtomicReferenceArray<>(count);
  }

  /** What the memory at the end of a path is called; null where it has no name. */
  static @Nullable String name(Value path) {
    return switch (path) {
      case Value.Field f -> f.member();
      case Value.Global g -> g.name();
      default -> null;
    };
  }

  /** Whether that function, or one that it calls, may write to what is called so. */
  boolean mayWrite(int function, String name) {
    return known.computeIfAbsent(new Asked(function, name), this::find);
  }

  private boolean find(Asked asked) {
    int[] near = new int[NEAREST];
    near[0] = asked.function();
    int count = 1;
    for (int i = 0; i < count; i++) {
      if (own(near[i]).contains(asked.name())) {
        return true;
      }
      int[] callees = callees(near[i]);
      for (int c = 0; c < callees.length && count < NEAREST; c++) {
        if (!isAmong(near, count, callees[c])) {
          near[count++] = callees[c];
        }
      }
    }
    return false;
  }

  private static boolean isAmong(int[] some, int count, int one) {
    for (int i = 0; i < count; i++) {
      if (some[i] == one) {
        return true;
      }
    }
    return false;
  }

  private int[] callees(int function) {
    int[] found = callees.get(function);
    if (found == null) {
      found = calls.callees(function).distinct().toArray();
      callees.set(function, found);
    }
    return found;
  }

  private Written own(int function) {
    Written names = own.get(function);
    if (names == null) {
      names = Written.of(written(program.function(function)));
      own.set(function, names);
    }
    return names;
  }

  private static Set<String> written(FunctionFacts function) {
    Set<String> names = new HashSet<>();
    for (Op.Assign assign : function.assigns()) {
      add(assign.target(), names);
    }
    for (Op.Call call : function.calls()) {
      for (Value argument : call.arguments()) {
        if (argument instanceof Value.AddressOf a) {
          add(a.place(), names);
        }
      }
    }
    return names;
  }

  private static void add(Value place, Set<String> names) {
    String name = name(place);
    if (name != null) {
      names.add(name);
    }
  }
}
