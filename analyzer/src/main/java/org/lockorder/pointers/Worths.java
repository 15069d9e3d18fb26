package org.lockorder.pointers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;

/**
 * What functions are worth, found when it is asked for: on any thread, and the same whoever asks
 * first. Of functions whose worth hangs on each other's, each is found as if it were the first.
 */
public final class Worths {
  private final Program program;
  private final CallGraph calls;

  /** Of those that hang on none in a circle with themselves. */
  private final Map<Integer, Worth> known = new ConcurrentHashMap<>();

  /** Of the others. */
  private final Map<Integer, Worth> circular = new ConcurrentHashMap<>();

  /** Mostly asked for again. */
  private @Nullable Resolver last;

  private int lastId = -1;

  Worths(Program program, CallGraph calls) {
    this.program = program;
    this.calls = calls;
  }

  /** Resolves the values of that function, pointers to locks not followed; for one thread only. */
  Resolver resolver(int id) {
    Resolver resolver = last;
    if (resolver == null || lastId != id) {
      resolver = fresh(id);
      last = resolver;
      lastId = id;
    }
    return resolver;
  }

  /** Likewise, on any thread. */
  Resolver fresh(int id) {
    return resolver(id, target -> new Question().worth(target));
  }

  private Resolver resolver(int id, IntFunction<Worth> worth) {
    return new Resolver(program, id, new Callees(id, worth), LockPointers.NONE);
  }

  /** What that function is worth, as far as that does not hang on itself. */
  Worth of(Resolution target) {
    return target.isKnown() ? new Question().worth(target.function()) : Worth.NOTHING;
  }

  /** One question, with those that it leads to. */
  private final class Question {
    private static final int NOWHERE = Integer.MAX_VALUE;

    /** By function what holds while others are open: nothing of those that are open themselves. */
    private final Map<Integer, Passing> passing = new HashMap<>();

    /** How many functions are open. */
    private int open;

    /** The place of the outermost open function on which something hung. */
    private int again = NOWHERE;

    /**
     * @param again the place of the outermost open function on which it hangs
     */
    private record Passing(Worth worth, int again) {}

    Worth worth(int function) {
      Worth found = known.get(function);
      found = found == null && open == 0 ? circular.get(function) : found;
      if (found != null) {
        return found;
      }
      Passing held = passing.get(function);
      if (held != null) {
        again = Math.min(again, held.again());
        return held.worth();
      }
      return find(function);
    }

    private Worth find(int function) {
      int before = again;
      int here = open++;
      again = NOWHERE;
      passing.put(function, new Passing(Worth.NOTHING, here));
      Worth found = Worth.of(resolver(function, this::worth));
      open--;
      if (again < here) {
        passing.put(function, new Passing(found, again));
      } else {
        passing.values().removeIf(one -> one.again() >= here);
        (again == here ? circular : known).put(function, found);
        again = NOWHERE;
      }
      again = Math.min(again, before);
      return found;
    }
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
    private final IntFunction<Worth> worth;

    Callees(int caller, IntFunction<Worth> worth) {
      this.caller = caller;
      this.worth = worth;
    }

    @Override
    public Worth worth(Op.Call call) {
      Resolution target = calls.target(caller, call.result());
      return target.isKnown() ? worth.apply(target.function()) : Worth.NOTHING;
    }

    @Override
    public Optional<CType> type(Op.Call call) {
      return resultType(program, calls, caller, call);
    }
  }
}
