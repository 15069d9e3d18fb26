package org.lockorder.lockgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;

class CyclesTest {
  private static List<String> cycles(String... pairs) {
    return new Cycles(Graphs.graph(pairs))
        .all().stream()
            .map(c -> String.join(" ", c.stream().map(e -> e.from().id()).toList()))
            .toList();
  }

  @Test
  void anOrderHasNone() {
    assertThat(cycles("a>b", "b>c", "a>c")).isEmpty();
  }

  @Test
  void aPairIsFoundOnceFromItsSmallestLock() {
    assertThat(cycles("b>a", "a>b")).containsExactly("a b");
  }

  @Test
  void aRingIsFoundOnce() {
    assertThat(cycles("c>a", "a>b", "b>c")).containsExactly("a b c");
  }

  @Test
  void aPairHidesLongerWaysThroughItsEdges() {
    assertThat(cycles("a>b", "b>a", "b>c", "c>a")).containsExactly("a b", "a b c");
    assertThat(cycles("a>b", "b>a", "b>c", "c>b")).containsExactly("a b", "b c");
  }

  @Test
  void aRingOfSevenIsTooLong() {
    String[] ring =
        IntStream.range(0, 7).mapToObj(i -> "l" + i + ">l" + (i + 1) % 7).toArray(String[]::new);
    assertThat(cycles(ring)).isEmpty();
    String[] six =
        IntStream.range(0, 6).mapToObj(i -> "l" + i + ">l" + (i + 1) % 6).toArray(String[]::new);
    assertThat(cycles(six)).containsExactly("l0 l1 l2 l3 l4 l5");
  }

  @Test
  void anEdgeThatCutsALongRingShortHidesIt() {
    assertThat(cycles("a>b", "b>c", "c>d", "d>a")).containsExactly("a b c d");
    assertThat(cycles("a>b", "b>c", "c>d", "d>a", "b>d")).containsExactly("a b d");
    assertThat(cycles("a>b", "b>c", "c>d", "d>a", "x>c", "a>y"))
        .as("edges from and to elsewhere cut nothing")
        .containsExactly("a b c d");
  }

  @Test
  void ringsThatShareALockAreEachFound() {
    assertThat(cycles("a>b", "b>a", "a>c", "c>a")).containsExactly("a b", "a c");
    assertThat(cycles("a>b", "b>c", "c>a", "c>d", "d>e", "e>c")).containsExactly("a b c", "c d e");
  }

  @Test
  void shorterCyclesComeFirst() {
    assertThat(cycles("a>b", "b>c", "c>a", "x>y", "y>x")).containsExactly("x y", "a b c");
  }

  private static List<String> meeting(LockClass one, LockClass other) {
    LockClass b = Graphs.lock("b");
    LockGraph graph = new LockGraph(List.of(), List.of(edge(one, b), edge(b, other)), List.of());
    return new Cycles(graph)
        .all().stream().map(c -> c.size() + " from " + c.get(0).from().id()).toList();
  }

  private static LockEdge edge(LockClass from, LockClass to) {
    LockMode x = LockMode.EXCLUSIVE;
    return new LockEdge(from, to, 1, List.of(Graphs.witness(from.id(), x, to.id(), x)));
  }

  private static LockClass lock(String id, String type, boolean singleton) {
    return new LockClass(id, type, LockKind.RWSEM, singleton, false, null, List.of());
  }

  @Test
  void theOnlyObjectMayBeWhatIsKnownByItsTypeAlone() {
    LockClass object = lock("chain.rwsem", "head.rwsem", true);
    LockClass type = lock("head.rwsem", "head.rwsem", false);
    assertThat(meeting(object, type)).containsExactly("2 from b");
    assertThat(meeting(type, object)).containsExactly("2 from b");
  }

  @Test
  void twoObjectsOfATypeAreTwo() {
    LockClass object = lock("chain.rwsem", "head.rwsem", true);
    assertThat(meeting(object, lock("other.rwsem", "head.rwsem", true))).isEmpty();
    assertThat(
            meeting(
                lock("chains.rwsem", "head.rwsem", false), lock("head.rwsem", "head.rwsem", false)))
        .as("one of an array is told from its type")
        .isEmpty();
  }

  @Test
  void aVeryLongRingDoesNotOverflowTheStack() {
    String[] ring =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "l" + i + ">l" + (i + 1) % 20_000)
            .toArray(String[]::new);
    assertThat(cycles(ring)).isEmpty();
  }
}
