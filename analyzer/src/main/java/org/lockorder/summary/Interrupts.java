package org.lockorder.summary;

import org.jspecify.annotations.Nullable;
import org.lockorder.ir.ContextChange;

/**
 * What a path has changed of the context that its CPU runs in, from where its function was entered:
 * whether interrupts may come, and which sort of handler runs.
 *
 * @param hardirqs whether interrupts may come
 * @param saves what was kept of that, the latest first: a digit each behind a leading one; 0 where
 *     it is not known
 * @param restored how many of those that the caller kept were gone back to
 * @param softirqs how often softirqs were switched off more often than on; {@link #UNTOLD} where it
 *     is not known
 * @param lowestSoftirqs the least that this ever was on the way
 * @param preemption likewise of preemption
 * @param handler the handler that was entered here
 * @param awake whether the code has found that nothing kept its caller from sleeping: he holds no
 *     spinning lock, has neither softirqs nor preemption off, and is no handler
 */
public record Interrupts(
    Irqs hardirqs,
    int saves,
    int restored,
    int softirqs,
    int lowestSoftirqs,
    int preemption,
    Handler handler,
    boolean awake) {
  /** Nothing changed. */
  public static final Interrupts AS_ENTERED =
      new Interrupts(Irqs.AS_ENTERED, 1, 0, 0, 0, 0, Handler.AS_ENTERED, false);

  /** A count that differs from path to path. */
  public static final int UNTOLD = Integer.MIN_VALUE;

  private static final int DIGIT = 8;

  /** More than this many kept at once are a mistake of ours. */
  private static final int SAVES_MOST = DIGIT * DIGIT * DIGIT * DIGIT * DIGIT;

  private static final int NESTED_MOST = 6;

  /** Whether interrupts come. */
  public enum Irqs {
    /** As when the function was entered. */
    AS_ENTERED(1),
    OFF(2),
    ON(3),
    /** As when the caller kept it. */
    RESTORED(4),
    UNTOLD(5);

    private final int digit;

    Irqs(int digit) {
      this.digit = digit;
    }

    private static Irqs of(int digit) {
      for (Irqs each : values()) {
        if (each.digit == digit) {
          return each;
        }
      }
      return UNTOLD;
    }
  }

  /** What runs. */
  public enum Handler {
    /** What ran when the function was entered. */
    AS_ENTERED,
    HARDIRQ,
    /** A hardirq's that runs in a thread where interrupts are threaded. */
    THREADED,
    SOFTIRQ,
    UNTOLD;

    /** Whether an interrupt's handler runs. */
    public boolean isHardirq() {
      return this == HARDIRQ || this == THREADED;
    }

    /** Whether a handler of any sort runs. */
    public boolean isAny() {
      return isHardirq() || this == SOFTIRQ;
    }
  }

  // Compared very often: a record's own is slower where C1 alone compiles.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Interrupts i
            && hardirqs == i.hardirqs
            && saves == i.saves
            && restored == i.restored
            && softirqs == i.softirqs
            && lowestSoftirqs == i.lowestSoftirqs
            && preemption == i.preemption
            && handler == i.handler
            && awake == i.awake);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * saves + hardirqs.digit) + count(softirqs)) + count(preemption);
  }

  /** {@link #UNTOLD} is one bit, which is gone where it comes twice. */
  private static int count(int count) {
    return count ^ (count >>> 16);
  }

  /** After that change. */
  Interrupts after(ContextChange change) {
    return switch (change) {
      case NONE, SLEEPS, TELLS_WORK, TELLS_ATOMIC -> this;
      case HARDIRQS_OFF -> with(Irqs.OFF);
      case HARDIRQS_ON -> with(Irqs.ON);
      case HARDIRQS_SAVE ->
          new Interrupts(
              Irqs.OFF,
              pushed(saves, hardirqs),
              restored,
              softirqs,
              lowestSoftirqs,
              preemption,
              handler,
              awake);
      case HARDIRQS_RESTORE -> restore();
      case SOFTIRQS_OFF -> counting(1, 0);
      case SOFTIRQS_ON -> counting(-1, 0);
      case PREEMPTION_OFF -> counting(0, 1);
      case PREEMPTION_ON -> counting(0, -1);
      case HARDIRQ_ENTER -> running(Handler.HARDIRQ);
      case HARDIRQ_THREADED -> handler == Handler.HARDIRQ ? running(Handler.THREADED) : this;
      case SOFTIRQ_ENTER -> running(Handler.SOFTIRQ);
      case HARDIRQ_LEAVE, SOFTIRQ_LEAVE -> running(Handler.AS_ENTERED);
    };
  }

  private Interrupts with(Irqs now) {
    return new Interrupts(
        now, saves, restored, softirqs, lowestSoftirqs, preemption, handler, awake);
  }

  private Interrupts running(Handler now) {
    return new Interrupts(
        hardirqs, saves, restored, softirqs, lowestSoftirqs, preemption, now, awake);
  }

  private Interrupts counting(int bottomHalves, int tasks) {
    int now = sum(softirqs, bottomHalves);
    return new Interrupts(
        hardirqs, saves, restored, now, lower(now), sum(preemption, tasks), handler, awake);
  }

  private int lower(int count) {
    return count == UNTOLD ? lowestSoftirqs : Math.min(lowestSoftirqs, count);
  }

  private static int sum(int a, int b) {
    return a == UNTOLD || b == UNTOLD || Math.abs(a + b) > NESTED_MOST ? UNTOLD : a + b;
  }

  private static int pushed(int saves, Irqs kept) {
    return saves == 0 || saves >= SAVES_MOST ? 0 : saves * DIGIT + kept.digit;
  }

  private Interrupts restore() {
    if (saves == 0) {
      return with(Irqs.UNTOLD);
    }
    return saves == 1
        ? new Interrupts(
            Irqs.RESTORED,
            1,
            Math.min(restored + 1, NESTED_MOST),
            softirqs,
            lowestSoftirqs,
            preemption,
            handler,
            awake)
        : new Interrupts(
            Irqs.of(saves % DIGIT),
            saves / DIGIT,
            restored,
            softirqs,
            lowestSoftirqs,
            preemption,
            handler,
            awake);
  }

  /** Whether interrupts or softirqs may come that could not before. */
  boolean letsIn(Interrupts before) {
    return (before.hardirqs == Irqs.OFF && hardirqs == Irqs.ON)
        || (before.softirqs > softirqs && softirqs != UNTOLD);
  }

  /** Where the caller was found able to sleep, or was not. */
  Interrupts withAwake(boolean found) {
    return new Interrupts(
        hardirqs, saves, restored, softirqs, lowestSoftirqs, preemption, handler, found);
  }

  /** Whether nothing that forbade to sleep was taken back since the function was entered. */
  boolean isAtMostAsFree() {
    return preemption >= 0
        && softirqs != UNTOLD
        && lowestSoftirqs >= 0
        && handler != Handler.UNTOLD;
  }

  /** Whether nothing changed, whatever was found. */
  boolean isAsEntered() {
    return awake ? equals(AS_ENTERED.withAwake(true)) : equals(AS_ENTERED);
  }

  /** Whether sleep is forbidden here by what was done on the way, locks aside. */
  boolean isAtomic() {
    return preemption > 0 || softirqs > 0 || handler.isAny();
  }

  /** After a call of a function that does this to them. */
  Interrupts then(Interrupts callee) {
    if (callee.equals(AS_ENTERED)) {
      return this;
    }
    Interrupts popped = this;
    for (int i = 0; i < callee.restored; i++) {
      popped = popped.restore();
    }
    int kept = callee.saves == 0 ? 0 : popped.saves;
    if (kept != 0) {
      int top = DIGIT;
      while (callee.saves / top > 0) {
        top *= DIGIT;
      }
      for (int at = top / DIGIT / DIGIT; at > 0; at /= DIGIT) {
        kept = pushed(kept, through(Irqs.of(callee.saves / at % DIGIT), popped));
      }
    }
    return new Interrupts(
        through(callee.hardirqs, popped),
        kept,
        popped.restored,
        sum(softirqs, callee.softirqs),
        lower(sum(softirqs, callee.lowestSoftirqs)),
        sum(preemption, callee.preemption),
        callee.handler == Handler.AS_ENTERED ? handler : callee.handler,
        awake || callee.awake);
  }

  /** What a callee says, in the caller's terms. */
  private Irqs through(Irqs callees, Interrupts popped) {
    return switch (callees) {
      case AS_ENTERED -> hardirqs;
      case RESTORED -> popped.hardirqs;
      case OFF, ON, UNTOLD -> callees;
    };
  }

  /** What is known where paths meet. */
  Interrupts or(Interrupts other) {
    boolean alike = restored == other.restored; // else nobody knows what was gone back to
    boolean told = hardirqs == other.hardirqs && (alike || hardirqs != Irqs.RESTORED);
    return equals(other)
        ? this
        : new Interrupts(
            told ? hardirqs : Irqs.UNTOLD,
            alike && saves == other.saves ? saves : 0,
            alike ? restored : 0,
            softirqs == other.softirqs ? softirqs : UNTOLD,
            Math.min(lowestSoftirqs, other.lowestSoftirqs),
            preemption == other.preemption ? preemption : UNTOLD,
            handler == other.handler ? handler : Handler.UNTOLD,
            awake && other.awake);
  }
}
