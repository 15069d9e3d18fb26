package org.lockorder.irq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lockorder.lockgraph.ClassGraph;
import org.lockorder.lockgraph.Graphs;

class NearestEndsTest {
  private static final ClassGraph GRAPH =
      Graphs.classes("a>b", "a>c", "b>d", "c>d", "d>e", "c>f", "e>a");

  private static NearestEnds from(String start, List<String> skipped, String... ends) {
    return new NearestEnds(GRAPH, GRAPH.number(start), set(skipped), set(List.of(ends)));
  }

  private static BitSet set(List<String> ids) {
    BitSet set = new BitSet();
    ids.forEach(id -> set.set(GRAPH.number(id)));
    return set;
  }

  private static List<String> longer(NearestEnds search) {
    return search.longer().stream()
        .map(way -> way.stream().map(GRAPH::id).collect(Collectors.joining(">")))
        .toList();
  }

  @Test
  void waysGetLongerByAnEdge() {
    NearestEnds search = from("a", List.of(), "b", "e", "f");
    assertThat(longer(search)).containsExactly("a>b");
    assertThat(longer(search)).containsExactly("a>c>f");
    assertThat(longer(search)).containsExactly("a>c>d>e");
    assertThat(longer(search)).isEmpty();
  }

  @Test
  void ofWaysOfOneLengthTheFirstCounts() {
    NearestEnds search = from("a", List.of(), "d");
    assertThat(Stream.generate(() -> longer(search)).limit(4).flatMap(List::stream))
        .containsExactly("a>b>d");
  }

  @Test
  void noWayGoesOnBehindItsEndOrBackToItsStart() {
    NearestEnds search = from("a", List.of(), "d", "e", "a");
    assertThat(Stream.generate(() -> longer(search)).limit(6).flatMap(List::stream))
        .containsExactly("a>b>d");
  }

  @Test
  void noWayGoesThroughWhatIsSkipped() {
    NearestEnds search = from("a", List.of("b"), "d");
    assertThat(Stream.generate(() -> longer(search)).limit(4).flatMap(List::stream))
        .containsExactly("a>c>d");
  }
}
