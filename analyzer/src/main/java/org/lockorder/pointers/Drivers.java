package org.lockorder.pointers;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
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

  private Drivers(Program program, CallGraph calls, Drives drives) {
    this.queues = Queues.of(program, new Worths(program, calls), drives);
  }

  /** The calls by name of a program, to which those are added who call what its objects keep. */
  public static CallGraph addTo(Program program, Drives drives, Threads threads) {
    CallGraph written = CallGraph.of(program, threads);
    program.add(of(program, written, drives));
    return written.extended(program, threads);
  }

  /** All that the program's objects ask for, in the order of their names. */
  private static List<FunctionFacts> of(Program program, CallGraph calls, Drives drives) {
    Drivers all = new Drivers(program, calls, drives);
    Map<String, Driven> driven = new TreeMap<>();
    for (KeptFunctions.Kept kept : KeptFunctions.of(program, calls, drives)) {
      if (kept.object().type() instanceof CType.Struct s) {
        Drive drive = drives.tables().get(s.tag());
        if (drive != null) {
          add(drive, Spot.of(kept.object()), kept, driven);
        }
      }
    }
    for (StartedThreads.Started thread :
        StartedThreads.of(program, new Worths(program, calls), drives)) {
      add(thread(thread.how()), null, thread.kept(), driven);
    }
    return Stream.concat(
            driven.values().stream().map(all::function),
            Handlers.of(program, calls, drives).stream())
        .toList();
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
        how.origin());
  }

  /**
   * @param object that the function is given; null where that is not known
   */
  private static void add(
      Drive drive, @Nullable Spot object, KeptFunctions.Kept kept, Map<String, Driven> driven) {
    Spot named = Spot.of(outermost(kept.object(), drive));
    String name = named == null ? kept.function() : named.text();
    driven
        .computeIfAbsent(
            String.join(" ", drive.struct(), name, kept.file()),
            key -> new Driven(drive, named, object, kept, new LinkedHashMap<>()))
        .functions()
        .computeIfAbsent(kept.member(), m -> new LinkedHashMap<>())
        .computeIfAbsent(kept.function(), f -> new LinkedHashSet<>())
        .add(kept.by());
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
    int line = driven.first().site().line();
    Spot named = driven.named();
    Map<Spot, Set<Integer>> on = new LinkedHashMap<>();
    if (driven.drive().as() != null && named != null) {
      for (Queues.Queued queued : queues.getOrDefault(named.text(), Set.of())) {
        on.computeIfAbsent(queued.on(), q -> new LinkedHashSet<>()).add(queued.by());
      }
    }
    DriverBody body = new DriverBody(driven, on);
    return new FunctionFacts(
        "<" + driven.drive().struct() + " " + (named == null ? "" : named.text()) + ">",
        driven.first().file(),
        line,
        line,
        FunctionFacts.Form.DRIVER,
        true,
        false,
        false,
        List.of(),
        new CType.Scalar("void"),
        body.locals(),
        Condition.ALWAYS,
        body.blocks(),
        List.of());
  }
}
