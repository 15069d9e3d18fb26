package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Calls that a model describes. */
class CallLoweringTest {
  @Test
  void primitiveIsALockOperation() {
    assertThat(
            Snippet.body(
                """
                mutex_lock(&p->lock);
                mutex_lock( & p -> table [ n ] . lock );
                mutex_unlock(&p->lock);
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = mutex_lock acquire mutex exclusive &p->lock "&p->lock"
              #1 = mutex_lock acquire mutex exclusive &p->table[n].lock "& p -> table [ n ] . lock"
              #2 = mutex_unlock release mutex exclusive &p->lock "&p->lock"
              return 0
            """);
  }

  @Test
  void tryLockTellsItsOutcome() {
    assertThat(
            Snippet.body(
                """
                int r = mutex_lock_interruptible(&p->lock);
                if (r)
                	return r;
                if (!mutex_trylock(&p->lock))
                	return 1;
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = mutex_lock_interruptible acquire mutex exclusive &p->lock when zero "&p->lock"
              r = #0
              if r goto 1 else 2
            1:
              return r
            2:
              #1 = mutex_trylock acquire mutex exclusive &p->lock try when negative|positive "&p->lock"
              if #1 goto 3 else 4
            3:
              return 0
            4:
              return 1
            """);
  }

  @Test
  void operandMayBeAMemberAGlobalOrTheResult() {
    assertThat(
            Snippet.body(
                """
                lock_resv(p);
                rtnl_lock();
                return get_locked(n) == 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = lock_resv acquire ww_mutex exclusive &p->resv.lock "p->resv.lock"
              #1 = rtnl_lock acquire mutex exclusive &@rtnl_mutex "&rtnl_mutex"
              #2 = get_locked acquire mutex exclusive #2 when positive "get_locked(n)"
              return (#2 == 0)
            """);
  }

  @Test
  void subclassZeroIsNone() {
    assertThat(
            Snippet.body(
                """
                mutex_lock_nested(&p->a, 1);
                mutex_lock_nested(&p->b, 0);
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = mutex_lock_nested acquire mutex exclusive &p->a subclass 1 "&p->a"
              #1 = mutex_lock_nested acquire mutex exclusive &p->b "&p->b"
              return 0
            """);
  }

  @Test
  void ownStaticFunctionWinsOverTheModel() {
    assertThat(
            Snippet.blocks(
                """
                int f(void)
                {
                	mutex_lock(1);
                	return 0;
                }
                static void mutex_lock(int x)
                {
                }
                """))
        .isEqualTo(
            """
            0:
              #0 = mutex_lock(1)
              return 0
            """);
  }

  @Test
  void localVariableHidesTheModel() {
    assertThat(
            Snippet.blocks(
                """
                int f(void (*mutex_lock)(int))
                {
                	mutex_lock(1);
                	return 0;
                }
                """))
        .isEqualTo(
            """
            0:
              #0 = (mutex_lock)(1)
              return 0
            """);
  }

  @Test
  void sameIsItsArgument() {
    assertThat(
            Snippet.body(
                """
                if (likely(a()))
                	return READ_ONCE(p->x);
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = a()
              if #0 goto 1 else 2
            1:
              return p->x
            2:
              return 0
            """);
  }

  @Test
  void containerOfIsTyped() {
    assertThat(
            Snippet.body(
                """
                a(container_of(p, struct outer, in.l[0]), container_of(p, outer_t, m));
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = a(container_of(p, struct outer, in.l), container_of(p, outer_t, m))
              return 0
            """);
  }

  @Test
  void currentIsTyped() {
    assertThat(
            Snippet.body(
                """
                mutex_lock(&current->lock);
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = mutex_lock acquire mutex exclusive &((struct task_struct *)@current)->lock "&current->lock"
              return 0
            """);
  }

  @Test
  void errorTestsAreComparisons() {
    assertThat(
            Snippet.body(
                """
                if (IS_ERR(p))
                	return 1;
                if (IS_ERR_OR_NULL(a()))
                	return 2;
                return 0;
                """))
        .isEqualTo(
            """
            0:
              if (p < 0) goto 1 else 2
            1:
              return 1
            2:
              #0 = a()
              if (#0 <= 0) goto 3 else 4
            3:
              return 2
            4:
              return 0
            """);
  }

  @Test
  void configurationTestsAreFactsOrDecided() {
    assertThat(
            Snippet.body(
                """
                if (IS_ENABLED(CONFIG_NUMA))
                	a();
                if (IS_ENABLED(CONFIG_SMP))
                	b();
                if (IS_ENABLED(CONFIG_PREEMPT_RT))
                	c();
                return 0;
                """))
        .isEqualTo(
            """
            0:
              if CONFIG(NUMA) goto 1 else 2
            1:
              #0 = a()
              goto 2
            2:
              #1 = b()
              return 0
            """);
  }

  @Test
  void bugStops() {
    assertThat(
            Snippet.body(
                """
                BUG_ON(!p || a());
                return 0;
                """))
        .isEqualTo(
            """
            0:
              if p goto 1 else 3
            1:
              #0 = a()
              if #0 goto 3 else 2
            2:
              return 0
            3:
              stop
            """);
  }

  @Test
  void panicDoesNotReturn() {
    assertThat(
            Snippet.body(
                """
                if (n)
                	panic("no");
                return 0;
                """))
        .isEqualTo(
            """
            0:
              if n goto 1 else 2
            1:
              stop
            2:
              return 0
            """);
  }
}
