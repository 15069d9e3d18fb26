package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** File-level declarations: types, objects, function headers. */
class DeclarationLoweringTest {
  @Test
  void structsAndTheirMembers() {
    assertThat(
            Snippet.print(
                """
                struct s {
                	struct mutex lock;
                	spinlock_t *locks[4];
                	int (*fn)(void);
                	unsigned int bit:1;
                };
                """))
        .isEqualTo(
            """
            file a.c
            struct s
              lock: struct mutex
              locks: spinlock_t * []
              fn: int () *
              bit: unsigned int
            """);
  }

  @Test
  void anonymousMembersArePromoted() {
    assertThat(
            Snippet.print(
                """
                struct s {
                	union {
                		int a;
                		struct { int b; } in;
                	};
                	struct { int c; } named;
                };
                """))
        .isEqualTo(
            """
            file a.c
            struct s::in
              b: int
            struct s::named
              c: int
            struct s
              a: int
              in: struct s::in
              named: struct s::named
            """);
  }

  @Test
  void typesWithoutATagAreNamedByTheirHolder() {
    assertThat(
            Snippet.print(
                """
                typedef struct { int a; } t;
                static struct { int b; } v;
                extern t w[];
                """))
        .isEqualTo(
            """
            file a.c
            typedef t = struct ::t
            struct ::t
              a: int
            struct ::v
              b: int
            global static v: struct ::v
            global extern w: t []
            """);
  }

  @Test
  void macroMembers() {
    assertThat(
            Snippet.print(
                """
                struct s {
                	DECLARE_WAIT(queue);
                	struct_group(g,
                		int a;
                		struct mutex m;
                	);
                };
                """))
        .isEqualTo(
            """
            file a.c
            struct s
              queue: wait_queue_head_t
              a: int
              m: struct mutex
            """);
  }

  @Test
  void membersUnderIf() {
    assertThat(
            Snippet.print(
                """
                struct s {
                #ifdef CONFIG_SMP
                	int a;
                #else
                	int b;
                #endif
                	int c;
                };
                """))
        .isEqualTo(
            """
            file a.c
            struct s
              a: int
              c: int
            """);
  }

  @Test
  void objects() {
    assertThat(
            Snippet.print(
                """
                static DEFINE_MUTEX(a);
                DEFINE_PER_CPU(struct rq, b);
                DECLARE_PER_CPU(struct rq, c);
                extern struct mutex d;
                struct mutex e, *g;
                """))
        .isEqualTo(
            """
            file a.c
            global static a: struct mutex
            global b: struct rq
            global extern c: struct rq
            global extern d: struct mutex
            global e: struct mutex
            global g: struct mutex *
            """);
  }

  @Test
  void prototypesAndTypedefs() {
    assertThat(
            Snippet.print(
                """
                struct mutex *get(int);
                typedef struct mutex *mp;
                """))
        .isEqualTo(
            """
            file a.c
            typedef mp = struct mutex *
            prototype get -> struct mutex *
            """);
  }

  @Test
  void functionHeaders() {
    assertThat(
            Snippet.print(
                """
                static int __init a(int, struct s *p)
                {
                	return 0;
                }
                int SYSCALL(void) { return 1; }
                SYSCALL_DEFINE2(read, unsigned int, fd, char __user *, buf)
                {
                	return fd;
                }
                """))
        .isEqualTo(
            """
            file a.c
            function static boot a(arg$0: int, p: struct s *) -> int
              0:
                return 0
            function SYSCALL() -> int
              0:
                return 1
            function SYSCALL_DEFINE2(read)(fd: unsigned int, buf: char *) -> ?
              0:
                return fd
            """);
  }

  @Test
  void conditions() {
    assertThat(
            Snippet.print(
                """
                #ifdef CONFIG_NUMA
                int a;
                #if defined(CONFIG_A) || defined(CONFIG_B)
                int b;
                #else
                int c;
                #endif
                #endif
                #if CONFIG_LEVELS > 3 && IS_ENABLED(CONFIG_X)
                int d;
                #endif
                #if 0
                int e;
                #endif
                #if defined(CONFIG_SMP) || defined(CONFIG_A)
                int g;
                #endif
                #if defined(CONFIG_PREEMPT_RT) || defined(CONFIG_A)
                int h;
                #endif
                #ifndef DEBUG
                int i;
                #endif
                """))
        .isEqualTo(
            """
            file a.c
            global a: int if NUMA
            global b: int if (A || B) && NUMA
            global c: int if !A && !B && NUMA
            global d: int if (LEVELS > 3) && X
            global g: int
            global h: int if A
            global i: int if !DEBUG
            """);
  }

  @Test
  void includeGuardIsNoCondition() {
    assertThat(
            Snippet.print(
                """
                #ifndef _A_H
                #define _A_H
                int a;
                #endif
                """))
        .isEqualTo(
            """
            file a.c
            global a: int
            """);
  }
}
