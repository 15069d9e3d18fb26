package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Places;
import org.lockorder.program.Resolution;
import org.lockorder.summary.Summaries;

/**
 * What the objects that functions are given are part of, as these take for granted: {@code
 * container_of()} before the first branch, of the function itself or of one that it passes the
 * object to there. What they do on some condition they may do to some objects only; but who leaves
 * first does nothing to others.
 */
final class Embeddings {
  private static final int DEEPEST = 3;

  private final Summaries summaries;
  private final Set<Embedding> found = new LinkedHashSet<>();

  private Embeddings(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Of what the functions are given that one calls; none where these do not agree. */
  static List<Embedding> below(int function, Summaries summaries) {
    Embeddings all = new Embeddings(summaries);
    for (Op.Call call : summaries.program().function(function).calls()) {
      Resolution target = summaries.target(function, call);
      if (target.isKnown() && !target.ambiguous()) {
        BitSet given = new BitSet();
        given.set(0, summaries.program().function(target.function()).parameters().size());
        all.find(target.function(), given, 0);
      }
    }
    List<Embedding> found = List.copyOf(all.found);
    return Embedding.apart(found, found) == null ? found : List.of();
  }

  /**
   * @param given the parameters that are such objects, or what these are part of
   */
  private void find(int function, BitSet given, int depth) {
    FunctionFacts facts = summaries.program().function(function);
    Function<Value, @Nullable Place> pointees = summaries.pointees(function);
    List<Block> always = straight(facts.blocks(), depth == 0);
    for (Value value : values(always)) {
      add(value, facts.file(), pointees, given);
    }
    for (Op.Call call : depth < DEEPEST ? calls(always) : List.<Op.Call>of()) {
      BitSet passed = new BitSet();
      for (int i = 0; i < call.arguments().size(); i++) {
        passed.set(i, isOutward(pointees.apply(call.arguments().get(i)), given));
      }
      Resolution target = summaries.target(function, call);
      if (!passed.isEmpty() && target.isKnown() && !target.ambiguous()) {
        find(target.function(), passed, depth + 1);
      }
    }
  }

  private void add(
      Value value, String file, Function<Value, @Nullable Place> pointees, BitSet given) {
    for (Value part : value.parts()) {
      add(part, file, pointees, given);
    }
    Place place = value instanceof Value.ContainerOf ? pointees.apply(value) : null;
    if (place != null && isOutward(place, given)) {
      Place inner = place.parent();
      if (inner != null && place.step() instanceof Place.Step.Around around) {
        found.addAll(embeddings(inner.type(), around, file));
      }
    }
  }

  /** Those of the member that the object is; none where it is seen as another struct. */
  private List<Embedding> embeddings(CType seenAs, Place.Step.Around around, String file) {
    Places places = summaries.program().places();
    Place member = places.some(around.container(), file);
    for (String name : around.member().split("\\.", -1)) {
      member = places.step(member, new Place.Step.Member(name), file);
    }
    // A macro's parameter has no type.
    boolean other =
        seenAs instanceof CType.Struct seen
            && !(member.type() instanceof CType.Struct s && s.tag().equals(seen.tag()));
    return other ? List.of() : Embedding.of(member, places);
  }

  /** Whether it is what such a parameter points to, or what that is part of. */
  private static boolean isOutward(@Nullable Place place, BitSet given) {
    Place at = place;
    while (at != null && at.step() instanceof Place.Step.Around) {
      at = at.parent();
    }
    return at != null
        && at.step() instanceof Place.Step.Follow
        && at.root() instanceof Place.Root.Parameter p
        && at.depth() == 1
        && given.get(p.index());
  }

  /** What is worked out there. */
  private static List<Value> values(List<Block> blocks) {
    List<Value> values = new ArrayList<>();
    for (Block block : blocks) {
      for (Op op : block.ops()) {
        switch (op) {
          case Op.Assign a -> values.add(a.value());
          case Op.LockOp l -> values.add(l.lock());
          case Op.Call c -> values.addAll(c.arguments());
        }
      }
      if (block.end() instanceof Terminator.Branch b) {
        values.add(b.condition());
      } else if (block.end() instanceof Terminator.Return r && r.value() != null) {
        values.add(r.value());
      }
    }
    return values;
  }

  private static List<Op.Call> calls(List<Block> blocks) {
    List<Op.Call> calls = new ArrayList<>();
    for (Block block : blocks) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call call) {
          calls.add(call);
        }
      }
    }
    return calls;
  }

  /**
   * The blocks that are come by on every way.
   *
   * @param first of what is called first: the ways do not count on which it does nothing
   */
  private static List<Block> straight(List<Block> blocks, boolean first) {
    List<Block> straight = new ArrayList<>();
    BitSet seen = new BitSet();
    int at = blocks.isEmpty() ? -1 : 0;
    while (at >= 0 && !seen.get(at)) {
      seen.set(at);
      Block block = blocks.get(at);
      straight.add(block);
      at =
          switch (block.end()) {
            case Terminator.Jump j -> j.target();
            case Terminator.Branch b ->
                first && isIdle(blocks, b.then())
                    ? b.otherwise()
                    : first && isIdle(blocks, b.otherwise()) ? b.then() : -1;
            case Terminator.Choice c -> -1;
            case Terminator.Return r -> -1;
            case Terminator.Stop s -> -1;
          };
    }
    return straight;
  }

  /** Whether it leaves from there at once. */
  private static boolean isIdle(List<Block> blocks, int from) {
    BitSet seen = new BitSet();
    int at = from;
    while (!seen.get(at)) {
      seen.set(at);
      Block block = blocks.get(at);
      for (Op op : block.ops()) {
        if (!(op instanceof Op.Assign)) {
          return false;
        }
      }
      if (!(block.end() instanceof Terminator.Jump jump)) {
        return block.end() instanceof Terminator.Return;
      }
      at = jump.target();
    }
    return false;
  }
}
