package org.lockorder.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;
import org.lockorder.report.AskJson;
import org.lockorder.report.AskText;
import org.lockorder.report.Golden;
import org.lockorder.report.Samples;
import org.lockorder.report.TextStyle;

class QuestionsTest {
  private static final String CODE =
      """
      struct pool { struct mutex lock; int users; };
      struct other { spinlock_t lock; };
      static DEFINE_MUTEX(a_lock);
      static DEFINE_MUTEX(b_lock);
      static DEFINE_SPINLOCK(c_lock);

      void pool_init(struct pool *p) { mutex_init(&p->lock); }
      void other_use(struct other *o) { spin_lock(&o->lock); spin_unlock(&o->lock); }
      static void take(struct mutex *m) { mutex_lock(m); mutex_unlock(m); }
      static void inner(struct pool *p) {
        mutex_lock(&p->lock);
        take(&b_lock);
        mutex_unlock(&p->lock);
      }
      static void middle(struct pool *p) {
        mutex_lock(&b_lock);
        inner(p);
        mutex_unlock(&b_lock);
      }
      void outer(struct pool *p) {
        mutex_lock(&a_lock);
        middle(p);
        mutex_unlock(&a_lock);
      }
      void also(struct pool *p) {
        mutex_lock(&a_lock);
        spin_lock(&c_lock);
        spin_unlock(&c_lock);
        inner(p);
        mutex_unlock(&a_lock);
      }
      int pool_get(struct pool *p) {
        take(&a_lock);
        mutex_lock(&p->lock);
        return 0;
      }
      """;

  private final Stages questions;

  QuestionsTest() {
    questions = Stages.of(CODE);
  }

  private String text(Question question) throws IOException {
    StringBuilder out = new StringBuilder();
    AskText.write(questions.answer(question), "", new TextStyle(100, false), out);
    return out.toString();
  }

  private String json(Question question) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AskJson.write(questions.answer(question), "Read: it.", Samples.ORIGIN, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void orderIsToldBothWays() throws IOException {
    Question question = new Question.Order("&p->lock", "b_lock");
    Golden.check("ask-order.txt", text(question));
    Golden.check("ask-order.json", json(question));
    assertThat(text(new Question.Order("c_lock", "a_lock")))
        .startsWith("c_lock, then a_lock: no order known\n\na_lock, then c_lock: 1 place\n");
  }

  @Test
  void heldAtTellsGatesAndWhoHoldsWhatElse() throws IOException {
    Question question = new Question.HeldAt("inner");
    Golden.check("ask-held-at.txt", text(question));
    Golden.check("ask-held-at.json", json(question));
    assertThat(text(new Question.HeldAt("outer")))
        .isEqualTo("outer() a.c:20\n  No call of it was seen: what is held is not known.\n");
  }

  @Test
  void acquiresTellsAShortestWayForEachLock() throws IOException {
    Question question = new Question.Acquires("pool_get()");
    Golden.check("ask-acquires.txt", text(question));
    Golden.check("ask-acquires.json", json(question));
    assertThat(questions.answer(new Question.Acquires("outer@a.c")))
        .isInstanceOfSatisfying(
            Answer.Taken.class,
            taken ->
                assertThat(taken.ways())
                    .extracting(Answer.Way::lock)
                    .containsExactly("a_lock", "b_lock", "pool.lock"));
  }

  @Test
  void callersHoldingTellsWhatHappensUnderALock() throws IOException {
    Question question = new Question.CallersHolding("a_lock");
    Golden.check("ask-callers-holding.txt", text(question));
    Golden.check("ask-callers-holding.json", json(question));
  }

  @Test
  void howALockCameToBeHeldIsSaidAsInFindings() {
    Stages stages =
        Stages.of(
            """
            static DEFINE_MUTEX(m_lock);
            static struct work_struct tidy;
            static void below(void) { mutex_lock(&m_lock); mutex_unlock(&m_lock); }
            static void tidy_fn(struct work_struct *work) { below(); }
            void start(void) { INIT_WORK(&tidy, tidy_fn); guard(mutex)(&m_lock); below(); }
            """);
    assertThat(stages.answer(new Question.HeldAt("below")))
        .isInstanceOfSatisfying(
            Answer.Held.class,
            held ->
                assertThat(held.possibly())
                    .extracting(way -> way.steps().get(0).text())
                    .containsExactly(
                        "guard(mutex)(): takes m_lock (exclusive)", "runs as work tidy"));
  }

  @Test
  void wrongNamesGetTheNearestAndVagueOnesAll() {
    assertThat(questions.answer(new Question.HeldAt("iner")))
        .isEqualTo(new Answer.NoSuch("function", "iner", false, List.of("inner")));
    assertThat(questions.answer(new Question.CallersHolding("a_lok")))
        .isInstanceOfSatisfying(
            Answer.NoSuch.class, none -> assertThat(none.close()).startsWith("a_lock"));
    assertThat(questions.answer(new Question.Order("a_lock", "lock")))
        .isEqualTo(new Answer.NoSuch("lock", "lock", true, List.of("other.lock", "pool.lock")));
    assertThat(questions.answer(new Question.CallersHolding("x".repeat(100_000))))
        .isInstanceOfSatisfying(Answer.NoSuch.class, none -> assertThat(none.close()).isEmpty());
  }
}
