package org.lockorder.lockgraph;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.program.LockName;
import org.lockorder.program.Place;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.OwnLocks;
import org.lockorder.summary.Summaries;

/** The classes of all locks that are taken anywhere, with the names lockdep prints for them. */
final class Classes {
  private static final Pattern IN_FUNCTION = Pattern.compile("^\\w+\\.");

  private final Summaries summaries;
  private final Map<String, LockClass> byId = new HashMap<>();

  Classes(Summaries summaries) {
    this.summaries = summaries;
    Map<String, LockUse> uses = new TreeMap<>();
    Map<String, Set<String>> aliases = new TreeMap<>();
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      for (OwnLocks.Own own : summaries.ownLocks(id)) {
        LockName name = own.use().name();
        if (name != null && own.op().action() == LockAction.ACQUIRE) {
          uses.putIfAbsent(name.id(), own.use());
        } else if (name != null && isMade(own.op().action())) {
          aliases.computeIfAbsent(name.id(), x -> new TreeSet<>()).add(own.op().text());
        }
      }
      summaries.summary(id).requests().forEach(r -> remember(uses, r.lock()));
    }
    uses.values().forEach(use -> put(use, aliases));
  }

  private static boolean isMade(LockAction action) {
    return action == LockAction.INITIALISE
        || action == LockAction.INITIALISE_TAKEN
        || action == LockAction.INITIALISE_SEVERAL
        || action == LockAction.SET_CLASS;
  }

  private static void remember(Map<String, LockUse> uses, LockUse use) {
    LockName name = use.name();
    if (name != null) {
      uses.putIfAbsent(name.id(), use);
    }
  }

  private void put(LockUse use, Map<String, Set<String>> aliases) {
    LockName name = use.name();
    if (name != null) {
      Set<String> shown = new TreeSet<>(aliases.getOrDefault(name.id(), Set.of()));
      if (isOfFunction(use)) {
        shown.add(name.bare().substring(name.bare().indexOf('.') + 1));
      }
      byId.put(name.id(), name.lockClass(use.kind(), summaries.isHidden(name), List.copyOf(shown)));
    }
  }

  /** Whether a function has the object for itself: its name begins with the function's. */
  private static boolean isOfFunction(LockUse use) {
    return use.place().root() instanceof Place.Root.Static s && IN_FUNCTION.matcher(s.key()).find();
  }

  /** The class of a named use. */
  LockClass of(LockUse use) {
    LockName name = use.name();
    if (name == null) {
      throw new IllegalArgumentException("a coarse use has no class");
    }
    LockClass known = byId.get(name.id());
    return known != null ? known : name.lockClass(use.kind());
  }

  /** The class of that id. */
  LockClass of(String id) {
    LockClass known = byId.get(id);
    return known != null
        ? known
        : new LockClass(id, id, LockKind.PSEUDO, false, false, null, List.of());
  }

  /** All, sorted by id. */
  List<LockClass> all() {
    return byId.values().stream().sorted(Comparator.comparing(LockClass::id)).toList();
  }

  /**
   * Nobody sleeps while spinning: a sleeping lock asked for under a spinning one is a way that the
   * code never takes, or a bug that any debug kernel shows at once, and no edge (Assumption 11).
   */
  ClassGraph awake(ClassGraph graph) {
    BitSet sleeping = new BitSet();
    for (int i = 0; i < graph.size(); i++) {
      sleeping.set(i, of(graph.id(i)).kind().sleeps());
    }
    for (int i = 0; i < graph.size(); i++) {
      if (of(graph.id(i)).kind().spins()) {
        graph.after(i).andNot(sleeping);
      }
    }
    return graph;
  }
}
