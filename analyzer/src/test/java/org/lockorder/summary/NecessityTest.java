package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.Block;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

/** Which blocks are on every way to a success. */
class NecessityTest {
  private static final Terminator RETURN = new Terminator.Return(null, 1);

  private static Terminator jump(int target) {
    return new Terminator.Jump(target);
  }

  private static Terminator branch(int then, int otherwise) {
    return new Terminator.Branch(new Value.Unknown(), then, otherwise, 1);
  }

  private static List<Block> blocks(Terminator... ends) {
    return IntStream.range(0, ends.length).mapToObj(i -> new Block(List.of(), ends[i])).toList();
  }

  private static List<Integer> necessary(List<Block> blocks, IntPredicate succeeds) {
    Necessity necessity = new Necessity(blocks, succeeds);
    return IntStream.range(0, blocks.size()).filter(necessity::isNecessary).boxed().toList();
  }

  @Test
  void oneArmOfABranchIsNotAndWhereBothMeetIs() {
    List<Block> diamond = blocks(branch(1, 2), jump(3), jump(3), RETURN);
    assertThat(necessary(diamond, b -> b == 3)).containsExactly(0, 3);
  }

  @Test
  void behindAnEarlyErrorEverythingIs() {
    List<Block> early = blocks(branch(1, 2), RETURN, jump(3), RETURN);
    assertThat(necessary(early, b -> b == 3)).containsExactly(0, 2, 3);
    assertThat(necessary(early, b -> b == 3 || b == 1)).containsExactly(0);
  }

  @Test
  void aLoopsBodyIsNot() {
    List<Block> loop = blocks(jump(1), branch(2, 3), jump(1), RETURN);
    assertThat(necessary(loop, b -> b == 3)).containsExactly(0, 1, 3);
  }

  @Test
  void everyTargetOfAChoiceIsAWay() {
    List<Block> choice =
        blocks(new Terminator.Choice(List.of(1, 2)), new Terminator.Stop(), jump(3), RETURN);
    assertThat(necessary(choice, b -> b == 3)).containsExactly(0, 2, 3);
  }

  /** By the word of it: take a block away, and no success is reached any more. */
  private static boolean cutsOff(int block, List<Block> blocks, IntPredicate succeeds) {
    BitSet seen = new BitSet();
    seen.set(block);
    Deque<Integer> todo = new ArrayDeque<>(block == 0 ? List.of() : List.of(0));
    while (!todo.isEmpty()) {
      int at = todo.remove();
      if (succeeds.test(at)) {
        return false;
      }
      for (int next : blocks.get(at).end().successors()) {
        if (!seen.get(next)) {
          seen.set(next);
          todo.add(next);
        }
      }
    }
    return true;
  }

  @Test
  void inAnyGraphItIsWhatEveryWayGoesThrough() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      int count = 1 + random.nextInt(9);
      List<Block> blocks = new ArrayList<>();
      BitSet successes = new BitSet();
      for (int i = 0; i < count; i++) {
        Terminator end =
            switch (random.nextInt(4)) {
              case 0 -> RETURN;
              case 1 -> jump(random.nextInt(count));
              default -> branch(random.nextInt(count), random.nextInt(count));
            };
        blocks.add(new Block(List.of(), end));
        successes.set(i, end instanceof Terminator.Return && random.nextBoolean());
      }
      List<Integer> expected =
          IntStream.range(0, count)
              .filter(b -> b == 0 || cutsOff(b, blocks, successes::get))
              .boxed()
              .toList();
      assertThat(necessary(blocks, successes::get)).isEqualTo(expected);
    }
  }

  @Test
  void aHugeFunctionIsNotAskedAbout() {
    List<Block> chain = new ArrayList<>();
    for (int i = 1; i < 401; i++) {
      chain.add(new Block(List.of(), jump(i)));
    }
    chain.add(new Block(List.of(), RETURN));
    assertThat(necessary(chain, b -> b == 400)).containsExactly(0);
    assertThat(
            necessary(
                chain.subList(1, 401).stream().map(NecessityTest::back).toList(), b -> b == 399))
        .hasSize(400);
  }

  private static Block back(Block block) {
    return block.end() instanceof Terminator.Jump j
        ? new Block(List.of(), jump(j.target() - 1))
        : block;
  }
}
