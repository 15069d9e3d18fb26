package org.lockorder.testdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.check.Confidence;
import org.lockorder.check.Excuse;
import org.lockorder.check.Finding;
import org.lockorder.check.Leg;
import org.lockorder.check.Rule;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.lockgraph.Refinement;
import org.lockorder.lockgraph.Step;
import org.lockorder.lockgraph.Witness;

/** Findings and graphs without an analysis. All places are lines of a.c. */
final class HandMade {
  private HandMade() {}

  static Site line(int line) {
    return new Site("a.c", line);
  }

  /** {@code from} taken at the first line, calls from those between, {@code to} at the last. */
  static LockEdge edge(String from, String to, int... lines) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      Step.Kind kind =
          i == 0
              ? Step.Kind.ACQUIRE
              : i == lines.length - 1 ? Step.Kind.ACQUIRE_INNER : Step.Kind.CALL;
      steps.add(new Step(line(lines[i]), "f", kind, kind.label() + " " + lines[i], 0));
    }
    Witness witness =
        new Witness(
            steps,
            LockMode.EXCLUSIVE,
            LockMode.SHARED,
            "f@a.c",
            "f@a.c",
            Refinement.NONE,
            Refinement.NONE,
            List.of(),
            Condition.ALWAYS,
            true,
            Set.of());
    return new LockEdge(lock(from), lock(to), 1, List.of(witness));
  }

  static LockGraph graph(LockEdge... edges) {
    return new LockGraph(List.of(), List.of(edges), List.of());
  }

  static Finding inversion(LockEdge... edges) {
    return finding(Rule.LOCK_ORDER_INVERSION, null, edges);
  }

  static Finding selfDeadlock(LockEdge edge) {
    return finding(Rule.SELF_DEADLOCK, null, edge);
  }

  static Finding excused(String veto, LockEdge... edges) {
    return finding(Rule.LOCK_ORDER_INVERSION, new Excuse(veto, "because"), edges);
  }

  private static Finding finding(Rule rule, @Nullable Excuse excuse, LockEdge... edges) {
    List<LockClass> locks = new ArrayList<>();
    List<Leg> legs = new ArrayList<>();
    for (LockEdge edge : edges) {
      locks.add(edge.from());
      legs.add(new Leg(edge, edge.best(), Confidence.MEDIUM));
    }
    return new Finding(
        "LO-1",
        rule,
        Confidence.MEDIUM,
        locks,
        legs,
        List.of(),
        "the message",
        List.of(),
        List.of("a reason"),
        List.of(),
        List.of(),
        "",
        "",
        false,
        excuse,
        "f",
        "l",
        null);
  }

  private static LockClass lock(String id) {
    return new LockClass(id, id, LockKind.MUTEX, true, false, null, List.of());
  }
}
