package org.lockorder.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.explain.Gap.Cause;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockClass;
import org.lockorder.lockdep.Frame;
import org.lockorder.lockdep.Link;
import org.lockorder.program.LockName;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;
import org.lockorder.summary.Summary;

/** Goes along a stack from the taking outwards, and tells what of it the sources do not show. */
final class Walk {
  /** Functions nearest to the taking that may be the one that calls for the lock. */
  private static final int TAKERS = 4;

  /** Functions named in one clause. */
  private static final int NAMED = 5;

  private final Summaries summaries;
  private final Functions functions;

  Walk(Summaries summaries, Functions functions) {
    this.summaries = summaries;
    this.functions = functions;
  }

  /** What is missing of a link both locks of which are known. */
  List<Gap> gaps(Link link, NamedLock from, NamedLock to) {
    List<Frame> stack = functions.takers(link.stack());
    if (stack.isEmpty()) {
      return List.of(new Gap(Cause.NO_STACK, "the report does not say who took " + name(to)));
    }
    int holder = holder(stack, from);
    List<Frame> way = stack.subList(0, holder < 0 ? known(stack) : holder + 1);
    List<Gap> gaps = new ArrayList<>();
    missing(way, gaps);
    calls(way, gaps);
    if (holder < 0) {
      gaps.add(
          new Gap(
              Cause.NOT_HELD, "no function of the stack is seen to hold %s".formatted(name(from))));
    }
    taken(stack, to, gaps);
    if (gaps.isEmpty()) {
      gaps.add(
          new Gap(
              Cause.NO_WAY,
              "%s() is seen to hold %s, and each call from there to %s() is seen, but on no way is"
                      .formatted(way.getLast().function(), name(from), way.getFirst().function())
                  + " it held to the end"));
    }
    return gaps;
  }

  /** What is missing of a taking. */
  List<Gap> taken(List<Frame> all, NamedLock lock) {
    List<Gap> gaps = new ArrayList<>();
    List<Frame> stack = functions.takers(all);
    if (stack.isEmpty()) {
      return List.of(new Gap(Cause.NO_STACK, "the report does not say who took " + name(lock)));
    }
    missing(stack.subList(0, 1), gaps);
    taken(stack, lock, gaps);
    return gaps;
  }

  /** The function near the taking that asks for the lock, with its file. */
  @Nullable String taker(List<Frame> all, NamedLock lock) {
    Set<String> families = lock.families();
    for (Frame frame : functions.takers(all).stream().limit(TAKERS).toList()) {
      for (int id : functions.of(frame)) {
        String taker = taker(id, families);
        if (taker != null) {
          return taker;
        }
      }
    }
    return null;
  }

  /** The function that asks, which may be one that the compiler put into this. */
  private @Nullable String taker(int function, Set<String> families) {
    for (int id : functions.inlined(function)) {
      for (Request request : summaries.summary(id).requests()) {
        if (isOf(request.lock().name(), families)) {
          FunctionFacts f = summaries.program().function(id);
          return f.site(request.line()) + " " + f.name() + "()";
        }
      }
    }
    return null;
  }

  private static String name(NamedLock lock) {
    return lock.mention().name();
  }

  private static boolean isOf(@Nullable LockName name, Set<String> families) {
    return name != null && families.contains(LockClass.familyOf(name.id()));
  }

  /** Up to the outermost function that is in the program; what lies above is the entry code. */
  private int known(List<Frame> stack) {
    for (int i = stack.size() - 1; i > 0; i--) {
      if (!functions.of(stack.get(i)).isEmpty()) {
        return i + 1;
      }
    }
    return 1;
  }

  /** The nearest function that holds the lock, or takes it; -1 for none. */
  private int holder(List<Frame> stack, NamedLock lock) {
    Set<String> families = lock.families();
    for (int i = 0; i < stack.size(); i++) {
      for (int id : functions.of(stack.get(i))) {
        if (holds(summaries.summary(id), families, i > 0)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean holds(Summary summary, Set<String> families, boolean orTakes) {
    for (Request request : summary.requests()) {
      if ((orTakes && isOf(request.lock().name(), families))
          || holds(request.contexts(), families)) {
        return true;
      }
    }
    for (CallSite call : summary.calls()) {
      if (holds(call.contexts(), families)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(List<Context> contexts, Set<String> families) {
    return contexts.stream()
        .flatMap(context -> context.held().stream())
        .anyMatch(held -> isOf(held.lock().name(), families));
  }

  private void missing(List<Frame> way, List<Gap> gaps) {
    Set<String> nowhere = new TreeSet<>();
    Set<String> elsewhere = new TreeSet<>();
    for (Frame frame : way) {
      if (!functions.of(frame).isEmpty()) {
        continue;
      }
      if (functions.files(frame).isEmpty()) {
        nowhere.add(frame.function() + "()");
      } else if (!functions.isRead(frame)) {
        elsewhere.add("%s() of %s".formatted(frame.function(), functions.files(frame).get(0)));
      }
    }
    if (!nowhere.isEmpty()) {
      gaps.add(new Gap(Cause.NO_FUNCTION, "this tree has no " + some(nowhere, " or ")));
    }
    if (!elsewhere.isEmpty()) {
      gaps.add(new Gap(Cause.NOT_READ, some(elsewhere, " and ") + " was not read"));
    }
  }

  private static String some(Set<String> names, String last) {
    List<String> shown = names.stream().limit(NAMED).toList();
    String list =
        shown.size() < 2
            ? String.join("", shown)
            : String.join(", ", shown.subList(0, shown.size() - 1)) + last + shown.getLast();
    return names.size() > NAMED ? list + " (and " + (names.size() - NAMED) + " more)" : list;
  }

  /** The innermost call that is not seen: what lies above it is no use without. */
  private void calls(List<Frame> way, List<Gap> gaps) {
    for (int i = 0; i + 1 < way.size(); i++) {
      List<Integer> callees = functions.of(way.get(i));
      List<Integer> callers = functions.of(way.get(i + 1));
      if (callees.isEmpty() || callers.isEmpty() || functions.calls(callers, callees)) {
        continue;
      }
      String caller = way.get(i + 1).function();
      String callee = way.get(i).function();
      Functions.Pointers pointers = functions.pointers(callers);
      gaps.add(
          new Gap(
              Cause.CALL_UNSEEN,
              functions.isModelled(callee)
                  ? "a rule says what %s() does, and what it calls is not looked at"
                      .formatted(callee)
                  : "%s() is not seen to call %s()%s".formatted(caller, callee, by(pointers))));
      return;
    }
  }

  private static String by(Functions.Pointers pointers) {
    if (pointers.all() == 0) {
      return "";
    }
    String made = pointers.all() == 1 ? "a call" : pointers.all() + " calls";
    String known =
        pointers.unknown() == 0
            ? ", which may mean others as far as is known"
            : pointers.unknown() == pointers.all()
                ? ", of which it is not known whom they mean"
                : ", and of %d of them it is not known whom they mean"
                    .formatted(pointers.unknown());
    return "; it makes " + made + " through pointers" + known;
  }

  private void taken(List<Frame> stack, NamedLock lock, List<Gap> gaps) {
    if (taker(stack, lock) == null && !functions.of(stack.get(0)).isEmpty()) {
      gaps.add(
          new Gap(
              Cause.NOT_TAKEN,
              "%s() is not seen to ask for %s itself"
                  .formatted(stack.get(0).function(), name(lock))));
    }
  }
}
