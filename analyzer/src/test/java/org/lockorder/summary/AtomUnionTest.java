package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sets in chunks are sets of numbers. */
class AtomUnionTest {
  private static final int ROUNDS = 2_000;
  private static final int MOST = 4 * AtomSet.Chunk.BITS;

  private final Random random = new Random(9);

  private BitSet some() {
    BitSet some = new BitSet();
    int from = random.nextInt(MOST);
    random.ints(random.nextInt(6), from / 2, from + 1).forEach(some::set);
    return some;
  }

  private static AtomSet set(BitSet bits) {
    AtomUnion all = new AtomUnion();
    bits.stream().forEach(all::add);
    return all.toSet();
  }

  private static void same(AtomSet set, BitSet bits) {
    assertThat(set.stream().toArray()).containsExactly(bits.stream().toArray());
    assertThat(set.isEmpty()).isEqualTo(bits.isEmpty());
    assertThat(set).isEqualTo(set(bits)).hasSameHashCodeAs(set(bits));
  }

  @Test
  void aUnionHasWhatEitherHas() {
    for (int round = 0; round < ROUNDS; round++) {
      BitSet bits = some();
      AtomSet first = set(bits);
      AtomUnion all = new AtomUnion(first);
      for (int more = random.nextInt(4); more > 0; more--) {
        BitSet other = some();
        bits.or(other);
        all.add(set(other));
      }
      same(all.toSet(), bits);
      IntStream.Builder each = IntStream.builder();
      all.forEach(each);
      assertThat(each.build().toArray()).containsExactly(bits.stream().toArray());
    }
  }

  @Test
  void whatIsRetainedIsInBoth() {
    for (int round = 0; round < ROUNDS; round++) {
      BitSet bits = some();
      BitSet other = some();
      other.or(some());
      AtomUnion both = new AtomUnion(set(bits));
      both.retain(new AtomUnion(set(other)));
      bits.and(other);
      same(both.toSet(), bits);
    }
  }

  @Test
  void aSetHasAllOfAnotherWhereNoneIsLeftWithoutIt() {
    for (int round = 0; round < ROUNDS; round++) {
      BitSet bits = some();
      BitSet other = random.nextBoolean() ? some() : (BitSet) bits.clone();
      BitSet both = (BitSet) bits.clone();
      both.or(other);
      assertThat(set(both).containsAll(set(other))).isTrue();
      assertThat(set(bits).containsAll(set(other))).isEqualTo(both.equals(bits));
    }
  }

  @Test
  void setsThatWereAddedStayAsTheyAre() {
    AtomSet one = AtomsTest.set(1, 700);
    AtomUnion all = new AtomUnion(one);
    all.add(AtomsTest.set(2, 701));
    AtomSet before = all.toSet();
    all.remove(1);
    all.add(3);
    assertThat(one).isEqualTo(AtomsTest.set(1, 700));
    assertThat(before).isEqualTo(AtomsTest.set(1, 2, 700, 701));
    assertThat(all.toSet()).isEqualTo(AtomsTest.set(2, 3, 700, 701));
  }

  @Test
  void anyOfSomeIsFound() {
    AtomSet set = AtomsTest.set(1, 700);
    assertThat(set.containsAny(new int[] {0, 700})).isTrue();
    assertThat(set.containsAny(new int[] {0, 2, 5000})).isFalse();
  }
}
