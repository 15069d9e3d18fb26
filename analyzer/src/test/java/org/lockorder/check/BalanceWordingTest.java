package org.lockorder.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;
import org.lockorder.lockgraph.Step;

/** What the ways of a lock out of balance say. */
class BalanceWordingTest {
  private static List<List<String>> ways(String code) {
    Stages stages = Stages.of(code);
    return BalanceJudge.judge(
            stages.summaries(), stages.calls(), stages.graph().locks(), name -> false, null)
        .stream()
        .flatMap(finding -> finding.ways().stream())
        .map(way -> way.steps().stream().map(Step::text).toList())
        .toList();
  }

  @Test
  void whatIsReturnedIsShownAsWritten() {
    assertThat(
            ways(
                """
                static DEFINE_MUTEX(lock);
                int enter(int n, int flags)
                {
                  mutex_lock(&lock);
                  if (n == ~flags)
                    return -EINVAL;
                  mutex_unlock(&lock);
                  return -EINVAL;
                }
                """))
        .containsExactly(
            List.of("mutex_lock(): takes lock (exclusive)", "when n == ~flags", "returns -EINVAL"),
            List.of(
                "mutex_lock(): takes lock (exclusive)",
                "when n != ~flags",
                "mutex_unlock(): lets go of lock",
                "returns -EINVAL"));
  }

  @Test
  void aTakingIsInItsOwnMode() {
    assertThat(
            ways(
                """
                static DECLARE_RWSEM(sem);
                int read(int n)
                {
                  if (n)
                    goto out;
                  down_read(&sem);
                out:
                  up_read(&sem);
                  return 0;
                }
                """))
        .containsExactly(
            List.of("when n", "up_read(): lets go of sem"),
            List.of("down_read(): takes sem (shared)", "up_read(): lets go of sem"));
  }
}
