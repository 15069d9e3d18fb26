package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.Callers;
import org.lockorder.ir.CType;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.DriverName;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Op;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.rules.Drive;
import org.lockorder.rules.Drives;
import org.lockorder.rules.Starting;
import org.lockorder.threads.Threads;

/**
 * Functions that stand for whoever calls what objects keep: a work item's function runs as the work
 * of its queue, a table's functions are called in their order. So what one of them takes is held
 * when the next is called, and who waits for the work waits for all that it waits for.
 *
 * <p>Of a member that is set to several functions, one is called in a sequence: the first that was
 * seen. Where who queues an object stores a function in it, that is what runs there. Arguments are
 * not known but for the object that a function is run for (Assumption 25).
 */
public final class Drivers {
  private final Map<String, Set<Queues.Queued>> queues;

  /** In the order of their names. */
  private final Map<String, Driven> driven = new TreeMap<>();

  /** Each with the key of what it is a part of. */
  private final Map<KeptFunctions.Kept, String> kept = new LinkedHashMap<>();

  private Drivers(Map<String, Set<Queues.Queued>> queues) {
    this.queues = queues;
  }

  /** The calls by name of a program, to which those are added who call what its objects keep. */
  public static CallGraph addTo(Program program, Drives drives, Threads threads) {
    CallGraph written = CallGraph.of(program, threads);
    List<Callers.Call> asked = written.named(drives.askedOfCalls(), threads);
    Supplier<Map<String, Set<Queues.Queued>>> queues =
        threads.begin(
            () -> Queues.of(program, written, asked, new Worths(program, written), drives));
    Supplier<List<StartedThreads.Started>> started =
        threads.begin(
            () -> StartedThreads.of(program, asked, new Worths(program, written), drives));
    Supplier<List<FunctionFacts>> handlers =
        threads.begin(() -> Handlers.of(program, asked, written, drives));
    List<KeptFunctions.Kept> kept = KeptFunctions.of(program, written, drives);
    Drivers all = new Drivers(queues.get());
    all.keep(kept, started.get(), drives);
    Map<String, FunctionFacts> made = new TreeMap<>();
    all.driven.forEach((key, driven) -> made.put(key, all.function(driven)));
    program.add(
        Stream.concat(made.values().stream(), handlers.get().stream()).toList(),
        KeptOnly.of(program, all.kept.keySet(), all.left(made), threads));
    return written.extended(program, threads);
  }

  /** Adds all that the program's objects ask for. */
  private void keep(
      List<KeptFunctions.Kept> functions, List<StartedThreads.Started> started, Drives drives) {
    for (KeptFunctions.Kept one : functions) {
      if (one.object().type() instanceof CType.Struct s) {
        Drive drive = drives.tables().get(s.tag());
        if (drive != null) {
          add(drive, Spot.of(one.object()), one);
        }
      }
    }
    for (StartedThreads.Started thread : started) {
      add(thread(thread.how()), null, thread.kept());
    }
  }

  /** What is kept, but is not called by who was made to call what the object keeps. */
  private List<KeptFunctions.Kept> left(Map<String, FunctionFacts> made) {
    Map<String, Set<@Nullable String>> called = new HashMap<>();
    made.forEach(
        (key, driver) ->
            called.put(
                key, driver.calls().stream().map(Op.Call::name).collect(Collectors.toSet())));
    List<KeptFunctions.Kept> left = new ArrayList<>();
    kept.forEach(
        (one, key) -> {
          if (!called.getOrDefault(key, Set.of()).contains(one.function())) {
            left.add(one);
          }
        });
    return left;
  }

  /** How a thread is run: what it is given is not what is waited for. */
  private static Drive thread(Starting how) {
    return new Drive(
        "thread",
        List.of("function"),
        false,
        how.as(),
        null,
        LockKind.PSEUDO,
        LockMode.EXCLUSIVE,
        ContextChange.NONE,
        Set.of(),
        Set.of(),
        false,
        how.origin());
  }

  /**
   * @param object that the function is given; null where that is not known
   */
  private void add(Drive drive, @Nullable Spot object, KeptFunctions.Kept one) {
    Spot named = Spot.of(outermost(one.object(), drive));
    String name = named == null ? one.function() : named.text();
    String key = String.join(" ", drive.struct(), name, one.file());
    kept.put(one, key);
    driven
        .computeIfAbsent(key, k -> new Driven(drive, named, object, one, new LinkedHashMap<>()))
        .functions()
        .computeIfAbsent(one.member(), m -> new LinkedHashMap<>())
        .computeIfAbsent(one.function(), f -> new LinkedHashSet<>())
        .add(one.by());
  }

  /** The object that has a name of its own: {@code x.dwork}, not {@code x.dwork.work}. */
  static Place outermost(Place object, Drive drive) {
    Place at = object;
    while (at.step() instanceof Place.Step.Member
        && at.parent() != null
        && at.parent().type() instanceof CType.Struct s
        && drive.inside().contains(s.tag())) {
      at = at.parent();
    }
    return at;
  }

  private FunctionFacts function(Driven driven) {
    Spot named = driven.named();
    Map<DriverBody.Queue, Set<Integer>> on = new LinkedHashMap<>();
    if (driven.drive().as() != null && named != null) {
      for (Queues.Queued queued : queues.getOrDefault(named.text(), Set.of())) {
        DriverBody.Queue queue = new DriverBody.Queue(queued.on(), queued.ordered());
        on.computeIfAbsent(queue, q -> new LinkedHashSet<>()).add(queued.by());
      }
    }
    DriverBody body = new DriverBody(driven, on);
    return DriverBody.driver(
        new DriverName(driven.drive().struct(), named == null ? "" : named.text()).toString(),
        driven.first().file(),
        driven.first().site().line(),
        body.locals(),
        body.blocks());
  }
}
