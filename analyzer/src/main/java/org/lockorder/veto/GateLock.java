package org.lockorder.veto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.lockgraph.Held;
import org.lockorder.lockgraph.Witness;

/**
 * Two tasks both hold a lock, in modes that exclude each other, at the moment each asks for its
 * inner one: they are never both there. It does not matter when or how it was taken.
 *
 * <p>Both must hold the same instance: the only lock of its class, or a member of the struct that
 * the cycle's own locks are members of, but for those that are the only ones (a heuristic: then it
 * is taken to be the same object's, if no subclass says that several objects are locked). One of a
 * class that the cycle waits for is none: who waits for a lock while he holds its like has two.
 * What is seen to run for such a member, a work item's function say, is a gate too: it never runs
 * twice at a time. So is what a queue does that runs one item at a time.
 *
 * <p>Of several, one that is no lock of the cycle says it best.
 */
public final class GateLock implements Veto {
  /** As in reports. */
  public static final String NAME = "gate-lock";

  GateLock() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> against(List<LockClass> locks, List<Witness> legs) {
    return Gates.excluding(
            IntStream.range(0, legs.size())
                .mapToObj(i -> heldAt(locks.get(i), legs.get(i)))
                .toList(),
            gate -> gate.keepsOut() || isEmptied(gate.lock(), locks))
        .filter(gate -> gate.surely() && isOneInstance(gate.lock(), locks))
        .min(Comparator.comparing(gate -> locks.contains(gate.lock()))) // stable
        .map(
            gate ->
                "Both tasks hold %s, one of them exclusively, so they are never both there."
                    .formatted(gate.lock().id()));
  }

  /** One leg does what is on a queue, item by item, another is of an item on it: both are one. */
  private static boolean isEmptied(LockClass gate, List<LockClass> locks) {
    return gate.kind() == LockKind.WORKQUEUE && locks.contains(gate);
  }

  private static List<Held> heldAt(LockClass outer, Witness leg) {
    List<Held> all = new ArrayList<>(leg.gates());
    boolean surely = !leg.evidence().contains(Witness.Evidence.OUTER_SOMETIMES);
    all.add(new Held(outer, leg.outerMode(), surely));
    return all;
  }

  private static boolean isOneInstance(LockClass gate, List<LockClass> locks) {
    List<LockClass> several = locks.stream().filter(l -> !l.singleton()).toList();
    boolean waitedFor = locks.contains(gate) && !isEmptied(gate, locks);
    return gate.singleton()
        || (!owner(gate).isEmpty()
            && !waitedFor
            && !several.isEmpty()
            && several.stream().allMatch(l -> owner(l).equals(owner(gate)) && !l.hasSubclass()));
  }

  private static String owner(LockClass lock) {
    int dot = lock.type().indexOf('.');
    return dot < 0 ? "" : lock.type().substring(0, dot);
  }
}
