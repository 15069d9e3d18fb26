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

  private final List<FlowGraph.Draft> drafts;
  private final int[] leadsTo;
  private final int[] waysIn;
  private final int[] number;

  FlowGraphLayout(List<FlowGraph.Draft> drafts) {
    this.drafts = drafts;
    this.leadsTo = new int[drafts.size()];
    this.waysIn = new int[drafts.size()];
    this.number = new int[drafts.size()];
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
    List<Terminator> ends = new ArrayList<>();
    for (int block : order) {
      if (absorbed[block]) {
        continue;
      }
      number[block] = ends.size();
      List<Op> joined = new ArrayList<>(drafts.get(block).ops);
      Terminator end = end(block);
      while (end instanceof Terminator.Jump jump
          && waysIn[jump.target()] == 1
          && jump.target() != entry
          && jump.target() != block) {
        absorbed[jump.target()] = true;
        joined.addAll(drafts.get(jump.target()).ops);
        end = end(jump.target());
      }
      ops.add(joined);
      ends.add(end);
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      ops.get(i).replaceAll(parts::in);
      blocks.add(new Block(ops.get(i), parts.in(renumbered(ends.get(i)))));
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

  private static List<Integer> successors(Terminator end) {
    return switch (end) {
      case Terminator.Jump jump -> List.of(jump.target());
      case Terminator.Branch b -> List.of(b.otherwise(), b.then());
      case Terminator.Choice choice -> choice.targets().reversed();
      case Terminator.Return r -> List.of();
      case Terminator.Stop stop -> List.of();
    };
  }

  /** Counts the ways into each block, too. Iterative: a switch may have a thousand cases. */
  private int[] reversePostorder(int entry) {
    int[] order = new int[drafts.size()];
    int free = order.length;
    int[] stack = new int[drafts.size() + 1];
    int[] next = new int[drafts.size()];
    List<List<Integer>> ways = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      ways.add(List.of());
    }
    boolean[] seen = new boolean[drafts.size()];
    int depth = 0;
    stack[depth++] = entry;
    seen[entry] = true;
    ways.set(entry, successors(end(entry)));
    while (depth > 0) {
      int block = stack[depth - 1];
      if (next[block] == ways.get(block).size()) {
        order[--free] = block;
        depth--;
        continue;
      }
      int successor = ways.get(block).get(next[block]++);
      waysIn[successor]++;
      if (!seen[successor]) {
        seen[successor] = true;
        ways.set(successor, successors(end(successor)));
        stack[depth++] = successor;
      }
    }
    return Arrays.copyOfRange(order, free, order.length);
  }
}
