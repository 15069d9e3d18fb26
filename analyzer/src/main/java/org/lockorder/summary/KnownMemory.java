package org.lockorder.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Resolution;

/**
 * What is still known, somewhere in a function, of memory that it or a callee reads: what a callee
 * may have written is not.
 */
final class KnownMemory {
  /** Something may have been written since the function was entered. */
  private static final int TOUCHED = 1;

  /** A callee may have written since the function itself did, or was entered. */
  private static final int STALE = 2;

  /** It is not what was got zeroed here, or something may have been stored into it since. */
  private static final int STORED = 4;

  private static final int ALL = TOUCHED | STALE | STORED;
  private static final Numbers ZERO = Numbers.of(0);

  /** What an operation does to what a path leads to. */
  private enum Effect {
    NONE,
    /** It leads elsewhere now. */
    ANOTHER,
    /** It leads to memory that was zeroed just now. */
    ZEROED,
    /** What it leads to may be filled with something. */
    FILLED,
    /** It is written. */
    OWN,
    /** A callee may have written it. */
    CALLEES
  }

  private final SummaryTable table;
  private final int id;
  private final FunctionFacts function;
  private final List<Block> blocks;
  private final ZeroedMemory zeroed;
  private final Map<Value, byte[]> starts = new HashMap<>();
  private int block;
  private int passed;

  KnownMemory(SummaryTable table, int id, FunctionFacts function) {
    this.table = table;
    this.id = id;
    this.function = function;
    this.blocks = function.blocks();
    this.zeroed = new ZeroedMemory(function, table.zeroing());
  }

  /** What is asked from now on is asked at the start of that block. */
  void enter(int at) {
    block = at;
    passed = 0;
  }

  /** Likewise behind the next operation in the block. */
  void pass() {
    passed++;
  }

  /** Adds what it was when the function was entered to what its parameters were. */
  Inputs given(Inputs parameters, Facts facts) {
    List<Value> reads = table.reads(id);
    Inputs given = parameters;
    for (int i = 0; i < reads.size() && !facts.isNone(); i++) {
      Numbers known = facts.numbers(reads.get(i));
      if (!known.isAny() && !isTouched(reads.get(i))) {
        given = given.with(Inputs.READS + i, known);
      }
    }
    return given;
  }

  private boolean isTouched(Value path) {
    return (now(path) & TOUCHED) != 0;
  }

  /** The index of that path in what the function reads, as it was when entered; -1 for none. */
  int asEntered(Value path) {
    int index = table.reads(id).indexOf(path);
    return index < 0 || isTouched(path) ? -1 : Inputs.READS + index;
  }

  /** What the function called reads, as its caller names it; unknown where it cannot. */
  List<Value> passed(Op.Call call) {
    Resolution target = table.calls().target(id, call.result());
    return target.isKnown()
        ? Reads.passed(table, target.function(), call, function.file())
        : List.of();
  }

  /** What is known of that memory. */
  Numbers known(Value path, Facts facts) {
    Numbers known = facts.numbers(path);
    if (known.isAny()) {
      return zeroed.has(path) && (now(path) & STORED) == 0 ? ZERO : known;
    }
    return (now(path) & STALE) == 0 ? known : Numbers.ANY;
  }

  /** Whether nothing is known of any memory. */
  boolean isNone(Facts facts) {
    return facts.isNone() && zeroed.isNone();
  }

  private int now(Value path) {
    int state = starts.computeIfAbsent(path, this::starts)[block];
    List<Op> ops = blocks.get(block).ops();
    for (int i = 0; i < passed; i++) {
      state = after(effect(ops.get(i), path), state);
    }
    return state;
  }

  private byte[] starts(Value path) {
    byte[] states = new byte[blocks.size()];
    byte[] added = new byte[states.length];
    byte[] kept = new byte[states.length];
    for (int i = 0; i < states.length; i++) {
      kept[i] = ALL;
      for (Op op : blocks.get(i).ops()) {
        Effect effect = effect(op, path);
        added[i] = (byte) after(effect, added[i]);
        kept[i] = (byte) after(effect, kept[i]);
      }
    }
    states[0] = STORED;
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i = 0; i < states.length; i++) {
        int state = added[i] | (states[i] & kept[i]);
        for (int next : blocks.get(i).end().successors()) {
          int both = states[next] | state;
          grown |= both != states[next];
          states[next] = (byte) both;
        }
      }
    }
    return states;
  }

  private static int after(Effect effect, int before) {
    return switch (effect) {
      case NONE -> before;
      case ANOTHER -> before | TOUCHED | STORED;
      case ZEROED -> (before | TOUCHED) & ~STORED;
      case FILLED -> before | STORED;
      case OWN -> TOUCHED | STORED;
      case CALLEES -> ALL;
    };
  }

  private Effect effect(Op op, Value path) {
    return switch (op) {
      case Op.Assign a -> effect(a, path);
      case Op.Call c -> effect(c, path);
      case Op.LockOp l -> Effect.NONE;
    };
  }

  private Effect effect(Op.Assign assign, Value path) {
    Value target = assign.target();
    if (Reads.isKept(assign)) {
      return Effect.NONE;
    }
    if (target.equals(path)) {
      return Effect.OWN;
    }
    if (zeroed.isGot(assign, path)) {
      return Effect.ZEROED;
    }
    if (Mentions.has(path, target)) {
      return Effect.ANOTHER;
    }
    return target instanceof Value.Dereference ? Effect.FILLED : Effect.NONE;
  }

  private Effect effect(Op.Call call, Value path) {
    Resolution target = table.calls().target(id, call.result());
    int callee = target.isKnown() ? target.function() : -1;
    if (mayWrite(call, callee, path)) {
      return Effect.CALLEES;
    }
    FunctionFacts known = callee < 0 ? null : table.program().function(callee);
    return zeroed.has(path) && ZeroedMemory.mayFill(call, known, path)
        ? Effect.FILLED
        : Effect.NONE;
  }

  private boolean mayWrite(Op.Call call, int callee, Value path) {
    for (Value argument : call.arguments()) {
      if ((argument instanceof Value.AddressOf a && a.place().equals(path))
          || (path instanceof Value.Dereference d && d.pointer().equals(argument))) {
        return true;
      }
    }
    String name = MemoryWrites.name(path);
    return callee >= 0 && name != null && table.writes().mayWrite(callee, name);
  }
}
