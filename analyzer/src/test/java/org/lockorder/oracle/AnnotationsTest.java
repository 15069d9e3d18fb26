package org.lockorder.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockorder.Stages;

/** Marks of functions against what is computed of them. */
class AnnotationsTest {
  private static final String LOCKS =
      "struct box { spinlock_t lock; spinlock_t other; };\nstatic DEFINE_SPINLOCK(a);\n";

  private static Agreement check(String functions) {
    Stages stages = Stages.of(LOCKS + functions);
    return Annotations.check(stages.program(), stages.summaries(), "spin_lock"::equals);
  }

  private static String cause(String function) {
    Agreement agreement = check(function);
    assertThat(agreement.agree()).isZero();
    assertThat(agreement.disagree()).hasSize(1);
    return agreement.disagree().getFirst().cause();
  }

  private static void agrees(String function) {
    Agreement agreement = check(function);
    assertThat(agreement.disagree()).isEmpty();
    assertThat(agreement.unchecked()).isEmpty();
    assertThat(agreement.agree()).isEqualTo(1);
  }

  @Test
  void theSameLockWithTheSameSignAgrees() {
    agrees("void f(struct box *b) __acquires(&b->lock) { spin_lock(&b->lock); }");
    agrees("void f(struct box *b) __acquires(b->lock) { spin_lock(&b->lock); }");
    agrees("void f(struct box *b) __releases(&b->lock) { spin_unlock(&b->lock); }");
    agrees("void f(void) __acquires(a) { spin_lock(&a); }");
    agrees("void f(spinlock_t *l) __acquires(l) { spin_lock(l); }");
    agrees("void f(void) __acquires(rcu) { rcu_read_lock(); }");
    agrees("void f(void) __releases(&RCU) { rcu_read_unlock(); }");
    agrees("void f(void) __must_hold(&RCU) { g(); }");
  }

  @Test
  void aLockDroppedAndTakenBackHasNoSign() {
    agrees("void f(void) __releases(&a) __acquires(&a) { spin_unlock(&a); g(); spin_lock(&a); }");
    agrees("void f(void) __must_hold(&a) { g(); }");
    assertThat(cause("void f(void) __must_hold(&a) { spin_unlock(&a); }"))
        .isEqualTo("not seen to be taken back");
  }

  @Test
  void everyWayOutCounts() {
    assertThat(cause("int f(int x) __acquires(&a) { if (x) return -1; spin_lock(&a); return 0; }"))
        .isEqualTo("not seen to be taken");
    assertThat(cause("void f(void) __acquires(&a) { if (g()) spin_lock(&a); }"))
        .isEqualTo("on some ways out only");
    agrees("int f(void) __cond_acquires(&a) { return spin_trylock(&a); }");
  }

  @Test
  void anotherLockIsNotTheSame() {
    assertThat(cause("void f(struct box *b) __acquires(&b->lock) { spin_lock(&b->other); }"))
        .isEqualTo("another lock is seen taken");
    assertThat(cause("void f(void) __releases(&a) { g(); }")).isEqualTo("not seen to be let go of");
  }

  @Test
  void ofAMemberThatIsNotThereTheNameCounts() {
    agrees(
        "struct q { spinlock_t __lock; };\n"
            + "void f(struct q *q) __acquires(q->lock) { spin_lock(&q->__lock); }");
  }

  @Test
  void theMarksOfAPrototypeCountForTheFunction() {
    agrees(
        "void f(struct box *x) __acquires(&x->lock);\nvoid f(struct box *b) { spin_lock(&b->lock); }");
    assertThat(check("void f(struct box *b) __acquires(&b->lock);").checked()).isZero();
  }

  @Test
  void whatNamesNothingCannotBeChecked() {
    Agreement agreement = check("void f(void) __acquires(nothing) { }");
    assertThat(agreement.checked()).isZero();
    assertThat(Agreement.causes(agreement.unchecked()))
        .containsExactly(java.util.Map.entry("no object of that name", 1));
  }

  @Test
  void aParameterThatPointsToALockIsOneAndTheSameInMarks() {
    Agreement agreement =
        check(
            """
            void f(spinlock_t *l) __acquires(l) { spin_lock(l); }
            void g(struct box *b) { f(&b->lock); }
            void h(struct box *b) { f(&b->lock); }
            """);
    assertThat(agreement.disagree()).isEmpty();
    assertThat(agreement.agree()).isEqualTo(1);
  }

  @Test
  void aMarkMayNameTheObjectThatHasTheLock() {
    agrees("void f(struct box *b) __releases(b) { spin_unlock(&b->lock); }");
    assertThat(cause("void f(struct box *b) __releases(b) { spin_unlock(&a); }"))
        .isEqualTo("another lock is let go of");
  }

  @Test
  void aParameterOfATypeNotSeenIsAPointer() {
    agrees("void f(handle l) __acquires(l) { spin_lock(l); }");
  }

  @Test
  void aCallInAMarkIsWorthWhatItsFunctionReturns() {
    agrees(
        """
        void *generic(int id);
        static struct box *the_box(int id) { return generic(id); }
        void f(int id) __acquires(the_box(id)->lock) { spin_lock(&the_box(id)->lock); }""");
  }

  @Test
  void primitivesAreNotChecked() {
    assertThat(check("void spin_lock(spinlock_t *l) __acquires(l) { }").checked()).isZero();
  }

  @Test
  void theFunctionsOwnMarksDoNotCountForIt() {
    assertThat(
            cause(
                """
                void g(void) { if (h()) spin_unlock(&a); }
                void f(void) __releases(&a) { g(); }"""))
        .isEqualTo("on some ways out only");
  }
}
