package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;

/**
 * Lays out a finished graph: jumps to empty blocks go on to where those lead, a block with one way
 * in joins the one it follows, unreachable ones are left out, and the rest are numbered in reverse
 * postorder, so that a forward analysis meets most predecessors first.
 */
final class FlowGraphLayout {
  private static final int UNKNOWN = -1;
  private static final int PASSED = -2;
  private static final int NONE = -1;

  private final List<FlowGraph.Draft> drafts;
  private final int[] leadsTo;
  private final int[] waysIn;
  private final int[] number;

  /** How each block that is reached ends. */
  private final Terminator[] ends;

  FlowGraphLayout(List<FlowGraph.Draft> drafts) {
    this.drafts = drafts;
    this.leadsTo = new int[drafts.size()];
    this.waysIn = new int[drafts.size()];
    this.number = new int[drafts.size()];
    this.ends = new Terminator[drafts.size()];
    Arrays.fill(leadsTo, UNKNOWN);
    for (int i = 0; i < drafts.size(); i++) {
      thread(i);
    }
  }

  List<Block> blocks(SharedParts parts) {
    int entry = leadsTo[0];
    int[] order = reversePostorder(entry);
    boolean[] absorbed = new boolean[drafts.size()];
    List<List<Op>> ops = new ArrayList<>();
    List<Terminator> last = new ArrayList<>();
    for (int block : order) {
      if (absorbed[block]) {
        continue;
      }
      number[block] = ops.size();
      List<Op> joined = drafts.get(block).ops;
      Terminator end = ends[block];
      while (end instanceof Terminator.Jump jump
          && waysIn[jump.target()] == 1
          && jump.target() != entry
          && jump.target() != block) {
        absorbed[jump.target()] = true;
        joined.addAll(drafts.get(jump.target()).ops);
        end = ends[jump.target()];
      }
      ops.add(joined);
      last.add(end);
    }
    List<Block> blocks = new ArrayList<>(ops.size());
    for (int i = 0; i < ops.size(); i++) {
      blocks.add(parts.block(ops.get(i), renumbered(last.get(i))));
    }
    return blocks;
  }

  /**
   * Finds where a block leads, and all on the way there: each is passed once, since a switch or a
   * row of labels can make many. Empty blocks in a circle lead to one of them.
   */
  private void thread(int block) {
    int at = block;
    int length = 0;
    while (leadsTo[at] == UNKNOWN
        && drafts.get(at).ops.isEmpty()
        && drafts.get(at).end instanceof Terminator.Jump jump) {
      leadsTo[at] = PASSED;
      number[length++] = at; // free until blocks() numbers
      at = jump.target();
    }
    int target = leadsTo[at] < 0 ? at : leadsTo[at];
    leadsTo[at] = target;
    while (length > 0) {
      leadsTo[number[--length]] = target;
    }
  }

  /** How a block ends, each target threaded; one that was left open falls off the end. */
  private Terminator end(int block) {
    @Nullable Terminator end = drafts.get(block).end;
    return switch (end) {
      case null -> new Terminator.Return(null, 0);
      case Terminator.Jump jump -> new Terminator.Jump(leadsTo[jump.target()]);
      case Terminator.Branch b ->
          leadsTo[b.then()] == leadsTo[b.otherwise()]
              ? new Terminator.Jump(leadsTo[b.then()])
              : new Terminator.Branch(
                  b.condition(), leadsTo[b.then()], leadsTo[b.otherwise()], b.line());
      case Terminator.Choice choice ->
          new Terminator.Choice(
              choice.targets().stream().map(target -> leadsTo[target]).distinct().toList());
      case Terminator.Return r -> r;
      case Terminator.Stop stop -> stop;
    };
  }

  private Terminator renumbered(Terminator end) {
    return switch (end) {
      case Terminator.Jump jump -> new Terminator.Jump(number[jump.target()]);
      case Terminator.Branch b ->
          new Terminator.Branch(b.condition(), number[b.then()], number[b.otherwise()], b.line());
      case Terminator.Choice choice ->
          new Terminator.Choice(choice.targets().stream().map(target -> number[target]).toList());
      case Terminator.Return r -> r;
      case Terminator.Stop stop -> stop;
    };
  }

  /** Where one of the ways behind a block leads, the last way being the first. */
  private static int successor(Terminator end, int way) {
    return switch (end) {
      case Terminator.Jump jump -> way == 0 ? jump.target() : NONE;
      case Terminator.Branch b -> way == 0 ? b.otherwise() : way == 1 ? b.then() : NONE;
      case Terminator.Choice choice -> {
        int left = choice.targets().size() - way;
        yield left > 0 ? choice.targets().get(left - 1) : NONE;
      }
      case Terminator.Return r -> NONE;
      case Terminator.Stop stop -> NONE;
    };
  }

  /** Counts the ways into each block, too. Iterative: a switch may have a thousand cases. */
  private int[] reversePostorder(int entry) {
    int[] order = new int[drafts.size()];
    int free = order.length;
    int[] stack = new int[drafts.size() + 1];
    int[] next = new int[drafts.size()];
    boolean[] seen = new boolean[drafts.size()];
    int depth = 0;
    stack[depth++] = entry;
    seen[entry] = true;
    ends[entry] = end(entry);
    while (depth > 0) {
      int block = stack[depth - 1];
      int successor = successor(ends[block], next[block]++);
      if (successor == NONE) {
        order[--free] = block;
        depth--;
        continue;
      }
      waysIn[successor]++;
      if (!seen[successor]) {
        seen[successor] = true;
        ends[successor] = end(successor);
        stack[depth++] = successor;
      }
    }
    return Arrays.copyOfRange(order, free, order.length);
  }
}
