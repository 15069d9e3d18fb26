package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Expressions become operations and values. */
class ExpressionLoweringTest {
  @Test
  void nestedCallsRunInnermostFirst() {
    assertThat(
            Snippet.body(
                """
                return a(b(n), c());
                """))
        .isEqualTo(
            """
            0:
              #0 = b(n)
              #1 = c()
              #2 = a(#0, #1)
              return #2
            """);
  }

  @Test
  void callsGoBeforeTheirStatement() {
    assertThat(
            Snippet.body(
                """
                p->x = a(n) + b();
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = a(n)
              #1 = b()
              p->x = (#0 + #1)
              return 0
            """);
  }

  @Test
  void logicalValueIsAssignedOnItsPaths() {
    assertThat(
            Snippet.body(
                """
                int ok = n && a();
                return ok;
                """))
        .isEqualTo(
            """
            0:
              if n goto 1 else 3
            1:
              #0 = a()
              if #0 goto 2 else 3
            2:
              ok = 1
              goto 4
            3:
              ok = 0
              goto 4
            4:
              return ok
            """);
  }

  @Test
  void negatedCallIsAssignedOnItsPaths() {
    assertThat(
            Snippet.body(
                """
                int busy = !mutex_trylock(&p->lock);
                return busy;
                """))
        .isEqualTo(
            """
            0:
              #0 = mutex_trylock acquire mutex exclusive &p->lock try when negative|positive "&p->lock"
              if #0 goto 1 else 2
            1:
              busy = 0
              goto 3
            2:
              busy = 1
              goto 3
            3:
              return busy
            """);
  }

  @Test
  void pureLogicalValueIsUnknown() {
    assertThat(
            Snippet.body(
                """
                int ok = n && p;
                return ok;
                """))
        .isEqualTo(
            """
            0:
              ok = ?
              return ok
            """);
  }

  @Test
  void conditionalValueIsAssignedOnItsPaths() {
    assertThat(
            Snippet.body(
                """
                struct mutex *m = n ? &p->a : &p->b;
                mutex_lock(m);
                return 0;
                """))
        .isEqualTo(
            """
            0:
              if n goto 1 else 2
            1:
              m = &p->a
              goto 3
            2:
              m = &p->b
              goto 3
            3:
              #0 = mutex_lock acquire mutex exclusive m "m"
              return 0
            """);
  }

  @Test
  void conditionalArgumentGoesThroughATemporary() {
    assertThat(
            Snippet.body(
                """
                mutex_lock(n ? &p->a : &p->b);
                return 0;
                """))
        .isEqualTo(
            """
            0:
              if n goto 1 else 2
            1:
              $1 = &p->a
              goto 3
            2:
              $1 = &p->b
              goto 3
            3:
              #0 = mutex_lock acquire mutex exclusive $1 "n ? &p->a : &p->b"
              return 0
            """);
  }

  @Test
  void omittedMiddleOperandIsEvaluatedOnce() {
    assertThat(
            Snippet.body(
                """
                return a() ?: b();
                """))
        .isEqualTo(
            """
            0:
              #0 = a()
              $1 = #0
              if $1 goto 2 else 1
            1:
              #1 = b()
              $1 = #1
              goto 2
            2:
              return $1
            """);
  }

  @Test
  void statementExpressionIsWorthItsLastStatement() {
    assertThat(
            Snippet.body(
                """
                return ({ int x = a(); x; });
                """))
        .isEqualTo(
            """
            0:
              #0 = a()
              x = #0
              return x
            """);
  }

  @Test
  void commaIsWorthItsLast() {
    assertThat(
            Snippet.body(
                """
                return a(), b();
                """))
        .isEqualTo(
            """
            0:
              #0 = a()
              #1 = b()
              return #1
            """);
  }

  @Test
  void compoundAssignmentForgets() {
    assertThat(
            Snippet.body(
                """
                n += 2;
                n++;
                return n;
                """))
        .isEqualTo(
            """
            0:
              n = ?
              n = ?
              return n
            """);
  }

  @Test
  void assignmentIsAValue() {
    assertThat(
            Snippet.body(
                """
                int r;
                if ((r = a()) < 0)
                	return r;
                p->x = p->y = 3;
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = a()
              r = #0
              if (r < 0) goto 1 else 2
            1:
              return r
            2:
              p->y = 3
              p->x = 3
              return 0
            """);
  }

  @Test
  void addressesAreSimplified() {
    assertThat(
            Snippet.body(
                """
                a(&*p, (*p).x, (&p->y)->z, *&n, &p->t[2].l);
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = a(p, p->x, p->y.z, n, &p->t[2].l)
              return 0
            """);
  }

  @Test
  void castsToNumbersAndVoidPointersAreLeftOut() {
    assertThat(
            Snippet.body(
                """
                a((unsigned long)p, (void *)p, (struct t *)p);
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = a(p, p, ((struct t *)p))
              return 0
            """);
  }

  @Test
  void negativeErrorsKeepTheirName() {
    assertThat(
            Snippet.body(
                """
                return -EAGAIN;
                """))
        .isEqualTo(
            """
            0:
              return (0 - @EAGAIN)
            """);
  }

  @Test
  void constantsAreFolded() {
    assertThat(
            Snippet.body(
                """
                a(-1, ~0, 0x10UL, 017, 'c', '\\n', 1 << 3 | 1, NULL, true, 1.5, "s");
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = a(-1, -1, 16, 15, 99, 10, 9, 0, 1, ?, ?)
              return 0
            """);
  }

  @Test
  void sizeofIsNotEvaluated() {
    assertThat(
            Snippet.body(
                """
                return sizeof(a());
                """))
        .isEqualTo(
            """
            0:
              return ?
            """);
  }

  @Test
  void functionPointersAreIndirectCalls() {
    assertThat(
            Snippet.blocks(
                """
                int f(int (*fn)(int), struct s *p)
                {
                	fn(1);
                	(*fn)(2);
                	p->ops->open(p);
                	return 0;
                }
                """))
        .isEqualTo(
            """
            0:
              #0 = (fn)(1)
              #1 = (fn)(2)
              #2 = (p->ops->open)(p)
              return 0
            """);
  }

  @Test
  void enumeratorsOfTheFileAreConstants() {
    assertThat(
            Snippet.blocks(
                """
                enum e { A, B = 5, C };
                int f(void)
                {
                	return g(A, C, D);
                }
                """))
        .isEqualTo(
            """
            0:
              #0 = g(0, 6, @D)
              return #0
            """);
  }

  @Test
  void enumeratorsKeepTheirNameAsAnIndex() {
    assertThat(
            Snippet.blocks(
                """
                enum e { A, B };
                int f(struct s *p)
                {
                	return g(&p->locks[B], &p->locks[1]);
                }
                """))
        .isEqualTo(
            """
            0:
              #0 = g(&p->locks[@B], &p->locks[1])
              return #0
            """);
  }

  @Test
  void typeofALocalIsItsDeclaredType() {
    assertThat(
            Snippet.print(
                """
                void f(struct s *p)
                {
                	typeof(p) q;
                	typeof(*q) r;
                	typeof(&r) t;
                }
                """))
        .isEqualTo(
            """
            file a.c
            function f(p: struct s *) -> void
              local q: struct s *
              local r: struct s
              local t: struct s *
              0:
                return
            """);
  }

  @Test
  void typeofKeepsTheOperand() {
    assertThat(
            Snippet.print(
                """
                void f(struct s *p)
                {
                	typeof(p->next) q = 0;
                	typeof(struct t *) r;
                }
                """))
        .isEqualTo(
            """
            file a.c
            function f(p: struct s *) -> void
              local q: typeof(p->next)
              local r: struct t *
              0:
                q = 0
                return
            """);
  }
}
