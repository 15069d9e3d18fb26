package org.lockorder.summary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
  /** Of each branch, a site each. */
  private static final int SIDES = 2;

  private final FunctionFacts function;
  private final OpEffects effects;
  private final Map<Integer, Op.Call> calls = new HashMap<>();
  private @Nullable BlockOrder order;
  private final Map<Integer, BitSet> reached = new HashMap<>();

  private PairedQuestions(FunctionFacts function, OpEffects effects) {
    this.function = function;
    this.effects = effects;
    BitSet answers = new BitSet();
    for (Block block : function.blocks()) {
      int answer = block.end() instanceof Terminator.Branch b ? answer(b.condition()) : -1;
      if (answer >= 0) {
        answers.set(answer);
      }
    }
    for (Op.Call call : function.calls()) {
      if (answers.get(call.result()) && call.callee() instanceof Op.Callee.Named) {
        calls.put(call.result(), call);
      }
    }
  }

  /** What is asked: of whom, and with what. */
  private record Question(Op.Callee callee, List<Value> arguments) {}

  /**
   * A branch on an answer.
   *
   * @param result the number of the call that answers
   * @param holds what the answer is where {@code guarded} is entered
   * @param guarded the block that is entered then
   * @param other the block that is entered else
   */
  private record Site(int result, boolean holds, int guarded, int other) {}

  /** The function with the second branch of each pair on the first one's answer. */
  static FunctionFacts asOne(FunctionFacts function, OpEffects effects) {
    return branchesOnCalls(function) < 2
        ? function
        : new PairedQuestions(function, effects).rewritten();
  }

  private static int branchesOnCalls(FunctionFacts function) {
    int count = 0;
    for (Block block : function.blocks()) {
      count += block.end() instanceof Terminator.Branch t && answer(t.condition()) >= 0 ? 1 : 0;
    }
    return count;
  }

  /** The number of the call that the condition is the result of, negated or not; or -1. */
  private static int answer(Value condition) {
    return condition instanceof Value.Not n
        ? answer(n.value())
        : condition instanceof Value.Result r ? r.call() : -1;
  }

  private FunctionFacts rewritten() {
    Map<Question, List<Site>> asked = new LinkedHashMap<>();
    for (Block block : function.blocks()) {
      if (block.end() instanceof Terminator.Branch b) {
        ask(b, asked);
      }
    }
    Map<Integer, Integer> first = new HashMap<>();
    asked.forEach(
        (question, sites) -> {
          if (sites.size() > SIDES) {
            pair(question, sites, first);
          }
        });
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

  private void ask(Terminator.Branch branch, Map<Question, List<Site>> asked) {
    Op.Call call = calls.get(answer(branch.condition()));
    if (call == null) {
      return;
    }
    boolean positive = isPositive(branch.condition());
    List<Site> sites =
        asked.computeIfAbsent(
            new Question(call.callee(), call.arguments()), x -> new ArrayList<>());
    sites.add(new Site(call.result(), positive, branch.then(), branch.otherwise()));
    sites.add(new Site(call.result(), !positive, branch.otherwise(), branch.then()));
  }

  private static boolean isPositive(Value condition) {
    return !(condition instanceof Value.Not n) || !isPositive(n.value());
  }

  /** Whether what is asked about may be another thing by the time of the second question. */
  private boolean isWritten(Value argument, Site since) {
    if (argument instanceof Value.Result || argument instanceof Value.Unknown) {
      return true; // what a call returns always may
    }
    BitSet behind = (BitSet) from(since.guarded()).clone();
    behind.or(from(since.other()));
    return behind.stream()
        .mapToObj(function.blocks()::get)
        .flatMap(block -> block.ops().stream())
        .anyMatch(op -> op instanceof Op.Assign a && Mentions.has(argument, a.target()));
  }

  /** Notes for each second answer which is the first: the one asked last before it. */
  private void pair(Question question, List<Site> sites, Map<Integer, Integer> first) {
    for (Site freeing : sites) {
      List<LockUse> freed = isFirst(freeing, sites) ? List.of() : freed(freeing);
      if (freed.isEmpty()) {
        continue;
      }
      sites.stream()
          .filter(taking -> taking.result() < freeing.result())
          .filter(taking -> taking.holds() == freeing.holds())
          .filter(taking -> areMet(taken(taking), freed))
          .filter(taking -> question.arguments().stream().noneMatch(a -> isWritten(a, taking)))
          .max(Comparator.comparingInt(Site::result))
          .ifPresent(taking -> first.put(freeing.result(), taking.result()));
    }
  }

  private static boolean isFirst(Site one, List<Site> sites) {
    for (Site site : sites) {
      if (site.result() < one.result()) {
        return false;
      }
    }
    return true;
  }

  private static boolean areMet(List<LockUse> taken, List<LockUse> freed) {
    return taken.stream().anyMatch(t -> freed.stream().anyMatch(f -> isSame(t, f)));
  }

  private static boolean isSame(LockUse taken, LockUse freed) {
    return taken.sameAs(freed) || taken.key().equals(freed.key());
  }

  private List<LockUse> taken(Site site) {
    return uses(site, LockAction.ACQUIRE);
  }

  private List<LockUse> freed(Site site) {
    return uses(site, LockAction.RELEASE);
  }

  /** What is done to locks where a side of a branch leads to, and the other does not. */
  private List<LockUse> uses(Site site, LockAction action) {
    BitSet region = (BitSet) from(site.guarded()).clone();
    region.andNot(from(site.other()));
    List<LockUse> uses = new ArrayList<>();
    for (int block = region.nextSetBit(0); block >= 0; block = region.nextSetBit(block + 1)) {
      for (Op op : function.blocks().get(block).ops()) {
        add(op, action, uses);
      }
    }
    return uses;
  }

  private void add(Op op, LockAction action, List<LockUse> uses) {
    switch (op) {
      case Op.Assign a -> {}
      case Op.LockOp l -> {
        if (l.action() == action) {
          uses.add(effects.use(l));
        }
      }
      case Op.Call c ->
          uses.addAll(action == LockAction.ACQUIRE ? effects.leaves(c) : effects.drops(c));
    }
  }

  private BlockOrder order() {
    BlockOrder known = order;
    if (known == null) {
      known = new BlockOrder(function.blocks());
      order = known;
    }
    return known;
  }

  /** The blocks that one leads to without going back, and itself. */
  private BitSet from(int block) {
    return reached.computeIfAbsent(
        block,
        start -> {
          BitSet all = new BitSet();
          Deque<Integer> todo = new ArrayDeque<>(List.of(start));
          while (!todo.isEmpty()) {
            int at = todo.remove();
            if (!all.get(at)) {
              all.set(at);
              for (int next : function.blocks().get(at).end().successors()) {
                if (!order().isBack(at, next)) {
                  todo.add(next);
                }
              }
            }
          }
          return all;
        });
  }
}
