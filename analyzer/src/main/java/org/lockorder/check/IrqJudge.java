package org.lockorder.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.SourcePath;
import org.lockorder.irq.Interrupting;
import org.lockorder.irq.Inversion;
import org.lockorder.irq.Use;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Step;
import org.lockorder.lockgraph.Witness;

/** Turns locks that handlers take, and that are held where these may come, into findings. */
public final class IrqJudge {
  /** In README: classes for locks, paths compared and not solved, and whom nobody calls. */
  private static final List<Integer> ASSUMPTIONS = List.of(1, 3, 29);

  private static final int SHORT = 4;
  private static final int LONG = 8;

  private IrqJudge() {}

  /**
   * All such findings.
   *
   * @param program what each says it was found in
   */
  public static List<Finding> judge(List<Inversion> inversions, @Nullable String program) {
    List<Finding> findings = new ArrayList<>();
    for (Inversion inversion : inversions) {
      @Nullable Condition condition = condition(inversion);
      if (condition != null && sameness(inversion) != Sameness.DIFFERENT) {
        findings.add(finding(inversion, condition, program));
      }
    }
    return findings;
  }

  /** Whether what is taken in one place is what is taken in another, as far as is known. */
  private enum Sameness {
    SAME,
    UNKNOWN,
    DIFFERENT;

    static Sameness of(LockClass lock, @Nullable String a, @Nullable String b) {
      if (lock.singleton() || Objects.equals(a, b)) {
        return SAME;
      }
      return a == null || b == null ? UNKNOWN : DIFFERENT;
    }

    Sameness and(Sameness other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  private static Sameness sameness(Inversion inversion) {
    String in = inversion.in().refinement();
    String on = inversion.on().refinement();
    if (inversion.edges().isEmpty()) {
      return Sameness.of(inversion.safe(), in, on);
    }
    Witness first = inversion.legs().getFirst();
    Witness last = inversion.legs().getLast();
    String outer = first.outerRefinement().container();
    String inner = last.innerRefinement().container();
    return Sameness.of(inversion.safe(), in, outer)
        .and(Sameness.of(inversion.unsafe(), inner, on))
        .and(
            inOneFolder(
                inversion.safe(), inversion.in().steps().getLast(), first.steps().getFirst()))
        .and(
            inOneFolder(
                inversion.unsafe(), inversion.on().steps().getLast(), last.steps().getLast()));
  }

  /** A heuristic: the code of two folders hardly speaks of the same one of many objects. */
  private static Sameness inOneFolder(LockClass lock, Step one, Step other) {
    return lock.singleton() || folder(one).equals(folder(other)) ? Sameness.SAME : Sameness.UNKNOWN;
  }

  private static String folder(Step step) {
    return SourcePath.folder(step.site().file());
  }

  /** When all of it exists; null for never. */
  private static @Nullable Condition condition(Inversion inversion) {
    List<Condition> all = new ArrayList<>();
    all.add(inversion.in().condition());
    all.add(inversion.on().condition());
    inversion.legs().forEach(leg -> all.add(leg.condition()));
    Condition both = Condition.ALWAYS;
    for (Condition each : all) {
      if (both.conflictsWith(each)) {
        return null;
      }
      both = both.and(each);
    }
    return both;
  }

  private static Finding finding(
      Inversion inversion, Condition condition, @Nullable String program) {
    Ranking ranking = ranking(inversion);
    String fingerprint = Fingerprints.inversion(inversion);
    List<Leg> legs = new ArrayList<>();
    for (int i = 0; i < inversion.edges().size(); i++) {
      LockEdge edge = inversion.edges().get(i);
      Witness leg = inversion.legs().get(i);
      legs.add(new Leg(edge, leg, Ranking.of(List.of(edge), List.of(leg)).confidence()));
    }
    String safe = inversion.safe().id();
    String unsafe = inversion.unsafe().id();
    return new Finding(
        "LO-" + fingerprint.substring(0, 8),
        Rule.IRQ_INVERSION,
        ranking.confidence(),
        locks(inversion),
        legs,
        List.of(
            new Way(
                unsafe + " is taken " + inversion.on().setting().label(), inversion.on().steps()),
            new Way(
                safe + " is taken " + inversion.in().setting().label(), inversion.in().steps())),
        message(inversion),
        ranking.speaksFor(),
        ranking.speaksAgainst(),
        condition.facts(),
        ASSUMPTIONS,
        "%s were always taken with %s off".formatted(unsafe, whom(inversion)),
        "sees it only after all of these paths ran in one boot",
        false,
        null,
        fingerprint,
        Fingerprints.uses(inversion),
        program);
  }

  private static List<LockClass> locks(Inversion inversion) {
    List<LockClass> locks = new ArrayList<>(List.of(inversion.safe()));
    inversion.edges().forEach(edge -> locks.add(edge.to()));
    return locks;
  }

  private static String whom(Inversion inversion) {
    return inversion.by() == Interrupting.HARDIRQ ? "interrupts" : "softirqs";
  }

  private static String message(Inversion inversion) {
    String handler = inversion.by() == Interrupting.HARDIRQ ? "An interrupt" : "A softirq";
    String safe = inversion.safe().id();
    String unsafe = inversion.unsafe().id();
    return inversion.edges().isEmpty()
        ? "%s may come while %s is held, and takes it itself.".formatted(handler, safe)
        : "%s may come while %s is held, and waits for %s, whose holder waits for %s%s."
            .formatted(
                handler,
                unsafe,
                safe,
                inversion.edges().size() == 1 ? "" : "others, and so for ",
                unsafe);
  }

  /** A heuristic: what is short, by name and seen is believed. */
  private static Ranking ranking(Inversion inversion) {
    Scale scale = new Scale();
    for (Use use : List.of(inversion.in(), inversion.on())) {
      if (use.doubt() > 0) {
        scale.atMost(
            Confidence.LOW,
            "in what context a function is called is assumed, or hangs on conditions");
      }
      if (use.steps().stream().anyMatch(step -> step.kind() == Step.Kind.INDIRECT_CALL)) {
        scale.atMost(Confidence.MEDIUM, "a call goes through a pointer");
      }
      if (use.boot()) {
        scale.atMost(Confidence.LOW, "it runs only at boot or unload");
      }
      if (use.calls() > SHORT) {
        scale.atMost(
            use.calls() > LONG ? Confidence.LOW : Confidence.MEDIUM,
            "a lock is taken " + use.calls() + " calls below where its context is known");
      }
    }
    if (sameness(inversion) == Sameness.UNKNOWN) {
      scale.atMost(Confidence.LOW, "a lock in one place may be another of its class in the other");
    }
    if (!inversion.edges().isEmpty()) {
      scale.atMost(Ranking.of(inversion.edges(), inversion.legs()));
    }
    if (inversion.edges().size() > 1) {
      scale.atMost(Confidence.LOW, "several locks lie between");
    }
    return scale.ranking(scale.isClear() ? List.of("direct calls only") : List.of());
  }
}
