package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.rules.Drive;
import org.lockorder.rules.Drives;
import org.lockorder.threads.Threads;

/**
 * Functions that stand for whoever calls what objects keep: a work item's function runs as the work
 * of its queue, a table's functions are called in their order. So what one of them takes is held
 * when the next is called, and who waits for the work waits for all that it waits for.
 *
 * <p>Of a member that is set to several functions, one is called in a sequence: the first that was
 * seen. Arguments are not known but for the object that a function is run for (Assumption 25).
 */
public final class Drivers {
  private final Drives drives;
  private final Map<String, Set<Spot>> queues;

  private Drivers(Program program, CallGraph calls, Drives drives) {
    this.drives = drives;
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
      all.add(kept, driven);
    }
    return driven.values().stream().map(all::function).toList();
  }

  /** An object and what it keeps: the functions of each member. */
  private record Driven(
      Drive drive,
      @Nullable Spot named,
      @Nullable Spot object,
      KeptFunctions.Kept first,
      Map<String, Set<String>> functions) {}

  private void add(KeptFunctions.Kept kept, Map<String, Driven> driven) {
    CType type = kept.object().type();
    Drive drive = type instanceof CType.Struct s ? drives.tables().get(s.tag()) : null;
    if (drive == null) {
      return;
    }
    Spot object = Spot.of(kept.object());
    Spot named = Spot.of(outermost(kept.object(), drive));
    String name = named == null ? kept.function() : named.text();
    driven
        .computeIfAbsent(
            String.join(" ", drive.struct(), name, kept.file()),
            key -> new Driven(drive, named, object, kept, new LinkedHashMap<>()))
        .functions()
        .computeIfAbsent(kept.member(), m -> new LinkedHashSet<>())
        .add(kept.function());
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
    Map<String, CType> locals = new HashMap<>();
    List<Op> before = new ArrayList<>();
    int line = driven.first().site().line();
    LockKind as = driven.drive().as();
    Spot named = driven.named();
    if (driven.drive().context() != ContextChange.NONE) {
      before.add(enter(driven.drive().context(), before.size(), line));
    }
    if (as != null && named != null) {
      for (Spot queue : queues.getOrDefault(named.text(), Set.of())) {
        before.add(
            run(
                LockKind.WORKQUEUE,
                LockMode.EXCLUSIVE,
                queue.pointer(locals),
                before.size(),
                line));
      }
      before.add(
          run(
              as,
              LockMode.EXCLUSIVE,
              new Value.AddressOf(named.value(locals)),
              before.size(),
              line));
    }
    Spot held = driven.drive().holding() == null ? null : Spot.member(driven.drive().holding());
    if (held != null) {
      before.add(
          run(
              LockKind.PSEUDO,
              driven.drive().mode(),
              new Value.AddressOf(held.value(locals)),
              before.size(),
              line));
    }
    Spot object = driven.object();
    Value argument =
        object == null || as == null // who keeps a table's functions is not what they are given
            ? new Value.Unknown()
            : new Value.AddressOf(object.value(locals));
    return new FunctionFacts(
        "<" + driven.drive().struct() + " " + (named == null ? "" : named.text()) + ">",
        driven.first().file(),
        line,
        line,
        FunctionFacts.Form.DRIVER,
        true,
        false,
        List.of(),
        new CType.Scalar("void"),
        locals,
        Condition.ALWAYS,
        blocks(driven, before, argument, line),
        List.of());
  }

  private static List<Block> blocks(Driven driven, List<Op> before, Value argument, int line) {
    List<List<String>> ways = new ArrayList<>();
    List<String> members = driven.drive().calls();
    if (driven.drive().each() || members.size() == 1) {
      for (String member : members) {
        driven.functions().getOrDefault(member, Set.of()).forEach(f -> ways.add(List.of(f)));
      }
    } else {
      List<String> way = new ArrayList<>();
      for (String member : members) {
        driven.functions().getOrDefault(member, Set.of()).stream().findFirst().ifPresent(way::add);
      }
      ways.add(way);
    }
    List<Block> blocks = new ArrayList<>();
    List<Integer> targets = new ArrayList<>();
    int result = before.size();
    for (List<String> way : ways) {
      List<Op> calls = new ArrayList<>();
      for (String function : way) {
        calls.add(new Op.Call(result++, new Op.Callee.Named(function), List.of(argument), line));
      }
      targets.add(targets.size() + 1);
      blocks.add(new Block(calls, new Terminator.Return(null, line)));
    }
    blocks.add(0, new Block(before, new Terminator.Choice(targets)));
    return blocks;
  }

  private static Op.LockOp run(LockKind kind, LockMode mode, Value lock, int result, int line) {
    return op(LockAction.RUN, kind, mode, lock, ContextChange.NONE, result, line);
  }

  private static Op.LockOp enter(ContextChange context, int result, int line) {
    Value nothing = new Value.Unknown();
    return op(
        LockAction.CONTEXT, LockKind.PSEUDO, LockMode.EXCLUSIVE, nothing, context, result, line);
  }

  private static Op.LockOp op(
      LockAction action,
      LockKind kind,
      LockMode mode,
      Value lock,
      ContextChange context,
      int result,
      int line) {
    return new Op.LockOp(
        result, "run", action, mode, kind, lock, false, Outcome.ANY, null, null, context, "", line);
  }
}
