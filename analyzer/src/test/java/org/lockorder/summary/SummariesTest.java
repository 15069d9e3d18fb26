package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;
import org.lockorder.ir.Outcome;

/** What a function means to its callers. */
class SummariesTest {
  private static final String LOCKS =
      """
      struct dev { struct mutex lock; struct dev *next; };
      static DEFINE_MUTEX(a);
      static DEFINE_MUTEX(b);
      """;

  private static Stages stages(String functions) {
    return Stages.of(LOCKS + functions);
  }

  /** {@code zero +a -b}: what is returned, left held and dropped on each way out. */
  private static List<String> exits(String f) {
    return stages(f).summary("f").exits().stream()
        .map(
            e ->
                e.returned()
                    + e.acquired().stream()
                        .map(l -> " +" + l.lock().key() + (l.sometimes() ? "?" : ""))
                        .collect(Collectors.joining())
                    + e.dropped().stream()
                        .map(d -> " -" + d.lock().key() + (d.sometimes() ? "?" : ""))
                        .collect(Collectors.joining()))
        .toList();
  }

  private static List<String> held(List<Context> contexts) {
    return contexts.stream()
        .map(c -> c.held().stream().map(h -> h.lock().key()).toList().toString())
        .toList();
  }

  @Test
  void aDumpShowsWhatCallersNeed() {
    String c =
        """
        static int take(struct dev *d)
        {
          int ret = mutex_lock_interruptible(&d->lock);
          if (ret)
            return ret;
          return 0;
        }
        static void drop(struct dev *d)
        {
          mutex_unlock(&d->lock);
        }
        int both(struct dev *d)
        {
          if (take(d))
            return -1;
          mutex_lock(&a);
          inner();
          mutex_unlock(&a);
          drop(d);
          return 0;
        }
        void inner(void)
        {
          mutex_lock(&b);
          mutex_unlock(&b);
        }
        void stop(void)
        {
          mutex_lock(&a);
          panic("x");
        }
        void quiet(void) { }
        """;
    assertThat(stages(c).dump("a.c"))
        .isEqualTo(
            """
            a.c:4 take()
              returns zero: holds [dev.lock (exclusive)], dropped []
              6: asks for dev.lock (exclusive) holding []
              takes [dev.lock]
            a.c:11 drop()
              returns any: holds [], dropped [dev.lock]
              takes []
            a.c:15 both()
              17: asks for dev.lock (exclusive) holding []
              19: asks for a (exclusive) holding [dev.lock]
              20: calls inner() holding [a, dev.lock]
              takes [a, b, dev.lock]
            a.c:25 inner()
              27: asks for b (exclusive) holding []
              takes [b]
            a.c:30 stop()
              never returns
              32: asks for a (exclusive) holding []
              takes [a]
            """);
    assertThat(stages(c).dump("b.c")).isEmpty();
  }

  @Test
  void waysOutWithOneEffectAreOneWay() {
    assertThat(exits("int f(int x) { if (x) return 1; return 0; }"))
        .containsExactly("zero|positive");
    assertThat(exits("int f(int x) { mutex_lock(&a); if (x) return -EIO; return 0; }"))
        .containsExactly("negative|zero +a");
    assertThat(exits("int f(int x) { if (x) return -EIO; mutex_lock(&a); return 0; }"))
        .containsExactlyInAnyOrder("negative", "zero +a");
  }

  @Test
  void aWayOutSaysWhatItsParametersMustBe() {
    Summary f = stages("void f(int x, int y) { if (x) mutex_lock(&a); }").summary("f");
    assertThat(f.exits()).hasSize(2);
    for (Exit exit : f.exits()) {
      Outcome x = exit.acquired().isEmpty() ? Outcome.ZERO : Outcome.NONZERO;
      assertThat(exit.given()).isEqualTo(Inputs.ANY.with(0, x));
    }
    Summary written = stages("void f(int x) { x = g(); if (x) mutex_lock(&a); }").summary("f");
    assertThat(written.exits()).allMatch(e -> e.given().isAny());
  }

  @Test
  void waysOutThatNobodyCanTellApartAreOne() {
    Summary sometimes = stages("void f(void) { if (g()) mutex_lock(&a); }").summary("f");
    assertThat(sometimes.exits()).hasSize(1);
    assertThat(sometimes.exits().get(0).acquired())
        .singleElement()
        .matches(Exit.Left::sometimes, "sometimes");
    Summary leaked =
        stages("void f(void) { mutex_lock(&a); if (g()) mutex_unlock(&a); }").summary("f");
    assertThat(leaked.exits()).singleElement().matches(Exit::isNeutral, "neutral");
    Summary dropped = stages("void f(void) { if (g()) mutex_unlock(&a); }").summary("f");
    assertThat(dropped.exits()).singleElement().matches(e -> e.dropped().size() == 1, "drops");
  }

  @Test
  void aReturnValueTellsWaysApartByItsClass() {
    Summary f =
        stages("int f(void) { if (g()) return 0; mutex_lock(&a); return h(); }").summary("f");
    assertThat(f.exits())
        .anyMatch(e -> e.returned().equals(Outcome.NONZERO) && e.acquired().size() == 1)
        .anyMatch(e -> e.returned().equals(Outcome.ZERO) && e.acquired().get(0).sometimes())
        .hasSize(2);
  }

  @Test
  void whoTakesOneOfTwoLocksLeavesNeverBoth() {
    Summary f =
        stages("void f(void) { if (g()) mutex_lock(&a); else mutex_lock(&b); }").summary("f");
    assertThat(f.exits()).hasSize(2).allMatch(e -> e.acquired().size() == 1);
  }

  @Test
  void aTriedLockIsLeftHeldByWhatIsReturned() {
    assertThat(exits("int f(void) { return mutex_trylock(&a); }"))
        .containsExactlyInAnyOrder("zero", "negative|positive +a");
    assertThat(stages("int f(void) { return mutex_trylock(&a); }").summary("f").requests())
        .isEmpty();
  }

  @Test
  void moreThanEightWaysBecomeOne() {
    assertThat(stages(ways(ExitSet.MOST)).summary("f").widened()).isFalse();
    assertThat(exits(ways(ExitSet.MOST))).hasSizeGreaterThan(1);
    assertThat(stages(ways(ExitSet.MOST + 1)).summary("f").widened()).isTrue();
    assertThat(exits(ways(ExitSet.MOST + 1)))
        .singleElement()
        .asString()
        .startsWith("negative|positive +a")
        .endsWith(" -b");
  }

  @Test
  void ofWaysThatLookAlikeOneThatHoldsCountsUnlessTheLockIsLetGoOf() {
    assertThat(exits("int f(void) { if (g()) mutex_lock(&a); return 0; }"))
        .containsExactly("zero +a?");
    assertThat(exits("int f(void) { mutex_lock(&a); if (g()) mutex_unlock(&a); return 0; }"))
        .containsExactly("zero");
    assertThat(exits("int f(void) { if (g()) mutex_unlock(&a); return 0; }"))
        .containsExactly("zero -a?");
  }

  /** A function that leaves another lock held on each of its ways out but the last. */
  private static String ways(int count) {
    StringBuilder locks = new StringBuilder();
    StringBuilder f = new StringBuilder("int f(int x) { mutex_unlock(&b); mutex_lock(&a);\n");
    for (int i = 1; i < count; i++) {
      locks.append("static DEFINE_MUTEX(l%d);\n".formatted(i));
      f.append("if (x == %d) { mutex_lock(&l%d); return %d; }\n".formatted(i, i, i));
    }
    return locks.append(f).append("return -1; }\n").toString();
  }

  @Test
  void whatIsOnlyAssertedIsNotLeftHeld() {
    assertThat(exits("void f(void) { lockdep_assert_held(&a); }")).containsExactly("any");
  }

  @Test
  void aCallerIsToldOnlyOfLocksThatItCanName() {
    assertThat(exits("void f(struct dev *d) { mutex_lock(&d->lock); }"))
        .containsExactly("any +$0*.lock");
    assertThat(exits("void f(void) { struct dev *d = get(); mutex_lock(&d->lock); }"))
        .containsExactly("any +?%d*.lock");
    assertThat(exits("void f(struct dev *d) { mutex_lock(&d->next->next->lock); }"))
        .containsExactly("any +$0*.next*.next*.lock");
    assertThat(exits("void f(struct dev *d) { mutex_lock(&d->next->next->next->lock); }"))
        .containsExactly("any +?$0*.next*.next*.next*.lock");
  }

  @Test
  void aLockTakenAgainByItsHolderIsAskedForAgain() {
    assertThat(again("void f(void) {\n mutex_lock(&a);\n mutex_lock(&a);\n}"))
        .containsExactly(false, true);
    assertThat(again("void f(int x) {\n if (x) mutex_lock(&a);\n mutex_lock(&a);\n}"))
        .as("when x, and nothing speaks against that")
        .containsExactlyInAnyOrder(false, false, true);
    assertThat(again("void f(int x) {\n if (x) mutex_lock(&a);\n if (!x) mutex_lock(&a);\n}"))
        .as("x cannot be both")
        .containsExactly(false, false);
    assertThat(again("void f(int x) {\n mutex_lock(&a);\n if (x)\n mutex_lock(&a);\n}"))
        .as("held on every way to it")
        .containsExactly(false, true);
  }

  private static List<Boolean> again(String f) {
    return stages(f).summary("f").requests().stream().map(Request::again).toList();
  }

  @Test
  void whatIsDoneOnOneArmIsNotAlwaysDone() {
    Summary f =
        stages("int f(int x) { mutex_lock(&a); if (x) mutex_lock(&b); return 0; }").summary("f");
    assertThat(f.requests().stream().map(Request::always)).containsExactly(true, false);
    Summary failing =
        stages("int f(int x) { if (x) return -EIO; mutex_lock(&a); return 0; }").summary("f");
    assertThat(failing.requests().get(0).always()).isTrue();
  }

  @Test
  void aCallIsKeptWithWhatIsHeldOnEachWayToIt() {
    Summary f =
        stages(
                """
                void g(void) { mutex_lock(&b); }
                void f(int x) { if (x) mutex_lock(&a); g(); }""")
            .summary("f");
    assertThat(f.calls()).hasSize(1);
    assertThat(held(f.calls().get(0).contexts())).containsExactlyInAnyOrder("[]", "[a]");
    assertThat(
            stages("void g(void) { }\nvoid f(void) { mutex_lock(&a); g(); }").summary("f").calls())
        .as("no lock is taken below")
        .isEmpty();
  }

  @Test
  void aFunctionThatCallsItselfSettles() {
    assertThat(exits("void f(int x) { mutex_lock(&a); if (x) f(x - 1); mutex_unlock(&a); }"))
        .containsExactly("any");
    Stages circle =
        stages(
            """
            void g(int x);
            void f(int x) { mutex_lock(&a); mutex_unlock(&a); g(x); }
            void g(int x) { mutex_lock(&b); mutex_unlock(&b); if (x) f(x); }
            """);
    assertThat(circle.dump("a.c").lines().filter(l -> l.startsWith("  takes")))
        .containsExactly("  takes [a, b]", "  takes [a, b]");
  }

  @Test
  void anEffectThatGrowsWithEveryRoundEndsWherePathsDo() {
    String growing =
        "void f(struct dev *d, int x) { if (x) f(d->next, x - 1); mutex_lock(&d->lock); }";
    assertThat(exits(growing)).hasSize(4).startsWith("any +$0*.lock");
    assertThat(stages(growing).acquires("f").takes()).isNotEmpty();
  }

  @Test
  void anEffectThatHasSettledCounts() {
    String same = "int f(int x) { if (!x) { mutex_lock(&a); return 0; } return f(x - 1); }";
    assertThat(exits(same)).contains("zero +a?");
  }

  @Test
  void sitesAreCountedAndThoseWithoutANameToo() {
    Stages stages =
        stages(
            "void f(struct unread *u, struct dev *d) { mutex_lock(&d->lock); mutex_lock(g()); }");
    assertThat(stages.summaries().lockSites()).isGreaterThanOrEqualTo(2);
    int prelude = stages("").summaries().lockSites();
    assertThat(stages.summaries().lockSites() - prelude).isEqualTo(2);
    assertThat(stages.summaries().coarseLockSites() - stages("").summaries().coarseLockSites())
        .isEqualTo(1);
  }

  @Test
  void oneOfManyIsHeldTwiceWhereBothPointersMayMeanIt() {
    assertThat(
            exits(
                """
                static spinlock_t locks[8];
                void f(int i, int j)
                {
                  spinlock_t *p = &locks[i], *q = &locks[j];
                  spin_lock(p);
                  if (p != q)
                    spin_lock_nested(q, 1);
                }
                """))
        .containsExactly("any +locks[] +locks[]/1");
  }

  private static final String OPS =
      """
      struct ops { int (*end)(struct dev *d); };
      extern struct ops *ops;
      static int drop(struct dev *d) { mutex_unlock(&d->lock); return 0; }
      """;

  /** What {@code f} leaves held that calls {@code end} with the lock taken. */
  private static List<String> behindEnd(String targets) {
    return exits(
        "int f(struct dev *d) { mutex_lock(&d->lock); return ops->end(d); }" + OPS + targets);
  }

  @Test
  void allWhomAPointerMeansLetGoOfTheCallersLock() {
    assertThat(behindEnd("struct ops one = { drop };")).containsExactly("any");
    assertThat(
            behindEnd(
                """
                static int below(struct dev *d) { if (d->next) return drop(d); return drop(d) + 1; }
                struct ops one = { drop }, two = { below };
                """))
        .containsExactly("any");
  }

  @Test
  void notWhereSomeOrSomeWayDoesNot() {
    assertThat(
            behindEnd(
                """
                static int keep(struct dev *d) { return 1; }
                struct ops one = { drop }, two = { keep };
                """))
        .containsExactly("any +$0*.lock");
    assertThat(
            behindEnd(
                """
                static int may(struct dev *d) { return d->next ? drop(d) : 1; }
                struct ops one = { may };
                """))
        .containsExactly("any +$0*.lock");
    assertThat(
            behindEnd(
                """
                static int next(struct dev *d) { mutex_unlock(&d->next->lock); return 0; }
                struct ops one = { drop }, two = { next };
                """))
        .containsExactly("any +$0*.lock");
    assertThat(
            behindEnd(
                """
                static int back(struct dev *d) { drop(d); mutex_lock(&d->lock); return 0; }
                struct ops one = { back };
                """))
        .containsExactly("any +$0*.lock");
  }

  @Test
  void notWhereSomethingElseIsStoredThere() {
    assertThat(
            behindEnd(
                """
                int (*find(int n))(struct dev *d);
                struct ops one = { drop };
                void set(struct ops *o) { o->end = find(1); }
                """))
        .containsExactly("any +$0*.lock");
  }

  @Test
  void notWhereTheOneBehindThePointerCallsTheCaller() {
    assertThat(
            behindEnd(
                """
                int f(struct dev *d);
                static int again(struct dev *d) { mutex_unlock(&d->lock); return f(d->next); }
                struct ops one = { again };
                """))
        .containsExactly("any +$0*.lock");
  }

  @Test
  void whatACallersCallerHoldsIsNotLetGoOfByAPointer() {
    assertThat(
            exits(
                "int f(struct dev *d) { return ops->end(d); }" + OPS + "struct ops o = { drop };"))
        .containsExactly("any");
  }
}
