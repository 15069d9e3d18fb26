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
  void namedGuardClosesWhenTaken() {
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
              if held goto 1 else 4
            1:
              if held goto 2 else 3
            2:
              #2 = guard:mutex_try:unlock(&p->lock, held)
              goto 3
            3:
              return 0
            4:
              if held goto 5 else 6
            5:
              #1 = guard:mutex_try:unlock(&p->lock, held)
              goto 6
            6:
              return 1
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

  @Test
  void pointerClass() {
    assertThat(
            Snippet.print(
                """
                DEFINE_GUARD(mutex, struct mutex *, mutex_lock(_T), mutex_unlock(_T))
                """))
        .isEqualTo(
            """
            file a.c
            function guard:mutex:lock(_T: struct mutex *) -> int
              0:
                #0 = mutex_lock acquire mutex exclusive _T "_T"
                return 1
            function guard:mutex:unlock(_T: struct mutex *) -> int
              0:
                #0 = mutex_unlock release mutex exclusive _T "_T"
                return
            """);
  }

  @Test
  void lockedPointerClass() {
    assertThat(
            Snippet.print(
                """
                DEFINE_LOCK_GUARD_1(spin, spinlock_t, spin_lock(_T->lock), spin_unlock(_T->lock))
                """))
        .isEqualTo(
            """
            file a.c
            function guard:spin:lock(_T: spinlock_t *) -> int
              0:
                #0 = spin_lock acquire spinlock exclusive _T "_T->lock"
                return 1
            function guard:spin:unlock(_T: spinlock_t *) -> int
              0:
                #0 = spin_unlock release spinlock exclusive _T "_T->lock"
                return
            """);
  }

  @Test
  void classWithoutPointer() {
    assertThat(
            Snippet.print(
                """
                DEFINE_LOCK_GUARD_0(cpus, cpus_read_lock(), cpus_read_unlock())
                """))
        .isEqualTo(
            """
            file a.c
            function guard:cpus:lock() -> int
              local _T: ?
              0:
                #0 = cpus_read_lock()
                return 1
            function guard:cpus:unlock() -> int
              local _T: ?
              0:
                #0 = cpus_read_unlock()
                return
            """);
  }

  @Test
  void conditionalClasses() {
    assertThat(
            Snippet.print(
                """
                DEFINE_GUARD_COND(mutex, _try, mutex_trylock(_T))
                DEFINE_GUARD_COND(mutex, _intr, mutex_lock_interruptible(_T) == 0)
                DEFINE_GUARD_COND(mutex, _kill, mutex_lock_interruptible(_T), _RET == 0)
                DEFINE_LOCK_GUARD_1_COND(spin, _try, mutex_trylock(_T->lock))
                """))
        .isEqualTo(
            """
            file a.c
            function guard:mutex_try:lock(_T: ?) -> int
              0:
                #0 = mutex_trylock acquire mutex exclusive _T try when negative|positive "_T"
                if #0 goto 1 else 2
              1:
                return 1
              2:
                return 0
            function guard:mutex_try:unlock(_T: ?) -> int
              0:
                #0 = guard:mutex:unlock(_T)
                return
            function guard:mutex_intr:lock(_T: ?) -> int
              0:
                #0 = mutex_lock_interruptible acquire mutex exclusive _T when zero "_T"
                if (#0 == 0) goto 1 else 2
              1:
                return 1
              2:
                return 0
            function guard:mutex_intr:unlock(_T: ?) -> int
              0:
                #0 = guard:mutex:unlock(_T)
                return
            function guard:mutex_kill:lock(_T: ?) -> int
              local _RET: int
              0:
                #0 = mutex_lock_interruptible acquire mutex exclusive _T when zero "_T"
                _RET = #0
                if (_RET == 0) goto 1 else 2
              1:
                return 1
              2:
                return 0
            function guard:mutex_kill:unlock(_T: ?) -> int
              0:
                #0 = guard:mutex:unlock(_T)
                return
            function guard:spin_try:lock(_T: ?) -> int
              0:
                #0 = mutex_trylock acquire mutex exclusive _T try when negative|positive "_T->lock"
                if #0 goto 1 else 2
              1:
                return 1
              2:
                return 0
            function guard:spin_try:unlock(_T: ?) -> int
              0:
                #0 = guard:spin:unlock(_T)
                return
            """);
  }
}
