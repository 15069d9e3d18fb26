package org.lockorder.check;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.SourcePath;
import org.lockorder.lockgraph.Files;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Step;
import org.lockorder.lockgraph.Witness;

/**
 * How far the legs of a cycle may be believed to mean the same locks, where a class has many. A
 * heuristic, measured on findings that were read (Assumption 1).
 */
final class Instances {
  /** Calls of both legs together. */
  private static final int PLAIN = 4;

  /** What may be said of a leg that is plain to see. */
  private static final Set<Witness.Evidence> UNDOUBTED =
      EnumSet.of(Witness.Evidence.CONDITIONAL, Witness.Evidence.ANY_OWNER);

  /**
   * Likewise of legs between a lock that is its owner's alone, and one that all threads of a
   * process meet at: the core calls the owner back with that one held, for what he holds his over.
   */
  private static final Set<Witness.Evidence> CALLED_BACK =
      EnumSet.of(
          Witness.Evidence.CONDITIONAL,
          Witness.Evidence.ANY_OWNER,
          Witness.Evidence.INDIRECT,
          Witness.Evidence.INDIRECT_BACK);

  /** Folders whose code hardly speaks of the same one of many objects. */
  private static final int FAR = 3;

  /** Calls behind which an object is hardly the same one of many. */
  private static final int LONG = 5;

  /** Places that do it the unusual way, and how many times as many do it the usual way. */
  private static final int RARE = 2;

  private static final int OFTEN = 3;

  private Instances() {}

  /** Weighs what is not known of which instances the legs are about. */
  static void weigh(
      List<LockEdge> edges, List<Witness> legs, Set<String> processWide, Scale scale) {
    if (legs.stream().allMatch(Witness::oneObject)) {
      return;
    }
    List<String> many =
        edges.stream()
            .map(LockEdge::from)
            .filter(l -> !l.singleton())
            .map(LockClass::id)
            .distinct()
            .toList();
    for (int i = 0; i < edges.size(); i++) {
      LockClass asked = edges.get(i).to();
      LockClass held = edges.get((i + 1) % edges.size()).from();
      if (edges.size() > 1 && !asked.equals(held)) {
        // A static object by its name is hardly ever the one of many that a pointer leads to.
        scale.atMost(
            asked.singleton() == held.singleton() ? Confidence.MEDIUM : Confidence.LOW,
            "%s may or may not be %s".formatted(asked.id(), held.id()));
      }
    }
    if (!many.isEmpty()) {
      String reason =
          "there are many "
              + String.join(" and ", many)
              + "; the legs must mean the same "
              + (many.size() == 1 ? "one" : "ones");
      boolean near = isNear(edges, legs);
      if (near
          && !areOf(UNDOUBTED, legs)
          && areOf(CALLED_BACK, legs)
          && anyOf(processWide, edges)) {
        scale.known(Confidence.MEDIUM, reason); // the pointer and the instance are one doubt there
      } else {
        boolean all = edges.size() > 1 && many.size() == edges.size();
        scale.atMost(ofMany(edges, legs, near, all), reason);
      }
      weighDistance(edges, legs, processWide, scale);
      weighFiles(legs, scale);
    }
  }

  /**
   * Code far from where an object is known by its owner, by folders or by calls, is about some such
   * object: a class of all devices, a list of all notifiers. Who reclaims, or waits until nobody
   * uses a thing, always is.
   */
  private static void weighDistance(
      List<LockEdge> edges, List<Witness> legs, Set<String> processWide, Scale scale) {
    boolean far = edges.stream().anyMatch(e -> isFromAfar(e.from().kind()));
    if (edges.size() > 1 && !far && !anyOf(processWide, edges) && !areContained(edges, legs)) {
      int most = legs.stream().mapToInt(Instances::folders).max().orElse(0);
      if (most >= FAR) {
        scale.atMost(Confidence.LOW, "a leg leads through the code of " + most + " folders");
      }
      int longest = legs.stream().mapToInt(Witness::calls).max().orElse(0);
      if (longest >= LONG) {
        scale.atMost(
            Confidence.LOW, "a leg is " + longest + " calls long, and must mean one of many");
      }
    }
  }

  /** Whose files a device has nobody knows better than who removes it (Assumption 25). */
  private static void weighFiles(List<Witness> legs, Scale scale) {
    for (int i = 0; i < legs.size(); i++) {
      Witness user = legs.get((i + 1) % legs.size());
      Files removed = legs.get(i).innerRefinement().files();
      Files used = user.outerRefinement().files();
      if (removed != null && used != null) {
        String file = user.steps().getFirst().site().file();
        if (Files.areApart(removed, used, file)) {
          scale.atMost(
              Confidence.LOW,
              "what is removed is no device of " + SourcePath.folder(file) + ", it seems");
        }
      }
    }
  }

  private static boolean isFromAfar(LockKind kind) {
    return kind == LockKind.PSEUDO || kind == LockKind.RECLAIM;
  }

  /** Whether it is known in what each of many is: the legs speak of that sort of object alike. */
  private static boolean areContained(List<LockEdge> edges, List<Witness> legs) {
    for (int i = 0; i < edges.size(); i++) {
      int next = (i + 1) % edges.size();
      if (!edges.get(next).from().singleton()
          && (legs.get(i).innerRefinement().container() == null
              || legs.get(next).outerRefinement().container() == null)) {
        return false;
      }
    }
    return true;
  }

  /** Of how many folders the functions of a leg are, but for those that any may include. */
  private static int folders(Witness leg) {
    Set<String> folders = new HashSet<>();
    for (Step step : leg.steps()) {
      String file = step.site().file();
      if (!SourcePath.isSharedHeader(file)) {
        folders.add(SourcePath.folder(file));
      }
    }
    return folders.size();
  }

  /** Whether both sides are easily read. */
  private static boolean isNear(List<LockEdge> edges, List<Witness> legs) {
    return edges.size() == 2
        && legs.stream().mapToInt(Witness::calls).sum() <= PLAIN
        && edges.stream().noneMatch(e -> e.from().kind() == LockKind.PSEUDO);
  }

  /**
   * How far two tasks may be believed to meet at the same instances. As lockdep does: an order of
   * classes is one of all their locks, unless something says otherwise. What is plain to see on
   * both sides is no accident, least of all where one place does it against many.
   */
  private static Confidence ofMany(
      List<LockEdge> edges, List<Witness> legs, boolean near, boolean all) {
    if (!near || !areOf(UNDOUBTED, legs)) {
      return all ? Confidence.LOW : Confidence.MEDIUM;
    }
    boolean sure =
        legs.stream().noneMatch(w -> w.evidence().contains(Witness.Evidence.CONDITIONAL));
    return !all || (sure && isLopsided(edges)) ? Confidence.HIGH : Confidence.MEDIUM;
  }

  private static boolean areOf(Set<Witness.Evidence> allowed, List<Witness> legs) {
    return legs.stream().allMatch(w -> allowed.containsAll(w.evidence()));
  }

  private static boolean anyOf(Set<String> tags, List<LockEdge> edges) {
    return edges.stream()
        .map(e -> e.from().type())
        .anyMatch(type -> tags.contains(type.substring(0, Math.max(0, type.indexOf('.')))));
  }

  /** Whether next to nobody does it one way, and everybody else the other. */
  private static boolean isLopsided(List<LockEdge> edges) {
    int a = edges.get(0).count();
    int b = edges.get(1).count();
    return Math.min(a, b) <= RARE && Math.max(a, b) >= OFTEN * Math.min(a, b);
  }
}
