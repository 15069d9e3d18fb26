package org.lockorder.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;

class StrongComponentsTest {
  @Test
  void aComponentIsNumberedBehindThoseItLeadsTo() {
    int[] component = StrongComponents.of(new int[][] {{1}, {2}, {1, 3}, {}});
    assertThat(component[1]).isEqualTo(component[2]);
    assertThat(component[0]).isGreaterThan(component[1]);
    assertThat(component[1]).isGreaterThan(component[3]);
  }

  @Test
  void aLongChainDoesNotOverflowTheStack() {
    int length = 300_000;
    int[][] chain =
        IntStream.range(0, length)
            .mapToObj(i -> i + 1 < length ? new int[] {i + 1} : new int[0])
            .toArray(int[][]::new);
    assertThat(Arrays.stream(StrongComponents.of(chain)).distinct().count()).isEqualTo(length);
  }

  @Test
  void agreesWithAnotherAlgorithm() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      int vertices = 1 + random.nextInt(30);
      int[][] targets =
          IntStream.range(0, vertices)
              .mapToObj(i -> random.ints(random.nextInt(4), 0, vertices).toArray())
              .toArray(int[][]::new);
      DefaultDirectedGraph<Integer, DefaultEdge> graph =
          new DefaultDirectedGraph<>(DefaultEdge.class);
      IntStream.range(0, vertices).forEach(graph::addVertex);
      for (int i = 0; i < vertices; i++) {
        for (int target : targets[i]) {
          graph.addEdge(i, target);
        }
      }
      int[] component = StrongComponents.of(targets);
      new KosarajuStrongConnectivityInspector<>(graph)
          .stronglyConnectedSets()
          .forEach(
              set ->
                  assertThat(set.stream().map(i -> component[i]).distinct()).as("one").hasSize(1));
      assertThat(Arrays.stream(component).distinct().count())
          .isEqualTo(
              new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets().size());
    }
  }
}
