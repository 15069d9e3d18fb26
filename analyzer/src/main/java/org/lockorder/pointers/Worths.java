package org.lockorder.pointers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;

/** What functions are worth, found when it is asked for. */
public final class Worths {
  private final Program program;
  private final CallGraph calls;
  private final Map<Integer, Worth> known = new HashMap<>();

  /** Mostly asked for again. */
  private @Nullable Resolver last;

  private int lastId = -1;

  Worths(Program program, CallGraph calls) {
    this.program = program;
    this.calls = calls;
  }

  /** Resolves the values of that function, pointers to locks not followed. */
  Resolver resolver(int id) {
    Resolver resolver = last;
    if (resolver == null || lastId != id) {
      resolver = fresh(id);
      last = resolver;
      lastId = id;
    }
    return resolver;
  }

  private Resolver fresh(int id) {
    return new Resolver(program, id, new Callees(id), LockPointers.NONE);
  }

  /** What that function is worth, as far as that does not hang on itself. */
  Worth of(Resolution target) {
    if (!target.isKnown()) {
      return Worth.NOTHING;
    }
    Worth found = known.putIfAbsent(target.function(), Worth.NOTHING);
    if (found == null) {
      found = Worth.of(fresh(target.function()));
      known.put(target.function(), found);
    }
    return found;
  }

  /** What the called function returns, where its facts or a prototype tell. */
  public static Optional<CType> resultType(
      Program program, CallGraph calls, int caller, Op.Call call) {
    Resolution target = calls.target(caller, call.result());
    if (target.isKnown()) {
      FunctionFacts callee = program.function(target.function());
      CType type = program.types().strip(callee.result(), callee.file());
      return type instanceof CType.Unknown ? Optional.empty() : Optional.of(type);
    }
    return call.callee() instanceof Op.Callee.Named n
        ? program.types().prototype(n.name(), program.function(caller).file())
        : Optional.empty();
  }

  private final class Callees implements Resolver.CalleeResults {
    private final int caller;

    Callees(int caller) {
      this.caller = caller;
    }

    @Override
    public Worth worth(Op.Call call) {
      return of(calls.target(caller, call.result()));
    }

    @Override
    public Optional<CType> type(Op.Call call) {
      return resultType(program, calls, caller, call);
    }
  }
}
