package org.lockorder.frontend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Terminator;

/** Where break, continue and goto lead, closing the guards they leave. */
final class Jumps {
  /** A statement that {@code break} leaves; {@code next} is null for a switch. */
  private record Enclosing(int exit, @Nullable Integer next, @Nullable Guard guard) {}

  private record Label(int block, @Nullable Guard guard) {}

  private record PendingGoto(int block, String label, @Nullable Guard guard, int line) {}

  private final FlowGraph graph;
  private final Guards guards;
  private final Deque<Enclosing> enclosing = new ArrayDeque<>();
  private final Map<String, Label> labels = new HashMap<>();
  private final List<PendingGoto> pending = new ArrayList<>();
  private final List<Integer> computed = new ArrayList<>();

  Jumps(FlowGraph graph, Guards guards) {
    this.graph = graph;
    this.guards = guards;
  }

  void enterLoop(int exit, int next) {
    enclosing.push(new Enclosing(exit, next, guards.open()));
  }

  void enterSwitch(int exit) {
    enclosing.push(new Enclosing(exit, null, guards.open()));
  }

  void leave() {
    enclosing.pop();
  }

  void breakOut(int line) {
    Enclosing target = enclosing.peek();
    if (target == null) {
      graph.end(new Terminator.Stop());
      return;
    }
    guards.release(guards.open(), target.guard(), line);
    graph.jump(target.exit());
  }

  void continueLoop(int line) {
    for (Enclosing target : enclosing) {
      if (target.next() != null) {
        guards.release(guards.open(), target.guard(), line);
        graph.jump(target.next());
        return;
      }
    }
    graph.end(new Terminator.Stop());
  }

  void label(String name) {
    int block = graph.newBlock();
    graph.enter(block);
    labels.putIfAbsent(name, new Label(block, guards.open()));
  }

  void goTo(String name, int line) {
    if (graph.live()) {
      graph.jump(edgeTo(name, line));
    }
  }

  /** A block that ends up at a label, wherever that is. */
  int edgeTo(String name, int line) {
    int block = graph.newBlock();
    pending.add(new PendingGoto(block, name, guards.open(), line));
    return block;
  }

  /** {@code goto *target}: any label of the function. */
  void goAnywhere() {
    if (graph.live()) {
      computed.add(graph.position());
      graph.end(new Terminator.Stop());
    }
  }

  /** Connects every goto; one whose label is nowhere leads nowhere. */
  void resolve() {
    for (PendingGoto jump : pending) {
      graph.resume(jump.block());
      Label label = labels.get(jump.label());
      if (label == null) {
        graph.end(new Terminator.Stop());
      } else {
        guards.release(jump.guard(), label.guard(), jump.line());
        graph.jump(label.block());
      }
    }
    if (!computed.isEmpty() && !labels.isEmpty()) {
      List<Integer> all = labels.values().stream().map(Label::block).sorted().toList();
      computed.forEach(block -> graph.reclose(block, new Terminator.Choice(all)));
    }
  }
}
