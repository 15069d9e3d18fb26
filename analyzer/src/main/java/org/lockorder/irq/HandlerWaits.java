package org.lockorder.irq;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GuardNames;
import org.lockorder.lockgraph.Step;
import org.lockorder.program.LockName;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.Inputs;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/**
 * Looks for handlers that wait asleep on some ways only; who does so whatever way he goes is seen
 * where he is called. Many functions sleep where they are passed something that allows it, so what
 * is passed is followed down, and not far: behind many conditions one may well tell who calls.
 */
public final class HandlerWaits {
  private static final int CALLS_MOST = 4;

  /** One pointer that can hardly mean another function. */
  private static final int DOUBT_MOST = 1;

  private final Summaries summaries;

  private HandlerWaits(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Of each handler the nearest, in the order of their names. */
  public static List<HandlerWait> of(Summaries summaries) {
    HandlerWaits all = new HandlerWaits(summaries);
    Map<String, HandlerWait> found = new TreeMap<>();
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      for (CallSite call : summaries.summary(id).calls()) {
        for (Context context : call.contexts()) {
          if (context.interrupts().handler().isAny()) {
            all.below(id, call, context).ifPresent(wait -> found.putIfAbsent(wait.place(), wait));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private Optional<HandlerWait> below(int caller, CallSite call, Context context) {
    Setting setting = Setting.TASK.handlerAfter(context.interrupts());
    if (setting == null
        || call.doubt() > DOUBT_MOST
        || summaries.summary(call.target()).sleep() != null) {
      return Optional.empty();
    }
    Deque<Descent> todo = new ArrayDeque<>();
    todo.add(Descent.to(function(caller), call, context, setting));
    Set<Met> met = new HashSet<>();
    while (!todo.isEmpty()) {
      Descent here = todo.remove();
      if (met.add(new Met(here.function(), here.known()))) {
        for (Request request : summaries.summary(here.function()).requests()) {
          Optional<HandlerWait> wait = wait(caller, here, request);
          if (wait.isPresent()) {
            return wait;
          }
        }
        todo.addAll(callees(here));
      }
    }
    return Optional.empty();
  }

  /** A function that was come to, with what was known of its parameters. */
  private record Met(int function, Inputs known) {}

  private List<Descent> callees(Descent from) {
    List<Descent> callees = new ArrayList<>();
    if (from.depth() < CALLS_MOST) {
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

  private Optional<HandlerWait> wait(int caller, Descent last, Request request) {
    LockName name = request.lock().name();
    if (name != null
        && request.own()
        && request.lock().kind().sleeps()
        && !request.lock().isUnsure()) {
      for (Context context : request.contexts()) {
        Setting setting = last.after(context);
        if (setting != null) {
          FunctionFacts handler = function(last.chain().getFirst().function());
          return Optional.of(
              new HandlerWait(
                  handler,
                  name.lockClass(request.lock().kind()),
                  use(function(caller), last, request, name, context, setting)));
        }
      }
    }
    return Optional.empty();
  }

  private Use use(
      FunctionFacts first,
      Descent last,
      Request request,
      LockName name,
      Context at,
      Setting setting) {
    List<Step> steps = new ArrayList<>();
    FunctionFacts caller = first;
    boolean boot = first.boot();
    Condition condition = at.condition();
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
            steps.size()));
    int conditional = last.conditional() + (request.always() ? 0 : 1);
    return new Use(
        setting,
        request.mode(),
        name.refinement(),
        steps,
        last.doubt() + (conditional > 1 ? 1 : 0),
        boot,
        condition,
        caller.name() + "@" + caller.file());
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
