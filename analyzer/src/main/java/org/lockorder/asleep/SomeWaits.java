package org.lockorder.asleep;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GuardNames;
import org.lockorder.irq.Setting;
import org.lockorder.lockgraph.Step;
import org.lockorder.program.LockName;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.Exit;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Inputs;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/**
 * Looks for handlers, and for what is called under locks that spin, that wait asleep on some ways
 * only; who does so whatever way he goes is seen where he is called. Many functions sleep where
 * they are passed something that allows it, so what is passed is followed down, and not far: behind
 * many conditions one may well tell who calls.
 */
public final class SomeWaits {
  /** Calls below the first. */
  private static final int CALLS_MOST_IN_HANDLERS = 4;

  private static final int CALLS_MOST_UNDER_LOCKS = 2;

  /** One pointer that can hardly mean another function. */
  private static final int DOUBT_MOST = 1;

  private final Summaries summaries;

  private SomeWaits(Summaries summaries) {
    this.summaries = summaries;
  }

  /**
   * Of each handler the nearest, and of each function that holds a lock the nearest wait for each
   * other; in the order of their names.
   */
  public static List<SomeWait> of(Summaries summaries) {
    SomeWaits all = new SomeWaits(summaries);
    Map<String, SomeWait> found = new TreeMap<>();
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      all.by(id).forEach(wait -> found.putIfAbsent(wait.key(), wait));
    }
    return List.copyOf(found.values());
  }

  /** Those below the calls of one function. */
  private List<SomeWait> by(int id) {
    List<SomeWait> found = new ArrayList<>(0);
    for (CallSite call : summaries.summary(id).calls()) {
      if (call.doubt() <= DOUBT_MOST && summaries.summary(call.target()).sleep() == null) {
        for (Context context : call.contexts()) {
          Bar bar = bar(call, context);
          if (bar != null) {
            below(id, Descent.to(function(id), call, context, bar)).ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  /** What keeps from sleeping whom that function calls on that path; null for nothing. */
  private static @Nullable Bar bar(CallSite call, Context context) {
    if (context.interrupts().handler().isAny()) {
      Setting setting = Setting.TASK.handlerAfter(context.interrupts());
      return setting == null ? null : new Bar.InHandler(setting);
    }
    HeldLock lock = spinning(context);
    return lock == null || !Bar.UnderLock.isUsual(context)
        ? null
        : new Bar.UnderLock(lock, call.contexts().stream().allMatch(Context::isAtomic));
  }

  /** The last lock taken on that path that spins and is surely held; null where none is. */
  private static @Nullable HeldLock spinning(Context context) {
    List<HeldLock> held = context.held();
    for (int i = held.size() - 1; i >= 0; i--) {
      HeldLock one = held.get(i);
      if (one.lock().kind().spins() && one.lock().name() != null && !one.sometimes()) {
        return one;
      }
    }
    return null;
  }

  /** A function that was come to, with what was known of its parameters. */
  private record Met(int function, Inputs known) {}

  private Optional<SomeWait> below(int caller, Descent first) {
    Deque<Descent> todo = new ArrayDeque<>();
    todo.add(first);
    Set<Met> met = new HashSet<>();
    while (!todo.isEmpty()) {
      Descent here = todo.remove();
      if (met.add(new Met(here.function(), here.known()))) {
        for (Request request : summaries.summary(here.function()).requests()) {
          Optional<SomeWait> wait = wait(caller, here, request);
          if (wait.isPresent()) {
            return wait;
          }
        }
        todo.addAll(callees(here));
      }
    }
    return Optional.empty();
  }

  private List<Descent> callees(Descent from) {
    List<Descent> callees = new ArrayList<>();
    if (from.depth() < most(from.bar())) {
      FunctionFacts caller = function(from.function());
      for (CallSite call : summaries.summary(from.function()).calls()) {
        for (Context context : call.contexts()) {
          Descent next = from.below(caller, call, context);
          if (next != null && next.doubt() <= DOUBT_MOST) {
            callees.add(next);
          }
        }
      }
    }
    return callees;
  }

  private static int most(Bar bar) {
    return switch (bar) {
      case Bar.InHandler h -> CALLS_MOST_IN_HANDLERS;
      case Bar.UnderLock l -> CALLS_MOST_UNDER_LOCKS;
    };
  }

  private Optional<SomeWait> wait(int caller, Descent last, Request request) {
    LockName name = request.lock().name();
    if (name != null
        && request.own()
        && request.lock().kind().sleeps()
        && !request.lock().isUnsure()
        && !spinsElse(last, request)) {
      for (Context context : request.contexts()) {
        Bar bar = last.after(context);
        if (bar != null) {
          return Optional.of(wait(function(caller), last, request, name, context, bar));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the function takes that lock or, on other ways, one that spins: by what the object is
   * made for, which suits who holds its like, {@code if (nonatomic) mutex_lock() else spin_lock()}.
   */
  private boolean spinsElse(Descent last, Request request) {
    if (!(last.bar() instanceof Bar.UnderLock)) {
      return false;
    }
    boolean taken = false;
    boolean spins = false;
    for (Exit exit : summaries.summary(last.function()).exits()) {
      for (Exit.Left left : exit.acquired()) {
        taken |= left.lock().key().equals(request.lock().key());
        spins |= left.lock().kind().spins();
      }
    }
    return taken && spins;
  }

  private SomeWait wait(
      FunctionFacts first, Descent last, Request request, LockName name, Context at, Bar bar) {
    List<Step> steps = new ArrayList<>();
    if (bar instanceof Bar.UnderLock l) {
      steps.add(taking(first, l));
    }
    FunctionFacts caller = first;
    boolean boot = first.boot();
    Condition condition = first.condition().and(at.condition());
    for (Descent each : last.chain()) {
      FunctionFacts callee = function(each.function());
      steps.add(step(caller, each.call(), callee, each.depth()));
      condition = condition.and(callee.condition()).and(each.context().condition());
      boot |= callee.boot();
      caller = callee;
    }
    steps.add(
        new Step(
            caller.site(request.line()),
            caller.name(),
            Step.Kind.ACQUIRE_INNER,
            "%s(): waits for %s".formatted(GuardNames.shown(request.by()), name.id()),
            last.depth() + 1));
    int conditional = last.conditional() + (request.always() ? 0 : 1);
    return new SomeWait(
        first,
        function(last.chain().getFirst().function()),
        bar,
        name.lockClass(request.lock().kind()),
        steps,
        last.doubt() + (conditional > 1 ? 1 : 0),
        boot,
        condition);
  }

  private static Step taking(FunctionFacts holder, Bar.UnderLock bar) {
    return new Step(
        holder.site(bar.lock().line()),
        holder.name(),
        Step.Kind.ACQUIRE,
        "%s(): takes %s".formatted(GuardNames.shown(bar.lock().by()), bar.name()),
        0);
  }

  private static Step step(FunctionFacts caller, CallSite call, FunctionFacts callee, int depth) {
    boolean pointed = call.isPointed();
    return new Step(
        caller.site(call.line()),
        caller.name(),
        pointed ? Step.Kind.INDIRECT_CALL : Step.Kind.CALL,
        "calls %s()%s"
            .formatted(GuardNames.shown(callee.name()), pointed ? " through a pointer" : ""),
        depth);
  }

  private FunctionFacts function(int id) {
    return summaries.program().function(id);
  }
}
