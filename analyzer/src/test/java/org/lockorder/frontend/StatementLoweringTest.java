package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Statements become blocks. */
class StatementLoweringTest {
  @Test
  void ifWithoutCallsIsOneBranch() {
    assertThat(
            Snippet.body(
                """
                if (n)
                	a();
                else
                	b();
                return 0;
                """))
        .isEqualTo(
            """
            0:
              if n goto 1 else 2
            1:
              #0 = a()
              goto 3
            2:
              #1 = b()
              goto 3
            3:
              return 0
            """);
  }

  @Test
  void shortCircuitIsBranches() {
    assertThat(
            Snippet.body(
                """
                if (n && mutex_trylock(&p->lock))
                	mutex_unlock(&p->lock);
                return 0;
                """))
        .isEqualTo(
            """
            0:
              if n goto 1 else 3
            1:
              #0 = mutex_trylock acquire mutex exclusive &p->lock try when negative|positive "&p->lock"
              if #0 goto 2 else 3
            2:
              #1 = mutex_unlock release mutex exclusive &p->lock "&p->lock"
              goto 3
            3:
              return 0
            """);
  }

  @Test
  void orAndNotAreBranches() {
    assertThat(
            Snippet.body(
                """
                if (!(n || a()))
                	b();
                return 0;
                """))
        .isEqualTo(
            """
            0:
              if n goto 3 else 1
            1:
              #0 = a()
              if #0 goto 3 else 2
            2:
              #1 = b()
              goto 3
            3:
              return 0
            """);
  }

  @Test
  void nothingIsLoweredBehindReturn() {
    assertThat(
            Snippet.body(
                """
                return 0;
                a();
                """))
        .isEqualTo(
            """
            0:
              return 0
            """);
  }

  @Test
  void shadowedLocalsAreApart() {
    assertThat(
            Snippet.body(
                """
                int x = 1;
                {
                	int x = 2;
                	a(x);
                }
                a(x);
                return 0;
                """))
        .isEqualTo(
            """
            0:
              x = 1
              x$2 = 2
              #0 = a(x$2)
              #1 = a(x)
              return 0
            """);
  }

  @Test
  void staticLocalIsAGlobal() {
    assertThat(
            Snippet.print(
                """
                int f(void)
                {
                	static DEFINE_MUTEX(inner);
                	static struct { int a; } table[2];
                	mutex_lock(&inner);
                	return table[0].a;
                }
                """))
        .isEqualTo(
            """
            file a.c
            struct ::table
              a: int
            global static f.inner: struct mutex
            global static f.table: struct ::table []
            function f() -> int
              0:
                #0 = mutex_lock acquire mutex exclusive &@f.inner "&inner"
                return @f.table[0].a
            """);
  }

  @Test
  void conditionalGroupBranchesOnItsFacts() {
    assertThat(
            Snippet.body(
                """
                #ifdef CONFIG_A
                	a();
                #elif defined(CONFIG_B) && !defined(CONFIG_C)
                	b();
                #else
                	c();
                #endif
                return 0;
                """))
        .isEqualTo(
            """
            0:
              if CONFIG(A) goto 1 else 2
            1:
              #0 = a()
              goto 6
            2:
              if CONFIG(C) goto 5 else 3
            3:
              if CONFIG(B) goto 4 else 5
            4:
              #1 = b()
              goto 6
            5:
              #2 = c()
              goto 6
            6:
              return 0
            """);
  }

  @Test
  void decidedGroupIsFolded() {
    assertThat(
            Snippet.body(
                """
                #ifdef CONFIG_SMP
                	a();
                #else
                	b();
                #endif
                #ifdef CONFIG_PREEMPT_RT
                	c();
                #endif
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = a()
              return 0
            """);
  }

  @Test
  void oneNameDeclaredInTwoBranchesIsOneVariable() {
    assertThat(
            Snippet.body(
                """
                #ifdef CONFIG_A
                	int x = 1;
                #else
                	int x = 2;
                #endif
                return x;
                """))
        .isEqualTo(
            """
            0:
              if CONFIG(A) goto 1 else 2
            1:
              x = 1
              goto 3
            2:
              x = 2
              goto 3
            3:
              return x
            """);
  }
}
