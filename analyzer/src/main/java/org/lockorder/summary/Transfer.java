package org.lockorder.summary;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Resolution;

/** What one operation does to the states before it. */
final class Transfer {
  private final Uses uses;
  private final Callees callees;
  private final boolean readersRecurse;

  // By identity: an operation is met many times, and so is what its callee does to a lock.
  private final IdentityHashMap<Op, LockUse> given = new IdentityHashMap<>();
  private final IdentityHashMap<Op, IdentityHashMap<LockUse, LockUse>> through =
      new IdentityHashMap<>();

  /** What is known of the functions called. */
  interface Callees {
    /** Who the call means. */
    Resolution target(Op.Call call);

    /** Whom it may mean through a pointer, of those in or below which a lock is taken. */
    List<PointerTarget> pointed(Op.Call call);

    /** That function's summary. */
    Summary summary(int function);

    /** The parameters it hands on to functions that were not read, a bit each. */
    long astray(int function);

    /** Whether in it or below any lock is taken, or said to be held. */
    boolean concernsLocks(int function);
  }

  /**
   * @param readersRecurse whether a reader of an rwlock never waits for a queued writer
   */
  Transfer(Uses uses, Callees callees, boolean readersRecurse) {

    this.uses = uses;
    this.callees = callees;
    this.readersRecurse = readersRecurse;
  }

  /** The states after {@code op}; what happens is told to the recorder where there is one. */
  List<PathState> apply(Op op, List<PathState> states, @Nullable Recorder recorder) {
    return switch (op) {
      case Op.Assign a -> each(states, s -> assign(a, s));
      case Op.Call c -> written(c, call(c, forget(c.result(), states), recorder));
      case Op.LockOp l -> lock(l, forget(l.result(), states), recorder);
    };
  }

  private static List<PathState> each(List<PathState> states, UnaryOperator<PathState> change) {
    List<PathState> now = new ArrayList<>(states.size());
    for (PathState state : states) {
      now.add(change.apply(state));
    }
    return now;
  }

  /** What the call returned the last time round a loop says nothing of this time. */
  private static List<PathState> forget(int result, List<PathState> states) {
    Value value = new Value.Result(result);
    for (PathState state : states) {
      if (state.facts().isTold(value)) {
        return each(states, s -> s.with(s.facts().forget(value)));
      }
    }
    return states;
  }

  /**
   * What a callee is given the address of, it may have written: {@code argc = 0; split(s, &argc)}.
   */
  private static List<PathState> written(Op.Call call, List<PathState> states) {
    List<PathState> now = states;
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.AddressOf a && !(a.place() instanceof Value.Global)) {
        now = each(now, s -> s.with(s.facts().forget(a.place())));
      }
    }
    return now.equals(states) ? states : StateSet.merged(now);
  }

  /** Whether the way to the lock goes by the pointer that is there. */
  boolean leadsTo(Value pointer, LockUse lock) {
    Place there = uses.resolver().place(pointer);
    for (Place at = lock.place(); there != null && at != null; at = at.parent()) {
      if (at.step() instanceof Place.Step.Follow
          && at.parent() != null
          && at.parent().sameAs(there)) {
        return true;
      }
    }
    return false;
  }

  private PathState assign(Op.Assign a, PathState state) {
    PathState next = state.with(state.facts().assign(a.target(), a.value()));
    return a.target() instanceof Value.Variable v && next.isRootedAt(v.name())
        ? next.mapUses(use -> PathState.isRootedAt(use, v.name()) ? use.some() : use)
        : next;
  }

  private List<PathState> lock(Op.LockOp op, List<PathState> states, @Nullable Recorder recorder) {
    if (op.action() == LockAction.CONTEXT) {
      if (recorder != null && op.context() == ContextChange.SLEEPS) {
        recorder.sleep(op.line(), op.name(), states);
      }
      return changed(op, states, recorder);
    }
    LockUse use = use(op);
    if (use.isNever()) {
      return states;
    }
    return switch (op.action()) {
      case ACQUIRE -> acquire(op, use, states, recorder);
      case RELEASE -> {
        if (use.kind().isEvent()) {
          yield changed(op, states, recorder);
        }
        released(use, states, recorder);
        yield changed(op, each(states, s -> s.release(use)), recorder);
      }
      case DOWNGRADE -> each(states, s -> s.downgrade(use));
      case ASSERT_HELD -> {
        HeldLock held =
            new HeldLock(
                use, mode(op.mode(), op.kind(), states), op.line(), op.name(), false, true);
        yield assertHeld(held, states, recorder);
      }
      case INITIALISE -> {
        if (recorder != null && states.stream().anyMatch(s -> s.holds(use))) {
          recorder.suspect(use);
        }
        yield states;
      }
      case INITIALISE_TAKEN, SET_CLASS -> states;
      case CONTEXT -> changed(op, states, recorder);
      case RUN -> {
        HeldLock held = new HeldLock(use, op.mode(), op.line(), op.name(), false, false);
        if (recorder != null) {
          recorder.request(use, op.mode(), op.line(), op.name(), false, true, states);
        }
        yield each(states, s -> s.acquire(held));
      }
    };
  }

  /** With what the primitive does to the CPU's context. */
  private static List<PathState> changed(
      Op.LockOp op, List<PathState> states, @Nullable Recorder recorder) {
    if (op.context() == ContextChange.NONE) {
      return states;
    }
    List<PathState> now = new ArrayList<>(states.size());
    for (PathState state : states) {
      PathState next = changed(op, state);
      now.add(next);
      if (recorder != null) {
        recorder.exposed(op.line(), op.name(), state, next);
      }
    }
    return now;
  }

  private static PathState changed(Op.LockOp op, PathState state) {
    return state.with(state.interrupts().after(op.context()));
  }

  private static List<PathState> assertHeld(
      HeldLock lock, List<PathState> states, @Nullable Recorder recorder) {
    if (lock.lock().name() == null) {
      return states;
    }
    if (recorder != null) {
      recorder.asserted(lock, states);
    }
    return each(states, s -> s.assertHeld(lock));
  }

  /** Who takes {@code p->lock} has a {@code p}. */
  private static PathState withObject(Value lock, PathState state) {
    Value object = object(lock);
    return object == null
        ? state
        : state.facts().restrict(object, Outcome.POSITIVE).map(state::with).orElse(state);
  }

  private static boolean lacksObject(Value lock, PathState state) {
    Value object = object(lock);
    return object != null && state.facts().of(object).and(Outcome.POSITIVE).isNever();
  }

  private static @Nullable Value object(Value lock) {
    Value at = lock instanceof Value.AddressOf a ? a.place() : lock;
    while (at instanceof Value.Field f && !f.arrow()) {
      at = f.base();
    }
    return at instanceof Value.Field f ? f.base() : null;
  }

  /** Likewise who has called for that, with {@code &p->lock} or {@code p}. */
  private static PathState withObject(LockUse taken, Op.Call op, PathState state) {
    if (!(taken.place().root() instanceof Place.Root.Parameter p)
        || p.index() >= op.arguments().size()) {
      return state;
    }
    Value argument = op.arguments().get(p.index());
    return state
        .facts()
        .restrict(argument, Outcome.POSITIVE)
        .map(facts -> withObject(argument, state.with(facts)))
        .orElse(state);
  }

  private static void released(LockUse use, List<PathState> states, @Nullable Recorder recorder) {
    if (recorder != null) {
      recorder.release(use, states);
    }
  }

  /** Who reads in a handler does not queue behind a writer whom it may have interrupted. */
  private LockMode mode(LockMode mode, LockKind kind, List<PathState> states) {
    return kind == LockKind.RWLOCK
            && mode == LockMode.SHARED
            && (readersRecurse
                || (!states.isEmpty()
                    && states.stream().allMatch(s -> s.interrupts().handler().isAny())))
        ? LockMode.RECURSIVE_SHARED
        : mode;
  }

  private List<PathState> acquire(
      Op.LockOp op, LockUse use, List<PathState> states, @Nullable Recorder recorder) {
    LockMode mode = mode(op.mode(), op.kind(), states);
    List<PathState> able = states;
    if (op.blocks()) {
      List<PathState> asking = changed(op, states, recorder);
      if (recorder != null) {
        recorder.sleep(use, op.line(), op.name(), asking);
      }
      able = withoutHolders(use, mode, op.line(), op.name(), true, true, asking, recorder);
    }
    Value result = new Value.Result(op.result());
    HeldLock held = new HeldLock(use, mode, op.line(), op.name(), !op.blocks(), false);
    opens(held, recorder);
    List<PathState> after = new ArrayList<>();
    for (PathState state : able) {
      PathState got =
          use.kind().isEvent()
              ? state
              : withObject(op.lock(), state.holds(use) ? state : state.acquire(held));
      PathState taken = op.blocks() ? got : changed(op, got);
      if (op.acquiredWhen().isAny()) {
        after.add(taken);
        continue;
      }
      state.facts().restrict(result, op.acquiredWhen()).map(taken::with).ifPresent(after::add);
      state.facts().restrict(result, failed(op)).map(state::with).ifPresent(after::add);
    }
    return StateSet.merged(after);
  }

  /** What is returned when the lock was not taken: who waits and returns 0 fails with an errno. */
  private static Outcome failed(Op.LockOp op) {
    return op.blocks() && op.acquiredWhen().equals(Outcome.ZERO)
        ? Outcome.NEGATIVE
        : op.acquiredWhen().not();
  }

  /**
   * Records the request, and leaves the states that can get the lock. A state that holds it already
   * is a self-deadlock where the lock was taken straight before, or where every path holds it and
   * no callee has told this one otherwise; else the code knows why that path never comes here:
   * prefer missing a path to inventing a held lock. A request with a subclass says that it means
   * another instance.
   *
   * @param sure whether the lock is asked for whatever the callee finds
   * @param own whether it is for the callee to tell in what context
   */
  private static List<PathState> withoutHolders(
      LockUse use,
      LockMode mode,
      int line,
      String by,
      boolean sure,
      boolean own,
      List<PathState> states,
      @Nullable Recorder recorder) {
    List<PathState> free = states.stream().filter(s -> !s.holds(use)).toList();
    List<PathState> holding = states.stream().filter(s -> s.holds(use)).toList();
    if (recorder != null) {
      boolean everywhere = free.isEmpty();
      List<PathState> again =
          !sure || use.subclass() != null
              ? List.of()
              : holding.stream()
                  .filter(s -> s.surelyHolds(use) || (everywhere && !recorder.wasTold(s)))
                  .toList();
      recorder.request(use, mode, line, by, true, own, again);
      recorder.request(use, mode, line, by, false, own, free);
    }
    return free.isEmpty() && sure ? states : free;
  }

  private List<PathState> call(Op.Call op, List<PathState> states, @Nullable Recorder recorder) {
    Resolution target = callees.target(op);
    if (recorder != null) {
      List<PointerTarget> pointed = callees.pointed(op);
      if (!pointed.isEmpty()) {
        recorder.pointed(pointed, op, states);
      }
    }
    if (!target.isKnown()) {
      return states;
    }
    Summary summary = callees.summary(target.function());
    if (recorder != null && summary.sleep() != null) {
      recorder.sleep(target.function(), summary.sleep(), op, name(op), states);
    }
    if (recorder != null && callees.concernsLocks(target.function())) {
      recorder.call(target, op, states.stream().filter(s -> !opensAgain(summary, s)).toList());
    }
    if (summary.exits().isEmpty()) {
      return List.of();
    }
    if (summary.assertion()) {
      return asserted(summary, op, states, recorder);
    }
    if (summary.isNeutral()) {
      return results(summary, op, states);
    }
    return effects(summary, op, states, recorder);
  }

  private static boolean opensAgain(Summary callee, PathState state) {
    return state.held().stream().anyMatch(callee::opensAgain);
  }

  /** A function that only says so says it here. */
  private List<PathState> asserted(
      Summary summary, Op.Call op, List<PathState> states, @Nullable Recorder recorder) {
    List<PathState> now = states;
    for (HeldLock held : summary.entry()) {
      LockUse use = uses.through(held.lock(), op.arguments());
      now =
          assertHeld(
              new HeldLock(use, held.mode(), op.line(), name(op), false, true), now, recorder);
    }
    return now;
  }

  /** A callee that changes no held set still says what it returns when that is never one class. */
  private static List<PathState> results(Summary summary, Op.Call op, List<PathState> states) {
    Outcome any = Outcome.NEVER;
    for (Exit exit : summary.exits()) {
      any = any.or(exit.returned());
    }
    if (any.isAny() || any.isNever()) {
      return states;
    }
    Outcome returned = any;
    Value result = new Value.Result(op.result());
    return each(states, s -> s.facts().restrict(result, returned).map(s::with).orElse(s));
  }

  private List<PathState> effects(
      Summary summary, Op.Call op, List<PathState> states, @Nullable Recorder recorder) {
    String by = name(op);
    boolean sure = summary.exits().size() == 1;
    List<PathState> after = new ArrayList<>();
    for (Exit exit : summary.exits()) {
      List<PathState> now = states.stream().filter(s -> isPossible(exit, op, s)).toList();
      for (Exit.Dropped dropped : exit.dropped()) {
        LockUse use = through(dropped.lock(), op);
        if (use.isNever()) {
          continue;
        }
        if (dropped.isOwn()) {
          released(use, now, recorder);
        }
        now = each(now, s -> s.releasedBelow(use, dropped.when()));
      }
      if (recorder != null && sure) {
        asleep(exit, op, now, recorder);
      }
      now = through(exit.interrupts(), op, now, recorder);
      for (Exit.Left left : exit.acquired()) {
        LockUse use = through(left.lock(), op);
        if (use.isNever()) {
          continue;
        }
        if (left.sometimes()) {
          request(left, use, op.line(), by, now, recorder);
        } else if (!left.tried()) {
          now =
              withoutHolders(
                  use,
                  left.mode(),
                  op.line(),
                  by,
                  sure,
                  sure && left.lock().ofParameter(),
                  now,
                  recorder);
        }
        HeldLock held =
            new HeldLock(use, left.mode(), op.line(), by, left.tried(), false)
                .takenSometimes(left.sometimes());
        opens(held, recorder);
        now = each(now, s -> withObject(left.lock(), op, s.holds(use) ? s : s.acquire(held)));
      }
      Value result = new Value.Result(op.result());
      for (PathState state : now) {
        state
            .facts()
            .restrict(result, exit.returned())
            .map(facts -> knowing(exit, op, facts))
            .map(state::with)
            .ifPresent(after::add);
      }
    }
    return after.isEmpty() ? states : StateSet.merged(after);
  }

  /** What it does before it waits is its own affair. */
  private void asleep(Exit exit, Op.Call op, List<PathState> states, Recorder recorder) {
    for (Exit.Left left : exit.acquired()) {
      if (!left.sometimes() && !left.tried()) {
        recorder.sleep(through(left.lock(), op), op.line(), name(op), states);
      }
    }
  }

  /** Before what it takes, and after what it lets go of. */
  private static List<PathState> through(
      Interrupts callees, Op.Call op, List<PathState> states, @Nullable Recorder recorder) {
    List<PathState> after = new ArrayList<>(states.size());
    for (PathState state : states) {
      PathState next = state.with(state.interrupts().then(callees));
      after.add(next);
      if (recorder != null) {
        recorder.exposed(op.line(), name(op), state, next);
      }
    }
    return after;
  }

  private static void opens(HeldLock held, @Nullable Recorder recorder) {
    if (recorder != null && held.lock().kind().isNote()) {
      recorder.opens(held);
    }
  }

  /** Who holds a lock already that a callee takes sometimes is not there on those ways. */
  private static void request(
      Exit.Left left,
      LockUse use,
      int line,
      String by,
      List<PathState> states,
      @Nullable Recorder recorder) {
    if (recorder != null && !left.tried()) {
      List<PathState> free = states.stream().filter(s -> !s.holds(use)).toList();
      recorder.request(use, left.mode(), line, by, false, false, free);
    }
  }

  /** What the callee took this way for tells of the arguments: they were as it needs them. */
  private static Facts knowing(Exit exit, Op.Call op, Facts facts) {
    Facts known = facts;
    for (int i = 0; i < op.arguments().size(); i++) {
      if (exit.given().tells(i)) {
        Facts before = known;
        known = known.restrict(op.arguments().get(i), exit.given().get(i)).orElse(before);
      }
    }
    return known;
  }

  private static boolean isPossible(Exit exit, Op.Call op, PathState state) {
    return exit.given().isAny()
        || exit.given().fits(Parameters.passed(op.arguments(), state.facts()));
  }

  /** The lock that a primitive is given. */
  LockUse use(Op.LockOp op) {
    return given.computeIfAbsent(op, x -> uses.of(op));
  }

  private LockUse through(LockUse callees, Op.Call op) {
    return through
        .computeIfAbsent(op, x -> new IdentityHashMap<>())
        .computeIfAbsent(callees, use -> uses.through(use, op.arguments()));
  }

  /** Whether no such state comes there: who takes {@code p->lock} has a {@code p}. */
  boolean isImpossible(Op op, PathState state) {
    return switch (op) {
      case Op.Assign a -> false;
      case Op.LockOp l -> l.action() == LockAction.ACQUIRE && lacksObject(l.lock(), state);
      case Op.Call c -> {
        List<Exit> exits = exits(c);
        yield !exits.isEmpty() && exits.stream().noneMatch(e -> isPossible(e, c, state));
      }
    };
  }

  /** Whether a function that was not read may be given that argument, by the call or below it. */
  boolean goesAstray(Op.Call op, int argument) {
    Resolution target = callees.target(op);
    return !target.isKnown() || (callees.astray(target.function()) >>> argument & 1) != 0;
  }

  /** The locks of its caller that the function called lets go of on some way out. */
  List<LockUse> drops(Op.Call op) {
    return exits(op).stream()
        .flatMap(e -> e.dropped().stream())
        .map(dropped -> through(dropped.lock(), op))
        .toList();
  }

  /** The locks that the function called leaves held on some way out. */
  List<LockUse> leaves(Op.Call op) {
    return exits(op).stream()
        .flatMap(e -> e.acquired().stream())
        .map(left -> through(left.lock(), op))
        .toList();
  }

  /** Whether the function called always leaves such a lock held. */
  boolean isLeftByAll(Op.Call op, Predicate<LockUse> such) {
    List<Exit> exits = exits(op);
    return !exits.isEmpty()
        && exits.stream()
            .allMatch(e -> e.acquired().stream().anyMatch(l -> such.test(through(l.lock(), op))));
  }

  /** The locks of which the function called leaves its caller in doubt. */
  List<LockUse> doubtful(Op.Call op) {
    List<LockUse> doubtful = new ArrayList<>();
    for (Exit exit : exits(op)) {
      for (Exit.Left left : exit.acquired()) {
        if (exit.several() || left.sometimes()) {
          doubtful.add(through(left.lock(), op));
        }
      }
      for (Exit.Dropped dropped : exit.dropped()) {
        if (exit.several() || dropped.sometimes()) {
          doubtful.add(through(dropped.lock(), op));
        }
      }
    }
    return doubtful;
  }

  private List<Exit> exits(Op.Call op) {
    Resolution target = callees.target(op);
    return target.isKnown() ? callees.summary(target.function()).exits() : List.of();
  }

  private static String name(Op.Call op) {
    return switch (op.callee()) {
      case Op.Callee.Named n -> n.name();
      case Op.Callee.Indirect i -> "a function pointer";
    };
  }
}
