package org.lockorder.summary;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.Callers;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.pointers.LockPointers;
import org.lockorder.pointers.Resolver;
import org.lockorder.pointers.Worth;
import org.lockorder.pointers.Worths;
import org.lockorder.program.LockName;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;
import org.lockorder.threads.Threads;

/**
 * The summary of every function, callees before callers. Functions that call each other are
 * summarised together, round by round; one whose effect is not settled in the end counts as
 * neutral.
 */
public final class Summaries {
  private static final int ROUNDS = 8;

  /** Where {@link Acquires#near} is, behind what is below with this much doubt and that. */
  private static final int NEAR = Acquires.DOUBT_MOST + 1;

  /** Components of a wave whose names for locks are kept at a time. */
  private static final int TOGETHER = 1_000;

  private final Program program;
  private final CallGraph calls;
  private final boolean readersRecurse;
  private final LockPointers pointers;

  /** The functions in or below which a lock is taken or said to be held, by any call. */
  private final BitSet leading;

  /** What is a semaphore by its type, but is made as taken: a completion. */
  private Set<String> awaited = Set.of();

  private final Set<String> split;
  private final Set<String> pooled;
  private Set<String> handedOn = Set.of();
  private final Summary[] summaries;
  private final OwnLocks[] own;
  private final Acquires[] acquires;

  /** By the doubt of ways at most, and by function: what is asked for below. */
  private BitSet[][] below = {};

  private final long[] astray;

  /** Those of recursive functions that had to be given up: they change nothing for a caller. */
  private final boolean[] neutral;

  /** Of each thread: values are found out when they are asked for, by one at a time. */
  private final ThreadLocal<Last> lastUses = ThreadLocal.withInitial(() -> new Last(-1, null));

  private final Atoms atoms = new Atoms();
  private int coarse;
  private int sites;
  private int widened;

  private record Last(int id, @Nullable Uses uses) {}

  private Summaries(
      Program program,
      CallGraph calls,
      LockPointers pointers,
      boolean readersRecurse,
      Threads threads) {
    this.program = program;
    this.calls = calls;
    this.readersRecurse = readersRecurse;
    this.pointers = pointers;
    this.leading = Leading.of(program, calls);
    int count = program.functions().size();
    this.summaries = new Summary[count];
    this.own = new OwnLocks[count];
    this.acquires = new Acquires[count];
    this.astray = new long[count];
    this.neutral = new boolean[count];
    this.awaited = said(LockAction.INITIALISE_TAKEN, threads);
    this.split = said(LockAction.SET_CLASS, threads);
    this.pooled = said(LockAction.INITIALISE_SEVERAL, threads);
  }

  /**
   * Summarises a program.
   *
   * @param pointers what kept pointers to locks point to
   * @param readersRecurse whether a reader of an rwlock never waits for a queued writer
   * @param done told how many functions are done
   */
  public static Summaries of(
      Program program,
      CallGraph calls,
      LockPointers pointers,
      boolean readersRecurse,
      Threads threads,
      IntConsumer done) {
    Summaries all = new Summaries(program, calls, pointers, readersRecurse, threads);
    AtomicInteger count = new AtomicInteger();
    calls
        .waves()
        .forEach(w -> all.summarise(w, threads, more -> done.accept(count.addAndGet(more))));
    PointerReach.extend(calls.waves(), all.summaries, all.acquires, all.atoms, threads);
    all.spread();
    all.handedOn = HandedOn.of(all, calls);
    all.countSites();
    return all;
  }

  /**
   * Components that do not call each other: the numbers of new atoms alone ask for an order. While
   * some are summarised, what those before them ask for is gathered.
   */
  private void summarise(List<List<Integer>> wave, Threads threads, IntConsumer done) {
    Supplier<List<List<Uses>>> begun = begin(wave, 0, threads);
    for (int from = 0; from < wave.size(); from += TOGETHER) {
      List<List<Uses>> uses = begun.get();
      begun = begin(wave, from + TOGETHER, threads);
      for (int i = 0; i < uses.size(); i++) {
        gather(wave.get(from + i), uses.get(i));
      }
      done.accept(uses.stream().mapToInt(List::size).sum());
    }
  }

  private Supplier<List<List<Uses>>> begin(List<List<Integer>> wave, int from, Threads threads) {
    int count = Math.max(0, Math.min(TOGETHER, wave.size() - from));
    return threads.begin(count, i -> summarise(wave.get(from + i)));
  }

  /** Fills in the summaries of one component; with what its members call their locks. */
  private List<Uses> summarise(List<Integer> component) {
    List<Uses> uses = component.stream().map(this::usesOf).toList();
    component.forEach(id -> summaries[id] = Summary.NOTHING);
    boolean recursive = isRecursive(component);
    BitSet unsettled = round(component, uses, recursive);
    for (int round = 1; recursive && !unsettled.isEmpty() && round < ROUNDS; round++) {
      unsettled = round(component, uses, true);
    }
    if (recursive && !unsettled.isEmpty()) {
      unsettled.stream().forEach(i -> neutral[component.get(i)] = true);
      round(component, uses, true);
    }
    for (int i = 0; i < component.size(); i++) {
      int id = component.get(i);
      // What was found out in early rounds may have been wrong.
      own[id] = OwnLocks.of(program.function(id), recursive ? usesOf(id) : uses.get(i));
    }
    return uses;
  }

  /** Summarises each once; tells by number whose ways out have changed. */
  private BitSet round(List<Integer> component, List<Uses> uses, boolean recursive) {
    BitSet changed = new BitSet();
    for (int i = 0; i < component.size(); i++) {
      int id = component.get(i);
      List<Exit> before = summaries[id].exits();
      Summary made = analyse(id, uses.get(i), recursive);
      summaries[id] = neutral[id] ? neutral(made) : made;
      changed.set(i, !summaries[id].exits().equals(before));
    }
    return changed;
  }

  /** What the component's members ask for, below as well: round and round until nothing is new. */
  private void gather(List<Integer> component, List<Uses> uses) {
    component.forEach(id -> acquires[id] = new Acquires());
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i = 0; i < component.size(); i++) {
        int id = component.get(i);
        grown |= acquires[id].update(summaries[id], uses.get(i), atoms, x -> acquires[x]);
      }
      grown &= isRecursive(component);
    }
    component.forEach(id -> acquires[id].settle(atoms));
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
    Summarised callees = new Summarised(id, recursive);
    astray[id] = Astray.of(f, callees);
    Summary summary =
        touchesLocks(f, callees)
            ? new FunctionAnalysis(
                    f, new Transfer(new OpEffects(uses, callees), readersRecurse), uses)
                .run(entry, Assertion.is(f, callees), recursive)
            : quiet(f, uses.resolver());
    return f.form() == FunctionFacts.Form.CONTRACT ? summary.ofContract() : summary;
  }

  /** The summary that a function had if its contract were not read. */
  public Summary withoutContract(int function) {
    return analyse(function, usesOf(function), false, List.of());
  }

  private static boolean touchesLocks(FunctionFacts f, Summarised callees) {
    for (Block block : f.blocks()) {
      for (Op op : block.ops()) {
        boolean touches =
            switch (op) {
              case Op.Assign a -> false;
              case Op.LockOp l ->
                  switch (l.action()) {
                    case INITIALISE, INITIALISE_TAKEN, INITIALISE_SEVERAL -> false;
                    case ACQUIRE, RELEASE, DOWNGRADE, ASSERT_HELD, SET_CLASS, CONTEXT, RUN -> true;
                  };
              case Op.Call c -> callees.matters(callees.target(c)) || !callees.pointed(c).isEmpty();
            };
        if (touches) {
          return true;
        }
      }
    }
    return false;
  }

  /** The summary of a function that has nothing to do with locks: only what it returns. */
  private static Summary quiet(FunctionFacts f, Resolver resolver) {
    Outcome returned = Outcome.NEVER;
    boolean returns = false;
    for (Block block : f.blocks()) {
      if (block.end() instanceof Terminator.Return r) {
        returns = true;
        Value value = r.value();
        returned = returned.or(value == null ? Outcome.ANY : before(block, resolver).of(value));
      }
    }
    Exit exit = Exit.neutral(returned);
    return new Summary(
        returns ? List.of(exit) : List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        resolver.returnedPointee(),
        resolver.returnedName(),
        resolver.stored(),
        null,
        List.of(),
        List.of(),
        List.of(),
        false);
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

  /** Side by side: which call leads to which atom is asked most of all. */
  private void spread() {
    below = new BitSet[NEAR + 1][acquires.length];
    for (int id = 0; id < acquires.length; id++) {
      for (int doubt = 0; doubt < NEAR; doubt++) {
        below[doubt][id] = acquires[id].atoms(doubt);
      }
      below[NEAR][id] = acquires[id].near();
    }
  }

  private void countSites() {
    for (int id = 0; id < summaries.length; id++) {
      boolean counts =
          program.function(id).form() != FunctionFacts.Form.CONTRACT
              && !program.isGivenFunctions(id);
      for (OwnLocks.Own each : counts ? own[id].all() : List.<OwnLocks.Own>of()) {
        if (each.op().action() == LockAction.ACQUIRE && !isOfNoObject(each.op())) {
          sites++;
          if (each.use().name() == null && !each.use().place().ofParameter()) {
            coarse++;
          }
        }
      }
      widened += summaries[id].widened() ? 1 : 0;
    }
  }

  /** Whether a rule names a member of some struct, and not the code: its struct may not have it. */
  private static boolean isOfNoObject(Op.LockOp op) {
    return op.lock() instanceof Value.AddressOf a
        && a.place() instanceof Value.Field f
        && f.base() instanceof Value.Cast c
        && c.value() instanceof Value.Unknown;
  }

  /** The program summarised. */
  public Program program() {
    return program;
  }

  /** The functions, callees by name first: {@link CallGraph#waves}. */
  public List<List<List<Integer>>> waves() {
    return calls.waves();
  }

  /** The summary of the function of that number. */
  public Summary summary(int function) {
    return summaries[function];
  }

  /** What that function asks for, itself or below. */
  public Acquires acquires(int function) {
    return acquires[function];
  }

  /** Whether the atom is asked for by way of that call, with that doubt at most. */
  public boolean leads(CallSite call, int atom, int doubt) {
    return leads(call.target(), call.doubt(), atom, doubt);
  }

  /** Likewise by way of a call of that function with that doubt of its own. */
  public boolean leads(int target, int doubtful, int atom, int doubt) {
    int left = doubt - doubtful;
    return left >= 0
        && (below[doubtful == Acquires.DOUBT_MOST ? NEAR : left][target].get(atom)
            || (doubtful > 0 && acquires[target].taken().get(atom)));
  }

  /**
   * Whether the atom is asked for below that call, with that doubt more at most, whatever parameter
   * it hangs on.
   */
  public boolean isBelow(CallSite call, int atom, int more) {
    return acquires[call.target()].below(call.doubt(), more).get(atom);
  }

  /** All atoms of which {@link #isBelow} is true; not to be changed. */
  public BitSet below(CallSite call, int more) {
    return acquires[call.target()].below(call.doubt(), more);
  }

  /** Adds all atoms that are asked for by way of that call, with that doubt at most. */
  public void addBelow(CallSite call, int doubt, BitSet all) {
    Acquires callee = acquires[call.target()];
    int left = doubt - call.doubt();
    if (left >= 0) {
      all.or(callee.below(call.doubt(), left));
      if (call.isPointed()) {
        all.or(callee.taken());
      }
    }
  }

  /** The atoms that {@link #acquires} counts in. */
  public Atoms atoms() {
    return atoms;
  }

  /** Calls that take a lock. */
  public int lockSites() {
    return sites;
  }

  /** Those of which neither object nor struct is known. */
  public int coarseLockSites() {
    return coarse;
  }

  /** Functions in which the bound on paths cost something. */
  public int widenedFunctions() {
    return widened;
  }

  /** The lock that a primitive in that function is given. */
  public LockUse use(int function, Op.LockOp op) {
    return own[function].use(op);
  }

  /** What that function's primitives are given, in its order. */
  public List<OwnLocks.Own> ownLocks(int function) {
    return own[function].all();
  }

  /** Who calls whom by name. */
  public Callers callers() {
    return calls.callers();
  }

  /** Whom a call in that function means by name. */
  public Resolution target(int function, Op.Call call) {
    return calls.target(function, call.result());
  }

  /** What values point to in that function, as far as that is known. */
  public Function<Value, @Nullable Place> pointees(int function) {
    return usesOf(function).resolver()::pointee;
  }

  /** What a lock would be called that the value points to there; empty where it has no name. */
  Optional<LockName> pointee(int function, Value pointer) {
    return uses(function).nameAt(pointer);
  }

  /** A callee's lock as the caller sees it at that call. */
  public LockUse through(int caller, LockUse lock, CallSite call) {
    return through(caller, lock, call.arguments());
  }

  /** Likewise with these arguments. */
  public LockUse through(int caller, LockUse lock, List<Value> arguments) {
    return uses(caller).through(lock, arguments);
  }

  /** A lock of that function as its callers may see it. */
  public LockUse exported(int function, LockUse lock) {
    return uses(function).exported(lock);
  }

  /** The last is kept, for it is mostly asked for again. */
  private Uses uses(int id) {
    Last last = lastUses.get();
    if (last.id() != id || last.uses() == null) {
      last = new Last(id, usesOf(id));
      lastUses.set(last);
    }
    return Objects.requireNonNull(last.uses());
  }

  private Uses usesOf(int id) {
    Resolver resolver = new Resolver(program, id, new Summarised(id, false), pointers);
    return new Uses(program, resolver, awaited);
  }

  /** The locks of which some call says that, by id without a subclass. */
  private Set<String> said(LockAction action, Threads threads) {
    Set<String> said = new TreeSet<>();
    threads.map(summaries.length, id -> said(id, action)).forEach(said::addAll);
    return said;
  }

  private Set<String> said(int id, LockAction action) {
    Set<String> said = Set.of();
    for (Block block : program.function(id).blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.LockOp l && l.action() == action) {
          LockName name = usesOf(id).of(l).name();
          if (name != null) {
            said = said.isEmpty() ? new TreeSet<>() : said;
            said.add(name.bare());
          }
        }
      }
    }
    return said;
  }

  /** Whether lockdep is told to tell apart the locks of that name: they are of several classes. */
  public boolean isSplit(LockName name) {
    return !name.singleton() && (split.contains(name.bare()) || split.contains(name.type()));
  }

  /** Whether several tasks may hold such a lock at a time. */
  public boolean isPooled(LockName name) {
    return pooled.contains(name.bare()) || pooled.contains(name.type());
  }

  /** Whether locks of that name are let go of where nobody has taken them. */
  public boolean isHandedOn(LockName name) {
    return handedOn.contains(name.type());
  }

  /** The functions that one function calls. */
  private final class Summarised implements Callees, Resolver.CalleeResults {
    private final int caller;
    private final boolean recursive;

    Summarised(int caller, boolean recursive) {
      this.caller = caller;
      this.recursive = recursive;
    }

    @Override
    public Resolution target(Op.Call call) {
      return calls.target(caller, call.result());
    }

    @Override
    public List<PointerTarget> pointed(Op.Call call) {
      List<PointerTarget> all = calls.pointed(caller, call.result());
      return all.isEmpty()
          ? all
          : all.stream().filter(target -> leading.get(target.function())).toList();
    }

    @Override
    public Summary summary(int function) {
      return summaries[function] == null ? Summary.NOTHING : summaries[function];
    }

    @Override
    public long astray(int function) {
      return astray[function];
    }

    @Override
    public boolean concernsLocks(int function) {
      return acquires[function] == null
          || recursive
          || leading.get(function)
          || !acquires[function].isEmpty()
          || summary(function).asserts();
    }

    boolean matters(Resolution target) {
      return target.isKnown()
          && (concernsLocks(target.function())
              || !summary(target.function()).isNeutral()
              || summary(target.function()).assertion());
    }

    @Override
    public Worth worth(Op.Call call) {
      Resolution target = target(call);
      return target.isKnown() ? summary(target.function()) : Worth.NOTHING;
    }

    @Override
    public Optional<Resolver> values(Op.Call call) {
      Resolution target = target(call);
      return target.isKnown()
          ? Optional.of(usesOf(target.function()).resolver())
          : Optional.empty();
    }

    @Override
    public Optional<CType> type(Op.Call call) {
      return Worths.resultType(program, calls, caller, call);
    }
  }
}
