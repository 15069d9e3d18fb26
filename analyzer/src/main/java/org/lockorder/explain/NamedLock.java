package org.lockorder.explain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockorder.ir.LockClass;
import org.lockorder.lockdep.Mention;

/**
 * A lock of a report, and what it is called here.
 *
 * @param classes what the name may mean; empty where that is not known
 * @param how it is known: a clause
 */
public record NamedLock(Mention mention, List<LockClass> classes, String how) {
  public NamedLock {
    classes = List.copyOf(classes);
  }

  /** Whether anything answers to the name. */
  public boolean isKnown() {
    return !classes.isEmpty();
  }

  /** What the name may mean, of whatever subclass. */
  Set<String> families() {
    return classes.stream().map(LockClass::family).collect(Collectors.toSet());
  }

  /** Whether the name may mean a lock of that class, of whatever subclass. */
  boolean mayBe(LockClass lock) {
    String family = lock.family();
    return classes.stream().anyMatch(c -> c.family().equals(family));
  }
}
