package org.lockorder.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockorder.Stages;

/** Callers of functions that assert that a lock is held. */
class AssertionsTest {
  private static final String ASSERTING =
      """
      struct box { struct mutex lock; int n; };
      static void add(struct box *b) { lockdep_assert_held(&b->lock); b->n++; }
      """;

  private static Agreement check(String callers) {
    Stages stages = Stages.of(ASSERTING + callers);
    return Assertions.check(stages.program(), stages.summaries());
  }

  private static String cause(String callers) {
    Agreement agreement = check(callers);
    assertThat(agreement.disagree()).isNotEmpty();
    return agreement.disagree().getLast().cause();
  }

  @Test
  void whoHoldsTheLockAgrees() {
    Agreement agreement =
        check("void f(struct box *b) { mutex_lock(&b->lock); add(b); mutex_unlock(&b->lock); }");
    assertThat(agreement.agree()).isEqualTo(1);
    assertThat(agreement.disagree()).isEmpty();
  }

  @Test
  void soDoesWhoseCallersAllHoldIt() {
    String between = "static void g(struct box *b) { add(b); }\n";
    assertThat(check(between + "void f(struct box *b) { mutex_lock(&b->lock); g(b); }").agree())
        .isEqualTo(1);
    assertThat(
            cause(
                between
                    + "void f(struct box *b) { mutex_lock(&b->lock); g(b); }\n"
                    + "static void h(struct box *b) { g(b); }"))
        .isEqualTo("a way there begins where nobody is seen to call");
  }

  @Test
  void whatTheCallerAssertsItselfIsNoEvidence() {
    String between = "static void g(struct box *b) { lockdep_assert_held(&b->lock); add(b); }\n";
    assertThat(cause(between)).isEqualTo("a way there begins where nobody is seen to call");
    assertThat(check(between + "void f(struct box *b) { mutex_lock(&b->lock); g(b); }").agree())
        .as("of add() in g(), and of g() in f()")
        .isEqualTo(2);
  }

  @Test
  void whoseCallersWereNotReadIsNotChecked() {
    Agreement agreement = check("void f(struct box *b) { add(b); }");
    assertThat(agreement.checked()).isZero();
    assertThat(agreement.unchecked())
        .extracting(Agreement.Difference::cause)
        .containsExactly("a way there begins in what was not read, or behind a boundary");
  }

  @Test
  void aWayThatTheArgumentsRuleOutIsNone() {
    String between = "static void g(struct box *b, int locked) { if (locked) add(b); }\n";
    assertThat(
            check(
                    between
                        + "static void f(struct box *b) { mutex_lock(&b->lock); g(b, 1); }\n"
                        + "static void h(struct box *b) { g(b, 0); }")
                .agree())
        .isEqualTo(1);
  }

  @Test
  void whoIsCalledThroughAPointerIsCalledByThoseWhoDo() {
    String table =
        """
        struct ops { void (*add)(struct box *b); };
        static void g(struct box *b) { add(b); }
        static const struct ops ops = { .add = g };
        """;
    assertThat(check(table + "void f(struct box *b) { mutex_lock(&b->lock); ops.add(b); }").agree())
        .isEqualTo(1);
    assertThat(cause(table + "static void f(struct box *b) { ops.add(b); }"))
        .isEqualTo("a way there begins where nobody is seen to call");
  }

  @Test
  void aCircleBeginsSomewhereElse() {
    String circle = "static void g(struct box *b) { if (b->n) g(b); add(b); }\n";
    assertThat(check(circle + "void f(struct box *b) { mutex_lock(&b->lock); g(b); }").agree())
        .isEqualTo(1);
  }

  @Test
  void whoHasLetGoOfItDisagrees() {
    assertThat(
            cause(
                """
                static void g(struct box *b) { mutex_unlock(&b->lock); add(b); }
                void f(struct box *b) { mutex_lock(&b->lock); g(b); }"""))
        .isEqualTo("a way there has let go of it");
  }

  @Test
  void anAssertionThatDoesNothingElseHasNoCallersToCheck() {
    Agreement agreement =
        check(
            """
            static void assert_held(struct box *b) { lockdep_assert_held(&b->lock); }
            void f(struct box *b) { assert_held(b); }""");
    assertThat(agreement.checked()).isZero();
  }
}
