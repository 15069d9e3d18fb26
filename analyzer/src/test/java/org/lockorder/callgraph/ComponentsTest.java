package org.lockorder.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Callees come in a wave before their callers', and whoever calls each other together. */
class ComponentsTest {
  private static List<List<List<Integer>>> waves(int[]... targets) {
    return Components.of(targets).waves();
  }

  private static int[] calls(int... targets) {
    return targets;
  }

  private static List<List<Integer>> wave(int... functions) {
    return IntStream.of(functions).mapToObj(List::of).toList();
  }

  @Test
  void aChainIsTurnedRound() {
    assertThat(waves(calls(1), calls(2), calls())).containsExactly(wave(2), wave(1), wave(0));
  }

  @Test
  void aCircleIsOneComponentWithCalleesBeforeCallersButForOne() {
    assertThat(waves(calls(2), calls(0), calls(1), calls(0)))
        .containsExactly(List.of(List.of(1, 2, 0)), wave(3));
  }

  @Test
  void aFunctionThatCallsItselfIsAlone() {
    assertThat(waves(calls(0, 1), calls())).containsExactly(wave(1), wave(0));
  }

  @Test
  void whoKnowsNothingOfEachOtherIsInOneWave() {
    assertThat(waves(calls(), calls(), calls())).containsExactly(wave(0, 1, 2));
    assertThat(waves(calls(1, 2), calls(3), calls(3), calls()))
        .containsExactly(wave(3), wave(1, 2), wave(0));
  }

  @Test
  void theLatestCalleeSaysWhichWave() {
    assertThat(waves(calls(1, 2), calls(2), calls())).containsExactly(wave(2), wave(1), wave(0));
  }

  /** In the order of the waves: 3, 1, 2, 0. */
  @Test
  void whatAComponentNeedsIsTheLastThatItCalls() {
    int[][] diamond = {calls(1, 2), calls(3), calls(3), calls()};
    assertThat(Components.of(diamond).needed()).containsExactly(-1, 0, 0, 2);
    int[][] circle = {calls(1), calls(0), calls(), calls(0, 2)}; // 0 and 1, 2, 3
    assertThat(Components.of(circle).needed()).containsExactly(-1, -1, 1);
  }

  @Test
  void depthDoesNotOverflowTheStack() {
    int depth = 100_000;
    int[][] chain = new int[depth][];
    for (int i = 0; i < depth; i++) {
      chain[i] = i + 1 < depth ? calls(i + 1) : calls();
    }
    assertThat(waves(chain)).hasSize(depth).startsWith(wave(depth - 1));
    chain[depth - 1] = calls(0);
    assertThat(waves(chain))
        .containsExactly(
            List.of(IntStream.range(0, depth).map(i -> depth - 1 - i).boxed().toList()));
  }
}
