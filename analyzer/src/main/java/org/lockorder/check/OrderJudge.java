package org.lockorder.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockorder.lockgraph.ClassGraph;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;
import org.lockorder.rules.StatedOrder;
import org.lockorder.veto.Veto;

/**
 * Ways against the orders that the kernel states. Where other code keeps the order, the two make a
 * cycle: that is told, and no second finding.
 */
public final class OrderJudge {
  /** In README: a stated order is meant of all locks of its classes. */
  private static final int ASSUMPTION = 31;

  private static final int WITNESSES = 8;

  private final Predicate<StatedOrder> isStated;
  private final GraphBuilder builder;
  private final ClassGraph possible;
  private final StatedLocks locks;
  private final @Nullable String program;

  /** What is stated of the two ends of an edge, which goes the other way. */
  private final Map<List<Integer>, List<Statement>> against = new LinkedHashMap<>();

  /** By the name of an order that was asked for: whether the tree states it. */
  private final Map<String, Boolean> stated = new HashMap<>();

  /** A pair and who states it. */
  private record Statement(StatedOrder.Pair pair, StatedOrder by) {
    /** Whether it may be meant of the locks that this way goes by. */
    boolean isOf(Witness wrong) {
      return pair.then().mayBe(wrong.outerRefinement().container())
          && pair.first().mayBe(wrong.innerRefinement().container());
    }

    /** Whether it surely is, as far as members that hold the locks go. */
    boolean isSurelyOf(Witness wrong) {
      return (pair.then().refinement() == null || wrong.outerRefinement().container() != null)
          && (pair.first().refinement() == null || wrong.innerRefinement().container() != null);
    }
  }

  private OrderJudge(
      Collection<StatedOrder> orders,
      Predicate<StatedOrder> isStated,
      GraphBuilder builder,
      @Nullable String program) {
    this.isStated = isStated;
    this.builder = builder;
    this.possible = builder.possible();
    this.locks = new StatedLocks(builder, possible);
    this.program = program;
    orders.forEach(this::add);
  }

  private void add(StatedOrder order) {
    for (StatedOrder.Pair pair : order.pairs()) {
      for (int held : locks.of(pair.then())) {
        for (int asked : locks.of(pair.first())) {
          if (held != asked && possible.after(held).get(asked) && canBeKept(asked, held)) {
            against
                .computeIfAbsent(List.of(held, asked), x -> new ArrayList<>())
                .add(new Statement(pair, order));
          }
        }
      }
    }
  }

  /**
   * A list of locks may have one that spins before one that sleeps: they nest the other way only.
   */
  private boolean canBeKept(int first, int then) {
    return !(builder.lock(possible.id(first)).kind().spins()
        && builder.lock(possible.id(then)).kind().sleeps());
  }

  /**
   * The findings with those of ways against stated orders, and cycles that know of them.
   *
   * @param isStated whether the tree states an order; asked of those that something goes against
   * @param cycles the findings of the program so far
   * @param program what each says it was found in
   */
  public static List<Finding> judge(
      Collection<StatedOrder> orders,
      Predicate<StatedOrder> isStated,
      GraphBuilder builder,
      List<Finding> cycles,
      @Nullable String program) {
    return new OrderJudge(orders, isStated, builder, program).judge(cycles);
  }

  private List<Finding> judge(List<Finding> cycles) {
    ClassGraph wanted = possible.bare();
    against.keySet().forEach(ends -> wanted.after(ends.get(0)).set(ends.get(1)));
    List<Finding> findings = new ArrayList<>(cycles.stream().map(this::noted).toList());
    for (LockEdge edge : builder.edges(wanted, WITNESSES)) {
      if (edge.isLikely()) {
        Optional<Finding> cycle = cycles.stream().filter(c -> isCycleOf(c, edge)).findFirst();
        if (cycle.isEmpty() || cycle.get().excused() != null) {
          finding(edge, cycle.map(Finding::excused).orElse(null)).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private List<Statement> against(LockEdge edge) {
    int held = possible.number(edge.from().id());
    int asked = possible.number(edge.to().id());
    return against.getOrDefault(List.of(held, asked), List.of()).stream()
        .filter(statement -> isStated(statement.by()))
        .toList();
  }

  private boolean isStated(StatedOrder order) {
    return stated.computeIfAbsent(order.name(), name -> isStated.test(order));
  }

  private static boolean isCycleOf(Finding finding, LockEdge edge) {
    return isPair(finding)
        && finding.legs().stream()
            .map(Leg::edge)
            .anyMatch(leg -> leg.from().equals(edge.from()) && leg.to().equals(edge.to()));
  }

  /** Whether it is a cycle of two. */
  private static boolean isPair(Finding finding) {
    return switch (finding.rule()) {
      case LOCK_ORDER_INVERSION, RECLAIM_INVERSION, WAIT_WHILE_HOLDING ->
          finding.legs().size() == 2;
      case SELF_DEADLOCK, UNBALANCED_LOCK, SLEEP_IN_ATOMIC, IRQ_INVERSION, DOCUMENTED_ORDER ->
          false;
    };
  }

  /** A cycle of two that says which of its legs goes against a stated order. */
  private Finding noted(Finding finding) {
    if (!isPair(finding)) {
      return finding;
    }
    TreeSet<String> stated = new TreeSet<>();
    for (Leg leg : finding.legs()) {
      against(leg.edge()).stream()
          .filter(statement -> statement.isOf(leg.witness()))
          .forEach(statement -> stated.add(sentence(statement)));
    }
    Finding noted = finding;
    for (String sentence : stated) {
      noted = noted.because(sentence);
    }
    return noted;
  }

  private static String sentence(Statement statement) {
    return "%s has %s before %s"
        .formatted(statement.by().place(), statement.pair().first(), statement.pair().then());
  }

  /** A way and what it goes against, with how much that is believed. */
  private record Wrong(Witness leg, Statement statement, Ranking ranking) {}

  private Optional<Finding> finding(LockEdge edge, @Nullable Excuse ofCycle) {
    Wrong best = null;
    Wrong excused = null;
    Excuse excuse = ofCycle;
    for (Witness leg : edge.witnesses()) {
      for (Statement statement : against(edge)) {
        if (statement.isOf(leg)) {
          Wrong wrong = new Wrong(leg, statement, ranking(edge, leg, statement));
          Optional<Excuse> why = excuse(edge, leg);
          if (why.isPresent() || ofCycle != null) {
            excused = excused == null ? wrong : excused;
            excuse = excuse == null ? why.orElse(null) : excuse;
          } else if (best == null || isBetter(wrong, best)) {
            best = wrong;
          }
        }
      }
    }
    if (best != null) {
      return Optional.of(finding(edge, best, null));
    }
    return excused == null ? Optional.empty() : Optional.of(finding(edge, excused, excuse));
  }

  private static boolean isBetter(Wrong one, Wrong other) {
    return one.ranking().confidence().compareTo(other.ranking().confidence()) < 0;
  }

  private static Optional<Excuse> excuse(LockEdge edge, Witness leg) {
    for (Veto veto : Veto.ofOneLeg()) {
      Optional<String> why = veto.against(List.of(edge.from(), edge.to()), List.of(leg));
      if (why.isPresent()) {
        return Optional.of(new Excuse(veto.name(), why.get()));
      }
    }
    return Optional.empty();
  }

  /** A heuristic: as any single way is believed, and less where the order may be of other locks. */
  private static Ranking ranking(LockEdge edge, Witness leg, Statement statement) {
    Ranking ranking = Ranking.of(List.of(edge), List.of(leg));
    if (!leg.oneObject() && edge.from().singleton() && !edge.to().singleton()) {
      ranking =
          ranking.atMost(
              Confidence.MEDIUM,
              "there are many " + edge.to().id() + "; the order may be meant of others");
    }
    if (!leg.oneObject() && !edge.from().singleton() && !edge.to().singleton()) {
      ranking =
          ranking.atMost(
              leg.calls() <= Ranking.SHORT ? Confidence.MEDIUM : Confidence.LOW,
              "there are many " + edge.to().id() + " too");
    }
    if (edge.from().hasSubclass() || edge.to().hasSubclass()) {
      ranking =
          ranking.atMost(
              Confidence.LOW, "a subclass tells lockdep that this use has an order of its own");
    }
    if (leg.gates().stream().anyMatch(h -> h.lock().family().equals(edge.to().family()))) {
      ranking = ranking.atMost(Confidence.LOW, "it holds a lock of that class already");
    }
    return statement.isSurelyOf(leg)
        ? ranking
        : ranking.atMost(
            Confidence.LOW, "whether a lock here is one that the order is of is not known");
  }

  /** Everywhere it is stated that the edge should go the other way. */
  private String places(LockEdge edge, Witness leg) {
    List<String> places =
        against(edge).stream()
            .filter(statement -> statement.isOf(leg))
            .map(statement -> statement.by().place())
            .distinct()
            .sorted()
            .toList();
    int last = places.size() - 1;
    return last == 0
        ? places.get(0)
        : String.join(", ", places.subList(0, last)) + " and " + places.get(last);
  }

  private Finding finding(LockEdge edge, Wrong wrong, @Nullable Excuse excuse) {
    Witness leg = wrong.leg();
    Ranking ranking = wrong.ranking();
    String fingerprint = Fingerprints.edge(Rule.DOCUMENTED_ORDER, edge, leg);
    LockEdge shown = new LockEdge(edge.from(), edge.to(), edge.count(), List.of(leg));
    String message =
        "A task that holds %s waits for %s, which is taken before it by %s."
            .formatted(edge.from().id(), edge.to().id(), places(edge, leg));
    return new Finding(
        "LO-" + fingerprint.substring(0, 8),
        Rule.DOCUMENTED_ORDER,
        ranking.confidence(),
        List.of(edge.from(), edge.to()),
        List.of(new Leg(edge, leg, ranking.confidence())),
        List.of(),
        message,
        ranking.speaksFor(),
        ranking.speaksAgainst(),
        leg.condition().facts(),
        Stream.concat(
                Wording.assumptions(List.of(edge), List.of(leg)).stream(), Stream.of(ASSUMPTION))
            .toList(),
        Wording.safeIf(Rule.DOCUMENTED_ORDER, List.of(shown), lock -> lock.kind().isEvent()),
        Wording.lockdep(edge),
        false,
        excuse,
        fingerprint,
        Fingerprints.legs(List.of(edge)),
        program);
  }
}
