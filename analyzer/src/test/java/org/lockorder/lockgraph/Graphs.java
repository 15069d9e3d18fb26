package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Site;

/** Small graphs by hand. */
public final class Graphs {
  private Graphs() {}

  /** A static lock. */
  public static LockClass lock(String id) {
    return new LockClass(
        id, id, LockKind.MUTEX, !id.contains("."), false, new Site("a.c", 1), List.of());
  }

  /** A witness with a request one call down. */
  public static Witness witness(
      String from, LockMode outer, String to, LockMode inner, Witness.Evidence... evidence) {
    return witness(from, outer, to, inner, List.of(), Condition.ALWAYS, evidence);
  }

  /** The same, with gates and a condition. */
  public static Witness witness(
      String from,
      LockMode outer,
      String to,
      LockMode inner,
      List<Held> gates,
      Condition condition,
      Witness.Evidence... evidence) {
    String function = "f_" + from + "_" + to;
    EnumSet<Witness.Evidence> all = EnumSet.noneOf(Witness.Evidence.class);
    all.addAll(List.of(evidence));
    return new Witness(
        List.of(
            new Step(
                new Site("a.c", 10), function, Step.Kind.ACQUIRE, "mutex_lock(): takes " + from, 0),
            new Step(
                new Site("a.c", 11),
                function,
                Step.Kind.ACQUIRE_INNER,
                "mutex_lock(): waits for " + to,
                0)),
        outer,
        inner,
        function + "@a.c",
        function + "@a.c",
        Refinement.NONE,
        Refinement.NONE,
        gates,
        condition,
        !from.contains(".") && !to.contains("."),
        all);
  }

  /** An edge with these witnesses. */
  public static LockEdge edge(String from, String to, Witness... witnesses) {
    return new LockEdge(lock(from), lock(to), witnesses.length, List.of(witnesses));
  }

  /** Exclusive edges {@code a>b}. */
  public static LockGraph graph(String... pairs) {
    Map<String, LockClass> locks = new TreeMap<>();
    List<LockEdge> edges = new ArrayList<>();
    for (String pair : pairs) {
      String from = pair.substring(0, pair.indexOf('>'));
      String to = pair.substring(pair.indexOf('>') + 1);
      locks.put(from, lock(from));
      locks.put(to, lock(to));
      edges.add(edge(from, to, witness(from, LockMode.EXCLUSIVE, to, LockMode.EXCLUSIVE)));
    }
    return new LockGraph(List.copyOf(locks.values()), edges, List.of());
  }

  /** The same, a bit an edge. */
  public static ClassGraph classes(String... pairs) {
    LockGraph graph = graph(pairs);
    ClassGraph classes = ClassGraph.of(graph.locks());
    graph
        .edges()
        .forEach(
            edge ->
                classes
                    .after(classes.number(edge.from().id()))
                    .set(classes.number(edge.to().id())));
    return classes;
  }
}
