package org.lockorder.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

/**
 * A question that is asked twice around a lock: {@code if (is_ram(p)) lock(&l); ...; if (is_ram(p))
 * unlock(&l);}. Who writes so relies on one answer, whatever the question reads (Assumption 3): the
 * second one is taken to be the first. Elsewhere a call answers anew.
 */
final class PairedQuestions {
  private final FunctionFacts function;
  private final Transfer transfer;
  private final Map<Integer, Op.Call> calls = new HashMap<>();
  private final int[] comeFrom;

  private PairedQuestions(FunctionFacts function, Transfer transfer) {
    this.function = function;
    this.transfer = transfer;
    this.comeFrom = new int[function.blocks().size()];
    for (Block block : function.blocks()) {
      block.ops().forEach(this::note);
      block.end().successors().forEach(to -> comeFrom[to]++);
    }
  }

  private void note(Op op) {
    if (op instanceof Op.Call c && c.callee() instanceof Op.Callee.Named) {
      calls.put(c.result(), c);
    }
  }

  /** What is asked: of whom, and with what. */
  private record Question(Op.Callee callee, List<Value> arguments) {}

  /**
   * A branch on an answer.
   *
   * @param block that ends with it
   * @param holds what the answer is where {@code guarded} is entered
   * @param guarded the block that is entered then only
   */
  private record Site(int block, int result, boolean holds, int guarded) {}

  /** The function with the second branch of each pair on the first one's answer. */
  static FunctionFacts asOne(FunctionFacts function, Transfer transfer) {
    return branchesOnCalls(function) < 2
        ? function
        : new PairedQuestions(function, transfer).rewritten();
  }

  private static long branchesOnCalls(FunctionFacts function) {
    return function.blocks().stream()
        .filter(b -> b.end() instanceof Terminator.Branch t && answer(t.condition()) >= 0)
        .count();
  }

  /** The number of the call that the condition is the result of, negated or not; or -1. */
  private static int answer(Value condition) {
    return condition instanceof Value.Not n
        ? answer(n.value())
        : condition instanceof Value.Result r ? r.call() : -1;
  }

  private FunctionFacts rewritten() {
    Map<Question, List<Site>> asked = new LinkedHashMap<>();
    for (int i = 0; i < function.blocks().size(); i++) {
      if (function.blocks().get(i).end() instanceof Terminator.Branch b) {
        ask(i, b, asked);
      }
    }
    Map<Integer, Integer> first = new HashMap<>();
    asked.values().forEach(sites -> pair(sites, first));
    if (first.isEmpty()) {
      return function;
    }
    List<Block> blocks = new ArrayList<>(function.blocks());
    blocks.replaceAll(
        block ->
            block.end() instanceof Terminator.Branch b
                ? new Block(block.ops(), onFirst(b, first))
                : block);
    return function.with(blocks);
  }

  private static Terminator onFirst(Terminator.Branch branch, Map<Integer, Integer> firsts) {
    Integer first = firsts.get(answer(branch.condition()));
    if (first == null) {
      return branch;
    }
    return new Terminator.Branch(
        withAnswer(branch.condition(), first), branch.then(), branch.otherwise(), branch.line());
  }

  private static Value withAnswer(Value condition, int first) {
    return condition instanceof Value.Not n
        ? new Value.Not(withAnswer(n.value(), first))
        : new Value.Result(first);
  }

  private void ask(int block, Terminator.Branch branch, Map<Question, List<Site>> asked) {
    Op.Call call = calls.get(answer(branch.condition()));
    if (call == null || call.arguments().stream().anyMatch(this::isWritten)) {
      return;
    }
    boolean positive = isPositive(branch.condition());
    List<Site> sites =
        asked.computeIfAbsent(
            new Question(call.callee(), call.arguments()), x -> new ArrayList<>());
    if (comeFrom[branch.then()] == 1) {
      sites.add(new Site(block, call.result(), positive, branch.then()));
    }
    if (comeFrom[branch.otherwise()] == 1) {
      sites.add(new Site(block, call.result(), !positive, branch.otherwise()));
    }
  }

  private static boolean isPositive(Value condition) {
    return !(condition instanceof Value.Not n) || !isPositive(n.value());
  }

  /** Whether it may be another the second time; what a call returns always is. */
  private boolean isWritten(Value argument) {
    return switch (argument) {
      case Value.Result r -> true;
      case Value.Unknown u -> true;
      default ->
          function.blocks().stream()
              .flatMap(b -> b.ops().stream())
              .anyMatch(op -> op instanceof Op.Assign a && Facts.mentions(argument, a.target()));
    };
  }

  /** Notes for each second answer which is the first. */
  private void pair(List<Site> sites, Map<Integer, Integer> first) {
    for (Site taking : sites) {
      List<LockUse> taken = taken(taking.guarded());
      for (Site freeing : taken.isEmpty() ? List.<Site>of() : sites) {
        if (freeing.result() != taking.result()
            && freeing.holds() == taking.holds()
            && !first.containsKey(taking.result())
            && freed(freeing.guarded()).stream()
                .anyMatch(f -> taken.stream().anyMatch(t -> isSame(t, f)))) {
          first.putIfAbsent(freeing.result(), taking.result());
        }
      }
    }
  }

  private static boolean isSame(LockUse taken, LockUse freed) {
    return taken.sameAs(freed) || taken.key().equals(freed.key());
  }

  private List<LockUse> taken(int block) {
    return uses(block, LockAction.ACQUIRE);
  }

  private List<LockUse> freed(int block) {
    return uses(block, LockAction.RELEASE);
  }

  private List<LockUse> uses(int block, LockAction action) {
    List<LockUse> uses = new ArrayList<>();
    for (Op op : function.blocks().get(block).ops()) {
      switch (op) {
        case Op.Assign a -> {}
        case Op.LockOp l -> {
          if (l.action() == action) {
            uses.add(transfer.use(l));
          }
        }
        case Op.Call c ->
            uses.addAll(action == LockAction.ACQUIRE ? transfer.leaves(c) : transfer.drops(c));
      }
    }
    return uses;
  }
}
