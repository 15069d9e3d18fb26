package org.lockorder.lockgraph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Value;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.Inherited;
import org.lockorder.summary.Inputs;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;
import org.lockorder.summary.Summary;

/** On which parameters the ways of functions to locks depend, their own and those further down. */
final class Heeded {
  private final Summaries summaries;

  /** By function, a bit a parameter: its class alone, and its very number. */
  private final long[] classes;

  private final long[] numbers;

  Heeded(Summaries summaries, CallIndex calls) {
    this.summaries = summaries;
    int count = calls.functions();
    classes = new long[count];
    numbers = new long[count];
    Deque<Integer> todo = new ArrayDeque<>();
    for (int id = 0; id < count; id++) {
      if (own(id)) {
        todo.add(id);
      }
    }
    while (!todo.isEmpty()) {
      int callee = todo.remove();
      for (int at = calls.begin(callee); at < calls.end(callee); at++) {
        int caller = calls.caller(calls.siteAt(at));
        if (inherit(caller, calls.site(calls.siteAt(at)))) {
          todo.add(caller);
        }
      }
    }
  }

  /** What the function's own contexts ask for; whether there is any. */
  private boolean own(int function) {
    Summary summary = summaries.summary(function);
    for (Request r : summary.requests()) {
      own(function, r.contexts());
    }
    for (CallSite call : summary.calls()) {
      own(function, call.contexts());
    }
    return (classes[function] | numbers[function]) != 0;
  }

  private void own(int function, List<Context> contexts) {
    for (Context context : contexts) {
      Inputs given = context.given();
      if (!given.isAny()) {
        classes[function] |= given.told();
        given.numbered().forEach(n -> numbers[function] |= 1L << n.index());
      }
    }
  }

  /** What the callee asks for of arguments that are made of parameters; whether any is new. */
  private boolean inherit(int caller, CallSite call) {
    long beforeClasses = classes[caller];
    long beforeNumbers = numbers[caller];
    for (Map.Entry<Integer, Inherited> argument : call.inherited().entrySet()) {
      long index = argument.getKey();
      boolean numbered = index < Long.SIZE && (numbers[call.target()] >>> index & 1) != 0;
      if (numbered || (index < Long.SIZE && (classes[call.target()] >>> index & 1) != 0)) {
        long read = read(summaries.program().function(caller), argument.getValue());
        classes[caller] |= read;
        numbers[caller] |= numbered || !argument.getValue().isPlain() ? read : 0;
      }
    }
    return classes[caller] != beforeClasses || numbers[caller] != beforeNumbers;
  }

  private static long read(FunctionFacts function, Inherited argument) {
    long read = 0;
    for (int i = 0; i < Inputs.MOST; i++) {
      Value parameter = Inherited.name(function, i);
      if (parameter != null && argument.reads(parameter)) {
        read |= 1L << i;
      }
    }
    return read;
  }

  /** Whether anything counts for that function. */
  boolean isAny(int function) {
    return (classes[function] | numbers[function]) != 0;
  }

  /** What of this counts for that function. */
  Inputs of(int function, Inputs passed) {
    return passed.onlyOf(classes[function], numbers[function]);
  }
}
