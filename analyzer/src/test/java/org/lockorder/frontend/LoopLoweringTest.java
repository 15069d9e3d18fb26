package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Loops become blocks that lead back. */
class LoopLoweringTest {
  @Test
  void whileWithBreakAndContinue() {
    assertThat(
            Snippet.body(
                """
                while (a()) {
                	if (n)
                		break;
                	if (p)
                		continue;
                	b();
                }
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = a()
              if #0 goto 1 else 4
            1:
              if n goto 4 else 2
            2:
              if p goto 0 else 3
            3:
              #1 = b()
              goto 0
            4:
              return 0
            """);
  }

  @Test
  void endlessLoopIsDecided() {
    assertThat(
            Snippet.body(
                """
                for (;;) {
                	if (a())
                		return 1;
                }
                b();
                """))
        .isEqualTo(
            """
            0:
              #0 = a()
              if #0 goto 1 else 0
            1:
              return 1
            """);
  }

  @Test
  void doWhileZeroRunsOnce() {
    assertThat(
            Snippet.body(
                """
                do {
                	a();
                	if (n)
                		break;
                	b();
                } while (0);
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = a()
              if n goto 2 else 1
            1:
              #1 = b()
              goto 2
            2:
              return 0
            """);
  }

  @Test
  void forDeclaresItsVariable() {
    assertThat(
            Snippet.body(
                """
                for (int i = 0; i < n; i++)
                	a(i);
                return 0;
                """))
        .isEqualTo(
            """
            0:
              i = 0
              goto 1
            1:
              if (i < n) goto 2 else 3
            2:
              #0 = a(i)
              i = ?
              goto 1
            3:
              return 0
            """);
  }

  @Test
  void iteratorMacroIsALoopThatForgetsItsCursor() {
    assertThat(
            Snippet.body(
                """
                list_for_each_entry(p, head(n), list) {
                	if (a(p))
                		break;
                }
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = head(n)
              goto 1
            1:
              p = ?
              if ? goto 2 else 3
            2:
              #1 = a(p)
              if #1 goto 3 else 1
            3:
              return 0
            """);
  }
}
