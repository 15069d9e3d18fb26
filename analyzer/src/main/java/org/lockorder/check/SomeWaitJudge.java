package org.lockorder.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.asleep.Bar;
import org.lockorder.asleep.SomeWait;
import org.lockorder.ir.LockClass;
import org.lockorder.summary.LockUse;

/** Turns waits asleep where nobody may sleep, on some ways only, into findings. */
public final class SomeWaitJudge {
  /** In README: paths are compared and not solved, and followed so far; who may sleep. */
  private static final List<Integer> ASSUMPTIONS = List.of(3, 4, 30);

  private SomeWaitJudge() {}

  /**
   * All such findings.
   *
   * @param program what each says it was found in
   */
  public static List<Finding> judge(List<SomeWait> waits, @Nullable String program) {
    return waits.stream().map(wait -> finding(wait, program)).toList();
  }

  private static Finding finding(SomeWait wait, @Nullable String program) {
    String fingerprint = Fingerprints.atomic(kind(wait.bar()), wait.lock().id(), wait.place());
    Ranking ranking = ranking(wait);
    return new Finding(
        "LO-" + fingerprint.substring(0, 8),
        Rule.SLEEP_IN_ATOMIC,
        ranking.confidence(),
        locks(wait),
        List.of(),
        List.of(new Way("sleeps on some condition " + where(wait.bar()), wait.steps())),
        message(wait),
        ranking.speaksFor(),
        ranking.speaksAgainst(),
        wait.condition().facts(),
        ASSUMPTIONS,
        "it waited " + instead(wait.bar()),
        "sees it when this path runs, with CONFIG_DEBUG_ATOMIC_SLEEP or CONFIG_PROVE_LOCKING",
        false,
        null,
        fingerprint,
        Fingerprints.function(wait.place()),
        program);
  }

  private static List<LockClass> locks(SomeWait wait) {
    List<LockClass> locks = new ArrayList<>();
    if (wait.bar() instanceof Bar.UnderLock l) {
      LockUse held = l.lock().lock();
      if (held.name() != null) {
        locks.add(held.name().lockClass(held.kind()));
      }
    }
    locks.add(wait.lock());
    return locks;
  }

  private static String kind(Bar bar) {
    return switch (bar) {
      case Bar.InHandler h -> "on some ways, in a handler";
      case Bar.UnderLock l -> "on some ways, under " + l.name();
    };
  }

  private static String message(SomeWait wait) {
    String where = where(wait.bar());
    return switch (wait.bar()) {
      case Bar.InHandler h ->
          "%s() runs %s, and sleeps on some condition.".formatted(wait.called().name(), where);
      case Bar.UnderLock l ->
          "%s() sleeps %s, on some condition.".formatted(wait.caller().name(), where);
    };
  }

  private static String where(Bar bar) {
    return switch (bar) {
      case Bar.InHandler h -> h.setting().label();
      case Bar.UnderLock l -> "while holding " + l.name();
    };
  }

  private static String instead(Bar bar) {
    return switch (bar) {
      case Bar.InHandler h -> "in a thread or work item instead";
      case Bar.UnderLock l -> AtomicJudge.around(l.name());
    };
  }

  /** A heuristic: behind more than one condition it may well be asked who calls. */
  private static Ranking ranking(SomeWait wait) {
    Scale scale = new Scale();
    scale.atMost(Confidence.MEDIUM, "it sleeps on some condition only");
    if (wait.doubt() > 0) {
      scale.atMost(Confidence.LOW, "several conditions, or a pointer, lie on the way");
    }
    if (wait.bar() instanceof Bar.UnderLock l) {
      AtomicJudge.weigh(scale, wait.caller(), l.lock(), l.everywhere());
    }
    if (wait.boot()) {
      scale.atMost(Confidence.LOW, "it runs only at boot or unload");
    }
    return scale.ranking(List.of("what is passed on the way allows it"));
  }
}
