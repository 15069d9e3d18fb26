package org.lockorder.summary;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.Callers;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.pointers.LockPointers;
import org.lockorder.program.LockName;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;
import org.lockorder.threads.Threads;

/** The summary of every function, and what follows from all of them together. */
public final class Summaries {
  /** Where {@link Acquires#near} is, behind what is below with this much doubt and that. */
  private static final int NEAR = Acquires.DOUBT_MOST + 1;

  private final SummaryTable table;
  private final Summariser summariser;
  private final Atoms atoms;
  private final Set<String> split;
  private final Set<String> pooled;
  private final Set<String> hidden;
  private final Set<String> handedOn;
  private final Summary[] summaries;
  private final OwnLocks[] own;
  private final Acquires[] acquires;

  /** By the doubt of ways at most, and by function: what is asked for below. */
  private final AtomSet[][] below;

  /** Of each thread: values are found out when they are asked for, by one at a time. */
  private final ThreadLocal<Last> lastUses = ThreadLocal.withInitial(() -> new Last(-1, null));

  private final Sites sites;

  /**
   * Where locks are taken.
   *
   * @param all calls that take a lock
   * @param coarse those of which neither object nor struct is known
   * @param widened functions in which the bound on paths cost something
   */
  private record Sites(int all, int coarse, int widened) {}

  private record Last(int id, @Nullable Uses uses) {}

  private Summaries(SummaryTable table, Summariser summariser, Atoms atoms, Threads threads) {
    this.table = table;
    this.summariser = summariser;
    this.atoms = atoms;
    this.split = table.said().of(LockAction.SET_CLASS);
    this.pooled = table.said().of(LockAction.INITIALISE_SEVERAL);
    this.hidden = table.said().of(LockAction.HIDE);
    this.summaries = table.summaries();
    this.own = table.own();
    this.acquires = table.acquires();
    this.below = spread(acquires);
    Supplier<Sites> counted = threads.begin(this::countSites);
    this.handedOn = HandedOn.of(this, table.calls(), threads);
    this.sites = counted.get();
  }

  /**
   * Summarises a program.
   *
   * @param pointers what kept pointers to locks point to
   * @param zeroing functions that zero the memory to which their result points, by name
   * @param readersRecurse whether a reader of an rwlock never waits for a queued writer
   * @param done told how many functions are done
   */
  public static Summaries of(
      Program program,
      CallGraph calls,
      LockPointers pointers,
      Set<String> zeroing,
      boolean readersRecurse,
      Threads threads,
      IntConsumer done) {
    SummaryTable table = new SummaryTable(program, calls, pointers, zeroing, threads);
    Atoms atoms = new Atoms();
    Summariser summariser = new Summariser(table, readersRecurse, atoms);
    summariser.run(threads, done);
    table.common().forget();
    atoms.settle();
    return new Summaries(table, summariser, atoms, threads);
  }

  /** The summary that a function had if its contract were not read. */
  public Summary withoutContract(int function) {
    return summariser.withoutContract(function);
  }

  /** Side by side: which call leads to which atom is asked most of all. */
  private static AtomSet[][] spread(Acquires[] acquires) {
    AtomSet[][] below = new AtomSet[NEAR + 1][acquires.length];
    for (int id = 0; id < acquires.length; id++) {
      for (int doubt = 0; doubt < NEAR; doubt++) {
        below[doubt][id] = acquires[id].atoms(doubt);
      }
      below[NEAR][id] = acquires[id].near();
    }
    return below;
  }

  private Sites countSites() {
    int all = 0;
    int coarse = 0;
    int widened = 0;
    for (int id = 0; id < summaries.length; id++) {
      boolean counts =
          table.program().function(id).form() != FunctionFacts.Form.CONTRACT
              && !table.program().isGivenFunctions(id);
      for (OwnLocks.Own each : counts ? own[id].all() : List.<OwnLocks.Own>of()) {
        if (each.op().action() == LockAction.ACQUIRE && !isOfNoObject(each.op())) {
          all++;
          if (each.use().name() == null && !each.use().place().ofParameter()) {
            coarse++;
          }
        }
      }
      widened += summaries[id].widened() ? 1 : 0;
    }
    return new Sites(all, coarse, widened);
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
    return table.program();
  }

  /** The functions with calls that matter, callees by name first: {@link CallGraph#waves}. */
  public List<List<List<Integer>>> waves() {
    return summariser.callers();
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
        && (below[doubtful == Acquires.DOUBT_MOST ? NEAR : left][target].contains(atom)
            || (doubtful > 0 && acquires[target].taken().contains(atom)));
  }

  /** Likewise of any of some atoms, which are few. */
  public boolean leads(int target, int doubtful, int[] some, int doubt) {
    int left = doubt - doubtful;
    if (left < 0) {
      return false;
    }
    return below[doubtful == Acquires.DOUBT_MOST ? NEAR : left][target].containsAny(some)
        || (doubtful > 0 && acquires[target].taken().containsAny(some));
  }

  /**
   * Whether the atom is asked for below that call, with that doubt more at most, whatever parameter
   * it hangs on.
   */
  public boolean isBelow(CallSite call, int atom, int more) {
    return below[call.doubt() == Acquires.DOUBT_MOST ? NEAR : more][call.target()].contains(atom);
  }

  /** All atoms of which {@link #isBelow} is true. */
  public AtomSet below(CallSite call, int more) {
    return acquires[call.target()].below(call.doubt(), more);
  }

  /** Adds all atoms that are asked for by way of that call, with that doubt at most. */
  public void addBelow(CallSite call, int doubt, AtomUnion all) {
    Acquires callee = acquires[call.target()];
    int left = doubt - call.doubt();
    if (left >= 0) {
      all.add(callee.below(call.doubt(), left));
      if (call.isPointed()) {
        all.add(callee.taken());
      }
    }
  }

  /** The atoms that {@link #acquires} counts in. */
  public Atoms atoms() {
    return atoms;
  }

  /** Calls that take a lock. */
  public int lockSites() {
    return sites.all();
  }

  /** Those of which neither object nor struct is known. */
  public int coarseLockSites() {
    return sites.coarse();
  }

  /** Functions in which the bound on paths cost something. */
  public int widenedFunctions() {
    return sites.widened();
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
    return table.calls().callers();
  }

  /** Whom a call in that function means by name. */
  public Resolution target(int function, Op.Call call) {
    return table.calls().target(function, call.result());
  }

  /** What values point to in that function, as far as that is known. */
  public Function<Value, @Nullable Place> pointees(int function) {
    return table.uses(function).resolver()::pointee;
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

  /** A callee's place as the caller sees it, given these arguments; null where it does not. */
  public @Nullable Place through(int caller, Place place, List<Value> arguments) {
    return table.uses(caller).resolver().substitute(place, arguments);
  }

  /** A lock of that function as its callers may see it. */
  public LockUse exported(int function, LockUse lock) {
    return uses(function).exported(lock);
  }

  /** The last is kept, for it is mostly asked for again. */
  private Uses uses(int id) {
    Last last = lastUses.get();
    if (last.id() != id || last.uses() == null) {
      last = new Last(id, table.uses(id));
      lastUses.set(last);
    }
    return Objects.requireNonNull(last.uses());
  }

  /** Whether lockdep is told to tell apart the locks of that name: they are of several classes. */
  public boolean isSplit(LockName name) {
    return !name.singleton() && (split.contains(name.bare()) || split.contains(name.type()));
  }

  /** Whether several tasks may hold such a lock at a time. */
  public boolean isPooled(LockName name) {
    return pooled.contains(name.bare()) || pooled.contains(name.type());
  }

  /** Whether lockdep is told to look away from locks of that name. */
  public boolean isHidden(LockName name) {
    return hidden.contains(name.bare()) || hidden.contains(name.type());
  }

  /** Whether locks of that name are let go of where nobody has taken them. */
  public boolean isHandedOn(LockName name) {
    return handedOn.contains(name.type());
  }
}
