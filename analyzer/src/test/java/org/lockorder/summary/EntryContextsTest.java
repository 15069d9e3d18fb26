package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockKind;

/** The locks that all callers of a function hold. */
class EntryContextsTest {
  private static final String LOCKS =
      """
      static DEFINE_MUTEX(a);
      static DEFINE_MUTEX(b);
      static DECLARE_RWSEM(s);
      """;
  private static final String TARGET =
      "static void f(void) { mutex_lock(&b); mutex_unlock(&b); }\n";
  private static final Context NOTHING =
      new Context(
          List.of(),
          List.of(),
          List.of(),
          Condition.ALWAYS,
          Inputs.ANY,
          Inputs.ANY,
          false,
          false,
          false,
          Interrupts.AS_ENTERED,
          false);

  private static Map<String, HeldLock> at(String callers) {
    Stages stages = Stages.of(LOCKS + TARGET + callers);
    return stages.entries().at(stages.id("f"), NOTHING);
  }

  @Test
  void whatEveryCallerHoldsIsHeldOnEntry() {
    assertThat(at("void g(void) { mutex_lock(&a); f(); }\nvoid h(void) { mutex_lock(&a); f(); }\n"))
        .containsOnlyKeys("a");
    assertThat(at("void g(void) { mutex_lock(&a); f(); }\nvoid h(void) { f(); }\n")).isEmpty();
    assertThat(at("void g(int x) { if (x) mutex_lock(&a); f(); }\n")).isEmpty();
  }

  @Test
  void ofTwoModesTheWeakerCounts() {
    Map<String, HeldLock> held =
        at("void g(void) { down_write(&s); f(); }\nvoid h(void) { down_read(&s); f(); }\n");
    assertThat(held.get("s")).isNotNull().extracting(h -> h.mode().label()).isEqualTo("shared");
  }

  @Test
  void itIsHandedDownOverSeveralCalls() {
    assertThat(at("static void mid(void) { f(); }\nvoid g(void) { mutex_lock(&a); mid(); }\n"))
        .containsOnlyKeys("a");
    assertThat(
            at(
                """
                static void mid(void) { mutex_unlock(&a); f(); mutex_lock(&a); }
                void g(void) { mutex_lock(&a); mid(); }
                """))
        .isEmpty();
  }

  @Test
  void whoeverElseMayCallHoldsNothing() {
    String g = "void g(void) { mutex_lock(&a); f(); }\n";
    assertThat(at(g)).containsOnlyKeys("a");
    assertThat(at(g + "void h(void) { keep(f); }\n")).as("its address is known").isEmpty();
    Stages shared = Stages.of(LOCKS + TARGET.replace("static void f", "void f") + g);
    assertThat(shared.entries().at(shared.id("f"), NOTHING)).as("it is not static").isEmpty();
  }

  @Test
  void aCircleOfCallsStartsWithNothing() {
    String circle =
        """
        static void again(int x);
        static void turn(int x) { mutex_lock(&b); mutex_unlock(&b); again(x); }
        static void again(int x) { if (x) turn(x); }
        void g(int x) { mutex_lock(&a); turn(x); }
        """;
    Stages stages = Stages.of(LOCKS + circle);
    assertThat(stages.entries().at(stages.id("turn"), NOTHING)).isEmpty();
  }

  @Test
  void evenWhereTheCircleTakesTheLock() {
    String circle =
        """
        static void turn(int x);
        static void again(int x) { mutex_lock(&a); turn(x); mutex_unlock(&a); }
        static void turn(int x) { mutex_lock(&b); mutex_unlock(&b); if (x) again(x); }
        void g(int x) { mutex_lock(&a); turn(x); }
        """;
    Stages stages = Stages.of(LOCKS + circle);
    assertThat(stages.entries().at(stages.id("turn"), NOTHING)).isEmpty();
  }

  @Test
  void aDropOfSomeLockMayBeOfAny() {
    Stages stages = Stages.of(LOCKS + TARGET + "void g(void) { mutex_lock(&a); f(); }\n");
    Context drops =
        new Context(
            List.of(),
            List.of(Locks.coarse(LockKind.SPINLOCK)),
            List.of(),
            Condition.ALWAYS,
            Inputs.ANY,
            Inputs.ANY,
            false,
            false,
            false,
            Interrupts.AS_ENTERED,
            false);
    assertThat(stages.entries().at(stages.id("f"), drops)).isEmpty();
  }

  @Test
  void theFunctionsOwnHoldsAndDropsAreTakenIntoAccount() {
    Stages stages = Stages.of(LOCKS + TARGET + "void g(void) { mutex_lock(&a); f(); }\n");
    int f = stages.id("f");
    Context drops =
        new Context(
            List.of(Locks.hold(Locks.one("b"))),
            List.of(Locks.one("a")),
            List.of(),
            Condition.ALWAYS,
            Inputs.ANY,
            Inputs.ANY,
            false,
            false,
            false,
            Interrupts.AS_ENTERED,
            false);
    assertThat(stages.entries().at(f, drops)).containsOnlyKeys("b");
  }
}
