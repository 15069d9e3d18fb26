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

  /** Ends kept of a sort. */
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
    // Compared very often: a record's own is slower where C1 alone compiles.
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
  private final Tracked tracked;
  private final PathSteps steps;
  private final LiveValues live;
  private final BitSet leading;
  private final Map<Phase, BitSet> visited = new EnumMap<>(Phase.class);
  private @Nullable BitSet beforeReleases;
  private final List<End> ends = new ArrayList<>();
  private boolean complete = true;

  PathSearch(FunctionFacts function, Transfer transfer, Tracked tracked, LiveValues live) {
    this.function = function;
    this.transfer = transfer;
    this.effects = transfer.effects();
    this.steps = new PathSteps(tracked, effects, live);
    this.tracked = tracked;
    this.live = live;
    this.leading = LeadingBlocks.to(touching(), function, new BitSet());
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
          add(steps.assign(a, walk, Transfer.assign(walk.state(), a)), after);
        } else if (!effects.isImpossible(op, walk.state())) {
          for (PathState state : transfer.apply(op, List.of(walk.state()), null)) {
            add(steps.step(op, walk, state), after);
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

  /** Blocks from which the lock is released before it is taken again, once all is searched. */
  BitSet beforeReleases() {
    BitSet known = beforeReleases;
    if (known == null) {
      known = LeadingBlocks.to(steps.releasing(), function, steps.taking());
      beforeReleases = known;
    }
    return known;
  }

  /** The ends found. */
  List<End> ends() {
    return ends;
  }

  /** What was done to the lock on the way. */
  PathSteps steps() {
    return steps;
  }

  /** Whether every path was looked at. */
  boolean isComplete() {
    return complete;
  }
}
