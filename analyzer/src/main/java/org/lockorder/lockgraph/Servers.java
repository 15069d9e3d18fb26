package org.lockorder.lockgraph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.Callers;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.program.Place;
import org.lockorder.rules.Serving;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Summaries;

/**
 * Whose functions serve the object that a lock is part of: a socket that came in by {@code
 * hci_sock_ops} is none of {@code l2cap_sock_ops}, and each has a {@code sock.sk_lock} of its own
 * sort, as lockdep is told as well. Known of what all callers seen pass, up to functions that are
 * in such tables and are used for nothing else; and of an object that is cast to what only one
 * table's functions cast theirs to (Assumption 37).
 */
final class Servers {
  private final Summaries summaries;
  private final Callers callers;
  private final ServingTables tables;
  private final Casts casts;
  private final Map<Parameter, Set<String>> known = new ConcurrentHashMap<>();

  /** By a struct's tag: the tables whose functions cast an object of theirs to it. */
  private final Map<String, Set<String>> seenAs = new HashMap<>();

  /** What a function is given there. */
  private record Parameter(int function, int index) {}

  Servers(Summaries summaries, Collection<Serving> rules) {
    this.summaries = summaries;
    this.callers = summaries.callers();
    this.tables = new ServingTables(summaries.program(), rules);
    this.casts = new Casts(summaries);
    for (int function : tables.functions()) {
      for (Casts.Seen seen : casts.of(function).values()) {
        Set<String> by = isPassed(function, seen.place()) ? tables.all(function) : Set.of();
        seen.tags().forEach(t -> seenAs.computeIfAbsent(t, x -> new TreeSet<>()).addAll(by));
      }
    }
  }

  /** Whether it is the object that a table's function is given, or what is served with it. */
  private boolean isPassed(int function, Place place) {
    int parameter = parameter(place);
    return parameter >= 0
        && tables.all(function).stream()
            .allMatch(table -> isServed(new Parameter(function, parameter), table));
  }

  /**
   * The tables of which one serves the lock's object, as that function sees it; none if unknown.
   */
  List<String> of(int function, LockUse use) {
    CType.Struct owner = use.place().owner();
    Place object =
        owner != null && tables.owns(owner.tag()) ? ServingTables.object(use.place()) : null;
    return object == null ? List.of() : List.copyOf(of(function, object));
  }

  private Set<String> of(int function, Place object) {
    int parameter = parameter(object);
    Set<String> passed =
        parameter < 0
            ? Set.of()
            : known.computeIfAbsent(new Parameter(function, parameter), this::find);
    return passed.isEmpty() ? cast(function, object) : passed;
  }

  /** What the function casts the object to says whose it is; none if unknown. */
  private Set<String> cast(int function, Place object) {
    Casts.Seen seen = casts.of(function).get(object.text());
    Set<String> common = null;
    for (String tag : seen == null ? Set.<String>of() : seen.tags()) {
      Set<String> by = seenAs.getOrDefault(tag, Set.of());
      if (!by.isEmpty() && !tables.owns(tag)) {
        Set<String> before = common == null ? by : common;
        common =
            by.stream().filter(before::contains).collect(Collectors.toCollection(TreeSet::new));
      }
    }
    return common == null || common.stream().anyMatch(tables::isLoose) ? Set.of() : common;
  }

  /** Of all that may be passed: all ways up end in tables, or nothing is known. */
  private Set<String> find(Parameter asked) {
    Set<String> found = new TreeSet<>();
    Set<Parameter> seen = new HashSet<>(Set.of(asked));
    Deque<Parameter> left = new ArrayDeque<>(seen);
    while (!left.isEmpty()) {
      Parameter at = left.remove();
      Set<String> here = tables.of(at.function());
      List<Callers.Call> calls = callers.of(at.function());
      if (here.isEmpty()
          ? calls.isEmpty() || tables.isKept(at.function())
          : !here.stream().allMatch(table -> isServed(at, table))) {
        return Set.of();
      }
      found.addAll(here);
      for (Callers.Call call : calls) {
        Place passed = passed(call, at.index());
        int parameter = passed == null ? -1 : parameter(passed);
        if (parameter >= 0) {
          Parameter next = new Parameter(call.caller(), parameter);
          if (seen.add(next)) {
            left.add(next);
          }
          continue;
        }
        Set<String> cast = passed == null ? Set.of() : cast(call.caller(), passed);
        if (cast.isEmpty()) {
          return Set.of();
        }
        found.addAll(cast);
      }
    }
    return found;
  }

  private @Nullable Place passed(Callers.Call call, int index) {
    return index < call.op().arguments().size()
        ? summaries.pointees(call.caller()).apply(call.op().arguments().get(index))
        : null;
  }

  /** Whether that is where the table's functions are given the object. */
  private boolean isServed(Parameter at, String table) {
    FunctionFacts f = summaries.program().function(at.function());
    CType type = f.parameters().get(at.index()).type();
    CType target = summaries.program().types().strip(type, f.file()).target();
    return target != null
        && summaries.program().types().strip(target, f.file()) instanceof CType.Struct s
        && s.tag().equals(tables.serving(table).object());
  }

  /** The parameter whose object, or what is served with it, the place is a part of; -1 for none. */
  private int parameter(Place place) {
    for (Place at = place; at.parent() != null; at = at.parent()) {
      boolean stays =
          switch (Objects.requireNonNull(at.step())) {
            case Place.Step.Member m -> true;
            case Place.Step.Around a -> true;
            case Place.Step.Element e -> false;
            case Place.Step.Follow f -> at.parent().step() == null || tables.leads(at.parent());
          };
      if (!stays) {
        return -1;
      }
    }
    return place.root() instanceof Place.Root.Parameter p ? p.index() : -1;
  }
}
