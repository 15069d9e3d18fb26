package org.lockorder.check;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GuardNames;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.lockgraph.Step;
import org.lockorder.summary.Imbalance;

/** The sentences and ways of a lock out of balance. */
final class BalanceWording {
  private final Imbalance imbalance;
  private final String lock;
  private final FunctionFacts function;

  BalanceWording(Imbalance imbalance, String lock, FunctionFacts function) {
    this.imbalance = imbalance;
    this.lock = lock;
    this.function = function;
  }

  String message() {
    String it = function.name() + "()";
    return switch (imbalance.kind()) {
      case LEFT_HELD ->
          "%s leaves with %s held on one way out and lets go of it on another.".formatted(it, lock);
      case LEFT_TO_CALLER ->
          "%s leaves with %s held, and nobody who calls it lets go of it.".formatted(it, lock);
      case NOT_HELD -> "%s lets go of %s on a way that has not taken it.".formatted(it, lock);
      case RELEASED_TWICE -> "%s lets go of %s twice.".formatted(it, lock);
      case MADE_WHILE_HELD -> "%s initialises %s while it holds it.".formatted(it, lock);
    };
  }

  String safeIf() {
    return switch (imbalance.kind()) {
      case LEFT_HELD, LEFT_TO_CALLER -> "it let go of %s before it leaves there".formatted(lock);
      case NOT_HELD -> "that way had taken %s, or left out the release".formatted(lock);
      case RELEASED_TWICE -> "%s were taken again in between".formatted(lock);
      case MADE_WHILE_HELD -> "%s were made before it is taken".formatted(lock);
    };
  }

  String lockdep() {
    LockKind kind = imbalance.lock().kind();
    return kind == LockKind.BIT_SPINLOCK
        ? "blind to it: a lock here has no lockdep map"
        : "sees it only when this path runs";
  }

  List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(title(), steps(imbalance.way())));
    if (!imbalance.sibling().isEmpty()) {
      ways.add(
          new Way(
              switch (imbalance.kind()) {
                case LEFT_HELD, LEFT_TO_CALLER -> "lets go of " + lock;
                case NOT_HELD, RELEASED_TWICE, MADE_WHILE_HELD -> "takes " + lock + " first";
              },
              steps(imbalance.sibling())));
    }
    return ways;
  }

  private String title() {
    return switch (imbalance.kind()) {
      case LEFT_HELD, LEFT_TO_CALLER -> "leaves with " + lock + " held";
      case NOT_HELD -> "lets go of " + lock + " without holding it";
      case RELEASED_TWICE -> "lets go of " + lock + " twice";
      case MADE_WHILE_HELD -> "initialises " + lock + " while holding it";
    };
  }

  private List<Step> steps(List<Imbalance.Mark> marks) {
    return marks.stream()
        .map(m -> new Step(function.site(m.line()), function.name(), kind(m), text(m), 0))
        .toList();
  }

  private static Step.Kind kind(Imbalance.Mark mark) {
    return switch (mark.act()) {
      case TAKES -> Step.Kind.ACQUIRE;
      case FAILS -> Step.Kind.BRANCH;
      case RELEASES -> Step.Kind.RELEASE;
      case MAKES -> Step.Kind.INITIALISE;
      case BRANCHES -> Step.Kind.BRANCH;
      case CALLS -> Step.Kind.CALL;
      case LEAVES -> Step.Kind.LEAVE;
    };
  }

  private String text(Imbalance.Mark mark) {
    String name = GuardNames.shown(mark.text());
    return switch (mark.act()) {
      case TAKES -> "%s(): takes %s%s".formatted(name, lock, mode(mark));
      case FAILS -> "%s() has not got %s".formatted(name, lock);
      case RELEASES -> "%s(): lets go of %s".formatted(name, lock);
      case MAKES -> "%s(): initialises %s".formatted(name, lock);
      case BRANCHES -> "when " + mark.text();
      case CALLS -> "calls %s()".formatted(name);
      case LEAVES -> mark.text().isEmpty() ? "returns" : "returns " + mark.text();
    };
  }

  private static String mode(Imbalance.Mark mark) {
    LockMode mode = mark.mode();
    return mode == null ? "" : " (" + mode.label() + ")";
  }
}
