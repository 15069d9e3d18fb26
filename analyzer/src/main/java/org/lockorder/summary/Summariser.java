package org.lockorder.summary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.pointers.Resolver;
import org.lockorder.pointers.Worth;
import org.lockorder.program.Program;
import org.lockorder.threads.Threads;

/**
 * Summarises every function, callees before callers: side by side, though what is asked for is
 * gathered one by one, since the numbers of new atoms ask for an order. Functions that call each
 * other are summarised together, round by round; one whose effect is not settled in the end counts
 * as neutral.
 */
final class Summariser {
  private static final int ROUNDS = 8;

  private final SummaryTable table;
  private final Program program;
  private final CallGraph calls;
  private final boolean readersRecurse;
  private final Atoms atoms;
  private final Summary[] summaries;
  private final Acquires[] acquires;

  /** By their exits those that say nothing else: most functions have one of these few. */
  private final Map<List<Exit>, Summary> quiet = new ConcurrentHashMap<>();

  /** Components with calls that matter to locks, in waves; most have none. */
  private List<List<List<Integer>>> callers = List.of();

  /** Those of recursive functions that had to be given up: they change nothing for a caller. */
  private final boolean[] neutral;

  /**
   * @param table to be filled in
   * @param readersRecurse whether a reader of an rwlock never waits for a queued writer
   * @param atoms where what is asked for is numbered
   */
  Summariser(SummaryTable table, boolean readersRecurse, Atoms atoms) {
    this.table = table;
    this.program = table.program();
    this.calls = table.calls();
    this.readersRecurse = readersRecurse;
    this.atoms = atoms;
    this.summaries = table.summaries();
    this.acquires = table.acquires();
    this.neutral = new boolean[table.size()];
  }

  /**
   * Summarises all.
   *
   * @param done told how many functions are done
   */
  void run(Threads threads, IntConsumer done) {
    List<List<Integer>> components = calls.waves().stream().flatMap(List::stream).toList();
    AtomicInteger count = new AtomicInteger();
    threads.inOrder(
        calls.needed(),
        i -> summarise(components.get(i)),
        (seen, i) -> {
          gather(components.get(i), seen);
          done.accept(count.addAndGet(seen.size()));
        });
    callers =
        calls.waves().stream()
            .map(wave -> wave.stream().filter(this::haveCalls).toList())
            .filter(wave -> !wave.isEmpty())
            .toList();
    PointerReach.extend(callers, summaries, acquires, atoms, threads);
  }

  private boolean haveCalls(List<Integer> component) {
    for (int id : component) {
      if (!summaries[id].calls().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The components with calls that matter, once all are summarised: {@link CallGraph#waves}. */
  List<List<List<Integer>>> callers() {
    return callers;
  }

  /** Fills in the summaries of one component; with what each member's callers see of its locks. */
  private List<SeenTakes> summarise(List<Integer> component) {
    List<Uses> uses = new ArrayList<>(component.size());
    for (int id : component) {
      uses.add(table.uses(id));
      summaries[id] = Summary.NOTHING;
    }
    component.forEach(table::read);
    boolean recursive = isRecursive(component);
    if (recursive) { // some come before those they call
      component.forEach(table::read);
    }
    BitSet unsettled = round(component, uses, recursive);
    for (int round = 1; recursive && !unsettled.isEmpty() && round < ROUNDS; round++) {
      unsettled = round(component, uses, true);
    }
    if (recursive && !unsettled.isEmpty()) {
      unsettled.stream().forEach(i -> neutral[component.get(i)] = true);
      round(component, uses, true);
    }
    if (recursive) { // what was found out in early rounds may have been wrong
      component.forEach(id -> table.own()[id] = own(id, table.uses(id)::of));
    }
    List<SeenTakes> seen = new ArrayList<>(component.size());
    for (Uses each : uses) {
      seen.add(new SeenTakes(each));
    }
    if (!recursive) {
      seen.get(0).prepare(summaries[component.get(0)], callee -> acquires[callee]);
    }
    return seen;
  }

  /** Summarises each once; tells by number whose ways out have changed. */
  private BitSet round(List<Integer> component, List<Uses> uses, boolean recursive) {
    BitSet changed = new BitSet();
    for (int i = 0; i < component.size(); i++) {
      int id = component.get(i);
      List<Exit> before = summaries[id].exits();
      Summary made = analyse(id, uses.get(i), recursive);
      summaries[id] = neutral[id] ? neutral(made) : made;
      table.heed(id, made);
      changed.set(i, recursive && !summaries[id].exits().equals(before));
    }
    return changed;
  }

  /** What the component's members ask for, below as well: round and round until nothing is new. */
  private void gather(List<Integer> component, List<SeenTakes> seen) {
    component.forEach(id -> acquires[id] = new Acquires());
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i = 0; i < component.size(); i++) {
        int id = component.get(i);
        grown |= acquires[id].update(summaries[id], seen.get(i), atoms, x -> acquires[x]);
      }
      grown = grown && isRecursive(component);
    }
    component.forEach(id -> acquires[id].settle());
  }

  private boolean isRecursive(List<Integer> component) {
    return component.size() > 1 || calls.isRecursive(component.get(0));
  }

  private static Summary neutral(Summary s) {
    return new Summary(
        List.of(Exit.NEUTRAL),
        s.requests(),
        s.calls(),
        s.entry(),
        s.assertion(),
        s.pointsTo(),
        s.names(),
        s.stores(),
        s.sleep(),
        s.atomicSleeps(),
        s.exposures(),
        List.of(),
        s.widened());
  }

  private Summary analyse(int id, Uses uses, boolean recursive) {
    int contract = program.contract(id);
    List<HeldLock> entry = contract < 0 ? List.of() : summaries[contract].entry();
    return analyse(id, uses, recursive, entry);
  }

  /**
   * @param entry the locks that are held on entry
   */
  private Summary analyse(int id, Uses uses, boolean recursive, List<HeldLock> entry) {
    FunctionFacts f = program.function(id);
    KnownCallees callees = new KnownCallees(table, id, recursive);
    table.astray()[id] = Astray.of(f, callees);
    OpEffects effects = new OpEffects(uses, callees);
    Summary summary =
        touchesLocks(f, callees)
            ? new FunctionAnalysis(
                    f, new Transfer(effects, readersRecurse), uses, new KnownMemory(table, id, f))
                .run(entry, Assertion.is(f, callees), recursive)
            : quiet(f, uses.resolver());
    if (!recursive) {
      table.own()[id] = own(id, effects::use);
    }
    return f.form() == FunctionFacts.Form.CONTRACT ? summary.ofContract() : summary;
  }

  private OwnLocks own(int id, Function<Op.LockOp, LockUse> use) {
    return OwnLocks.of(program.function(id), use);
  }

  /** The summary that a function had if its contract were not read. */
  Summary withoutContract(int function) {
    return analyse(function, table.uses(function), false, List.of());
  }

  private static boolean touchesLocks(FunctionFacts f, KnownCallees callees) {
    for (Op.LockOp lock : f.locks()) {
      boolean touches =
          switch (lock.action()) {
            case INITIALISE, INITIALISE_TAKEN, INITIALISE_SEVERAL -> false;
            case ACQUIRE,
                RELEASE,
                DOWNGRADE,
                ASSERT_HELD,
                ASSERT_NOT_HELD,
                SET_CLASS,
                HIDE,
                CONTEXT,
                RUN ->
                true;
          };
      if (touches) {
        return true;
      }
    }
    for (Op.Call call : f.calls()) {
      if (callees.matters(callees.target(call))
          || !callees.pointed(call).isEmpty()
          || callees.mayLetGo(call)) {
        return true;
      }
    }
    return false;
  }

  /** The summary of a function that has nothing to do with locks: only what it returns. */
  private Summary quiet(FunctionFacts f, Resolver resolver) {
    Outcome returned = Outcome.NEVER;
    boolean returns = false;
    for (Block block : f.blocks()) {
      if (block.end() instanceof Terminator.Return r) {
        returns = true;
        Value value = r.value();
        returned = returned.or(value == null ? Outcome.ANY : before(block, resolver).of(value));
      }
    }
    List<Exit> exits = returns ? List.of(Exit.neutral(returned)) : List.of();
    Worth worth = Worth.of(resolver);
    Summary summary =
        new Summary(
            exits,
            List.of(),
            List.of(),
            List.of(),
            false,
            worth.pointsTo(),
            worth.names(),
            worth.stores(),
            null,
            List.of(),
            List.of(),
            List.of(),
            false);
    return isNothing(worth) ? quiet.computeIfAbsent(exits, x -> summary) : summary;
  }

  private static boolean isNothing(Worth worth) {
    return worth.pointsTo() == null && worth.names() == null && worth.stores().isEmpty();
  }

  /** What is known at the end of a block by what is done in it. */
  private static Facts before(Block block, Resolver resolver) {
    Facts facts = Facts.NONE;
    for (Op op : block.ops()) {
      if (op instanceof Op.Assign a) {
        facts = facts.assign(a.target(), a.value());
      }
      if (!(op instanceof Op.Assign a && a.target() instanceof Value.Variable)) {
        facts = facts.only(x -> x instanceof Value.Variable v && !resolver.isEscaped(v.name()));
      }
    }
    return facts;
  }
}
