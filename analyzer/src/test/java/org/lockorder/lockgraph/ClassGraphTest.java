package org.lockorder.lockgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;

class ClassGraphTest {
  @Test
  void edgesOutsideEveryCycleAreNotCyclic() {
    assertThat(edges(graph("a>b", "b>a", "b>c", "c>d").cyclic())).containsExactly("a>b", "b>a");
  }

  @Test
  void anEdgeToItselfIsACycle() {
    assertThat(edges(graph("a>a", "a>b").cyclic())).containsExactly("a>a");
  }

  @Test
  void anObjectAndItsTypeAreOnOneWay() {
    ClassGraph graph =
        ClassGraph.of(
            List.of(
                lock("chain.rwsem", "head.rwsem", true),
                lock("head.rwsem", "head.rwsem", false),
                lock("other", "other", true)));
    link(graph, "chain.rwsem>other");
    link(graph, "other>head.rwsem");
    assertThat(edges(graph.cyclic())).containsExactly("chain.rwsem>other", "other>head.rwsem");
  }

  @Test
  void anEdgeBackOpposesOne() {
    ClassGraph graph =
        ClassGraph.of(
            List.of(
                lock("chain.rwsem", "head.rwsem", true),
                lock("head.rwsem", "head.rwsem", false),
                lock("other", "other", true)));
    link(graph, "chain.rwsem>other");
    link(graph, "other>head.rwsem");
    int chain = graph.number("chain.rwsem");
    int other = graph.number("other");
    assertThat(graph.isOpposed(chain, other)).isTrue();
    assertThat(graph.isOpposed(other, graph.number("head.rwsem"))).isTrue();
    assertThat(graph("a>b", "b>c", "c>a").isOpposed(0, 1)).isFalse();
  }

  @Test
  void whatComesBeforeIsWhatHasItBehind() {
    ClassGraph graph = graph("a>b", "c>b", "b>c");
    assertThat(graph.reversed().after(graph.number("b")).stream().mapToObj(graph::id))
        .containsExactly("a", "c");
  }

  private static ClassGraph graph(String... edges) {
    ClassGraph graph =
        ClassGraph.of(
            Stream.of(edges)
                .flatMap(edge -> Stream.of(edge.split(">", 2)))
                .distinct()
                .map(id -> lock(id, id, true))
                .toList());
    Stream.of(edges).forEach(edge -> link(graph, edge));
    return graph;
  }

  private static void link(ClassGraph graph, String edge) {
    String[] ends = edge.split(">", 2);
    graph.after(graph.number(ends[0])).set(graph.number(ends[1]));
  }

  private static List<String> edges(ClassGraph graph) {
    List<String> edges = new ArrayList<>();
    for (int from = 0; from < graph.size(); from++) {
      String outer = graph.id(from);
      graph.after(from).stream().forEach(to -> edges.add(outer + ">" + graph.id(to)));
    }
    return edges;
  }

  private static LockClass lock(String id, String type, boolean singleton) {
    return new LockClass(id, type, LockKind.MUTEX, singleton, false, null, List.of());
  }
}
