package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockorder.ir.ContextChange.HARDIRQS_OFF;
import static org.lockorder.ir.ContextChange.HARDIRQS_ON;
import static org.lockorder.ir.ContextChange.HARDIRQS_RESTORE;
import static org.lockorder.ir.ContextChange.HARDIRQS_SAVE;
import static org.lockorder.ir.ContextChange.SOFTIRQS_OFF;
import static org.lockorder.ir.ContextChange.SOFTIRQS_ON;

import org.junit.jupiter.api.Test;
import org.lockorder.ir.ContextChange;

/** What becomes of the CPU's context along a path, and through a call. */
class InterruptsTest {
  private static Interrupts after(ContextChange... changes) {
    Interrupts now = Interrupts.AS_ENTERED;
    for (ContextChange change : changes) {
      now = now.after(change);
    }
    return now;
  }

  @Test
  void whatWasKeptComesBackInnermostFirst() {
    assertThat(after(HARDIRQS_SAVE, HARDIRQS_RESTORE)).isEqualTo(Interrupts.AS_ENTERED);
    assertThat(after(HARDIRQS_ON, HARDIRQS_SAVE, HARDIRQS_SAVE, HARDIRQS_RESTORE).hardirqs())
        .isEqualTo(Interrupts.Irqs.OFF);
    assertThat(after(HARDIRQS_ON, HARDIRQS_SAVE, HARDIRQS_SAVE, HARDIRQS_RESTORE, HARDIRQS_RESTORE))
        .isEqualTo(after(HARDIRQS_ON));
  }

  @Test
  void aCalleeGoesBackToWhatItsCallerKept() {
    Interrupts restores = after(HARDIRQS_RESTORE);
    assertThat(restores.hardirqs()).isEqualTo(Interrupts.Irqs.RESTORED);
    assertThat(after(HARDIRQS_SAVE).then(restores)).isEqualTo(Interrupts.AS_ENTERED);
    assertThat(Interrupts.AS_ENTERED.then(after(HARDIRQS_SAVE)).then(restores))
        .isEqualTo(Interrupts.AS_ENTERED);
    assertThat(after(HARDIRQS_ON).then(after(HARDIRQS_SAVE)).after(HARDIRQS_RESTORE))
        .isEqualTo(after(HARDIRQS_ON));
  }

  @Test
  void softirqsAreCounted() {
    assertThat(after(SOFTIRQS_OFF, SOFTIRQS_OFF, SOFTIRQS_ON).softirqs()).isEqualTo(1);
    assertThat(after(SOFTIRQS_OFF).then(after(SOFTIRQS_ON))).isEqualTo(Interrupts.AS_ENTERED);
  }

  @Test
  void whatDiffersWherePathsMeetIsNotKnownAndStaysSo() {
    Interrupts either = after(HARDIRQS_SAVE).or(Interrupts.AS_ENTERED);
    assertThat(either.hardirqs()).isEqualTo(Interrupts.Irqs.UNTOLD);
    assertThat(either.after(HARDIRQS_RESTORE).hardirqs()).isEqualTo(Interrupts.Irqs.UNTOLD);
    assertThat(either.after(HARDIRQS_OFF).hardirqs()).isEqualTo(Interrupts.Irqs.OFF);
    assertThat(either.or(after(HARDIRQS_SAVE))).isEqualTo(either);
  }
}
