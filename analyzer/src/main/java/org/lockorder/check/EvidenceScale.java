package org.lockorder.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lockorder.lockgraph.Witness;

/** What each sort of evidence that weakens a leg means for how far its finding is believed. */
final class EvidenceScale {
  private EvidenceScale() {}

  /**
   * Whether the way leads back to the function that it began in. Whenever it did, that would wait
   * for itself: somebody would have seen it.
   */
  private static boolean recurses(Witness leg) {
    return leg.calls() > 0 && leg.holder().equals(leg.requester());
  }

  /** Whether all are short, and one at most goes through a pointer. */
  private static boolean areShort(List<Witness> legs) {
    return legs.stream().allMatch(leg -> leg.calls() <= Ranking.SHORT)
        && legs.stream().filter(leg -> leg.evidence().contains(Witness.Evidence.INDIRECT)).count()
            <= 1;
  }

  static void weigh(List<Witness> legs, Scale scale) {
    Set<Witness.Evidence> all = EnumSet.noneOf(Witness.Evidence.class);
    legs.forEach(w -> all.addAll(w.evidence()));
    for (Witness.Evidence e : all) {
      switch (e) {
        case OUTER_TRIED -> scale.atMost(Confidence.MEDIUM, "an outer lock is got by a trylock");
        case INDIRECT -> scale.known(Confidence.MEDIUM, "a call goes through a pointer");
        case UNLIKELY -> {} // as below, and in no cycle
        case INDIRECT_MANY ->
            scale.atMost(
                Confidence.LOW,
                "a pointer on the way may mean other functions, or two calls go through pointers");
        case INDIRECT_BACK -> {
          if (!areShort(legs)) {
            scale.atMost(
                Confidence.LOW, "a pointer on the way means other functions for other objects");
          }
        }
        case INDIRECT_ELSEWHERE ->
            scale.atMost(
                Confidence.LOW,
                "a pointer on the way may mean a function that the code there leaves out of its"
                    + " own structures of that kind");
        case BOOT -> scale.atMost(Confidence.LOW, "a leg runs only at boot or unload");
        case ASSERTED ->
            scale.atMost(Confidence.MEDIUM, "an outer lock is asserted to be held, not seen taken");
        case COUNTED ->
            scale.known(
                Confidence.MEDIUM,
                "a lock is a home-made counted lock; whether its readers queue behind a writer is"
                    + " assumption 7");
        case AMBIGUOUS_CALL ->
            scale.atMost(Confidence.MEDIUM, "a function on the way has several definitions");
        case LAST_REFERENCE ->
            scale.atMost(
                Confidence.LOW, "it happens only when a last reference goes away in that place");
        case SELDOM ->
            scale.atMost(Confidence.LOW, "it happens to few of the objects that come there");
        case ONCE ->
            scale.atMost(
                Confidence.MEDIUM, "a leg runs once only, to set what it found not set yet");
        case OUTER_SOMETIMES ->
            scale.atMost(
                Confidence.MEDIUM,
                "an outer lock is taken by a helper on a condition that was not followed");
        case OUTER_EITHER ->
            scale.atMost(
                Confidence.MEDIUM,
                "it is not known which of some locks, or subclasses, a helper has taken");
        case OUTER_DOUBTED ->
            scale.atMost(
                Confidence.LOW,
                "a function on the way lets go of an outer lock first, on a condition that was not"
                    + " followed");
        case WITH_CONTEXT -> {}
        case UNKNOWN_FLAGS ->
            scale.atMost(Confidence.LOW, "whether an allocation may reclaim is not known");
        case CONDITIONAL -> {
          if (legs.size() == 1) {
            scale.atMost(Confidence.MEDIUM, "a function on the way does it on a condition only");
            if (recurses(legs.getFirst())) {
              scale.atMost(
                  Confidence.LOW,
                  "who holds it is called again by whom he called: a condition may stop that");
            }
          }
        }
        case MANY_CONDITIONS -> {
          if (legs.size() == 1 && !all.contains(Witness.Evidence.SAME_CLASS)) {
            scale.atMost(Confidence.LOW, "many functions on the way do it on a condition only");
          }
        }
        case SPLIT -> {
          if (!legs.stream().allMatch(Witness::oneObject)) {
            scale.atMost(
                Confidence.LOW,
                "lockdep is told that locks of one name here are of several classes");
          }
        }
        case ANY_OWNER -> { // of whose sort it is may differ even where both are one object's locks
          if (legs.size() > 1 || !legs.stream().allMatch(Witness::oneObject)) {
            scale.known(
                Confidence.MEDIUM,
                "a lock is part of many sorts of objects, and it is not known of which here");
          }
        }
        case SAME_CLASS -> {}
        case OUTER_UNPUBLISHED,
            INNER_UNPUBLISHED -> {} // no two tasks, and one may still wait for itself
        case POOLED ->
            scale.atMost(Confidence.LOW, "several tasks may hold an outer lock at a time");
        case HANDED_ON ->
            scale.atMost(
                Confidence.LOW,
                "an outer lock has no owner, and others let go of it: who holds it may be some I/O,"
                    + " which goes on");
      }
    }
  }
}
