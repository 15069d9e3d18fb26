package org.lockorder.pointers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.Callers;
import org.lockorder.ir.CType;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;
import org.lockorder.rules.Drive;
import org.lockorder.rules.Drives;
import org.lockorder.rules.Operand;
import org.lockorder.rules.Queueing;

/**
 * What objects are queued on, where the call that queues them says both: {@code
 * queue_work(hdev->workqueue, &hdev->tx_work)}. A function that queues what it is given, {@code
 * schedule_work(work)}, is such a call for who calls it.
 */
final class Queues {
  private final Program program;
  private final CallGraph calls;
  private final Worths worths;
  private final Drives drives;
  private final Map<String, Set<Queued>> found = new TreeMap<>();
  private final Set<String> asked = new TreeSet<>();

  /** In the order in which they were found. */
  private final Set<Wrapper> wrappers = new LinkedHashSet<>();

  /** Those whose callers were not looked at. */
  private final Queue<Wrapper> todo = new ArrayDeque<>();

  /**
   * An object is put on a queue.
   *
   * @param by the function that does so
   * @param ordered whether the queue does one thing at a time
   */
  record Queued(Spot on, int by, boolean ordered) {}

  /**
   * A function that puts one of its parameters on a queue.
   *
   * @param what the parameter, by its index
   * @param on the parameter that is the queue; -1 where that is known
   * @param queue the queue where it is known
   */
  private record Wrapper(int function, int what, int on, @Nullable Spot queue, boolean ordered) {}

  private Queues(Program program, CallGraph calls, Worths worths, Drives drives) {
    this.program = program;
    this.calls = calls;
    this.worths = worths;
    this.drives = drives;
  }

  /**
   * By the object's text, as {@link Spot#text} gives it.
   *
   * @param asked those that queue are among them
   */
  static Map<String, Set<Queued>> of(
      Program program, CallGraph calls, List<Callers.Call> asked, Worths worths, Drives drives) {
    Queues all = new Queues(program, calls, worths, drives);
    List<Callers.Call> fixed = new ArrayList<>();
    for (Callers.Call call : asked) {
      Queueing queueing = drives.queues().get(call.op().name());
      if (queueing != null) {
        if (isTold(queueing)) {
          all.add(call, queueing);
        } else {
          fixed.add(call);
        }
      }
    }
    all.addWrapped();
    for (Callers.Call call : fixed) {
      Queueing queueing = drives.queues().get(call.op().name());
      if (queueing != null && !all.isWrapper(call)) { // which queue it is differs by kernel
        all.add(call, queueing);
      }
    }
    all.addWrapped();
    Set<String> ordered = OrderedQueues.of(program, worths, drives, all.asked);
    all.found.replaceAll((object, queued) -> told(queued, ordered));
    return all.found;
  }

  /** Whether who calls it says what the queue is. */
  private static boolean isTold(Queueing queueing) {
    return queueing.on() instanceof Operand.Argument;
  }

  /** Whether the call means a function whose definition tells what it queues, and on what. */
  private boolean isWrapper(Callers.Call call) {
    Resolution target = calls.target(call.caller(), call.op().result());
    return target.isKnown()
        && wrappers.stream().anyMatch(wrapper -> wrapper.function() == target.function());
  }

  private static Set<Queued> told(Set<Queued> all, Set<String> ordered) {
    Set<Queued> told = new LinkedHashSet<>();
    for (Queued q : all) {
      told.add(new Queued(q.on(), q.by(), q.ordered() || ordered.contains(q.on().text())));
    }
    return told;
  }

  private void add(Callers.Call call, Queueing queueing) {
    Value what = value(queueing.what(), call.op());
    Value on = value(queueing.on(), call.op());
    if (what != null && on != null) {
      add(call.caller(), what, on, null, queueing.ordered());
    }
  }

  /** What those who call wrappers queue. */
  private void addWrapped() {
    for (Wrapper next = todo.poll(); next != null; next = todo.poll()) {
      Wrapper wrapper = next;
      for (Callers.Call call : calls.callers().of(wrapper.function())) {
        List<Value> arguments = call.op().arguments();
        if (Math.max(wrapper.what(), wrapper.on()) < arguments.size()) {
          Value on = wrapper.on() < 0 ? null : arguments.get(wrapper.on());
          Value what = arguments.get(wrapper.what());
          add(call.caller(), what, on, wrapper.queue(), wrapper.ordered());
        }
      }
    }
  }

  /**
   * @param on the queue, or null where it is known
   * @param known the queue, or null
   */
  private void add(int by, Value what, @Nullable Value on, @Nullable Spot known, boolean ordered) {
    Resolver resolver = worths.resolver(by);
    Spot queue = on == null ? known : queue(resolver.pointee(on));
    int parameter = resolver.parameterIndex(what);
    if (parameter >= 0) {
      int queues = queue != null || on == null ? -1 : resolver.parameterIndex(on);
      if (queue != null || queues >= 0) {
        wrap(new Wrapper(by, parameter, queues, queue, ordered));
      }
    } else if (queue != null) {
      objects(resolver, what).forEach(object -> add(object, queue, by, ordered));
    }
  }

  private void wrap(Wrapper wrapper) {
    Queueing known = drives.queues().get(program.function(wrapper.function()).name());
    if ((known == null || !isTold(known)) && wrappers.add(wrapper)) {
      todo.add(wrapper);
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

  private static @Nullable Spot queue(@Nullable Place queue) {
    if (queue == null) {
      return null;
    }
    Place pointer = queue.step() instanceof Place.Step.Follow ? queue.parent() : null;
    return Spot.of(queue.isNamed() || pointer == null ? queue : pointer);
  }

  private void add(Place object, Spot queue, int by, boolean ordered) {
    if (!(object.type() instanceof CType.Struct s)) {
      return;
    }
    Drive drive = drives.tables().get(s.tag());
    Spot named = Spot.of(drive == null ? object : Drivers.outermost(object, drive));
    if (named != null) {
      asked.add(queue.text());
      found
          .computeIfAbsent(named.text(), x -> new LinkedHashSet<>())
          .add(new Queued(queue, by, ordered));
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
