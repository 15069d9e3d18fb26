package org.lockorder.summary;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

/**
 * Which values are still asked for from a block on: a fact on any other makes no difference to a
 * path that has come there.
 */
final class LiveValues {
  private final Map<Value, Integer> numbers = new HashMap<>();
  private final BitSet always = new BitSet();
  private final BitSet[] live;

  LiveValues(FunctionFacts function) {
    List<Block> blocks = function.blocks();
    this.live = new BitSet[blocks.size()];
    for (int i = 0; i < live.length; i++) {
      live[i] = new BitSet();
      uses(blocks.get(i), live[i]);
    }
    function.parameters().forEach(p -> add(new Value.Variable(p.name()), always));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i = live.length - 1; i >= 0; i--) {
        int before = live[i].cardinality();
        for (int next : blocks.get(i).end().successors()) {
          live[i].or(live[next]);
        }
        grown |= live[i].cardinality() > before;
      }
    }
  }

  /** Of these facts those that something from that block on asks for. */
  Facts of(Facts facts, int block) {
    return facts.isNone() ? facts : facts.only(v -> isLive(v, block));
  }

  /** Whether anything from that block on asks for the value. */
  boolean isLive(Value value, int block) {
    Integer number = numbers.get(value);
    return number != null && (live[block].get(number) || always.get(number));
  }

  private void uses(Block block, BitSet used) {
    for (Op op : block.ops()) {
      switch (op) {
        case Op.Assign a -> add(a.value(), used);
        case Op.Call c -> c.arguments().forEach(v -> add(v, used));
        case Op.LockOp l -> add(l.lock(), used);
      }
    }
    if (block.end() instanceof Terminator.Branch b) {
      add(b.condition(), used);
    } else if (block.end() instanceof Terminator.Return r && r.value() != null) {
      add(r.value(), used);
    }
  }

  private void add(Value value, BitSet used) {
    used.set(numbers.computeIfAbsent(value, x -> numbers.size()));
    switch (value) {
      case Value.Field f -> add(f.base(), used);
      case Value.Element e -> {
        add(e.base(), used);
        add(e.index(), used);
      }
      case Value.AddressOf a -> add(a.place(), used);
      case Value.Dereference d -> add(d.pointer(), used);
      case Value.Cast c -> add(c.value(), used);
      case Value.ContainerOf c -> add(c.pointer(), used);
      case Value.Binary b -> {
        if (b.operator() == Value.Operator.NOT_EQUAL) { // the fact is on the opposite
          add(new Value.Binary(Value.Operator.EQUAL, b.left(), b.right()), used);
        }
        if (b.operator() == Value.Operator.EQUAL && !(b.right() instanceof Value.Constant)) {
          always.set(numbers.get(value)); // two pointers to locks may be told apart by it
        }
        add(b.left(), used);
        add(b.right(), used);
      }
      case Value.Not n -> add(n.value(), used);
      case Value.Configured v -> {}
      case Value.Seldom v -> {}
      case Value.Variable v -> {}
      case Value.Global v -> {}
      case Value.Constant v -> {}
      case Value.Result v -> {}
      case Value.Unknown v -> {}
    }
  }
}
