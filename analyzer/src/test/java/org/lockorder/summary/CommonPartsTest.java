package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.CType;
import org.lockorder.ir.Outcome;
import org.lockorder.program.Place;

class CommonPartsTest {
  private final CommonParts parts = new CommonParts();

  @Test
  void usesThatSayTheSameAreOne() {
    assertThat(parts.one(Locks.ofParameter(0))).isSameAs(parts.one(Locks.ofParameter(0)));
    assertThat(parts.one(Locks.ofParameter(1))).isEqualTo(Locks.ofParameter(1));
    assertThat(parts.one(Locks.ofParameter(0, "1"))).isEqualTo(Locks.ofParameter(0, "1"));
  }

  @Test
  void anotherTypeOnTheWayIsAnotherUse() {
    LockUse use = Locks.ofParameter(0);
    Place lock = use.place();
    Place root = lock.way().getFirst();
    CType other = new CType.Struct("other");
    Place device =
        new Place(root.root(), root, new Place.Step.Follow(), other, null, "", null, null, false);
    Place seen =
        new Place(
            root.root(),
            device,
            lock.step(),
            lock.type(),
            lock.owner(),
            lock.tail(),
            null,
            null,
            false);
    LockUse otherwise = new LockUse(seen, null, use.name(), use.kind());

    assertThat(otherwise).isEqualTo(use);
    assertThat(parts.one(use)).isSameAs(use);
    assertThat(parts.one(otherwise)).isSameAs(otherwise);
  }

  @Test
  void waysOutWithoutLocksAreOne() {
    List<Exit> neutral = List.of(Exit.neutral(Outcome.ZERO));
    assertThat(parts.ways(neutral)).isSameAs(neutral);
    assertThat(parts.ways(List.of(Exit.neutral(Outcome.ZERO)))).isSameAs(neutral);
    assertThat(parts.ways(List.of(Exit.neutral(Outcome.ANY)))).isNotSameAs(neutral);
  }
}
