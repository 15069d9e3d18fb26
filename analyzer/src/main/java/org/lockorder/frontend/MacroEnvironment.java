package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which macro a name is at a place: what {@code #define}, {@code #undef} and {@code #include}
 * before it have left, in their order. Where {@code #if} gives it several definitions the longest
 * is taken (Assumption 5). A macro with one definition in the whole program counts everywhere,
 * since headers leave some of their includes to others. May be used by several threads.
 */
final class MacroEnvironment {
  /** A macro of such a name counts how often code runs, or it would not be C. */
  private static final Set<String> STATEMENTS =
      Set.of("if", "else", "for", "while", "do", "switch", "return", "break", "continue", "goto");

  private static final State NOTHING = new State(null, false);

  private final Map<String, List<MacroEvent>> events = new HashMap<>();
  private final Map<String, List<MacroSource>> definitions = new HashMap<>();

  /** Which names have any: few of those in code do. */
  private final NameFilter defined;

  private final Set<String> undefined = new HashSet<>();
  private final Map<String, Set<String>> touching = new HashMap<>();

  /** By number: what a file's own text makes of names. */
  private final FileMacros[] files;

  /** From each file to those that include it. */
  private final IncludeGraph includers = new IncludeGraph();

  private final Map<String, Reaching> reaching = new ConcurrentHashMap<>();
  private final Map<Place, State> places = new ConcurrentHashMap<>();

  /** By name: a search through all headers of a file would find the same for every file. */
  private final Map<String, Common> commons = new ConcurrentHashMap<>();

  /**
   * What events make of one name.
   *
   * @param macro null when it is none
   * @param decided whether anything before them is out of sight: a definition or an undefinition
   *     that no {@code #if} may take away
   */
  private record State(@Nullable MacroSource macro, boolean decided) {}

  /**
   * What one header alone makes of a name, wherever it is included.
   *
   * @param state null where several have to do with the name
   */
  private record Common(@Nullable State state) {}

  /** Behind so many of a file's events. */
  private record Place(String name, String file, int events) {}

  MacroEnvironment(Collection<FileReport> reports) {
    for (FileReport report : reports) {
      String file = report.facts().path();
      events.put(file, report.events());
      for (MacroEvent event : report.events()) {
        switch (event) {
          case MacroEvent.Define d -> {
            if (STATEMENTS.contains(d.macro().name())) {
              continue;
            }
            add(definitions, d.macro().name(), d.macro());
            touching.computeIfAbsent(d.macro().name(), n -> new HashSet<>(2)).add(file);
          }
          case MacroEvent.Flag f -> {}
          case MacroEvent.Undefine u -> {
            undefined.add(u.name());
            touching.computeIfAbsent(u.name(), n -> new HashSet<>(2)).add(file);
          }
          case MacroEvent.Include i -> {
            includers.add(i.path(), file);
          }
        }
      }
    }
    defined = new NameFilter(definitions.keySet());
    files = new FileMacros[includers.size()];
    events.forEach(
        (file, all) -> {
          int number = includers.numberOf(file);
          if (number >= 0) {
            files[number] = new FileMacros(all, includers);
          }
        });
  }

  /** The files that define or undefine a name, and with them all that include one of these. */
  private record Reaching(BitSet touching, BitSet files) {}

  private static <T> void add(Map<String, List<T>> lists, String key, T value) {
    lists.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value);
  }

  /** Macros that a file defines twice under one condition, each time otherwise; in path order. */
  List<Redefinition> redefinitions() {
    List<Redefinition> found = new ArrayList<>();
    new TreeMap<>(events).values().forEach(each -> redefinitions(each, found));
    return found;
  }

  private void redefinitions(List<MacroEvent> all, List<Redefinition> found) {
    Map<String, Integer> defined = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof MacroEvent.Undefine u) {
        defined.remove(u.name());
      } else if (all.get(i) instanceof MacroEvent.Define d) {
        MacroSource later = d.macro();
        Integer before = defined.put(later.name(), i);
        if (before != null
            && all.get(before) instanceof MacroEvent.Define e
            && e.condition().equals(d.condition())
            && !e.macro().macro().isSameAs(later.macro())
            && all.subList(before, i).stream().noneMatch(x -> mayUndefine(x, later.name()))) {
          found.add(new Redefinition(e.macro(), later));
        }
      }
    }
  }

  private boolean mayUndefine(MacroEvent event, String name) {
    return event instanceof MacroEvent.Include i
        && includers.isIn(i.path(), reaching(name).files());
  }

  /** All definitions of a name. */
  List<MacroSource> definitions(String name) {
    return defined.mayHave(name) ? definitions.getOrDefault(name, List.of()) : List.of();
  }

  /** Whether a name may be one macro here and another, or none, there. */
  boolean dependsOnPlace(String name) {
    return dependsOnPlace(name, definitions(name));
  }

  private boolean dependsOnPlace(String name, List<MacroSource> all) {
    return all.size() > 1 || (all.size() == 1 && undefined.contains(name));
  }

  /** Whether some file is one of the two and includes the other, or includes both. */
  boolean mayMeet(String a, String b) {
    return a.equals(b) || includers.meet(a, b);
  }

  /** The macro that a name is on a line of a file; null when it is none. */
  @Nullable MacroSource at(String name, String file, int line) {
    List<MacroSource> all = definitions(name);
    if (!dependsOnPlace(name, all)) {
      return all.isEmpty() ? null : all.get(0);
    }
    List<MacroEvent> own = events.getOrDefault(file, List.of());
    int count = before(own, line);
    List<MacroEvent> before = own.subList(0, count);
    State state = common(name, file, before);
    if (state == null) {
      state =
          places.computeIfAbsent(
              new Place(name, file, count),
              p -> new Search(name, reaching(name)).from(file, before));
    }
    return state.macro();
  }

  /** How many of a file's events stand on lines before that one. */
  private static int before(List<MacroEvent> all, int line) {
    int from = 0;
    int to = all.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (all.get(middle).line() < line) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /**
   * What one header alone makes of the name, for a file that nobody includes and that has nothing
   * to do with the name itself; null where it is not that easy.
   */
  private @Nullable State common(String name, String file, List<MacroEvent> before) {
    Set<String> touchers = touching.getOrDefault(name, Set.of());
    if (touchers.contains(file) || includers.leadsOn(file)) {
      return null;
    }
    Reaching reaching = reaching(name);
    State state = commons.computeIfAbsent(name, n -> common(n, touchers, reaching)).state();
    if (state != null) {
      for (MacroEvent event : before) {
        if (event instanceof MacroEvent.Include i && includers.isIn(i.path(), reaching.files())) {
          return state;
        }
      }
    }
    return state == null ? null : NOTHING;
  }

  private Common common(String name, Set<String> touchers, Reaching reaching) {
    List<String> headers = touchers.stream().filter(includers::leadsOn).toList();
    return headers.isEmpty()
        ? new Common(NOTHING)
        : headers.size() > 1
            ? new Common(null)
            : new Common(
                new Search(name, reaching)
                    .from(headers.get(0), events.getOrDefault(headers.get(0), List.of())));
  }

  /**
   * Looks for what one name is, latest first. A file that is met again on the way, whether by a
   * cycle or by its guard, makes nothing of it.
   */
  private final class Search {
    private final String name;
    private final Reaching reaching;
    private final BitSet met = new BitSet();

    Search(String name, Reaching reaching) {
      this.name = name;
      this.reaching = reaching;
    }

    /** Behind these events of that file. */
    State from(String file, List<MacroEvent> before) {
      int number = includers.numberOf(file);
      if (number >= 0) {
        met.set(number);
      }
      return behind(before);
    }

    private State behind(List<MacroEvent> all) {
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
          case MacroEvent.Flag f -> {}
          case MacroEvent.Undefine u -> {
            if (u.name().equals(name) && always) {
              return new State(found, true);
            }
          }
          case MacroEvent.Include include -> {
            State state = included(includers.numberOf(include.path()));
            found = state.macro() == null ? found : better(found, state.macro());
            if (state.decided() && always) {
              return new State(found, true);
            }
          }
        }
      }
      return new State(found, false);
    }

    private State included(int file) {
      FileMacros own = file < 0 ? null : files[file];
      if (own == null || !reaching.files().get(file) || met.get(file)) {
        return NOTHING;
      }
      met.set(file);
      return reaching.touching().get(file) ? behind(own.events()) : behind(own);
    }

    /** Likewise of a file that itself says nothing of the name. */
    private State behind(FileMacros file) {
      MacroSource found = null;
      for (int i = file.includes() - 1; i >= 0; i--) {
        State state = included(file.include(i));
        found = state.macro() == null ? found : better(found, state.macro());
        if (state.decided() && file.isAlways(i)) {
          return new State(found, true);
        }
      }
      return found == null ? NOTHING : new State(found, false);
    }
  }

  /** Files that define or undefine the name, or include one that does. */
  private Reaching reaching(String name) {
    return reaching.computeIfAbsent(
        name,
        n -> {
          BitSet touchers = includers.set(touching.getOrDefault(n, Set.of()));
          return new Reaching(touchers, includers.reached(touchers));
        });
  }

  /** Of what {@code #if} leaves open, the one with most in it; else the later one. */
  private static MacroSource better(@Nullable MacroSource later, MacroSource earlier) {
    return later == null || earlier.body().length() > later.body().length() ? earlier : later;
  }
}
