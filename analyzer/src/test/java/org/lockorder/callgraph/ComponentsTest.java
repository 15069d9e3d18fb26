package org.lockorder.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Callees come before their callers, and whoever calls each other together. */
class ComponentsTest {
  private static List<List<Integer>> order(int[]... targets) {
    return Components.calleesFirst(targets);
  }

  private static int[] calls(int... targets) {
    return targets;
  }

  @Test
  void aChainIsTurnedRound() {
    assertThat(order(calls(1), calls(2), calls()))
        .containsExactly(List.of(2), List.of(1), List.of(0));
  }

  @Test
  void aCircleIsOneComponentSorted() {
    assertThat(order(calls(2), calls(0), calls(1), calls(0)))
        .containsExactly(List.of(0, 1, 2), List.of(3));
  }

  @Test
  void aFunctionThatCallsItselfIsAlone() {
    assertThat(order(calls(0, 1), calls())).containsExactly(List.of(1), List.of(0));
  }

  @Test
  void whatIsCalledTwiceComesOnceAndFirst() {
    List<List<Integer>> order = order(calls(1, 2), calls(3), calls(3), calls());
    assertThat(order).hasSize(4);
    assertThat(order.get(0)).containsExactly(3);
    assertThat(order.get(3)).containsExactly(0);
  }

  @Test
  void functionsWithoutCallsStayInOrder() {
    assertThat(order(calls(), calls(), calls()))
        .containsExactly(List.of(0), List.of(1), List.of(2));
  }

  @Test
  void depthDoesNotOverflowTheStack() {
    int depth = 100_000;
    int[][] chain = new int[depth][];
    for (int i = 0; i < depth; i++) {
      chain[i] = i + 1 < depth ? calls(i + 1) : calls();
    }
    assertThat(order(chain).get(0)).containsExactly(depth - 1);
    chain[depth - 1] = calls(0);
    assertThat(order(chain)).containsExactly(IntStream.range(0, depth).boxed().toList());
  }
}
