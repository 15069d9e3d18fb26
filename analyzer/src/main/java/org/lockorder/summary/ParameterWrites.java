package org.lockorder.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;

/**
 * Which writes of a function's parameters may have been done where, and what was known of one when
 * it was written: that is still true of what was passed.
 */
final class ParameterWrites {
  private final List<Op> writes = new ArrayList<>();

  /** What is known of what was passed, by write; nothing until it is learned. */
  private final List<Numbers> passed = new ArrayList<>();

  /** By target, the bit that says that none may have been done yet. */
  private final Map<Value, Integer> unwritten = new HashMap<>();

  /** By target, its writes, a bit each. */
  private final Map<Value, BitSet> of = new HashMap<>();

  /** By target, the bits that all its writes leave as they are. */
  private final Map<Value, Long> kept = new HashMap<>();

  private final Map<Integer, Op.Call> calls = new HashMap<>();
  private final List<Value> parameters;
  private final BitSet[] before;
  private BitSet now = new BitSet();

  ParameterWrites(FunctionFacts function, List<Value> parameters) {
    this.parameters = parameters;
    List<Block> blocks = function.blocks();
    if (isAnyWritten(function)) {
      for (Block block : blocks) {
        for (Op op : block.ops()) {
          for (Value target : written(op)) {
            add(op, target);
          }
        }
      }
    }
    before = new BitSet[writes.isEmpty() ? 0 : blocks.size()];
    if (!writes.isEmpty()) {
      function.calls().forEach(call -> calls.put(call.result(), call));
      of.keySet().forEach(target -> unwritten.put(target, writes.size() + unwritten.size()));
      setAll();
      follow(blocks);
    }
  }

  /** Of most functions none is. */
  private boolean isAnyWritten(FunctionFacts function) {
    if (parameters.isEmpty()) {
      return false;
    }
    for (Op.Assign assign : function.assigns()) {
      if (assign.target() instanceof Value.Variable v && parameters.contains(v)) {
        return true;
      }
    }
    for (Op.Call call : function.calls()) {
      for (Value argument : call.arguments()) {
        if (argument instanceof Value.AddressOf a && parameters.contains(a.place())) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(Op op, Value target) {
    of.computeIfAbsent(target, t -> new BitSet()).set(writes.size());
    kept.merge(target, op instanceof Op.Assign a ? kept(a) : 0, (x, y) -> x & y);
    writes.add(op);
    passed.add(Numbers.ANY);
  }

  /** All but those of {@code flags |= A}, or those that {@code flags &= A} has. */
  private static long kept(Op.Assign write) {
    if (!(write.value() instanceof Value.Binary b) || !b.left().equals(write.target())) {
      return 0;
    }
    Long bits = Facts.NONE.numbers(b.right()).single();
    return bits == null
        ? 0
        : switch (b.operator()) {
          case BIT_OR -> ~bits;
          case BIT_AND -> bits;
          default -> 0;
        };
  }

  private void setAll() {
    now = new BitSet();
    now.set(0, done(writes.size()));
  }

  /** The bit that says that a write may have been done and still counts: {@code flags |= A}. */
  private int done(int write) {
    return writes.size() + unwritten.size() + write;
  }

  /** The parameters that it writes, or of which it hands out the address. */
  private List<Value> written(Op op) {
    return switch (op) {
      case Op.Assign a -> parameters.contains(a.target()) ? List.of(a.target()) : List.of();
      case Op.Call c -> {
        List<Value> out = new ArrayList<>(0);
        for (Value argument : c.arguments()) {
          if (argument instanceof Value.AddressOf a && parameters.contains(a.place())) {
            out.add(a.place());
          }
        }
        yield out;
      }
      case Op.LockOp l -> List.of();
    };
  }

  private void follow(List<Block> blocks) {
    for (int i = 0; i < before.length; i++) {
      before[i] = new BitSet();
    }
    before[0].set(writes.size(), writes.size() + unwritten.size());
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i = 0; i < before.length; i++) {
        enter(i);
        blocks.get(i).ops().forEach(this::pass);
        for (int next : blocks.get(i).end().successors()) {
          int count = before[next].cardinality();
          before[next].or(now);
          grown |= before[next].cardinality() > count;
        }
      }
    }
    setAll();
  }

  /** What is asked from now on is asked at the start of that block; until then, anywhere. */
  void enter(int block) {
    if (before.length > 0) {
      now = (BitSet) before[block].clone();
    }
  }

  /** Likewise behind that operation, the next one in the block. */
  void pass(Op op) {
    if (before.length == 0) {
      return;
    }
    for (Value target : written(op)) {
      BitSet own = of.getOrDefault(target, new BitSet());
      boolean anew = op instanceof Op.Assign a && !Mentions.has(a.value(), target) && !isLeft(a);
      if (op instanceof Op.Assign) {
        now.andNot(own);
      }
      now.clear(unwritten.getOrDefault(target, 0));
      for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
        if (writes.get(i) == op) {
          now.set(i);
          now.set(done(i));
        } else if (anew) {
          now.clear(done(i));
        }
      }
    }
  }

  /** Whether the parameter is written anywhere. */
  boolean isWritten(Value parameter) {
    return of.containsKey(parameter);
  }

  /** Whether the parameter may have been written. */
  boolean reach(Value parameter) {
    BitSet own = of.get(parameter);
    return own != null && own.intersects(now);
  }

  /**
   * What was passed, where that is what is known of the parameter there: {@code if (flags & A)
   * flags |= B} says that A was passed.
   */
  Numbers passed(Value parameter, Numbers known) {
    BitSet own = of.get(parameter);
    if (own == null) {
      return known;
    }
    Numbers found = now.get(unwritten.getOrDefault(parameter, 0)) ? known : Numbers.NEVER;
    for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
      found = now.get(i) ? found.or(passed.get(i)) : found;
    }
    return found.and(known.onlyBits(kept.getOrDefault(parameter, 0L)));
  }

  /** What {@code known} says of a parameter just before a write. */
  interface Known {
    Numbers of(int block, Op op, Value parameter);
  }

  /** Learns what was passed where parameters are written. */
  void learn(List<Block> blocks, Known known) {
    if (writes.isEmpty()) {
      return;
    }
    passed.replaceAll(n -> Numbers.NEVER);
    boolean grown = true;
    for (int round = 0; grown && round <= writes.size(); round++) {
      grown = false;
      for (int at = 0; at < blocks.size(); at++) {
        enter(at);
        for (Op op : blocks.get(at).ops()) {
          for (Value target : written(op)) {
            grown |= learn(op, target, passed(target, known.of(at, op, target)));
          }
          pass(op);
        }
      }
    }
    if (grown) {
      passed.replaceAll(n -> Numbers.ANY);
    }
    setAll();
  }

  private boolean learn(Op op, Value target, Numbers more) {
    BitSet own = of.getOrDefault(target, new BitSet());
    boolean grown = false;
    for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
      if (writes.get(i) == op) {
        Numbers both = passed.get(i).or(more);
        grown |= !both.equals(passed.get(i));
        passed.set(i, both);
      }
    }
    return grown;
  }

  /**
   * What may have been written to the parameter; null where that is not known. Who gives it to a
   * function and keeps what that returns has what is left of it: {@code left = wait(left)}. Where
   * that was for ever, it still is (Assumption 27).
   */
  @Nullable List<Op.Assign> changes(Value parameter) {
    BitSet own = of.get(parameter);
    if (own == null || !own.intersects(now)) {
      return List.of();
    }
    List<Op.Assign> changes = new ArrayList<>();
    for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
      if (!now.get(done(i))) {
        continue;
      }
      if (!(writes.get(i) instanceof Op.Assign a)) {
        return null;
      }
      if (!isLeft(a)) {
        changes.add(a);
      }
    }
    return changes;
  }

  private boolean isLeft(Op.Assign write) {
    Op.Call call = write.value() instanceof Value.Result r ? calls.get(r.call()) : null;
    return call != null && call.arguments().contains(write.target());
  }
}
