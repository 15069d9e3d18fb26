package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.Body;
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
import org.lockorder.rules.Drive;

/** What a function does that stands for whoever calls what an object keeps: a way a queue. */
final class DriverBody {
  /** Instead of the name of a primitive. */
  static final String BY = "run";

  /**
   * What the object is put on.
   *
   * @param ordered whether it does one thing at a time
   */
  record Queue(Spot at, boolean ordered) {}

  /** A function that nobody calls by name, which stands for who calls what is kept. */
  static FunctionFacts driver(
      String name, String file, int line, Map<String, CType> locals, List<Block> blocks) {
    return new FunctionFacts(
        name,
        file,
        line,
        line,
        FunctionFacts.Form.DRIVER,
        true,
        false,
        false,
        List.of(),
        new CType.Scalar("void"),
        locals,
        Condition.ALWAYS,
        new Body(blocks),
        List.of());
  }

  private final Driven driven;
  private final int line;
  private final Map<String, CType> locals = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private int results;

  /**
   * @param queues that the object is put on, with the functions of the program that do so
   */
  DriverBody(Driven driven, Map<Queue, Set<Integer>> queues) {
    this.driven = driven;
    this.line = driven.first().site().line();
    List<Integer> starts = new ArrayList<>();
    blocks.add(new Block(List.of(), new Terminator.Stop())); // until it is known where it leads
    queues.forEach((queue, by) -> starts.add(add(queue, driven.ways(by))));
    if (queues.isEmpty()) {
      starts.add(add(null, driven.ways()));
    }
    blocks.set(0, new Block(List.of(), new Terminator.Choice(starts)));
  }

  List<Block> blocks() {
    return blocks;
  }

  Map<String, CType> locals() {
    return locals;
  }

  /** One run, on that queue; the block it starts with. */
  private int add(@Nullable Queue queue, List<List<String>> ways) {
    List<Op> before = before(queue);
    Value argument = argument();
    List<Integer> targets = new ArrayList<>();
    for (List<String> way : ways) {
      List<Op> calls = new ArrayList<>();
      for (String function : way) {
        calls.add(new Op.Call(results++, new Op.Callee.Named(function), List.of(argument), line));
      }
      targets.add(blocks.size());
      blocks.add(new Block(calls, new Terminator.Return(null, line)));
    }
    blocks.add(new Block(before, new Terminator.Choice(targets)));
    return blocks.size() - 1;
  }

  /** What is held when the first function is called. */
  private List<Op> before(@Nullable Queue queue) {
    List<Op> before = new ArrayList<>();
    LockKind as = driven.drive().as();
    Spot named = driven.named();
    ContextChange context = context(queue);
    if (context != ContextChange.NONE) {
      before.add(Op.LockOp.context(results++, BY, context, line));
    }
    if (queue != null) {
      LockKind kind = queue.ordered() ? LockKind.ORDERED_QUEUE : LockKind.WORKQUEUE;
      before.add(run(kind, LockMode.EXCLUSIVE, queue.at().pointer(locals)));
    }
    if (as != null && named != null) {
      before.add(run(as, LockMode.EXCLUSIVE, named.pointer(locals)));
    }
    String held = driven.drive().holding();
    if (held != null) {
      Value lock = Spot.named(held).value(locals);
      Drive drive = driven.drive();
      before.add(run(drive.kind(), drive.mode(), new Value.AddressOf(lock)));
    }
    return before;
  }

  private ContextChange context(@Nullable Queue queue) {
    boolean softirq =
        queue != null
            && queue.at().owner() == null
            && driven.drive().softirqQueues().contains(queue.at().path());
    return softirq ? ContextChange.SOFTIRQ_ENTER : driven.drive().context();
  }

  private Op.LockOp run(LockKind kind, LockMode mode, Value lock) {
    return new Op.LockOp(
        results++,
        BY,
        LockAction.RUN,
        mode,
        kind,
        lock,
        false,
        Outcome.ANY,
        null,
        false,
        null,
        ContextChange.NONE,
        "",
        line);
  }

  /** Who keeps a table's functions is not what they are given. */
  private Value argument() {
    Spot object = driven.object();
    return object == null || driven.drive().as() == null
        ? new Value.Unknown()
        : new Value.AddressOf(object.value(locals));
  }
}
