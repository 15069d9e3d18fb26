package org.lockorder.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockorder.check.RuleAudit.Cause;
import org.lockorder.check.RuleAudit.Stale;
import org.lockorder.lockgraph.ClassGraph;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;
import org.lockorder.rules.Models;
import org.lockorder.rules.StatedOrder;
import org.lockorder.rules.StatedOrder.Lock;
import org.lockorder.rules.StatedOrder.Pair;

/** Holds the rules against a tree: what they say that it does not have. */
public final class OrderAudit {
  private static final int WITNESSES = 8;

  private final GraphBuilder builder;
  private final ClassGraph possible;
  private final StatedLocks locks;
  private final List<Stale> stale = new ArrayList<>();

  private OrderAudit(GraphBuilder builder) {
    this.builder = builder;
    this.possible = builder.possible();
    this.locks = new StatedLocks(builder, possible);
  }

  /**
   * Of orders only those that the sources read are about: that are stated in them, or all locks of
   * which they take.
   *
   * @param isUsed whether the sources have a name
   * @param text a file of the tree, null where there is none
   * @param isRead whether a file is among those asked for
   */
  public static RuleAudit of(
      Models models,
      GraphBuilder builder,
      Predicate<String> isUsed,
      Function<String, @Nullable String> text,
      Predicate<String> isRead) {
    OrderAudit audit = new OrderAudit(builder);
    List<StatedOrder> orders =
        models.orders().values().stream()
            .filter(order -> isRead.test(order.file()) || audit.takesAll(order))
            .toList();
    orders.forEach(order -> audit.lookUp(order, text.apply(order.file())));
    int pairs = audit.lookForPairs(orders);
    int rows = audit.lookForNames(models, isUsed);
    return new RuleAudit(orders.size(), pairs, rows, audit.stale);
  }

  private boolean takesAll(StatedOrder order) {
    return order.pairs().stream().allMatch(p -> isTaken(p.first()) && isTaken(p.then()));
  }

  private boolean isTaken(Lock lock) {
    return !locks.of(lock).isEmpty();
  }

  private void lookUp(StatedOrder order, @Nullable String text) {
    if (text == null || !text.contains(order.says())) {
      add(Cause.NOT_STATED, order, order.place());
    }
    TreeSet<String> untaken = new TreeSet<>();
    for (Pair pair : order.pairs()) {
      for (Lock lock : List.of(pair.first(), pair.then())) {
        if (!isTaken(lock)) {
          untaken.add(lock.toString());
        }
      }
    }
    untaken.forEach(lock -> add(Cause.NOT_TAKEN, order, lock));
  }

  private void add(Cause cause, StatedOrder order, String what) {
    stale.add(new Stale(cause, "order " + order.name(), what, order.origin()));
  }

  /** How many there are of which both locks are taken. */
  private int lookForPairs(Collection<StatedOrder> orders) {
    ClassGraph wanted = possible.bare();
    orders.forEach(order -> near(order).keySet().forEach(pair -> want(pair, wanted)));
    Map<String, List<LockEdge>> edges = new HashMap<>();
    for (LockEdge edge : builder.edges(wanted, WITNESSES)) {
      edges.computeIfAbsent(edge.from().id(), x -> new ArrayList<>()).add(edge);
    }
    int pairs = 0;
    for (StatedOrder order : orders) {
      for (Map.Entry<Pair, String> pair : near(order).entrySet()) {
        pairs++;
        if (isTaken(pair.getKey().first())
            && isTaken(pair.getKey().then())
            && !isFormed(pair.getKey(), edges)) {
          add(Cause.NOT_FORMED, order, pair.getValue());
        }
      }
    }
    return pairs;
  }

  private static Map<Pair, String> near(StatedOrder order) {
    Map<String, Pair> byText = new TreeMap<>();
    order.pairs().stream().filter(Pair::near).forEach(p -> byText.put(shown(p), p));
    Map<Pair, String> near = new LinkedHashMap<>();
    byText.forEach((shown, pair) -> near.put(pair, shown));
    return near;
  }

  private static String shown(Pair pair) {
    return pair.first() + " > " + pair.then();
  }

  private void want(Pair pair, ClassGraph wanted) {
    for (int from : locks.of(pair.first())) {
      for (int to : locks.of(pair.then())) {
        if (possible.after(from).get(to)) {
          wanted.after(from).set(to);
        }
      }
    }
  }

  private boolean isFormed(Pair pair, Map<String, List<LockEdge>> edges) {
    for (int from : locks.of(pair.first())) {
      for (LockEdge edge : edges.getOrDefault(possible.id(from), List.of())) {
        if (locks.of(pair.then()).contains(possible.number(edge.to().id()))
            && edge.witnesses().stream().anyMatch(w -> isOf(pair, w))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOf(Pair pair, Witness witness) {
    return pair.first().mayBe(witness.outerRefinement().container())
        && pair.then().mayBe(witness.innerRefinement().container());
  }

  private int lookForNames(Models models, Predicate<String> isUsed) {
    int rows = 0;
    for (Map.Entry<String, String> row : models.origins().entrySet()) {
      if (isModel(row.getKey())) {
        rows++;
        if (!names(row.getKey()).stream().allMatch(isUsed)) {
          stale.add(new Stale(Cause.UNUSED, row.getKey(), "", row.getValue()));
        }
      }
    }
    return rows;
  }

  /** Whether a row is about a name in sources. */
  private static boolean isModel(String row) {
    return !row.matches("(fixed|flags|order) .*");
  }

  private static List<String> names(String row) {
    return List.of(row.substring(row.indexOf(' ') + 1).split("\\."));
  }

  /** The names that models are about. */
  public static List<String> names(Models models) {
    return models.origins().keySet().stream()
        .filter(OrderAudit::isModel)
        .flatMap(row -> names(row).stream())
        .distinct()
        .toList();
  }
}
