package org.lockorder.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockorder.rules.StatedOrder.Chain;
import org.lockorder.rules.StatedOrder.Lock;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads the rows of {@code orders}: {@code a > b | c > d} is a chain of three levels. */
final class OrderRows {
  private static final Pattern LOCK =
      Pattern.compile("([A-Za-z_][\\w.\\[\\]-]*(?:@[\\w./-]+)?)(?:\\{([A-Za-z_][\\w.]*)\\})?");

  private OrderRows() {}

  static void read(Fields section, Rows rows) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Fields fields =
          Fields.of(
              section.source(),
              row.getValue().getValueNode(),
              "order " + Source.quote(row.getKey()),
              Schema.ORDER);
      Node at = row.getValue().getKeyNode();
      StatedOrder order =
          new StatedOrder(
              row.getKey(),
              fields.line("file"),
              fields.line("says"),
              chains(fields),
              fields.source().origin(at));
      check(fields, order);
      rows.orders.put(
          section.source(), at, row.getKey(), order, fields.flag(Schema.OVERRIDE, false));
    }
  }

  private static List<Chain> chains(Fields fields) throws RulesException {
    fields.node("chains");
    List<Chain> chains = new ArrayList<>();
    for (Node item : fields.items("chains")) {
      String text = Fields.scalar(fields.source(), item, "a chain of " + fields.what());
      List<List<Lock>> levels = new ArrayList<>();
      for (String level : text.split(">", -1)) {
        List<Lock> locks = new ArrayList<>();
        for (String name : level.split("\\|", -1)) {
          locks.add(lock(fields, item, name.strip()));
        }
        levels.add(locks);
      }
      if (levels.size() < 2) {
        throw fields
            .source()
            .error(
                item,
                "a chain of " + fields.what() + " has one level: write the order as a > b > c");
      }
      chains.add(new Chain(levels));
    }
    if (chains.isEmpty()) {
      throw fields
          .source()
          .error(fields.node("chains"), fields.what() + " has no chain: write [a > b]");
    }
    return chains;
  }

  private static Lock lock(Fields fields, Node at, String name) throws RulesException {
    Matcher lock = LOCK.matcher(name);
    if (!lock.matches()) {
      throw fields
          .source()
          .error(
              at,
              "%s in %s is no lock: write a class's id, and {member} for some of it"
                  .formatted(Source.quote(name), fields.what()));
    }
    return new Lock(lock.group(1), lock.group(2));
  }

  private static void check(Fields fields, StatedOrder order) throws RulesException {
    for (StatedOrder.Pair pair : order.pairs()) {
      if (pair.first().meets(pair.then())) {
        throw fields
            .source()
            .error(
                fields.node("chains"),
                "%s has %s before itself: remove one"
                    .formatted(fields.what(), Source.quote(pair.first().toString())));
      }
    }
  }

  /** Refuses orders that no code could keep: a way along them that comes back to where it began. */
  static void refuseCycles(Iterable<StatedOrder> orders) throws RulesException {
    List<Stated> all = new ArrayList<>();
    for (StatedOrder order : orders) {
      order.pairs().stream()
          .filter(StatedOrder.Pair::near)
          .forEach(p -> all.add(new Stated(p, order)));
    }
    List<BitSet> behind = new ArrayList<>();
    for (Stated each : all) {
      BitSet next = new BitSet();
      for (int i = 0; i < all.size(); i++) {
        next.set(i, each.pair().then().meets(all.get(i).pair().first()));
      }
      behind.add(next);
    }
    for (int first = 0; first < all.size(); first++) {
      refuseWayBack(first, all, behind);
    }
  }

  /** A pair and who states it. */
  private record Stated(StatedOrder.Pair pair, StatedOrder by) {}

  /**
   * @param behind by pair: those that begin where it ends
   */
  private static void refuseWayBack(int first, List<Stated> all, List<BitSet> behind)
      throws RulesException {
    BitSet reached = new BitSet();
    reached.set(first);
    List<Integer> open = new ArrayList<>(List.of(first));
    while (!open.isEmpty()) {
      int at = open.removeLast();
      if (behind.get(at).get(first)) {
        throw refused(all.get(first), all.get(at));
      }
      behind.get(at).stream()
          .filter(next -> !reached.get(next))
          .forEach(
              next -> {
                reached.set(next);
                open.add(next);
              });
    }
  }

  private static RulesException refused(Stated first, Stated last) {
    return new RulesException(
        "%s: order %s has %s before %s, but by order %s (%s) %s comes before %s: remove one"
            .formatted(
                first.by().origin(),
                Source.quote(first.by().name()),
                first.pair().first(),
                first.pair().then(),
                Source.quote(last.by().name()),
                last.by().origin(),
                last.pair().first(),
                last.pair().then()));
  }
}
