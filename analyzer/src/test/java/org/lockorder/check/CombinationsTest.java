package org.lockorder.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockorder.lockgraph.Graphs.edge;
import static org.lockorder.lockgraph.Graphs.witness;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.LockMode;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;

/** One witness of every edge, in every way, as long as that is not too often. */
class CombinationsTest {
  private static final LockMode X = LockMode.EXCLUSIVE;

  /** An edge whose i-th witness is held by {@code f_<from>i_<to>}. */
  private static LockEdge of(String from, String to, int witnesses) {
    return edge(
        from,
        to,
        IntStream.range(0, witnesses)
            .mapToObj(i -> witness(from + i, X, to, X))
            .toArray(Witness[]::new));
  }

  private static List<String> shown(List<List<Witness>> combinations) {
    return combinations.stream()
        .map(legs -> String.join(" ", legs.stream().map(w -> w.holder().substring(2, 4)).toList()))
        .toList();
  }

  @Test
  void theStrongestOfEachComeFirst() {
    assertThat(shown(Combinations.of(List.of(of("a", "b", 2), of("b", "a", 3)))))
        .containsExactly("a0 b0", "a0 b1", "a1 b0", "a0 b2", "a1 b1", "a1 b2");
  }

  @Test
  void eachIsThereOnce() {
    List<List<Witness>> all =
        Combinations.of(List.of(of("a", "b", 3), of("b", "c", 2), of("c", "a", 4)));
    assertThat(all).hasSize(24).doesNotHaveDuplicates().allMatch(legs -> legs.size() == 3);
  }

  @Test
  void thereAreNoMoreThanFortyEightAndTheBestIsAmongThem() {
    List<List<Witness>> all =
        Combinations.of(List.of(of("a", "b", 8), of("b", "c", 8), of("c", "a", 8)));
    assertThat(all).hasSize(48);
    assertThat(shown(all).get(0)).isEqualTo("a0 b0 c0");
  }
}
