package org.lockorder.summary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GuardNames;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

/**
 * Follows one lock along single paths through a function, the shortest first. Where paths meet
 * nothing is merged, so that what a path ends with is so on that path; only facts that nothing can
 * ask for again are dropped, for else there would be too many.
 */
final class PathSearch {
  /** Points looked at; the search ends there. */
  private static final int POINTS_MOST = 1_000;

  /** Ends and events kept of a sort. */
  private static final int KEPT = 24;

  /** What has become of the lock on a path so far. */
  enum Phase {
    UNTOUCHED,
    TAKEN,
    RELEASED,
    /** Released by a name that is not surely its own. */
    RELEASED_ELSEWISE,
    /** The caller's hold is let go of. */
    DROPPED,
    /** The caller's hold is let go of and taken back. */
    TAKEN_BACK
  }

  /** What paths have in common that go on alike. */
  private record Point(int block, Phase phase, PathState state) {
    // A record's own goes by method handles: several times as slow where C1 alone compiles.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Point p
          && block == p.block
          && phase == p.phase
          && state.equals(p.state);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * block + phase.hashCode()) + state.hashCode();
    }
  }

  /** A path to a point. */
  record Walk(int block, PathState state, Phase phase, @Nullable Trail trail) {}

  /**
   * The path to the end of a function.
   *
   * @param value what is returned, null for nothing
   */
  record End(Walk walk, @Nullable Value value, Outcome returned, int line) {}

  /** The path to an operation on the lock. */
  record Event(Walk walk, int line, String by) {}

  private final FunctionFacts function;
  private final Transfer transfer;
  private final OpEffects effects;
  private final LockUse lock;
  private final Tracked tracked;
  private final LiveValues live;
  private final BitSet leading;
  private final Map<Phase, BitSet> visited = new EnumMap<>(Phase.class);
  private final BitSet releasing = new BitSet();
  private final BitSet taking = new BitSet();
  private @Nullable BitSet beforeReleases;
  private final List<End> ends = new ArrayList<>();
  private final List<Event> unheld = new ArrayList<>();
  private final List<Event> held = new ArrayList<>();
  private final List<Event> made = new ArrayList<>();
  private boolean complete = true;

  PathSearch(FunctionFacts function, Transfer transfer, Tracked tracked, LiveValues live) {
    this.function = function;
    this.transfer = transfer;
    this.effects = transfer.effects();
    this.tracked = tracked;
    this.lock = tracked.lock();
    this.live = live;
    this.leading = leadingTo(function, touching(), new BitSet());
    for (Phase phase : Phase.values()) {
      visited.put(phase, new BitSet());
    }
  }

  /** Blocks in which something may be done to the lock. */
  private BitSet touching() {
    BitSet touching = new BitSet();
    for (int i = 0; i < function.blocks().size(); i++) {
      touching.set(i, mayMeet(function.blocks().get(i)));
    }
    return touching;
  }

  private boolean mayMeet(Block block) {
    for (Op op : block.ops()) {
      if (tracked.mayMeet(op, effects)) {
        return true;
      }
    }
    return false;
  }

  /** Blocks from which one of {@code goals} is reached without passing through {@code barrier}. */
  private static BitSet leadingTo(FunctionFacts function, BitSet goals, BitSet barrier) {
    BitSet leading = (BitSet) goals.clone();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i = function.blocks().size() - 1; i >= 0; i--) {
        if (!leading.get(i) && !barrier.get(i) && leads(function.blocks().get(i), leading)) {
          leading.set(i);
          grown = true;
        }
      }
    }
    return leading;
  }

  private static boolean leads(Block block, BitSet leading) {
    for (int next : block.end().successors()) {
      if (leading.get(next)) {
        return true;
      }
    }
    return false;
  }

  /** Runs it. */
  PathSearch run() {
    Deque<Walk> todo = new ArrayDeque<>();
    Set<Point> seen = new HashSet<>();
    todo.add(new Walk(0, PathState.ENTRY, Phase.UNTOUCHED, null));
    int points = 0;
    while (!todo.isEmpty()) {
      if (points++ > POINTS_MOST) {
        complete = false;
        break;
      }
      Walk start = todo.remove();
      bits(start.phase()).set(start.block());
      Block block = function.blocks().get(start.block());
      for (Walk walk : through(block, start)) {
        if (block.end() instanceof Terminator.Return r) {
          end(walk, r);
          continue;
        }
        for (Walk next : leave(block.end(), walk)) {
          if (next.phase() == Phase.UNTOUCHED && !leading.get(next.block())) {
            continue; // it never meets the lock
          }
          if (seen.add(new Point(next.block(), next.phase(), next.state()))) {
            todo.add(next);
          }
        }
      }
    }
    return this;
  }

  private void end(Walk walk, Terminator.Return r) {
    if (ends.size() < KEPT * Phase.values().length
        && ends.stream().filter(e -> e.walk().phase() == walk.phase()).count() < KEPT) {
      Value value = r.value();
      Outcome returned = value == null ? Outcome.ANY : walk.state().facts().of(value);
      ends.add(new End(walk, value, returned, r.line()));
    }
  }

  private List<Walk> through(Block block, Walk start) {
    List<Walk> now = List.of(start);
    for (Op op : block.ops()) {
      List<Walk> after = new ArrayList<>(now.size());
      for (Walk walk : now) {
        if (op instanceof Op.Assign a) {
          add(assign(a, walk, Transfer.assign(walk.state(), a)), after);
        } else if (!effects.isImpossible(op, walk.state())) {
          for (PathState state : transfer.apply(op, List.of(walk.state()), null)) {
            add(step(op, walk, state), after);
          }
        }
      }
      now = after;
    }
    return now;
  }

  private static void add(@Nullable Walk walk, List<Walk> walks) {
    if (walk != null) {
      walks.add(walk);
    }
  }

  /** One operation on a path; null where the lock is lost sight of. */
  private @Nullable Walk step(Op op, Walk walk, PathState state) {
    return switch (op) {
      case Op.Assign a -> assign(a, walk, state);
      case Op.Call c ->
          tracked.blurs(effects, c)
              ? null
              : touch(op, ValueText.nameOf(c.callee()), given(c, walk), state);
      case Op.LockOp l -> {
        if (l.action() == LockAction.INITIALISE
            && tracked.is(effects.use(l))
            && walk.phase() == Phase.TAKEN) {
          note(made, walk, l.line(), l.name());
        }
        yield touch(op, l.name(), walk, state);
      }
    };
  }

  private @Nullable Walk assign(Op.Assign op, Walk walk, PathState state) {
    boolean moves =
        op.target() instanceof Value.Variable v
            ? PathState.isRootedAt(lock, v.name())
            : effects.leadsTo(op.target(), lock);
    if (moves) {
      return switch (walk.phase()) {
        case UNTOUCHED, RELEASED, RELEASED_ELSEWISE ->
            new Walk(walk.block(), state, Phase.UNTOUCHED, null);
        case TAKEN, DROPPED, TAKEN_BACK -> null;
      };
    }
    boolean tells =
        switch (op.target()) {
          case Value.Dereference d -> true;
          case Value.Field f -> f.arrow();
          default -> false;
        };
    return on(walk, state, walk.phase(), tells ? new Trail.Wrote(op.target()) : null);
  }

  /** A callee that is not known may do anything to an object it is given. */
  private Walk given(Op.Call call, Walk walk) {
    return tracked.goesAstray(effects, call)
        ? new Walk(
            walk.block(),
            walk.state(),
            walk.phase(),
            new Trail(
                walk.trail(),
                new Trail.Gave(call.line(), ValueText.nameOf(call.callee()), call.result())))
        : walk;
  }

  /** What the operation did to the lock. */
  private @Nullable Walk touch(Op op, String by, Walk walk, PathState after) {
    HeldLock before = tracked.hold(walk.state());
    HeldLock now = tracked.hold(after);
    if (before != null && tracked.isTakenBy(op, effects)) {
      return null; // a deadlock, or a nesting that is not counted
    }
    boolean freed = tracked.isFreedBy(op, effects, walk.state(), after);
    if (freed && isAnother(op, walk)) {
      return null;
    }
    boolean back = tracked.wasDropped(walk.state()) && !tracked.wasDropped(after);
    int result = before == null && now == null && !freed && !back ? tracked.asks(op, effects) : -1;
    if (result >= 0) {
      return live.isLive(new Value.Result(result), walk.block())
          ? on(walk, after, walk.phase(), new Trail.Failed(op.line(), by))
          : null; // who does not look at the result knows what it is
    }
    if (before == null && now != null && !now.asserted()) {
      taking.set(walk.block());
      return on(walk, after, Phase.TAKEN, new Trail.Took(op.line(), by, now));
    }
    if (before != null && now == null) {
      releasing.set(walk.block());
      boolean own = walk.phase() == Phase.TAKEN;
      Trail.Released released = new Trail.Released(op.line(), by, operand(op));
      if (own && freed) {
        note(held, walk, op.line(), by);
      }
      return on(
          walk,
          after,
          !own ? Phase.DROPPED : freed ? Phase.RELEASED : Phase.RELEASED_ELSEWISE,
          released);
    }
    if (before == null && freed && isEndOfScope(op)) {
      return on(walk, after, walk.phase(), null);
    }
    if (before == null && freed) {
      releasing.set(walk.block());
      note(unheld, walk, op.line(), by);
      return on(walk, after, Phase.DROPPED, new Trail.Released(op.line(), by, operand(op)));
    }
    if (back) {
      return on(walk, after, Phase.TAKEN_BACK, null);
    }
    return on(walk, after, walk.phase(), null);
  }

  /** Whether a guard lets go of what it has taken, and knows whether it has. */
  private static boolean isEndOfScope(Op op) {
    return op instanceof Op.Call c
        && c.callee() instanceof Op.Callee.Named n
        && GuardNames.isGuard(n.name());
  }

  private static @Nullable Value operand(Op op) {
    return op instanceof Op.LockOp l ? l.lock() : null;
  }

  /** Whether the path knows that this is not the lock that it has released before. */
  private static boolean isAnother(Op op, Walk walk) {
    Value operand = operand(op);
    for (Trail at = walk.trail(); operand != null && at != null; at = at.before()) {
      if (at.last() instanceof Trail.Released r
          && r.operand() != null
          && !r.operand().equals(operand)
          && (areTwo(walk.state(), r.operand(), operand)
              || areTwo(walk.state(), operand, r.operand()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two values are known to differ. */
  private static boolean areTwo(PathState state, Value a, Value b) {
    return state.facts().of(new Value.Binary(Value.Operator.EQUAL, a, b)).equals(Outcome.ZERO);
  }

  private static Walk on(
      Walk walk, PathState after, Phase phase, Trail.@Nullable Happening happening) {
    Trail trail = happening == null ? walk.trail() : new Trail(walk.trail(), happening);
    return new Walk(walk.block(), after, phase, trail);
  }

  private static void note(List<Event> events, Walk walk, int line, String by) {
    if (events.size() < KEPT) {
      events.add(new Event(walk, line, by));
    }
  }

  private List<Walk> leave(Terminator end, Walk walk) {
    return switch (end) {
      case Terminator.Jump j -> List.of(go(walk, j.target(), walk.state(), walk.trail()));
      case Terminator.Choice c ->
          c.targets().stream().map(t -> go(walk, t, walk.state(), walk.trail())).toList();
      case Terminator.Branch b -> {
        Optional<Facts> yes = walk.state().facts().assume(b.condition(), true);
        Optional<Facts> no = walk.state().facts().assume(b.condition(), false);
        boolean open = yes.isPresent() && no.isPresent();
        List<Walk> next = new ArrayList<>(2);
        yes.ifPresent(f -> next.add(branch(walk, b, true, f, open)));
        no.ifPresent(f -> next.add(branch(walk, b, false, f, open)));
        yield next;
      }
      case Terminator.Return r -> List.of();
      case Terminator.Stop s -> List.of();
    };
  }

  private Walk branch(Walk walk, Terminator.Branch b, boolean holds, Facts facts, boolean open) {
    Trail trail =
        open
            ? new Trail(
                walk.trail(), new Trail.Tested(walk.block(), b.condition(), holds, b.line()))
            : walk.trail();
    return go(walk, holds ? b.then() : b.otherwise(), walk.state().with(facts), trail);
  }

  private Walk go(Walk walk, int block, PathState state, @Nullable Trail trail) {
    PathState lean = state.with(live.of(state.facts(), block));
    return new Walk(block, lean, walk.phase(), new Trail(trail, new Trail.Entered(block)));
  }

  private BitSet bits(Phase phase) {
    return Objects.requireNonNull(visited.get(phase));
  }

  /** Whether some path was in that phase at the start of that block. */
  boolean comesTo(int block, Phase phase) {
    return bits(phase).get(block);
  }

  /** Blocks in which the lock is released. */
  BitSet releasing() {
    return releasing;
  }

  /** Blocks from which the lock is released before it is taken again, once all is searched. */
  BitSet beforeReleases() {
    BitSet known = beforeReleases;
    if (known == null) {
      known = leadingTo(function, releasing, taking);
      beforeReleases = known;
    }
    return known;
  }

  /** The ends found. */
  List<End> ends() {
    return ends;
  }

  /** Releases with the lock not held by this function, as far as it knows. */
  List<Event> unheld() {
    return unheld;
  }

  /** Releases of what was taken here. */
  List<Event> held() {
    return held;
  }

  /** Initialisations while it is held. */
  List<Event> made() {
    return made;
  }

  /** Whether every path was looked at. */
  boolean isComplete() {
    return complete;
  }
}
