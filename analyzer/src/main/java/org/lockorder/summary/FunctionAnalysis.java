package org.lockorder.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.pointers.Resolver;
import org.lockorder.pointers.Worth;

/**
 * A forward analysis of one function: which locks are held at every point, path by path as far as
 * the bound allows.
 *
 * <p>First to a fixpoint over the blocks, then once more over each block with its final states, to
 * record what happens there.
 */
final class FunctionAnalysis {
  /** A block is looked at this many times at most; the states it has then stay. */
  private static final int VISITS_MOST = 40;

  private final FunctionFacts function;
  private final Transfer transfer;
  private final Resolver resolver;
  private final Uses uses;
  private final Parameters parameters;
  private final KnownMemory memory;
  private final StateSet[] before;

  /** By block: the last walk over it, as long as no more has come there. */
  private final @Nullable Walk[] walks;

  private final Certainty certainty;

  /** What it was told of being atomic; mostly nothing. */
  private final List<Value> atomic;

  FunctionAnalysis(FunctionFacts function, Transfer transfer, Uses uses, KnownMemory memory) {
    this.function = PairedQuestions.asOne(function, transfer.effects());
    this.transfer = transfer;
    this.resolver = uses.resolver();
    this.uses = uses;
    this.memory = memory;
    this.parameters = new Parameters(function);
    this.certainty = new Certainty(resolver, function.blocks().size());
    this.atomic = atomic(function);
    this.before = new StateSet[function.blocks().size()];
    this.walks = new Walk[before.length];
    for (int i = 0; i < before.length; i++) {
      before[i] = new StateSet();
    }
  }

  /** The states behind each operation of a block. */
  private record Walk(List<List<PathState>> after) {}

  /**
   * The summary.
   *
   * @param entry the locks that the function's contract says are held on entry
   * @param assertion whether it only says that locks are held
   * @param recursive whether the function may call itself
   */
  Summary run(List<HeldLock> entry, boolean assertion, boolean recursive) {
    toFixpoint(PathState.entered(entry));
    parameters.learn(function.blocks(), new Before());
    List<Block> blocks = function.blocks();
    Recorder recorder =
        new Recorder(
            uses,
            new Necessity(blocks, this::succeeds),
            new Sleeps(
                parameters,
                new Necessity(blocks, this::returns),
                new Refusals(blocks, parameters, this::returns)),
            new Contexts(
                function, parameters, memory, uses, Absent.of(blocks, transfer.effects())));
    ExitSet exits = new ExitSet(parameters, uses, this::isPrimitive, recursive);
    boolean widened = false;
    List<LockUse> left = new ArrayList<>(0);
    for (int i = 0; i < before.length; i++) {
      Block block = blocks.get(i);
      recorder.enter(i);
      parameters.enter(i);
      memory.enter(i);
      List<PathState> states = before[i].states();
      Walk known = walks[i];
      for (int at = 0; at < block.ops().size(); at++) {
        Op op = block.ops().get(at);
        if (!states.isEmpty()) {
          states =
              known != null && transfer.isSilent(op)
                  ? known.after().get(at)
                  : transfer.apply(op, states, recorder);
        }
        parameters.pass(op);
        memory.pass();
      }
      widened |= before[i].isWidened();
      if (block.end() instanceof Terminator.Return r) {
        for (PathState state : states) {
          exits.add(state, r.value());
          addLeft(state, left);
        }
      }
    }
    Worth worth = Worth.of(resolver);
    return new Summary(
        uses.common().ways(exits.exits(recorder.released(), recorder.opened())),
        recorder.requests(),
        recorder.calls(),
        recorder.entry(),
        assertion,
        worth.pointsTo(),
        worth.names(),
        worth.stores(),
        recorder.sleeps().everyTime(),
        recorder.sleeps().atomic(),
        recorder.exposures(),
        balance(recorder.suspects(), left, widened),
        widened || exits.isWidened());
  }

  /** What is known of a parameter before it is written. */
  private final class Before implements ParameterWrites.Known {
    private final IdentityHashMap<Op, List<PathState>> states = new IdentityHashMap<>();

    @Override
    public Numbers of(int block, Op op, Value parameter) {
      Numbers known = Numbers.NEVER;
      for (PathState state : states.computeIfAbsent(op, o -> before(block, o))) {
        known = known.or(state.facts().numbers(parameter));
      }
      return known;
    }

    private List<PathState> before(int block, Op op) {
      List<Op> ops = function.blocks().get(block).ops();
      List<PathState> now = before[block].states();
      for (int i = 0; i < ops.size() && ops.get(i) != op; i++) {
        now = walk(block).after().get(i);
      }
      return now;
    }
  }

  private boolean isPrimitive(int line) {
    return function.locks().stream().anyMatch(op -> op.line() == line);
  }

  /** Adds the locks with which it returns then, as the function itself sees them. */
  private static void addLeft(PathState state, List<LockUse> left) {
    for (HeldLock held : state.held()) {
      if (!held.asserted() && !held.sometimes()) {
        left.add(held.lock());
      }
    }
  }

  private List<Imbalance> balance(
      Collection<LockUse> suspects, List<LockUse> left, boolean widened) {
    return function.form() != FunctionFacts.Form.FUNCTION || (suspects.isEmpty() && left.isEmpty())
        ? List.of()
        : new Balance(function, transfer, widened).of(suspects, left);
  }

  /** Whether the block returns, and not surely an error. */
  private boolean succeeds(int block) {
    return function.blocks().get(block).end() instanceof Terminator.Return r
        && succeeds(r.value(), before[block].states());
  }

  private static boolean succeeds(@Nullable Value returned, List<PathState> states) {
    for (PathState state : states) {
      if (returned == null || !state.facts().of(returned).within(Outcome.NEGATIVE)) {
        return true;
      }
    }
    return false;
  }

  private boolean returns(int block) {
    return function.blocks().get(block).end() instanceof Terminator.Return
        && !before[block].states().isEmpty();
  }

  private void toFixpoint(PathState entry) {
    if (before.length == 0) {
      return;
    }
    int[] visits = new int[before.length];
    BlockOrder order = new BlockOrder(function.blocks());
    before[0].add(entry);
    order.add(0);
    for (int at = order.next(); at >= 0; at = order.next()) {
      if (visits[at]++ > VISITS_MOST) {
        continue;
      }
      if (function.blocks().get(at).end().successors().isEmpty()) {
        continue; // what is done in it is seen when it is recorded
      }
      for (PathState state : through(at)) {
        leave(at, state, order);
      }
    }
  }

  private List<PathState> through(int block) {
    return function.blocks().get(block).ops().isEmpty()
        ? before[block].states()
        : walk(block).after().getLast();
  }

  private Walk walk(int block) {
    Walk known = walks[block];
    if (known == null) {
      List<Op> ops = function.blocks().get(block).ops();
      List<List<PathState>> after = new ArrayList<>(ops.size());
      List<PathState> now = before[block].states();
      for (Op op : ops) {
        now = now.isEmpty() ? now : transfer.apply(op, now, null);
        after.add(now);
      }
      known = new Walk(after);
      walks[block] = known;
    }
    return known;
  }

  private void leave(int at, PathState state, BlockOrder order) {
    switch (function.blocks().get(at).end()) {
      case Terminator.Jump j -> enter(j.target(), state, order);
      case Terminator.Branch b -> {
        PathState then = branch(at, b.condition(), true, state);
        PathState otherwise = branch(at, b.condition(), false, state);
        boolean open = then != null && otherwise != null;
        if (then != null) {
          enter(b.then(), open ? then.branched() : then, order);
        }
        if (otherwise != null) {
          enter(b.otherwise(), open ? otherwise.branched() : otherwise, order);
        }
      }
      case Terminator.Choice c -> {
        for (int target : c.targets()) {
          enter(target, state, order);
        }
      }
      case Terminator.Return r -> {}
      case Terminator.Stop s -> {}
    }
  }

  private void enter(int block, PathState state, BlockOrder order) {
    if (before[block].add(state)) {
      walks[block] = null;
      order.add(block);
    }
  }

  /** Null where the condition at the end of that block cannot be so. */
  private @Nullable PathState branch(int at, Value condition, boolean holds, PathState state) {
    if (certainty.is(at, condition, !holds)) {
      return null;
    }
    Facts told = state.facts().assume(condition, holds).orElse(null);
    Facts meant =
        told == null ? null : parameters.meant(condition, resolver, told, holds).orElse(null);
    return meant == null ? null : told(state.with(meant));
  }

  private static List<Value> atomic(FunctionFacts function) {
    List<Value> results = List.of();
    for (Op.LockOp op : function.locks()) {
      if (op.context() == ContextChange.TELLS_ATOMIC) {
        results = results.isEmpty() ? new ArrayList<>(1) : results;
        results.add(new Value.Result(op.result()));
      }
    }
    return results;
  }

  /** Who finds that he is not atomic has found out something of his caller. */
  private PathState told(PathState state) {
    for (Value result : atomic) {
      if (state.facts().of(result).equals(Outcome.ZERO)) {
        return state.foundAwake();
      }
    }
    return state;
  }
}
