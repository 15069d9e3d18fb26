package org.lockorder.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GuardNames;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.WaitType;
import org.lockorder.lockgraph.Step;
import org.lockorder.program.LockName;
import org.lockorder.summary.AtomicSleep;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Sleep;
import org.lockorder.summary.Summaries;

/** Turns waits in places where nobody may wait so into findings. */
public final class AtomicJudge {
  /** In README: paths are compared and not solved, and followed so far. */
  private static final List<Integer> ASSUMPTIONS = List.of(3, 4);

  /** A chain of calls is longer only where functions call each other in a circle. */
  private static final int CALLS_MOST = 12;

  private final Summaries summaries;
  private final @Nullable String program;

  private AtomicJudge(Summaries summaries, @Nullable String program) {
    this.summaries = summaries;
    this.program = program;
  }

  /**
   * All such findings.
   *
   * @param program what each says it was found in
   */
  public static List<Finding> judge(Summaries summaries, @Nullable String program) {
    AtomicJudge judge = new AtomicJudge(summaries, program);
    List<Finding> findings = new ArrayList<>();
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      for (AtomicSleep atomic : summaries.summary(id).atomicSleeps()) {
        judge.finding(id, atomic).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> finding(int id, AtomicSleep atomic) {
    FunctionFacts function = summaries.program().function(id);
    List<Step> steps = new ArrayList<>();
    HeldLock held = atomic.lock();
    if (held != null) {
      steps.add(
          new Step(
              function.site(held.line()),
              function.name(),
              Step.Kind.ACQUIRE,
              "%s(): takes %s".formatted(GuardNames.shown(held.by()), name(held.lock())),
              0));
    }
    @Nullable LockUse asked = follow(id, atomic.sleep(), steps);
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    Ranking ranking = ranking(function, atomic);
    String what = asked == null ? last(steps) : name(asked);
    String where = function.name() + "@" + function.file();
    String fingerprint = Fingerprints.atomic(why(atomic), what, where);
    List<LockClass> locks = new ArrayList<>();
    if (held != null) {
      lock(held.lock()).ifPresent(locks::add);
    }
    if (asked != null) {
      lock(asked).filter(lock -> !locks.contains(lock)).ifPresent(locks::add);
    }
    return Optional.of(
        new Finding(
            "LO-" + fingerprint.substring(0, 8),
            Rule.SLEEP_IN_ATOMIC,
            ranking.confidence(),
            locks,
            List.of(),
            List.of(new Way(verb(atomic) + " " + where(atomic), steps)),
            message(function, atomic, steps),
            ranking.speaksFor(),
            ranking.speaksAgainst(),
            function.condition().and(atomic.condition()).facts(),
            ASSUMPTIONS,
            "it waited " + instead(atomic),
            "sees it when this path runs, with CONFIG_DEBUG_ATOMIC_SLEEP or CONFIG_PROVE_LOCKING",
            false,
            null,
            fingerprint,
            Fingerprints.function(where),
            program));
  }

  /** Of what an object keeps it is said who is called, for who calls has no name of its own. */
  private static String message(FunctionFacts function, AtomicSleep atomic, List<Step> steps) {
    boolean kept = function.form() == FunctionFacts.Form.DRIVER && steps.size() > 1;
    return kept
        ? "%s() is called %s, and %s."
            .formatted(steps.get(1).function(), where(atomic), verb(atomic))
        : "%s() %s %s.".formatted(function.name(), verb(atomic), where(atomic));
  }

  /** The calls down to where it waits; the lock that is waited for there, if it is one. */
  private @Nullable LockUse follow(int id, Sleep from, List<Step> steps) {
    int at = id;
    Sleep sleep = from;
    for (int depth = 0; depth < CALLS_MOST; depth++) {
      FunctionFacts f = summaries.program().function(at);
      boolean calls = sleep.callee() != Sleep.NONE;
      String by = GuardNames.shown(sleep.by());
      LockUse lock = sleep.lock();
      String text =
          calls
              ? "calls %s()".formatted(by)
              : lock == null
                  ? "%s(): sleeps".formatted(by)
                  : "%s(): waits for %s".formatted(by, name(lock));
      steps.add(
          new Step(
              f.site(sleep.line()),
              f.name(),
              calls ? Step.Kind.CALL : Step.Kind.ACQUIRE_INNER,
              text,
              depth));
      Sleep next = calls ? summaries.summary(sleep.callee()).sleep() : null;
      if (next == null) {
        return lock;
      }
      at = sleep.callee();
      sleep = next;
    }
    return null;
  }

  private static String last(List<Step> steps) {
    return steps.get(steps.size() - 1).function();
  }

  /** A heuristic: high where nothing speaks against it. */
  private static Ranking ranking(FunctionFacts function, AtomicSleep atomic) {
    Scale scale = new Scale();
    if (atomic.asked() != WaitType.SLEEP) {
      scale.atMost(Confidence.LOW, "it spins, but where the kernel is built for real time");
    }
    if (atomic.sleep().isPresumed()) {
      scale.atMost(Confidence.MEDIUM, "there is no wait where what is passed is NULL");
    }
    weigh(scale, function, atomic.lock(), atomic.everywhere());
    if (function.boot()) {
      scale.atMost(Confidence.LOW, "it runs only at boot or unload");
    }
    return scale.ranking(List.of("every way through what is called waits"));
  }

  /**
   * What is doubted of a lock that keeps a function from sleeping.
   *
   * @param held the lock; null where it is none
   * @param everywhere whether it is so on every path there
   */
  static void weigh(
      Scale scale, FunctionFacts function, @Nullable HeldLock held, boolean everywhere) {
    if (held != null && held.asserted()) {
      scale.atMost(Confidence.MEDIUM, "the lock is asserted to be held");
    }
    if (held != null && !held.straight() && !takesItself(function, held)) {
      scale.atMost(
          Confidence.LOW, "the lock is taken by a helper, and may be let go of by another before");
    }
    if (!everywhere) {
      scale.atMost(Confidence.LOW, "other paths to that point may wait so");
    }
  }

  /** Whether a primitive there takes the lock, so that its release is seen as well. */
  private static boolean takesItself(FunctionFacts function, HeldLock held) {
    return function.locks().stream()
        .anyMatch(l -> l.line() == held.line() && l.name().equals(held.by()));
  }

  private static String verb(AtomicSleep atomic) {
    return atomic.asked() == WaitType.SLEEP ? "sleeps" : "waits for a lock that may sleep";
  }

  private static String where(AtomicSleep atomic) {
    HeldLock held = atomic.lock();
    return switch (atomic.reason()) {
      case LOCK -> "while holding " + (held == null ? "a lock" : name(held.lock()));
      case HARDIRQ -> "in an interrupt's handler";
      case SOFTIRQ -> "in a softirq";
      case HARDIRQS_OFF -> "with interrupts off";
      case SOFTIRQS_OFF -> "with softirqs off";
      case PREEMPTION_OFF -> "with preemption off";
    };
  }

  private static String why(AtomicSleep atomic) {
    HeldLock held = atomic.lock();
    return atomic.reason() + (held == null ? "" : " " + name(held.lock()));
  }

  private static String instead(AtomicSleep atomic) {
    HeldLock held = atomic.lock();
    return switch (atomic.reason()) {
      case LOCK -> around(held == null ? "the lock" : name(held.lock()));
      case HARDIRQ, SOFTIRQ -> "in a thread or work item instead";
      case HARDIRQS_OFF -> "where interrupts are on";
      case SOFTIRQS_OFF -> "where softirqs are on";
      case PREEMPTION_OFF -> "where preemption is on";
    };
  }

  /** When else to wait than under that lock. */
  static String around(String lock) {
    return "before it takes %s, or after it lets go of it".formatted(lock);
  }

  private static String name(LockUse use) {
    LockName name = use.name();
    return name == null ? "a " + use.kind().label() : name.id();
  }

  private static Optional<LockClass> lock(LockUse use) {
    return Optional.ofNullable(use.name()).map(name -> name.lockClass(use.kind()));
  }
}
