package org.lockorder.pointers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.Callers;
import org.lockorder.ir.CType;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.rules.Drive;
import org.lockorder.rules.Drives;
import org.lockorder.rules.Operand;
import org.lockorder.rules.Queueing;

/**
 * What objects are queued on, where the call that queues them says both: {@code
 * queue_work(hdev->workqueue, &hdev->tx_work)}.
 */
final class Queues {
  private final Drives drives;
  private final Map<String, Set<Queued>> found = new TreeMap<>();
  private final Set<String> asked = new TreeSet<>();

  /**
   * An object is put on a queue.
   *
   * @param by the function that does so
   * @param ordered whether the queue does one thing at a time
   */
  record Queued(Spot on, int by, boolean ordered) {}

  private Queues(Drives drives) {
    this.drives = drives;
  }

  /**
   * By the object's text, as {@link Spot#text} gives it.
   *
   * @param calls those that queue are among them
   */
  static Map<String, Set<Queued>> of(
      Program program, List<Callers.Call> calls, Worths worths, Drives drives) {
    Queues all = new Queues(drives);
    for (Callers.Call call : calls) {
      Queueing queueing = drives.queues().get(call.op().name());
      if (queueing != null) {
        all.add(worths.resolver(call.caller()), call.op(), queueing, call.caller());
      }
    }
    Set<String> ordered = OrderedQueues.of(program, worths, drives, all.asked);
    all.found.replaceAll((object, queued) -> told(queued, ordered));
    return all.found;
  }

  private static Set<Queued> told(Set<Queued> all, Set<String> ordered) {
    Set<Queued> told = new LinkedHashSet<>();
    for (Queued q : all) {
      told.add(new Queued(q.on(), q.by(), q.ordered() || ordered.contains(q.on().text())));
    }
    return told;
  }

  private void add(Resolver resolver, Op.Call call, Queueing queueing, int by) {
    Value what = value(queueing.what(), call);
    Value on = value(queueing.on(), call);
    Place queue = on == null ? null : resolver.pointee(on);
    if (what != null && queue != null) {
      objects(resolver, what).forEach(object -> add(object, queue, by, queueing.ordered()));
    }
  }

  /** What it may point to: of a variable that is set on several ways, each of these. */
  private static List<Place> objects(Resolver resolver, Value what) {
    Place object = resolver.pointee(what);
    if ((object == null || !object.isNamed()) && what instanceof Value.Variable v) {
      List<Place> several =
          resolver.assigned(v.name()).stream()
              .map(resolver::pointee)
              .filter(Objects::nonNull)
              .filter(Place::isNamed)
              .toList();
      if (!several.isEmpty()) {
        return several;
      }
    }
    return object == null ? List.of() : List.of(object);
  }

  private void add(Place object, Place queue, int by, boolean ordered) {
    if (!(object.type() instanceof CType.Struct s)) {
      return;
    }
    Place pointer = queue.step() instanceof Place.Step.Follow ? queue.parent() : null;
    Drive drive = drives.tables().get(s.tag());
    Spot named = Spot.of(drive == null ? object : Drivers.outermost(object, drive));
    Spot at = Spot.of(queue.isNamed() || pointer == null ? queue : pointer);
    if (named != null && at != null) {
      asked.add(at.text());
      found
          .computeIfAbsent(named.text(), x -> new LinkedHashSet<>())
          .add(new Queued(at, by, ordered));
    }
  }

  private static @Nullable Value value(Operand operand, Op.Call call) {
    return switch (operand) {
      case Operand.Argument a ->
          a.index() < call.arguments().size() && a.path().isEmpty()
              ? call.arguments().get(a.index())
              : null;
      case Operand.GlobalObject g -> new Value.Global(g.name());
      case Operand.OneOf o -> null;
      case Operand.MemberOfOne o -> null;
      case Operand.Part p -> null;
      case Operand.Returned r -> null;
    };
  }
}
