package org.lockorder.check;

import java.util.List;
import java.util.Set;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.lockgraph.LockEdge;

/**
 * Which rule a cycle breaks: a cycle through reclaim, or through something that is only waited for,
 * is mended in another way than two locks in two orders.
 *
 * @param references ids of what an object is used under, and is waited for until nobody uses it: as
 *     a reference to a file of sysfs
 */
record CycleRule(Set<String> references) {

  Rule of(List<LockEdge> cycle) {
    if (cycle.size() == 1) {
      boolean event = cycle.getFirst().from().kind().isEvent();
      return event ? Rule.WAIT_WHILE_HOLDING : Rule.SELF_DEADLOCK;
    }
    List<LockClass> locks = cycle.stream().map(LockEdge::from).toList();
    if (locks.stream().anyMatch(lock -> lock.kind() == LockKind.RECLAIM)) {
      return Rule.RECLAIM_INVERSION;
    }
    return locks.stream().anyMatch(this::isWaitedFor)
        ? Rule.WAIT_WHILE_HOLDING
        : Rule.LOCK_ORDER_INVERSION;
  }

  /** Whether it is waited for until something ends, and not until somebody lets go of it. */
  boolean isWaitedFor(LockClass lock) {
    return lock.kind().isEvent() || references.contains(lock.type());
  }
}
