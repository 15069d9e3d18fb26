package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.Block;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

class BlockOrderTest {
  private static Block to(int... targets) {
    Terminator end =
        switch (targets.length) {
          case 0 -> new Terminator.Return(null, 1);
          case 1 -> new Terminator.Jump(targets[0]);
          default -> new Terminator.Branch(new Value.Unknown(), targets[0], targets[1], 1);
        };
    return new Block(List.of(), end);
  }

  private static List<Integer> order(Block... blocks) {
    BlockOrder order = new BlockOrder(List.of(blocks));
    for (int i = 0; i < blocks.length; i++) {
      order.add(i);
    }
    List<Integer> taken = new ArrayList<>();
    for (int at = order.next(); at >= 0; at = order.next()) {
      taken.add(at);
    }
    return taken;
  }

  @Test
  void aJoinComesAfterBothOfItsBranches() {
    List<Integer> order = order(to(3, 1), to(2), to(), to(2));
    assertThat(order).startsWith(0).endsWith(2).hasSize(4);
  }

  @Test
  void aLoopIsEnteredAtItsHead() {
    assertThat(order(to(1), to(2, 3), to(1), to())).containsExactlyInAnyOrder(0, 1, 2, 3);
    assertThat(order(to(1), to(2, 3), to(1), to()).indexOf(1)).isEqualTo(1);
  }

  @Test
  void whatIsAddedTwiceIsTakenOnce() {
    BlockOrder order = new BlockOrder(List.of(to(1), to()));
    order.add(1);
    order.add(1);
    assertThat(order.next()).isEqualTo(1);
    assertThat(order.next()).isEqualTo(-1);
  }

  @Test
  void aFunctionMayHaveNoBlocks() {
    assertThat(order()).isEmpty();
  }
}
