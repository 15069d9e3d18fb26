package org.lockorder.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.Op;
import org.lockorder.program.LockName;
import org.lockorder.program.Resolution;
import org.lockorder.summary.Imbalance;
import org.lockorder.summary.Summaries;

/** Turns the imbalances of functions into findings, those that no caller makes good. */
public final class BalanceJudge {
  /** In README: paths are compared and not solved, followed so far, and results that go unread. */
  private static final List<Integer> ASSUMPTIONS = List.of(3, 19, 20);

  private final Summaries summaries;
  private final CallGraph calls;
  private final CallerEvidence callers;
  private final ReleasesBelow releases;
  private final Map<String, LockClass> locks = new HashMap<>();
  private final @Nullable String program;

  private BalanceJudge(
      Summaries summaries, CallGraph calls, List<LockClass> locks, @Nullable String program) {
    this.summaries = summaries;
    this.calls = calls;
    this.callers = new CallerEvidence(summaries, calls);
    this.releases = new ReleasesBelow(summaries, calls);
    this.program = program;
    locks.forEach(lock -> this.locks.put(lock.id(), lock));
  }

  /**
   * All such findings.
   *
   * @param locks the classes that are taken anywhere
   * @param isModelled whether rules say what a function of that name does: its body is never asked
   * @param program what each finding says it was found in
   */
  public static List<Finding> judge(
      Summaries summaries,
      CallGraph calls,
      List<LockClass> locks,
      Predicate<String> isModelled,
      @Nullable String program) {
    BalanceJudge judge = new BalanceJudge(summaries, calls, locks, program);
    List<Finding> findings = new ArrayList<>();
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      List<Imbalance> imbalances = summaries.summary(id).imbalances();
      if (!imbalances.isEmpty() && !isModelled.test(summaries.program().function(id).name())) {
        for (Imbalance imbalance : imbalances) {
          judge.finding(id, imbalance, imbalances).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  /**
   * @param all those of the function
   */
  private Optional<Finding> finding(int id, Imbalance found, List<Imbalance> all) {
    LockName name = found.lock().name();
    if (name == null) {
      return Optional.empty();
    }
    Imbalance imbalance = withCallees(id, found, name);
    FunctionFacts function = summaries.program().function(id);
    CallerEvidence.Balance evidence = callers.of(id, summaries.exported(id, imbalance.lock()));
    Optional<BalanceRanking> ranked =
        BalanceRanking.of(
            imbalance,
            evidence,
            all.stream().anyMatch(other -> other.leavesToCaller(imbalance.lock())),
            summaries.program().isReferenced(function),
            function.file().endsWith(".h"));
    return ranked.map(
        ranking -> {
          BalanceWording words = new BalanceWording(imbalance, name.id(), function);
          String where = function.name() + "@" + function.file();
          String fingerprint = Fingerprints.imbalance(imbalance, name.id(), where);
          return new Finding(
              "LO-" + fingerprint.substring(0, 8),
              Rule.UNBALANCED_LOCK,
              ranking.confidence(),
              List.of(lock(imbalance, name)),
              List.of(),
              words.ways(),
              words.message(),
              ranking.speaksFor(),
              ranking.speaksAgainst(),
              imbalance.condition().facts(),
              ASSUMPTIONS,
              words.safeIf(),
              words.lockdep(),
              false,
              null,
              fingerprint,
              Fingerprints.function(where),
              program);
        });
  }

  /** The same with what those that are called on its way make doubtful. */
  private Imbalance withCallees(int id, Imbalance imbalance, LockName name) {
    return switch (imbalance.kind()) {
      case LEFT_HELD, LEFT_TO_CALLER ->
          mayBeReleased(id, imbalance, name)
              ? imbalance.with(Imbalance.Doubt.RELEASED_BELOW)
              : imbalance;
      case NOT_HELD, RELEASED_TWICE ->
          isTakenByReleaser(id, imbalance, name)
              ? imbalance.with(Imbalance.Doubt.RELEASER_TAKES)
              : imbalance;
      case MADE_WHILE_HELD -> imbalance;
    };
  }

  /** Whether a function that lets go of it on the way asks for a lock of that class as well. */
  private boolean isTakenByReleaser(int id, Imbalance imbalance, LockName name) {
    int[] atoms = summaries.atoms().ofClass(name.id());
    for (Imbalance.Mark mark : imbalance.way()) {
      if (mark.act() == Imbalance.Act.RELEASES) {
        for (Op.Call call : summaries.program().function(id).calls()) {
          boolean isIt =
              call.line() == mark.line()
                  && call.callee() instanceof Op.Callee.Named n
                  && n.name().equals(mark.text());
          Resolution target = isIt ? calls.target(id, call.result()) : Resolution.UNKNOWN;
          if (target.isKnown() && asks(target.function(), atoms)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether a function that is called on the way may let go of it. */
  private boolean mayBeReleased(int id, Imbalance imbalance, LockName name) {
    for (int call : imbalance.calls()) {
      Resolution target = calls.target(id, call);
      if (target.isKnown() && releases.may(target.function(), name.id())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may ask for one of them, if it is not known what it is passed. */
  private boolean asks(int function, int[] atoms) {
    return summaries.leads(function, 1, atoms, 1);
  }

  private LockClass lock(Imbalance imbalance, LockName name) {
    LockClass known = locks.get(name.id());
    return known != null ? known : name.lockClass(imbalance.lock().kind());
  }
}
