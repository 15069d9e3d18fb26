package org.lockorder.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;
import org.lockorder.ir.Op;
import org.lockorder.program.Resolution;

class CallGraphTest {
  /** Where each call of {@code f} leads. */
  private static List<String> targets(Stages stages) {
    int f = stages.id("f");
    return stages.program().function(f).blocks().stream()
        .flatMap(b -> b.ops().stream())
        .filter(Op.Call.class::isInstance)
        .map(op -> stages.calls().target(f, ((Op.Call) op).result()))
        .map(r -> r.isKnown() ? stages.site(r.function()) : "unknown")
        .toList();
  }

  @Test
  void everyCallIsResolvedByItself() {
    Stages stages =
        Stages.ofFiles(
            "a.c", "static void g(void) { }\nvoid f(void) { g(); h(); none(); g(); }\n",
            "b.c", "void g(void) { }\nvoid h(void) { }\n");
    assertThat(targets(stages)).containsExactly("a.c:1", "b.c:2", "unknown", "a.c:1");
  }

  @Test
  void aCallThroughAPointerIsCountedAndNotFollowed() {
    String f =
        """
        struct ops { void (*open)(int x); };
        void f(struct ops *o, void (*p)(void))
        {
          o->open(1);
          p();
        }
        """;
    Stages stages = Stages.of(f);
    assertThat(stages.calls().indirectSites() - Stages.of("").calls().indirectSites()).isEqualTo(2);
    assertThat(targets(stages)).containsOnly("unknown");
  }

  @Test
  void anyOtherNumberIsNoCall() {
    Stages stages = Stages.of("void f(void) { }\n");
    assertThat(stages.calls().target(stages.id("f"), 99)).isEqualTo(Resolution.UNKNOWN);
  }

  @Test
  void calleesComeFirstAcrossFiles() {
    Stages stages = Stages.ofFiles("a.c", "void f(void) { g(); }\n", "b.c", "void g(void) { }\n");
    List<Integer> order =
        stages.calls().waves().stream().flatMap(List::stream).flatMap(List::stream).toList();
    assertThat(order.indexOf(stages.id("g"))).isLessThan(order.indexOf(stages.id("f")));
    assertThat(order).hasSameSizeAs(stages.program().functions());
  }

  @Test
  void whoMayLetGoOfTheCallersLockByAPointerComesFirst() {
    Stages stages =
        Stages.of(
            """
            struct q { spinlock_t lock; struct ops *ops; };
            struct ops { void (*kick)(struct q *q); void (*other)(struct q *q); };
            void f(struct q *q) { spin_lock(&q->lock); q->ops->kick(q); q->ops->other(q); }
            static void low(void) { }
            static void other(struct q *q) { low(); }
            static void done(struct q *q) { spin_unlock(&q->lock); }
            static void kick(struct q *q) { low(); done(q); }
            struct ops o = { kick, other };
            """);
    List<Integer> order =
        stages.calls().waves().stream().flatMap(List::stream).flatMap(List::stream).toList();
    assertThat(order.indexOf(stages.id("kick"))).isLessThan(order.indexOf(stages.id("f")));
    List<Op.Call> calls = stages.program().function(stages.id("f")).calls();
    int f = stages.id("f");
    assertThat(stages.calls().lettingGo(f, calls.get(0).result()))
        .containsExactly(stages.id("kick"));
    assertThat(stages.calls().lettingGo(f, calls.get(1).result())).isEmpty();
  }
}
