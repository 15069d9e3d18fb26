package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cases, labels and whatever leads to them. */
class JumpsTest {
  @Test
  void switchTestsCasesInOrderAndFallsThrough() {
    assertThat(
            Snippet.body(
                """
                switch (a()) {
                case 1:
                	b();
                case 2:
                	c();
                	break;
                default:
                	d();
                	break;
                case 'x':
                	e();
                }
                return 0;
                """))
        .isEqualTo(
            """
            0:
              #0 = a()
              if (#0 == 1) goto 1 else 2
            1:
              #1 = b()
              goto 3
            2:
              if (#0 == 2) goto 3 else 4
            3:
              #2 = c()
              goto 7
            4:
              if (#0 == 120) goto 5 else 6
            5:
              #4 = e()
              goto 7
            6:
              #3 = d()
              goto 7
            7:
              return 0
            """);
  }

  @Test
  void caseRangeIsUndecided() {
    assertThat(
            Snippet.body(
                """
                switch (n) {
                case 1 ... 3:
                	a();
                }
                return 0;
                """))
        .isEqualTo(
            """
            0:
              if ? goto 1 else 2
            1:
              #0 = a()
              goto 2
            2:
              return 0
            """);
  }

  @Test
  void gotoUnwinds() {
    assertThat(
            Snippet.body(
                """
                if (a())
                	goto out;
                b();
                out:
                c();
                return n;
                """))
        .isEqualTo(
            """
            0:
              #0 = a()
              if #0 goto 2 else 1
            1:
              #1 = b()
              goto 2
            2:
              #2 = c()
              return n
            """);
  }

  @Test
  void gotoNowhereStops() {
    assertThat(
            Snippet.body(
                """
                goto missing;
                """))
        .isEqualTo(
            """
            0:
              stop
            """);
  }

  @Test
  void computedGotoIsAnyLabel() {
    assertThat(
            Snippet.body(
                """
                goto *p->next;
                one:
                	a();
                two:
                	b();
                return 0;
                """))
        .isEqualTo(
            """
            0:
              goto any of [1, 2]
            1:
              #0 = a()
              goto 2
            2:
              #1 = b()
              return 0
            """);
  }

  @Test
  void asmGotoMayJump() {
    assertThat(
            Snippet.body(
                """
                asm goto("1:" : : : : fail);
                a();
                return 0;
                fail:
                b();
                return 1;
                """))
        .isEqualTo(
            """
            0:
              goto any of [1, 2]
            1:
              #0 = a()
              return 0
            2:
              #1 = b()
              return 1
            """);
  }
}
