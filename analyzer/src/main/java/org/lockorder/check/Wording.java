package org.lockorder.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;

/** The sentences of a finding. */
final class Wording {
  private Wording() {}

  static String message(List<LockEdge> edges) {
    if (edges.size() == 1) {
      LockClass lock = edges.get(0).from();
      Phrase phrase = Phrase.of(lock.kind());
      String holds =
          lock.kind().isEvent() ? phrase.holds() + " and" : "%s that holds %s"; // and so it goes on
      return (holds + " " + phrase.waits() + ".").formatted("A task", lock.id(), lock.id());
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      LockClass held = edges.get(i).from();
      LockClass asked = edges.get(i).to();
      String task = i == 0 ? "one task" : i == 1 ? "another" : "a further one";
      parts.add(
          Phrase.of(held.kind()).holds().formatted(task, held.id())
              + " and "
              + Phrase.of(asked.kind()).waits().formatted(asked.id()));
    }
    String sentence = String.join("; ", parts) + ".";
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  /**
   * How to say that a task has a lock, or what is waited for is under way, and that a task waits.
   *
   * @param holds of a task and a lock's id
   * @param waits of a lock's id
   */
  private record Phrase(String holds, String waits) {
    private static final Phrase LOCK = new Phrase("%s holds %s", "waits for %s");

    static Phrase of(LockKind kind) {
      return switch (kind) {
        case RECLAIM ->
            new Phrase(
                "%s reclaims memory (%s)", "allocates memory, which may have to be reclaimed (%s)");
        case WORK, TIMER -> new Phrase("%s does what %s is for", "waits for %s to be done");
        case WORKQUEUE -> new Phrase("%s does what is queued on %s", "waits for %s to run empty");
        case COMPLETION -> new Phrase("%s is to complete %s", "waits for %s to be completed");
        default -> LOCK;
      };
    }
  }

  static String safeIf(Rule rule, List<LockEdge> edges, Predicate<LockClass> isWaitedFor) {
    return switch (rule) {
      case SELF_DEADLOCK ->
          "the inner request were made without holding %s".formatted(edges.get(0).from().id());
      case RECLAIM_INVERSION -> {
        LockEdge allocating = to(edges, lock -> lock.kind() == LockKind.RECLAIM);
        yield "%s allocated memory without %s, or in a way that does not wait for reclaim"
            .formatted(function(allocating.best().holder()), allocating.from().id());
      }
      case WAIT_WHILE_HOLDING -> {
        LockEdge waiting = to(edges, isWaitedFor);
        if (edges.size() == 1) {
          yield "what %s runs left that wait to others".formatted(waiting.to().id());
        }
        yield "%s let go of %s before it waits for %s"
            .formatted(function(waiting.best().holder()), waiting.from().id(), waiting.to().id());
      }
      case DOCUMENTED_ORDER -> {
        LockEdge wrong = edges.getFirst();
        yield "%s took %s before %s"
            .formatted(function(wrong.best().holder()), wrong.to().id(), wrong.from().id());
      }
      case LOCK_ORDER_INVERSION, IRQ_INVERSION, SLEEP_IN_ATOMIC, UNBALANCED_LOCK ->
          inOneOrder(edges);
    };
  }

  /** The edge to such a lock; the first where there is none. */
  private static LockEdge to(List<LockEdge> edges, Predicate<LockClass> inner) {
    return edges.stream().filter(e -> inner.test(e.to())).findFirst().orElse(edges.getFirst());
  }

  private static String inOneOrder(List<LockEdge> edges) {
    LockEdge rare = edges.get(0);
    for (LockEdge edge : edges) {
      if (edge.count() < rare.count()) {
        rare = edge;
      }
    }
    String places = edges.size() == 2 ? others(edges, rare) : "";
    return "%s took %s before %s%s, or a lock were held by all legs around both"
        .formatted(function(rare.best().holder()), rare.to().id(), rare.from().id(), places);
  }

  private static String others(List<LockEdge> edges, LockEdge rare) {
    LockEdge other = edges.get(0).equals(rare) ? edges.get(1) : edges.get(0);
    return other.count() > 1 ? ", as %d other places do".formatted(other.count()) : "";
  }

  private static String function(String holder) {
    int at = holder.lastIndexOf('@');
    return (at < 0 ? holder : holder.substring(0, at)) + "()";
  }

  static String lockdep(List<LockEdge> edges) {
    String runs =
        edges.size() == 1
            ? "when this path runs"
            : "after " + (edges.size() == 2 ? "both" : "all") + " paths ran in one boot";
    return seen(edges.stream().map(LockEdge::from), runs);
  }

  /** Of a way against an order that is stated. */
  static String lockdep(LockEdge wrong) {
    return seen(
        Stream.of(wrong.from(), wrong.to()),
        "after this path and one in the order stated ran in one boot");
  }

  /** That it is seen then, if lockdep knows all the locks. */
  private static String seen(Stream<LockClass> locks, String when) {
    LockClass unseen = locks.filter(lock -> !lock.isSeen()).findFirst().orElse(null);
    if (unseen == null) {
      return "sees it only " + when;
    }
    return unseen.kind().hasMap()
        ? "blind to it: it is told to look away from " + unseen.id()
        : "blind to it: a lock here has no lockdep map";
  }

  static boolean needsQueuedWriter(List<Witness> legs) {
    for (int i = 0; i < legs.size(); i++) {
      Witness next = legs.get((i + 1) % legs.size());
      if (legs.get(i).innerMode() != LockMode.EXCLUSIVE && next.outerMode() != LockMode.EXCLUSIVE) {
        return true;
      }
    }
    return false;
  }

  /** The numbers of README's Assumptions that these legs rest on. */
  static List<Integer> assumptions(List<LockEdge> edges, List<Witness> legs) {
    TreeSet<Integer> numbers = new TreeSet<>();
    if (!legs.stream().allMatch(Witness::oneObject)) {
      numbers.add(1);
    }
    if (legs.stream().anyMatch(w -> w.evidence().contains(Witness.Evidence.AMBIGUOUS_CALL))) {
      numbers.add(5);
    }
    if (needsQueuedWriter(legs)) {
      numbers.add(6);
    }
    if (legs.stream().anyMatch(w -> w.evidence().contains(Witness.Evidence.COUNTED))) {
      numbers.add(7);
    }
    if (edges.size() > 1) {
      numbers.add(3);
    }
    if (legs.stream().anyMatch(w -> w.evidence().contains(Witness.Evidence.OUTER_SOMETIMES))) {
      numbers.add(12);
    }
    return List.copyOf(numbers);
  }

  static List<String> conditions(List<Witness> legs) {
    TreeSet<String> facts = new TreeSet<>();
    legs.forEach(w -> facts.addAll(w.condition().facts()));
    return List.copyOf(facts);
  }
}
