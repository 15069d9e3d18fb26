package org.lockorder.lockgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.DriverName;
import org.lockorder.ir.SourcePath;
import org.lockorder.ir.Value;
import org.lockorder.program.LockName;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.program.StaticStore;
import org.lockorder.program.Statics;
import org.lockorder.rules.Drive;
import org.lockorder.rules.Drives;
import org.lockorder.rules.Operand;
import org.lockorder.rules.Removal;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Summaries;

/**
 * Which files are in use or removed at the ends of a witness. A removal tells by a static object
 * that is passed to it, itself or from further up, or that lists others from the beginning
 * (Assumption 25).
 */
final class Removals {
  private final Summaries summaries;
  private final Drives drives;
  private final Set<String> references;

  /** By a static object: those that it points to. */
  private final Supplier<Map<String, Set<String>>> lists;

  /** By a function that stands for who is in an object's: what that is given is part of. */
  private final Map<Integer, List<Embedding>> given = new ConcurrentHashMap<>();

  /**
   * @param lists asked for when a removal is
   */
  Removals(Summaries summaries, Drives drives, Supplier<Map<String, Set<String>>> lists) {
    this.summaries = summaries;
    this.drives = drives;
    this.references = drives.references();
    this.lists = lists;
  }

  /**
   * By the keys of static objects that hold a pointer from the beginning: those that each points
   * to.
   */
  static Map<String, Set<String>> lists(Program program) {
    Map<String, Set<String>> lists = new HashMap<>();
    for (StaticStore store : program.initial()) {
      Statics statics = new Statics(program, store.file());
      String from = key(statics.place(store.element().place()));
      if (from != null) {
        Set<String> listed = lists.computeIfAbsent(from, x -> new HashSet<>());
        String to = key(statics.pointee(store.element().value()));
        if (to != null) {
          listed.add(to);
        }
      }
    }
    return lists;
  }

  /** Of what is passed, as the last one sees it. */
  private static @Nullable String key(List<Place> passed) {
    return passed.isEmpty() ? null : key(passed.getLast());
  }

  private static @Nullable String key(@Nullable Place place) {
    return place != null && place.root() instanceof Place.Root.Static s ? s.key() : null;
  }

  /** Which file that function is in use for while it holds the lock; null where that is unknown. */
  @Nullable Files used(int function, LockUse held) {
    DriverName name =
        isReference(held) ? DriverName.of(summaries.program().function(function)) : null;
    if (name == null) {
      return null;
    }
    Drive drive = drives.tables().get(name.struct());
    boolean tells = drive != null && !drive.forMany();
    return new Files.Used(
        name.struct(),
        tells ? whole(name.object()) : null,
        given.computeIfAbsent(function, f -> Embeddings.below(f, summaries)));
  }

  /** The object that has a name of its own: {@code attrs} of {@code attrs[].attr}. */
  private static @Nullable String whole(String object) {
    int at = object.indexOf('@');
    String home = at < 0 ? "" : object.substring(at);
    String name = object.substring(0, object.length() - home.length()).split("[.\\[]", 2)[0];
    return name.isEmpty() ? null : name + home;
  }

  /** Which files are removed where the lock is waited for on that way; null where unknown. */
  @Nullable Files removed(List<Chains.Hop> hops, LockUse waited) {
    if (!isReference(waited)) {
      return null;
    }
    Set<String> objects = Set.of();
    Set<String> never = new HashSet<>();
    String by = "";
    boolean known = false;
    List<Embedding> within = List.of();
    for (int depth = 1; depth < hops.size(); depth++) {
      Removal removal = removal(hops.get(depth));
      if (removal != null) {
        by = known ? by : remover(hops, depth);
        known = true;
        never.addAll(removal.never());
        if (objects.isEmpty() && removal.of() instanceof Operand.Argument argument) {
          objects = reached(key(passed(hops, depth - 1, argument.index())));
        }
        if (within.isEmpty() && removal.from() instanceof Operand.Argument argument) {
          within = within(passed(hops, depth - 1, argument.index()));
        }
      }
    }
    return known ? new Files.Removed(List.copyOf(objects), List.copyOf(never), by, within) : null;
  }

  /** The folder of who has the function at that depth called, but for its own file and headers. */
  private String remover(List<Chains.Hop> hops, int depth) {
    String own = file(hops.get(depth));
    for (int above = depth - 1; above >= 0; above--) {
      String file = file(hops.get(above));
      if (!file.equals(own) && !SourcePath.isSharedHeader(file)) {
        return SourcePath.folder(file);
      }
    }
    return "";
  }

  private String file(Chains.Hop hop) {
    return summaries.program().function(hop.function()).file();
  }

  /** Whether what is removed there was made by who removes it, having failed. */
  boolean isUndone(List<Chains.Hop> hops, LockUse waited) {
    if (isReference(waited)) {
      for (Chains.Hop hop : hops) {
        Removal removal = removal(hop);
        if (removal != null && removal.undoes()) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable Removal removal(Chains.Hop hop) {
    return drives.removals().get(summaries.program().function(hop.function()).name());
  }

  private boolean isReference(LockUse use) {
    LockName name = use.name();
    return name != null && references.contains(name.id());
  }

  /** What the argument of the call at that depth points to, there and as its callers see it. */
  private List<Place> passed(List<Chains.Hop> hops, int depth, int index) {
    List<Place> passed = new ArrayList<>();
    Chains.Hop hop = hops.get(depth);
    List<Value> arguments = hop.call() == null ? List.of() : hop.call().arguments();
    Place place =
        index < arguments.size()
            ? summaries.pointees(hop.function()).apply(arguments.get(index))
            : null;
    for (int above = depth - 1; place != null; above--) {
      passed.add(place);
      CallSite call = above < 0 || !place.ofParameter() ? null : hops.get(above).call();
      place =
          call == null || call.isPointed()
              ? null
              : summaries.through(hops.get(above).function(), place, call.arguments());
    }
    return passed;
  }

  /** As who knows most of it sees it: a long way is cut. */
  private List<Embedding> within(List<Place> passed) {
    List<Embedding> most = List.of();
    for (Place place : passed) {
      List<Embedding> known = Embedding.of(place, summaries.program().places());
      most = known.size() > most.size() ? known : most;
    }
    return most;
  }

  /** It, and what it leads to; none where some of these holds nothing until code fills it. */
  private Set<String> reached(@Nullable String object) {
    if (object == null) {
      return Set.of();
    }
    Set<String> reached = new HashSet<>(Set.of(object));
    Deque<String> left = new ArrayDeque<>(reached);
    while (!left.isEmpty()) {
      Set<String> listed = lists.get().get(left.remove());
      if (listed == null) {
        return Set.of();
      }
      for (String next : listed) {
        if (reached.add(next)) {
          left.add(next);
        }
      }
    }
    return reached;
  }
}
