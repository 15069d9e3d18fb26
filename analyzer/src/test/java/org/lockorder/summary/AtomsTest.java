package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.program.LockName;

/** Sets of atoms as callers see them. */
class AtomsTest {
  private final Atoms atoms = new Atoms();
  private final int mutex = number("a", LockKind.MUTEX);
  private final int reclaim = number("fs_reclaim", LockKind.RECLAIM);
  private final int other = number("b", LockKind.SPINLOCK);

  private int number(String id, LockKind kind) {
    LockName name = new LockName(id, id, id, null, true, null);
    return atoms.number(new Atom(name, LockMode.EXCLUSIVE, kind));
  }

  static AtomSet set(int... numbers) {
    AtomUnion set = new AtomUnion();
    for (int number : numbers) {
      set.add(number);
    }
    return set.toSet();
  }

  private AtomSet added(AtomSet some, boolean reclaims, AtomSet to) {
    AtomUnion all = new AtomUnion(to);
    atoms.add(some, reclaims, all);
    return all.toSet();
  }

  @Test
  void reclaimIsAddedWhereTheCallMayReclaim() {
    assertThat(added(set(mutex, reclaim), true, set(other))).isEqualTo(set(mutex, reclaim, other));
  }

  @Test
  void reclaimIsNotAddedWhereTheCallMayNot() {
    assertThat(added(set(mutex, reclaim), false, set(other))).isEqualTo(set(mutex, other));
  }

  @Test
  void reclaimThatIsThereStays() {
    assertThat(added(set(mutex, reclaim), false, set(reclaim))).isEqualTo(set(mutex, reclaim));
  }

  @Test
  void aSpinningLockIsNotWaitedForAsleep() {
    AtomUnion all = new AtomUnion(set(mutex, other));
    atoms.onlySleeping(all);
    assertThat(all.toSet()).isEqualTo(set(mutex));
  }

  @Test
  void equalSetsBecomeOne() {
    assertThat(atoms.shared(set(mutex, 5000))).isSameAs(atoms.shared(set(mutex, 5000)));
  }

  @Test
  void classesHaveTheNumbersThatTheyHaveElsewhere() {
    assertThat(atoms.classNumbers(String::length)).containsExactly(1, 10, 1);
  }
}
