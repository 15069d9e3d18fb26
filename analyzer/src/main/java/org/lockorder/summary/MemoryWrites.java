package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
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
  private final AtomicReferenceArray<@Nullable Names> own;

  /** By function: the members of what it is given that it writes. */
  private final AtomicReferenceArray<@Nullable List<Value>> throughParameters;

  /** By function: the bits of what it and the nearest below it write. */
  private final AtomicReferenceArray<long @Nullable []> near;

  MemoryWrites(Program program, CallGraph calls) {
    this.program = program;
    this.calls = calls;
    int count = program.functions().size();
    this.own = new AtomicReferenceArray<>(count);
    this.near = new AtomicReferenceArray<>(count);
    this.throughParameters = new AtomicReferenceArray<>(count);
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
    long[] bits = near.get(function);
    if (bits == null) {
      bits = new Search(function).bits();
      near.set(function, bits);
    }
    return Names.mayHave(bits, name) && new Search(function).finds(name);
  }

  /** The members that the function itself writes of what its parameters point to: {@code p->m}. */
  List<Value> throughParameters(int function) {
    List<Value> members = throughParameters.get(function);
    if (members == null) {
      members = throughParameters(program.function(function));
      throughParameters.set(function, members);
    }
    return members;
  }

  private static List<Value> throughParameters(FunctionFacts function) {
    List<Value> members = List.of();
    for (Op.Assign assign : function.assigns()) {
      if (assign.target() instanceof Value.Field f
          && f.arrow()
          && f.base() instanceof Value.Variable v
          && function.parameter(v.name()) >= 0
          && !members.contains(f)) {
        members = members.isEmpty() ? new ArrayList<>(2) : members;
        members.add(f);
      }
    }
    return members;
  }

  private Names own(int function) {
    Names names = own.get(function);
    if (names == null) {
      names = Names.of(written(program.function(function)));
      own.set(function, names);
    }
    return names;
  }

  private static List<String> written(FunctionFacts function) {
    List<String> names = new ArrayList<>();
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

  private static void add(Value place, List<String> names) {
    String name = name(place);
    if (name != null) {
      names.add(name);
    }
  }

  /** Names, some more than once, with a bit for each by its hash: most asked for are told by it. */
  private static final class Names {
    static final int WORDS = 8;
    private static final Names NONE = new Names(List.of(), new long[WORDS]);

    private final List<String> names;
    private final long[] bits;

    private Names(List<String> names, long[] bits) {
      this.names = names;
      this.bits = bits;
    }

    static Names of(List<String> names) {
      if (names.isEmpty()) {
        return NONE;
      }
      long[] bits = new long[WORDS];
      for (String name : names) {
        bits[word(name)] |= bit(name);
      }
      return new Names(names, bits);
    }

    static boolean mayHave(long[] bits, String name) {
      return (bits[word(name)] & bit(name)) != 0;
    }

    private static int word(String name) {
      return name.hashCode() >>> 6 & (WORDS - 1);
    }

    private static long bit(String name) {
      return 1L << name.hashCode();
    }

    boolean has(String name) {
      return mayHave(bits, name) && names.contains(name);
    }

    void addTo(long[] others) {
      for (int word = 0; word < others.length; word++) {
        others[word] |= bits[word];
      }
    }
  }

  /** The nearest functions below one, itself first, level by level. */
  private final class Search {
    private final int[] found = new int[NEAREST];
    private int count;

    Search(int function) {
      IntConsumer add = this::add;
      add(function);
      for (int i = 0; i < count && count < NEAREST; i++) {
        calls.eachCallee(found[i], add);
      }
    }

    private void add(int function) {
      for (int i = 0; i < count; i++) {
        if (found[i] == function) {
          return;
        }
      }
      if (count < NEAREST) {
        found[count++] = function;
      }
    }

    long[] bits() {
      long[] bits = new long[Names.WORDS];
      for (int i = 0; i < count; i++) {
        own(found[i]).addTo(bits);
      }
      return bits;
    }

    boolean finds(String name) {
      for (int i = 0; i < count; i++) {
        if (own(found[i]).has(name)) {
          return true;
        }
      }
      return false;
    }
  }
}
