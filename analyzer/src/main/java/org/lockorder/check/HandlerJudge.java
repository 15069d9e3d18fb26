package org.lockorder.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.irq.HandlerWait;
import org.lockorder.irq.Use;

/** Turns handlers that wait asleep on some ways into findings. */
public final class HandlerJudge {
  /** In README: paths are compared and not solved, and followed so far; who may sleep. */
  private static final List<Integer> ASSUMPTIONS = List.of(3, 4, 30);

  private HandlerJudge() {}

  /**
   * All such findings.
   *
   * @param program what each says it was found in
   */
  public static List<Finding> judge(List<HandlerWait> waits, @Nullable String program) {
    return waits.stream().map(wait -> finding(wait, program)).toList();
  }

  private static Finding finding(HandlerWait wait, @Nullable String program) {
    Use use = wait.use();
    String setting = use.setting().label();
    String fingerprint =
        Fingerprints.atomic("on some ways, in a handler", wait.lock().id(), wait.place());
    Ranking ranking = ranking(use);
    return new Finding(
        "LO-" + fingerprint.substring(0, 8),
        Rule.SLEEP_IN_ATOMIC,
        ranking.confidence(),
        List.of(wait.lock()),
        List.of(),
        List.of(new Way("sleeps on some condition " + setting, use.steps())),
        "%s() runs %s, and sleeps on some condition.".formatted(wait.handler().name(), setting),
        ranking.speaksFor(),
        ranking.speaksAgainst(),
        use.condition().facts(),
        ASSUMPTIONS,
        "it waited in a thread or work item instead",
        "sees it when this path runs, with CONFIG_DEBUG_ATOMIC_SLEEP or CONFIG_PROVE_LOCKING",
        false,
        null,
        fingerprint,
        Fingerprints.function(wait.place()),
        program);
  }

  /** A heuristic: behind more than one condition it may well be asked who calls. */
  private static Ranking ranking(Use use) {
    Scale scale = new Scale();
    scale.atMost(Confidence.MEDIUM, "it sleeps on some condition only");
    if (use.doubt() > 0) {
      scale.atMost(Confidence.LOW, "several conditions, or a pointer, lie on the way");
    }
    if (use.boot()) {
      scale.atMost(Confidence.LOW, "it runs only at boot or unload");
    }
    return scale.ranking(List.of("what is passed on the way allows it"));
  }
}
