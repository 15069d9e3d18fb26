package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.preprocessor.Macro;

/**
 * Which macro a name is at a place: what {@code #define}, {@code #undef} and {@code #include}
 * before it have left, in their order. Where {@code #if} gives it several definitions the longest
 * is taken (Assumption 5). Where none is seen from the place, as in a header that leaves its
 * includes to others, any file's is.
 */
final class MacroEnvironment {
  private final Map<String, List<MacroEvent>> events = new HashMap<>();
  private final Map<String, List<MacroSource>> definitions = new HashMap<>();
  private final Set<String> undefined = new HashSet<>();
  private final Map<String, Map<String, State>> ends = new HashMap<>();
  private final Map<Place, State> places = new HashMap<>();
  private final IdentityHashMap<MacroSource, Macro> macros = new IdentityHashMap<>();

  /**
   * What a file's events make of one name.
   *
   * @param macro null when it is none
   * @param decided whether anything before the file is out of sight: a definition or an
   *     undefinition that no {@code #if} may take away
   */
  private record State(@Nullable MacroSource macro, boolean decided) {
    static final State UNTOUCHED = new State(null, false);
  }

  /** Behind so many of a file's events. */
  private record Place(String name, String file, int events) {}

  MacroEnvironment(Collection<FileReport> reports) {
    for (FileReport report : reports) {
      events.put(report.facts().path(), report.events());
      for (MacroEvent event : report.events()) {
        switch (event) {
          case MacroEvent.Define d ->
              definitions.computeIfAbsent(d.macro().name(), n -> new ArrayList<>(1)).add(d.macro());
          case MacroEvent.Undefine u -> undefined.add(u.name());
          case MacroEvent.Include i -> {}
        }
      }
    }
  }

  /** All definitions of a name. */
  List<MacroSource> definitions(String name) {
    return definitions.getOrDefault(name, List.of());
  }

  /** The macro that a name is on a line of a file; null when it is none. */
  @Nullable MacroSource at(String name, String file, int line) {
    List<MacroSource> all = definitions(name);
    if (all.isEmpty() || (all.size() == 1 && !undefined.contains(name))) {
      return all.isEmpty() ? null : all.get(0);
    }
    List<MacroEvent> own = events.getOrDefault(file, List.of());
    int count = own.size();
    while (count > 0 && own.get(count - 1).line() >= line) {
      count--;
    }
    int before = count;
    return places
        .computeIfAbsent(
            new Place(name, file, before),
            p ->
                before(
                    name,
                    own.subList(0, before),
                    ends.computeIfAbsent(name, n -> new HashMap<>()),
                    new HashSet<>(Set.of(file))))
        .macro();
  }

  /** The same as an expander wants it. */
  Macro macro(MacroSource source) {
    return macros.computeIfAbsent(source, s -> Macro.of(s.name(), s.parameters(), s.body()));
  }

  /** What these events, all of one file, make of the name. */
  private State before(
      String name, List<MacroEvent> all, Map<String, State> known, Set<String> open) {
    MacroSource found = null;
    for (int i = all.size() - 1; i >= 0; i--) {
      MacroEvent event = all.get(i);
      boolean always = event.condition().facts().isEmpty();
      switch (event) {
        case MacroEvent.Define d -> {
          if (d.macro().name().equals(name)) {
            found = better(found, d.macro());
            if (always) {
              return new State(found, true);
            }
          }
        }
        case MacroEvent.Undefine u -> {
          if (u.name().equals(name) && always) {
            return new State(found, true);
          }
        }
        case MacroEvent.Include include -> {
          State state = end(name, include.path(), known, open);
          found = state.macro() == null ? found : better(found, state.macro());
          if (state.decided() && always) {
            return new State(found, true);
          }
        }
      }
    }
    return found == null ? State.UNTOUCHED : new State(found, false);
  }

  private State end(String name, String file, Map<String, State> known, Set<String> open) {
    State state = known.get(file);
    if (state == null) {
      if (!open.add(file)) {
        return State.UNTOUCHED;
      }
      state = before(name, events.getOrDefault(file, List.of()), known, open);
      open.remove(file);
      known.put(file, state);
    }
    return state;
  }

  /** Of what {@code #if} leaves open, the one with most in it; else the later one. */
  private static MacroSource better(@Nullable MacroSource later, MacroSource earlier) {
    return later == null || earlier.body().length() > later.body().length() ? earlier : later;
  }
}
