package org.lockorder.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.Step;

/**
 * One bug. A cycle has a leg for each task, with its best combination of witnesses in full; a
 * self-deadlock has one lock and one leg. A lock out of balance has no leg, but ways through one
 * function: first that which is wrong, then one that is not.
 *
 * @param id {@code LO-} and the fingerprint's first digits
 * @param locks the cycle in its canonical rotation; leg i goes from lock i to the next
 * @param ways of a lock out of balance, else empty
 * @param message one sentence
 * @param believedBecause what speaks for it, short phrases
 * @param notHigherBecause what keeps it from a higher confidence; empty when high
 * @param conditions the configuration facts under which every leg exists
 * @param assumptions numbers of README's Assumptions that it rests on
 * @param safeIf what would excuse it, a clause
 * @param lockdep whether and when lockdep would see it, a clause
 * @param queuedWriter whether a reader of it waits only behind a queued writer, which is then a
 *     task of its own in the scenario
 * @param excused why it is no deadlock, null for a finding that stands
 * @param fingerprint hex; rule and canonical cycle of (lock, mode)
 * @param legsHash hex; the functions of each leg
 * @param program the folder it was found in with {@code --separately}
 */
public record Finding(
    String id,
    Rule rule,
    Confidence confidence,
    List<LockClass> locks,
    List<Leg> legs,
    List<Way> ways,
    String message,
    List<String> believedBecause,
    List<String> notHigherBecause,
    List<String> conditions,
    List<Integer> assumptions,
    String safeIf,
    String lockdep,
    boolean queuedWriter,
    @Nullable Excuse excused,
    String fingerprint,
    String legsHash,
    @Nullable String program) {
  public Finding {
    locks = List.copyOf(locks);
    legs = List.copyOf(legs);
    ways = List.copyOf(ways);
    believedBecause = List.copyOf(believedBecause);
    notHigherBecause = List.copyOf(notHigherBecause);
    conditions = List.copyOf(conditions);
    assumptions = List.copyOf(assumptions);
  }

  /** The same with one more reason to believe it. */
  Finding because(String reason) {
    List<String> reasons = new ArrayList<>(believedBecause);
    reasons.add(reason);
    return with(message, reasons);
  }

  /** The same with one more sentence as part of its message. */
  public Finding saying(String sentence) {
    return with(message + " " + sentence, believedBecause);
  }

  private Finding with(String words, List<String> reasons) {
    return new Finding(
        id,
        rule,
        confidence,
        locks,
        legs,
        ways,
        words,
        reasons,
        notHigherBecause,
        conditions,
        assumptions,
        safeIf,
        lockdep,
        queuedWriter,
        excused,
        fingerprint,
        legsHash,
        program);
  }

  /** Every step of every leg and way. */
  public Stream<Step> steps() {
    return Stream.concat(
        legs.stream().flatMap(leg -> leg.witness().steps().stream()),
        ways.stream().flatMap(way -> way.steps().stream()));
  }
}
