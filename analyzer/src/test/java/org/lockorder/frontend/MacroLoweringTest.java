package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Macros that code uses become functions and aliases. */
class MacroLoweringTest {
  @Test
  void expressionMacro() {
    assertThat(
            Snippet.print(
                """
                #define lock_it(p) mutex_lock(&(p)->lock)
                void f(struct s *q)
                {
                	lock_it(q);
                }
                """))
        .isEqualTo(
            """
            file a.c
            function f(q: struct s *) -> void
              0:
                #0 = lock_it(q)
                return
            macro lock_it(p: ?) -> ?
              0:
                #0 = mutex_lock acquire mutex exclusive &p->lock "&(p)->lock"
                return #0
            """);
  }

  @Test
  void statementMacro() {
    assertThat(
            Snippet.print(
                """
                #define locked(p, what) do { mutex_lock(&(p)->lock); what; mutex_unlock(&(p)->lock); } while (0)
                void f(struct s *q)
                {
                	locked(q, g());
                }
                """))
        .isEqualTo(
            """
            file a.c
            function f(q: struct s *) -> void
              0:
                #0 = g()
                #1 = locked(q, #0)
                return
            macro locked(p: ?, what: ?) -> ?
              0:
                #0 = mutex_lock acquire mutex exclusive &p->lock "&(p)->lock"
                #1 = mutex_unlock release mutex exclusive &p->lock "&(p)->lock"
                return
            """);
  }

  @Test
  void statementExpressionMacro() {
    assertThat(
            Snippet.print(
                """
                #define get(p) ({ struct s *_p = (p); READ_ONCE(_p->x); })
                int f(struct s *q)
                {
                	return get(q);
                }
                """))
        .isEqualTo(
            """
            file a.c
            function f(q: struct s *) -> int
              0:
                #0 = get(q)
                return #0
            macro get(p: ?) -> ?
              local _p: struct s *
              0:
                _p = ((struct s *)p)
                return _p->x
            """);
  }

  @Test
  void macrosThatMacrosUse() {
    assertThat(
            Snippet.print(
                """
                #define outer(x) inner(x, 1)
                #define inner(x, n) mutex_lock_nested(x, n)
                #define unused(x) mutex_lock(x)
                void f(struct s *q)
                {
                	outer(&q->lock);
                }
                """))
        .isEqualTo(
            """
            file a.c
            function f(q: struct s *) -> void
              0:
                #0 = outer(&q->lock)
                return
            macro outer(x: ?) -> ?
              0:
                #0 = inner(x, 1)
                return #0
            macro inner(x: ?, n: ?) -> ?
              0:
                #0 = mutex_lock_nested acquire mutex exclusive x subclass n "x"
                return #0
            """);
  }

  @Test
  void alternativesUnderIf() {
    assertThat(
            Snippet.print(
                """
                #ifdef CONFIG_A
                #define hold(p) mutex_lock(p)
                #else
                #define hold(p) do { } while (0)
                #endif
                void f(struct s *q)
                {
                	hold(&q->lock);
                }
                """))
        .isEqualTo(
            """
            file a.c
            function f(q: struct s *) -> void
              0:
                #0 = hold(&q->lock)
                return
            macro hold(p: ?) -> ? if A
              0:
                #0 = mutex_lock acquire mutex exclusive p "p"
                return #0
            macro hold(p: ?) -> ? if !A
              0:
                return
            """);
  }

  @Test
  void aFunctionWinsOverAMacroOfItsName() {
    assertThat(
            Snippet.print(
                """
                #define g(x) mutex_lock(x)
                void (g)(int x)
                {
                }
                void f(struct s *q)
                {
                	g(q);
                }
                """))
        .isEqualTo(
            """
            file a.c
            function g(x: int) -> void
              0:
                return
            function f(q: struct s *) -> void
              0:
                #0 = g(q)
                return
            """);
  }

  @Test
  void aliases() {
    assertThat(
            Snippet.print(
                """
                #define the_lock table.lock
                #define old_name new_name
                #define LEVEL 1
                void f(void)
                {
                	mutex_lock_nested(&the_lock, LEVEL);
                	old_name(1);
                }
                """))
        .isEqualTo(
            """
            file a.c
            alias LEVEL = 1
            alias old_name = @new_name
            alias the_lock = @table.lock
            function f() -> void
              0:
                #0 = mutex_lock_nested acquire mutex exclusive &@the_lock subclass @LEVEL "&the_lock"
                #1 = old_name(1)
                return
            """);
  }

  @Test
  void aliasOfAPrimitiveIsAMacro() {
    assertThat(
            Snippet.print(
                """
                #define my_unlock mutex_unlock
                void f(struct mutex *m)
                {
                	my_unlock(m);
                }
                """))
        .isEqualTo(
            """
            file a.c
            function f(m: struct mutex *) -> void
              0:
                #0 = my_unlock(m)
                return
            macro my_unlock(arg$0: ?, arg$1: ?, arg$2: ?, arg$3: ?, arg$4: ?, arg$5: ?) -> ?
              0:
                #0 = mutex_unlock release mutex exclusive arg$0 "mutex_unlock"
                return #0
            """);
  }

  @Test
  void bodiesThatAreNoCodeAreLeftOut() {
    assertThat(
            Snippet.print(
                """
                #define paste(a) mutex_lock(&a##_lock)
                #define leave(x) do { if (x) return; } while (0)
                #define each(p) for (p = 0; p; p++)
                void f(struct s *q)
                {
                	paste(q);
                	leave(q);
                }
                """))
        .isEqualTo(
            """
            file a.c
            function f(q: struct s *) -> void
              0:
                #0 = paste(q)
                #1 = leave(q)
                return
            """);
  }

  @Test
  void pastedCommasAndStringsAreRead() {
    assertThat(
            Snippet.print(
                """
                #define run(fn, args...) start(fn, #fn, ## args)
                void f(void)
                {
                	run(g, 1);
                }
                """))
        .isEqualTo(
            """
            file a.c
            function f() -> void
              0:
                #0 = run(@g, 1)
                return
            macro run(fn: ?, args: ?) -> ?
              0:
                #0 = start(fn, ?, args)
                return #0
            """);
  }

  @Test
  void variadicMacro() {
    assertThat(
            Snippet.print(
                """
                #define call(fmt, args...) g(fmt, args)
                #define call2(...) h(__VA_ARGS__)
                void f(void)
                {
                	call("x", 1);
                	call2(2);
                }
                """))
        .isEqualTo(
            """
            file a.c
            function f() -> void
              0:
                #0 = call(?, 1)
                #1 = call2(2)
                return
            macro call(fmt: ?, args: ?) -> ?
              0:
                #0 = g(fmt, args)
                return #0
            macro call2(__VA_ARGS__: ?) -> ?
              0:
                #0 = h(__VA_ARGS__)
                return #0
            """);
  }
}
