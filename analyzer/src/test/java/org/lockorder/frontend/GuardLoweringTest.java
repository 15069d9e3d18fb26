package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Guard classes and the ways out of their scopes. */
class GuardLoweringTest {
  @Test
  void guardClosesAtTheEndOfItsScope() {
    assertThat(
            Snippet.body(
                """
                {
                	guard(mutex)(&p->lock);
                	a();
                }
                b();
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = guard:mutex:lock(&p->lock)
              #1 = a()
              #2 = guard:mutex:unlock(&p->lock, #0)
              #3 = b()
              return 0
            """);
  }

  @Test
  void returnIsComputedBeforeTheGuardsCloseInReverse() {
    assertThat(
            Snippet.body(
                """
                guard(mutex)(&p->a);
                guard(mutex)(&p->b);
                return a();
                """))
        .isEqualTo(
            """
            0:
              #0 = guard:mutex:lock(&p->a)
              #1 = guard:mutex:lock(&p->b)
              #2 = a()
              #3 = guard:mutex:unlock(&p->b, #1)
              #4 = guard:mutex:unlock(&p->a, #0)
              return #2
            """);
  }

  @Test
  void gotoClosesWhatItLeaves() {
    assertThat(
            Snippet.body(
                """
                guard(mutex)(&p->a);
                {
                	guard(mutex)(&p->b);
                	if (n)
                		goto out;
                }
                out:
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = guard:mutex:lock(&p->a)
              #1 = guard:mutex:lock(&p->b)
              if n goto 1 else 2
            1:
              #4 = guard:mutex:unlock(&p->b, #1)
              goto 3
            2:
              #2 = guard:mutex:unlock(&p->b, #1)
              goto 3
            3:
              #3 = guard:mutex:unlock(&p->a, #0)
              return 0
            """);
  }

  @Test
  void breakAndContinueCloseTheLoopsGuards() {
    assertThat(
            Snippet.body(
                """
                while (a()) {
                	guard(mutex)(&p->lock);
                	if (n)
                		break;
                	if (b())
                		continue;
                	c();
                }
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = a()
              if #0 goto 1 else 6
            1:
              #1 = guard:mutex:lock(&p->lock)
              if n goto 2 else 3
            2:
              #2 = guard:mutex:unlock(&p->lock, #1)
              goto 6
            3:
              #3 = b()
              if #3 goto 4 else 5
            4:
              #4 = guard:mutex:unlock(&p->lock, #1)
              goto 0
            5:
              #5 = c()
              #6 = guard:mutex:unlock(&p->lock, #1)
              goto 0
            6:
              return 0
            """);
  }

  @Test
  void scopedGuardIsALoopOfOneRound() {
    assertThat(
            Snippet.body(
                """
                scoped_guard(mutex, &p->lock) {
                	if (n)
                		break;
                	a();
                }
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = guard:mutex:lock(&p->lock)
              if #0 goto 1 else 4
            1:
              if n goto 2 else 3
            2:
              #1 = guard:mutex:unlock(&p->lock, #0)
              goto 4
            3:
              #2 = a()
              #3 = guard:mutex:unlock(&p->lock, #0)
              goto 4
            4:
              return 0
            """);
  }

  @Test
  void scopedCondGuardFailsInstead() {
    assertThat(
            Snippet.body(
                """
                scoped_cond_guard(mutex_intr, return -EINTR, &p->lock) {
                	a();
                }
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = guard:mutex_intr:lock(&p->lock)
              if #0 goto 1 else 2
            1:
              #1 = a()
              #2 = guard:mutex_intr:unlock(&p->lock, #0)
              return 0
            2:
              return (0 - @EINTR)
            """);
  }

  @Test
  void namedGuardIsClosedAsItsVariable() {
    assertThat(
            Snippet.body(
                """
                CLASS(mutex_try, held)(&p->lock);
                if (!held)
                	return 1;
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = guard:mutex_try:lock(&p->lock)
              held = #0
              if held goto 1 else 2
            1:
              #2 = guard:mutex_try:unlock(&p->lock, held)
              return 0
            2:
              #1 = guard:mutex_try:unlock(&p->lock, held)
              return 1
            """);
  }

  @Test
  void variableIsCleanedUpBehindItsScope() {
    assertThat(
            Snippet.body(
                """
                struct s *q __free(put) = a(), *r __free(put) = b();
                if (n)
                	return q->n;
                return c(no_free_ptr(q));
                """))
        .isEqualTo(
            """
            0:
              #0 = a()
              q = ((struct s *)#0)
              #1 = b()
              r = ((struct s *)#1)
              if n goto 1 else 2
            1:
              #2 = cleanup:__free_put(r)
              #3 = cleanup:__free_put(q)
              return q->n
            2:
              $1 = ((struct s *)q)
              q = 0
              #4 = c($1)
              #5 = cleanup:__free_put(r)
              #6 = cleanup:__free_put(q)
              return #4
            """);
  }

  @Test
  void guardUnderIfIsClosedUnderIt() {
    assertThat(
            Snippet.body(
                """
                #ifdef CONFIG_A
                	guard(mutex)(&p->lock);
                #endif
                a();
                return 0;
                """))
        .isEqualTo(
            """
            0:
              if CONFIG(A) goto 1 else 2
            1:
              #0 = guard:mutex:lock(&p->lock)
              goto 2
            2:
              #1 = a()
              if CONFIG(A) goto 3 else 4
            3:
              #2 = guard:mutex:unlock(&p->lock, #0)
              goto 4
            4:
              return 0
            """);
  }
}
