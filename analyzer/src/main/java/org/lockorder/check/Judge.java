package org.lockorder.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.lockgraph.Cycles;
import org.lockorder.lockgraph.Implementations;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.lockgraph.Witness;
import org.lockorder.threads.Threads;
import org.lockorder.veto.GateLock;
import org.lockorder.veto.Veto;

/** Turns the cycles of a graph into findings. */
public final class Judge {
  private final List<Veto> vetoes;
  private final CycleRule cycleRule;
  private final Set<String> processWide;

  /** The order of reports: those that stand first, best first, then by place and locks. */
  public static final Comparator<Finding> REPORT_ORDER =
      Comparator.<Finding, Boolean>comparing(f -> f.excused() != null)
          .thenComparing(Finding::confidence)
          .thenComparing(f -> f.legs().size())
          .thenComparing(f -> f.steps().findFirst().orElseThrow().site())
          .thenComparing(Finding::fingerprint)
          .thenComparing(f -> f.program() == null ? "" : f.program());

  /**
   * One for a program's graphs.
   *
   * @param references types of what an object is used under, and is waited for until nobody uses it
   * @param implementations folders that implement a type of objects each
   * @param processWide structs of which all threads of a process have the same one, by their tags
   */
  public Judge(Set<String> references, Implementations implementations, Set<String> processWide) {
    vetoes = Veto.all(implementations);
    cycleRule = new CycleRule(Set.copyOf(references));
    this.processWide = Set.copyOf(processWide);
  }

  /**
   * All findings, excused ones among them.
   *
   * @param program what each says it was found in
   */
  public List<Finding> judge(LockGraph graph, @Nullable String program) {
    return sorted(parts(graph, program).stream().map(Supplier::get));
  }

  /** The same, found by some threads. */
  public List<Finding> judge(LockGraph graph, @Nullable String program, Threads threads) {
    List<Supplier<List<Finding>>> parts = parts(graph, program);
    return sorted(threads.map(parts.size(), i -> parts.get(i).get()).stream());
  }

  /** What is judged for itself. */
  private List<Supplier<List<Finding>>> parts(LockGraph graph, @Nullable String program) {
    List<Supplier<List<Finding>>> parts = new ArrayList<>();
    graph.again().forEach(edge -> parts.add(() -> judgeSelf(edge, program)));
    new Cycles(graph).all().forEach(cycle -> parts.add(() -> judgeCycle(cycle, program)));
    return parts;
  }

  private static List<Finding> sorted(Stream<List<Finding>> parts) {
    List<Finding> findings = new ArrayList<>();
    parts.forEach(findings::addAll);
    findings.sort(REPORT_ORDER);
    return findings;
  }

  /** The finding that a cycle is, excused or not: each edge leads to where the next begins. */
  public Finding judge(List<LockEdge> cycle) {
    return judgeCycle(Cycles.canonical(cycle), null).getFirst();
  }

  /** How many of the findings each veto has excused. */
  public static SortedMap<String, Integer> excusedBy(List<Finding> findings) {
    SortedMap<String, Integer> excusedBy = new TreeMap<>();
    Veto.all(Implementations.NONE).forEach(veto -> excusedBy.put(veto.name(), 0));
    for (Finding finding : findings) {
      if (finding.excused() != null) {
        excusedBy.merge(finding.excused().reason(), 1, Integer::sum);
      }
    }
    return excusedBy;
  }

  private List<Finding> judgeSelf(LockEdge edge, @Nullable String program) {
    List<Witness> blocked = edge.witnesses().stream().filter(w -> blocksItself(edge, w)).toList();
    return blocked.isEmpty()
        ? List.of()
        : List.of(finding(List.of(edge), List.of(blocked.get(0)), null, program));
  }

  private static boolean blocksItself(LockEdge edge, Witness w) {
    if (w.innerRefinement().differsFrom(w.outerRefinement())) {
      return false;
    }
    boolean reads = w.outerMode() != LockMode.EXCLUSIVE && w.innerMode() != LockMode.EXCLUSIVE;
    boolean recurses =
        w.innerMode() == LockMode.RECURSIVE_SHARED || edge.from().kind() == LockKind.COUNTED_RWSEM;
    return !(reads && recurses);
  }

  /**
   * The finding that it is. One that stands, but not for sure, is followed by those that do not,
   * where a gate keeps apart who takes other ways: what is left may be other objects' locks. Each
   * way of each edge that a gate keeps from some other is in one of them.
   */
  private List<Finding> judgeCycle(List<LockEdge> cycle, @Nullable String program) {
    List<LockClass> locks = locks(cycle);
    List<Witness> best = null;
    Ranking bestRank = null;
    Excuse excuse = null;
    List<Witness> excused = null;
    List<Finding> gated = new ArrayList<>();
    Set<Witness> listed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<Witness> legs : Combinations.of(cycle)) {
      Optional<Excuse> against = against(locks, legs);
      if (against.isPresent()) {
        if (against.get().reason().equals(GateLock.NAME) && listed.addAll(legs)) {
          gated.add(finding(cycle, legs, against.get(), program));
        }
        if (excused == null || isNearer(legs, excused)) {
          excuse = against.get();
          excused = legs;
        }
        continue;
      }
      Ranking rank = Ranking.of(cycle, legs, processWide);
      if (bestRank == null || rank.confidence().compareTo(bestRank.confidence()) < 0) {
        best = legs;
        bestRank = rank;
        if (rank.confidence() == Confidence.HIGH) {
          break;
        }
      }
    }
    if (best != null && bestRank != null) {
      List<Finding> all = new ArrayList<>(List.of(finding(cycle, best, null, program)));
      all.addAll(bestRank.confidence() == Confidence.HIGH ? List.of() : gated);
      return all;
    }
    if (excused == null || excuse == null) {
      throw new IllegalStateException("a cycle without witnesses");
    }
    return List.of(finding(cycle, excused, excuse, program));
  }

  /** Of two that are excused, what needs no third task shows better what keeps them apart. */
  private static boolean isNearer(List<Witness> legs, List<Witness> than) {
    return !Wording.needsQueuedWriter(legs) && Wording.needsQueuedWriter(than);
  }

  /** Where the legs name one lock differently, the static object says more than its type. */
  private static List<LockClass> locks(List<LockEdge> cycle) {
    List<LockClass> locks = new ArrayList<>();
    for (int i = 0; i < cycle.size(); i++) {
      LockClass held = cycle.get(i).from();
      LockClass asked = cycle.get((i + cycle.size() - 1) % cycle.size()).to();
      locks.add(asked.singleton() ? asked : held);
    }
    return locks;
  }

  private Optional<Excuse> against(List<LockClass> locks, List<Witness> legs) {
    for (Veto veto : vetoes) {
      Optional<String> why = veto.against(locks, legs);
      if (why.isPresent()) {
        return Optional.of(new Excuse(veto.name(), why.get()));
      }
    }
    return Optional.empty();
  }

  private Finding finding(
      List<LockEdge> edges, List<Witness> legs, @Nullable Excuse excuse, @Nullable String program) {
    Rule rule = cycleRule.of(edges);
    Ranking ranking = Ranking.of(edges, legs, processWide);
    String fingerprint = Fingerprints.cycle(rule, edges, legs);
    List<Leg> shown = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      LockEdge edge = edges.get(i);
      Witness leg = legs.get(i);
      shown.add(new Leg(edge, leg, Ranking.of(List.of(edge), List.of(leg)).confidence()));
    }
    return new Finding(
        "LO-" + fingerprint.substring(0, 8),
        rule,
        ranking.confidence(),
        locks(edges),
        shown,
        List.of(),
        Wording.message(edges),
        ranking.speaksFor(),
        ranking.speaksAgainst(),
        Wording.conditions(legs),
        Wording.assumptions(edges, legs),
        Wording.safeIf(rule, edges, cycleRule::isWaitedFor),
        Wording.lockdep(edges),
        Wording.needsQueuedWriter(legs),
        excuse,
        fingerprint,
        Fingerprints.legs(edges),
        program);
  }

  /** How much an edge is believed, on its own. */
  public static Confidence confidence(LockEdge edge) {
    return Ranking.of(List.of(edge), List.of(edge.best())).confidence();
  }
}
