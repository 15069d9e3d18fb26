package org.lockorder.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.lockdep.Frame;
import org.lockorder.lockdep.Link;
import org.lockorder.lockdep.Mention;
import org.lockorder.lockdep.Splat;
import org.lockorder.lockdep.Usage;
import org.lockorder.program.LockName;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;
import org.lockorder.summary.Summary;

/**
 * Finds which classes lockdep's names may mean: by the names that are known to be printed for them,
 * by the object's or the member's own name, and by what the functions of the stacks take. A
 * heuristic: of several locks with such a name it keeps those that a function of a stack touches.
 */
final class Locks {
  /** Of one name; where more would do, the name says nothing. */
  private static final int MOST = 6;

  /** Locks of one member's name, so few that who holds one of them tells which is meant. */
  private static final int RARE = 40;

  /** Locks of one member's name near a taking; of more it is not known which is meant. */
  private static final int NEAR_MOST = 2;

  /** Functions nearest to a taking that may be the one that calls for the lock. */
  private static final int TAKERS = 4;

  private final Map<String, String> prints;
  private final Summaries summaries;
  private final Functions functions;
  private final Map<String, Set<LockClass>> byAlias = new HashMap<>();
  private final Map<String, Set<LockClass>> byObject = new HashMap<>();
  private final Map<String, Set<LockClass>> byMember = new HashMap<>();
  private final Map<String, LockClass> byId = new HashMap<>();

  /**
   * @param prints ids by names that lockdep prints; {@code *} at the end is any end
   */
  Locks(
      Summaries summaries,
      Functions functions,
      List<LockClass> classes,
      Map<String, String> prints) {
    this.prints = prints;
    this.summaries = summaries;
    this.functions = functions;
    for (LockClass lock : classes) {
      byId.put(lock.id(), lock);
      add(byObject, lock.bare(), lock);
      add(byMember, lock.member(), lock);
      for (String alias : lock.aliases()) {
        add(byAlias, PrintedName.plain(alias), lock);
      }
    }
  }

  private static void add(Map<String, Set<LockClass>> to, String key, LockClass lock) {
    to.computeIfAbsent(key, x -> new TreeSet<>()).add(lock);
  }

  /** What the name means in that report. */
  NamedLock named(Mention mention, Splat splat) {
    PrintedName name = PrintedName.of(mention.name());
    Set<LockClass> printed = printed(name);
    Set<LockClass> taken = taken(takers(mention, splat));
    Set<LockClass> touched = new LinkedHashSet<>(taken);
    touched.addAll(taken(holders(mention, splat)));
    if (!printed.isEmpty()) {
      return named(mention, name, narrowed(printed, taken, touched), "by its name");
    }
    Set<LockClass> member = new TreeSet<>(byMember.getOrDefault(name.last(), Set.of()));
    member.removeIf(
        lock -> name.event() != PrintedName.Event.NONE && !isOf(lock.kind(), name.event()));
    Set<LockClass> near = both(member, taken);
    near = near.isEmpty() && member.size() <= RARE ? both(member, touched) : near;
    near = near.size() > NEAR_MOST ? Set.of() : near;
    if (!near.isEmpty()) {
      return named(mention, name, near, "by its member and who takes it");
    }
    if (!member.isEmpty() && member.size() <= MOST) {
      return named(mention, name, member, "by its member");
    }
    // Any other name that nothing here has is that of another version's lock.
    Set<LockClass> nearest =
        name.event() == PrintedName.Event.NONE ? Set.of() : nearest(mention, splat, name);
    return named(mention, name, nearest, nearest.isEmpty() ? "" : "by who takes it");
  }

  private static NamedLock named(
      Mention mention, PrintedName name, Set<LockClass> classes, String how) {
    boolean wanted = name.subclass() != null;
    List<LockClass> fit = classes.stream().filter(lock -> lock.hasSubclass() == wanted).toList();
    List<LockClass> best = fit.isEmpty() ? List.copyOf(classes) : fit;
    return best.size() > MOST
        ? new NamedLock(mention, List.of(), "")
        : new NamedLock(mention, best, how);
  }

  /** What surely prints as that. */
  private Set<LockClass> printed(PrintedName name) {
    Set<LockClass> said = said(name);
    if (!said.isEmpty()) {
      return said;
    }
    Set<LockClass> found = new TreeSet<>(byAlias.getOrDefault(name.text(), Set.of()));
    String object = name.text().replaceFirst("^&", "");
    if (!object.contains("->")) {
      found.addAll(byObject.getOrDefault(object, Set.of()));
      // The lock inside of another: cpu_hotplug_lock.rw_sem.
      int dot = object.lastIndexOf('.');
      if (found.isEmpty() && dot > 0) {
        found.addAll(byObject.getOrDefault(object.substring(0, dot), Set.of()));
      }
    }
    return found;
  }

  /** What a rule says that it is printed for. */
  private Set<LockClass> said(PrintedName name) {
    String id = prints.get(name.raw());
    for (int end = name.raw().length(); id == null && end > 0; end--) {
      id = prints.get(name.raw().substring(0, end) + "*");
    }
    return id == null ? Set.of() : byObject.getOrDefault(id, Set.of());
  }

  private static Set<LockClass> narrowed(
      Set<LockClass> all, Set<LockClass> taken, Set<LockClass> touched) {
    Set<LockClass> near = both(all, taken);
    near = near.isEmpty() ? both(all, touched) : near;
    return near.isEmpty() ? all : near;
  }

  private static Set<LockClass> both(Set<LockClass> some, Set<LockClass> others) {
    Set<LockClass> both = new TreeSet<>(some);
    both.retainAll(others);
    return both;
  }

  /** What the function nearest to a taking takes, where that is one lock of the kind. */
  private Set<LockClass> nearest(Mention mention, Splat splat, PrintedName name) {
    for (List<Frame> stack : stacks(mention, splat)) {
      Set<LockClass> here = new TreeSet<>();
      for (LockClass lock : taken(stack.stream().limit(1).toList())) {
        if (isOf(lock.kind(), name.event())) {
          here.add(lock);
        }
      }
      if (here.size() == 1) {
        return here;
      }
    }
    return Set.of();
  }

  private static boolean isOf(LockKind kind, PrintedName.Event event) {
    return switch (event) {
      case WORK -> kind == LockKind.WORK;
      case WORKQUEUE -> kind == LockKind.WORKQUEUE;
      case COMPLETION -> kind == LockKind.COMPLETION;
      case NONE -> !kind.isEvent() || kind == LockKind.TIMER;
    };
  }

  /** The stacks that end in a taking of the lock. */
  private List<List<Frame>> stacks(Mention mention, Splat splat) {
    List<List<Frame>> stacks = new ArrayList<>();
    for (Link link : splat.links()) {
      if (link.to().name().equals(mention.name())) {
        stacks.add(functions.takers(link.stack()));
      }
    }
    for (Usage usage : splat.usages()) {
      if (usage.lock().name().equals(mention.name())) {
        stacks.add(functions.takers(usage.stack()));
      }
    }
    for (Mention held : splat.held()) {
      Frame at = held.at();
      if (held.name().equals(mention.name()) && at != null) {
        stacks.add(List.of(at));
      }
    }
    Frame at = mention.at();
    if (at != null) {
      stacks.add(List.of(at));
    }
    return stacks;
  }

  private List<Frame> takers(Mention mention, Splat splat) {
    return stacks(mention, splat).stream().flatMap(stack -> stack.stream().limit(TAKERS)).toList();
  }

  /** Who may have taken it before something else was taken. */
  private List<Frame> holders(Mention mention, Splat splat) {
    return splat.links().stream()
        .filter(link -> link.from().name().equals(mention.name()))
        .flatMap(link -> functions.takers(link.stack()).stream())
        .toList();
  }

  /** The classes that the functions ask for themselves, or hold. */
  private Set<LockClass> taken(List<Frame> frames) {
    Set<LockClass> classes = new LinkedHashSet<>();
    for (Frame frame : frames) {
      for (int id : functions.of(frame)) {
        Summary summary = summaries.summary(id);
        for (Request request : summary.requests()) {
          add(classes, request.lock().name());
          held(classes, request.contexts());
        }
        for (CallSite call : summary.calls()) {
          held(classes, call.contexts());
        }
      }
    }
    return classes;
  }

  private void held(Set<LockClass> to, List<Context> contexts) {
    for (Context context : contexts) {
      for (HeldLock held : context.held()) {
        add(to, held.lock().name());
      }
    }
  }

  private void add(Set<LockClass> to, @Nullable LockName name) {
    LockClass lock = name == null ? null : byId.get(name.id());
    if (lock != null) {
      to.add(lock);
    }
  }
}
