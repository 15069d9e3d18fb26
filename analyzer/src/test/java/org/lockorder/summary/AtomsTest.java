package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
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

  private static BitSet set(int... numbers) {
    BitSet set = new BitSet();
    for (int number : numbers) {
      set.set(number);
    }
    return set;
  }

  @Test
  void reclaimIsAddedWhereTheCallMayReclaim() {
    BitSet to = set(other);
    atoms.add(set(mutex, reclaim), true, to);
    assertThat(to).isEqualTo(set(mutex, reclaim, other));
  }

  @Test
  void reclaimIsNotAddedWhereTheCallMayNot() {
    BitSet to = set(other);
    atoms.add(set(mutex, reclaim), false, to);
    assertThat(to).isEqualTo(set(mutex, other));
  }

  @Test
  void reclaimThatIsThereStays() {
    BitSet to = set(reclaim);
    atoms.add(set(mutex, reclaim), false, to);
    assertThat(to).isEqualTo(set(mutex, reclaim));
  }

  @Test
  void classesHaveTheNumbersThatTheyHaveElsewhere() {
    assertThat(atoms.classNumbers(String::length)).containsExactly(1, 10, 1);
  }
}
