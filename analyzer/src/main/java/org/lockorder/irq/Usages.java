package org.lockorder.irq;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GuardNames;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.lockgraph.Step;
import org.lockorder.program.LockName;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.Exposure;
import org.lockorder.summary.Interrupts;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/**
 * Of each class of spinning locks, where it is taken: lockdep's usage bits, each with one place a
 * file.
 */
final class Usages {
  private final Summaries summaries;
  private final Settings settings;
  private final Map<String, Map<Usage, Map<String, Use.Draft>>> byLock = new TreeMap<>();

  /** What lockdep keeps a bit for: USED_IN and ENABLED, and each for readers. */
  enum Usage {
    IN_HARDIRQ(Interrupting.HARDIRQ, true, false),
    IN_HARDIRQ_READ(Interrupting.HARDIRQ, true, true),
    ON_HARDIRQ(Interrupting.HARDIRQ, false, false),
    ON_HARDIRQ_READ(Interrupting.HARDIRQ, false, true),
    IN_SOFTIRQ(Interrupting.SOFTIRQ, true, false),
    IN_SOFTIRQ_READ(Interrupting.SOFTIRQ, true, true),
    ON_SOFTIRQ(Interrupting.SOFTIRQ, false, false),
    ON_SOFTIRQ_READ(Interrupting.SOFTIRQ, false, true);

    private final Interrupting by;
    private final boolean in;
    private final boolean read;

    Usage(Interrupting by, boolean in, boolean read) {
      this.by = by;
      this.in = in;
      this.read = read;
    }

    private boolean fits(Setting setting, LockMode mode) {
      return read == (mode != LockMode.EXCLUSIVE) && (in ? by.runs(setting) : by.mayCome(setting));
    }
  }

  private Usages(Summaries summaries) {
    this.summaries = summaries;
    this.settings = Settings.of(summaries);
  }

  static Usages of(Summaries summaries) {
    Usages all = new Usages(summaries);
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      for (Request request : summaries.summary(id).requests()) {
        LockName name = request.lock().name();
        if (name != null && request.own() && counts(request.lock().kind())) {
          String text = GuardNames.shown(request.by()) + "(): takes";
          all.add(id, name, request.mode(), request.line(), text, request.contexts(), true);
        }
      }
      for (Exposure exposure : summaries.summary(id).exposures()) {
        LockName name = exposure.lock().name();
        if (name != null) {
          String text = GuardNames.shown(exposure.by()) + "(): lets interrupts come, still holding";
          all.add(
              id, name, exposure.mode(), exposure.line(), text, List.of(exposure.context()), false);
        }
      }
    }
    return all;
  }

  /**
   * Who waits asleep is no affair of interrupts, and a lock of this CPU's own waits for nobody
   * (usage_skip() in kernel/locking/lockdep.c).
   */
  private static boolean counts(LockKind kind) {
    return kind.spins() || kind == LockKind.SEQLOCK;
  }

  private void add(
      int id,
      LockName name,
      LockMode mode,
      int line,
      String text,
      List<Context> contexts,
      boolean waits) {
    boolean boot = summaries.program().function(id).boot();
    for (Setting setting : Setting.values()) {
      Settings.Entry entry = settings.entry(id, setting);
      if (entry == null) {
        continue;
      }
      for (Context context : contexts) {
        Setting at = setting.after(context.interrupts());
        if (at != null) {
          Use.Draft draft =
              new Use.Draft(entry, mode, name.refinement(), line, text, context, at, entry.doubt());
          if (waits) {
            add(name.id(), draft, true);
          }
          if (!boot) {
            add(
                name.id(),
                at == Setting.SOFTIRQ && !isSaid(context) ? draft.doubted() : draft,
                false);
          }
        }
      }
    }
  }

  /** Whether it is seen that interrupts come; some timers' functions run with them off. */
  private static boolean isSaid(Context context) {
    return context.interrupts().hardirqs() == Interrupts.Irqs.ON;
  }

  private void add(String lock, Use.Draft draft, boolean in) {
    for (Usage usage : Usage.values()) {
      if (usage.in == in && usage.fits(draft.at(), draft.mode())) {
        byLock
            .computeIfAbsent(lock, x -> new EnumMap<>(Usage.class))
            .computeIfAbsent(usage, x -> new LinkedHashMap<>())
            .merge(file(draft), draft, Usages::better);
      }
    }
  }

  /** The classes that are taken so, by readers or not. */
  List<String> locks(Interrupting by, boolean in) {
    List<String> locks = new ArrayList<>();
    byLock.forEach(
        (lock, uses) -> {
          if (uses.keySet().stream().anyMatch(u -> u.by == by && u.in == in)) {
            locks.add(lock);
          }
        });
    return locks;
  }

  /** How doubtful the likelier of its takings is, by readers or not. */
  int doubt(String lock, Interrupting by, boolean in) {
    return byLock.getOrDefault(lock, Map.of()).entrySet().stream()
        .filter(e -> e.getKey().by == by && e.getKey().in == in)
        .flatMap(e -> e.getValue().values().stream())
        .mapToInt(Use.Draft::doubt)
        .min()
        .orElse(Settings.DOUBT_MOST);
  }

  /** Where the class is taken so; null for nowhere. */
  @Nullable Use use(String lock, Interrupting by, boolean in, boolean read) {
    return drafts(lock, by, in, read).values().stream()
        .reduce(Usages::better)
        .map(draft -> use(lock, draft))
        .orElse(null);
  }

  /** Where a handler takes it, and somebody where one may come. */
  record Pair(@Nullable Use in, @Nullable Use on) {}

  /**
   * Both ends, in one file where there is one with both: a lock that many drivers have one of each
   * is the same one there.
   */
  Pair pair(String lock, Interrupting by, boolean inReads, boolean onReads) {
    Map<String, Use.Draft> in = drafts(lock, by, true, inReads);
    Map<String, Use.Draft> on = drafts(lock, by, false, onReads);
    return in.keySet().stream()
        .filter(on::containsKey)
        .min(Comparator.comparingInt(file -> rank(in.get(file)) + rank(on.get(file))))
        .map(file -> new Pair(use(lock, in.get(file)), use(lock, on.get(file))))
        .orElseGet(() -> new Pair(use(lock, by, true, inReads), use(lock, by, false, onReads)));
  }

  private static int rank(Use.@Nullable Draft draft) {
    return draft == null ? Integer.MAX_VALUE / 2 : draft.rank();
  }

  private static Use.Draft better(Use.Draft a, Use.Draft b) {
    return b.isBetterThan(a) ? b : a;
  }

  private String file(Use.Draft draft) {
    return summaries.program().function(draft.entry().function()).file();
  }

  private Map<String, Use.Draft> drafts(String lock, Interrupting by, boolean in, boolean read) {
    for (Usage usage : Usage.values()) {
      if (usage.by == by && usage.in == in && usage.read == read) {
        return byLock.getOrDefault(lock, Map.of()).getOrDefault(usage, Map.of());
      }
    }
    return Map.of();
  }

  private @Nullable Use use(String lock, Use.@Nullable Draft draft) {
    if (draft == null) {
      return null;
    }
    List<Step> steps = new ArrayList<>();
    boolean boot = false;
    Condition condition = draft.context().condition();
    List<Settings.Entry> chain = draft.chain();
    int conditional = 0; // calls that are made on some condition only, which may tell the context
    int depth = 0;
    for (int i = 1; i < chain.size(); i++) {
      CallSite call = chain.get(i).call();
      FunctionFacts caller = summaries.program().function(chain.get(i - 1).function());
      FunctionFacts callee = summaries.program().function(chain.get(i).function());
      boot |= caller.boot();
      condition = condition.and(caller.condition());
      if (call != null) {
        conditional += call.always() ? 0 : 1;
        String by = call.isPointed() ? " through a pointer" : "";
        steps.add(
            new Step(
                caller.site(call.line()),
                caller.name(),
                call.isPointed() ? Step.Kind.INDIRECT_CALL : Step.Kind.CALL,
                "calls %s()%s".formatted(GuardNames.shown(callee.name()), by),
                depth++));
      }
    }
    FunctionFacts last = summaries.program().function(draft.entry().function());
    steps.add(
        new Step(
            last.site(draft.line()),
            last.name(),
            Step.Kind.ACQUIRE_INNER,
            "%s %s (%s) %s".formatted(draft.text(), lock, draft.mode().label(), draft.at().label()),
            depth));
    return new Use(
        draft.at(),
        draft.mode(),
        draft.refinement(),
        steps,
        draft.doubt() + (conditional > 1 ? 1 : 0),
        boot || last.boot(),
        condition.and(last.condition()),
        last.name() + "@" + last.file());
  }
}
