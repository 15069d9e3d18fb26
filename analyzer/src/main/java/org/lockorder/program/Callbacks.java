package org.lockorder.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.threads.Threads;

/**
 * Functions that call what they are given are there once more for each function, or structure of
 * functions, that they are given: in {@code kref_put_mutex(&p->ref, free_it, &lock)} the call of
 * {@code release(kref)} means {@code free_it(kref)}, and is made with the lock held; and what
 * {@code walk_page_range(mm, start, end, &ops, NULL)} calls through its table is in {@code ops}.
 */
final class Callbacks {
  /** What is given is passed on this many times at most. */
  private static final int DEEPEST = 10;

  /** A function is there for so many tables at most: one that takes any is no help to tell. */
  private static final int MOST = 64;

  private final Program program;
  private final List<FunctionFacts> functions;
  private final Tables tables;

  /** By function that was given some: parameter's name to what it is. */
  private final Map<Integer, Map<String, Given>> given = new HashMap<>();

  /** How many functions there are that are none of these: theirs are the first numbers. */
  private final int written;

  private final Map<Integer, Integer> originals = new HashMap<>();
  private final Map<Integer, Integer> depth = new HashMap<>();
  private final Map<Special, Integer> specials = new HashMap<>();
  private final Map<Integer, List<Integer>> copies = new HashMap<>();
  private final Set<Made> madeFor = new HashSet<>();
  private final Map<Site, Integer> targets = new HashMap<>();

  private record Special(int function, Map<Integer, Given> given) {}

  private record Site(int caller, int call) {}

  private record Made(int function, String parameter, int given) {}

  /**
   * Makes all of them.
   *
   * @param functions those of the program; what is made is added
   */
  Callbacks(Program program, List<FunctionFacts> functions, Threads threads) {
    this.program = program;
    this.functions = functions;
    this.tables = new Tables(program, functions, threads);
    CalledParameters called = new CalledParameters(program, functions, DEEPEST, threads);
    this.written = functions.size();
    int known = 0;
    while (known < functions.size()) { // those that the last ones gave something are the next
      int first = known;
      known = functions.size();
      if (first > 0) {
        List<FunctionFacts> pruned =
            threads.map(
                known - first,
                i -> DeadBranches.prune(functions.get(first + i), values(first + i)));
        for (int id = first; id < known; id++) {
          functions.set(id, pruned.get(id - first));
        }
      }
      threads.each(
          IntStream.range(first, known)
              .filter(id -> depth.getOrDefault(id, 0) < DEEPEST)
              .boxed()
              .toList(),
          id -> offers(id, called),
          offers -> offers.forEach(offer -> accept(offer, called)));
    }
  }

  /**
   * A call by name that gives what leads to functions, by the argument's index.
   *
   * @param tables structures, for which a function is there so many times only
   */
  private record Offer(
      int caller,
      Op.Call call,
      int target,
      Map<Integer, Given> functions,
      Map<Integer, Given> tables) {}

  /** Who the call means, where it is given functions or goes through what was given. */
  @Nullable Resolution target(int caller, Op.Call call) {
    return switch (call.callee()) {
      case Op.Callee.Named n -> {
        Integer target = targets.get(new Site(caller, call.result()));
        yield target == null ? null : new Resolution(target, false);
      }
      case Op.Callee.Indirect i ->
          given.containsKey(caller) || isName(i.pointer())
              ? through(caller, i.pointer(), call.arguments().size())
              : null;
    };
  }

  private static boolean isName(Value pointer) {
    return switch (pointer) {
      case Value.Global g -> true;
      case Value.AddressOf a -> isName(a.place());
      case Value.Dereference d -> isName(d.pointer());
      case Value.Cast c -> isName(c.value());
      default -> false;
    };
  }

  private @Nullable Resolution through(int caller, Value pointer, int arguments) {
    Given found = values(caller).of(pointer);
    if (found instanceof Given.Nothing) {
      return Resolution.NOBODY;
    }
    boolean named = pointer instanceof Value.Variable || isName(pointer);
    return found instanceof Given.Function f && (named || functions.get(f.id()).takes(arguments))
        ? new Resolution(f.id(), false)
        : null;
  }

  private GivenValues values(int function) {
    return new GivenValues(
        program,
        tables,
        new Variables(functions.get(function)),
        given.getOrDefault(function, Map.of()));
  }

  /** Whether a function of its own was made for the given function as that parameter. */
  boolean isMadeFor(int function, String parameter, int given) {
    return madeFor.contains(new Made(function, parameter, given));
  }

  /** The function of whose body that one is a copy; itself where it is none. */
  int original(int function) {
    return function < written ? function : originals.getOrDefault(function, function);
  }

  /** The functions that were made of that one. */
  List<Integer> copies(int function) {
    return copies.getOrDefault(function, List.of());
  }

  private List<Offer> offers(int caller, CalledParameters called) {
    List<Offer> offers = new ArrayList<>(0);
    @Nullable GivenValues values = null;
    for (Op.Call call : functions.get(caller).calls()) {
      String name = call.name();
      if (name != null && !call.arguments().isEmpty() && called.mayBe(name)) {
        int target = called.target(caller, call, name);
        Map<Integer, Set<String>> wanted = called.of(target);
        if (!wanted.isEmpty()) {
          values = values == null ? values(caller) : values;
          offers.add(offer(caller, values, call, wanted, target));
        }
      }
    }
    return offers;
  }

  private Offer offer(
      int caller, GivenValues values, Op.Call call, Map<Integer, Set<String>> wanted, int target) {
    Map<Integer, Given> given = new TreeMap<>();
    Map<Integer, Given> tables = new TreeMap<>();
    int count = Math.min(call.arguments().size(), functions.get(target).parameters().size());
    wanted.forEach(
        (index, members) -> {
          Given value = index < count ? values.of(call.arguments().get(index)) : null;
          if (value instanceof Given.Function) {
            given.put(index, value);
          } else if (value != null && tells(value, members)) {
            tables.put(index, value);
          }
        });
    return new Offer(caller, call, target, given, tables);
  }

  private void accept(Offer offer, CalledParameters called) {
    called.note(offer.call(), offer.target());
    Map<Integer, Given> some = new TreeMap<>(offer.functions());
    if (copies(offer.target()).size() < MOST) {
      some.putAll(offer.tables());
    }
    if (!some.isEmpty()) {
      targets.put(
          new Site(offer.caller(), offer.call().result()),
          special(offer.caller(), offer.target(), some));
    }
  }

  /** Whether it is known of one of the members that are called what it is. */
  private boolean tells(Given value, Set<String> members) {
    Given.Table table =
        switch (value) {
          case Given.Pointer p -> p.to();
          case Given.Table t -> t;
          default -> null;
        };
    return table != null
        && (members.contains(CalledParameters.ITSELF)
            ? tables.leads(table)
            : members.stream().anyMatch(m -> tables.leads(tables.member(table, m))));
  }

  private int special(int caller, int target, Map<Integer, Given> some) {
    Integer known = specials.get(new Special(target, some));
    if (known != null) {
      return known;
    }
    FunctionFacts facts = functions.get(target);
    int id = functions.size();
    functions.add(facts);
    Map<String, Given> byName = new HashMap<>();
    some.forEach((i, value) -> byName.put(facts.parameters().get(i).name(), value));
    byName.forEach(
        (parameter, value) -> {
          if (value instanceof Given.Function f) {
            madeFor.add(new Made(target, parameter, f.id()));
          }
        });
    given.put(id, byName);
    originals.put(id, target);
    copies.computeIfAbsent(target, x -> new ArrayList<>(1)).add(id);
    depth.put(id, depth.getOrDefault(caller, 0) + 1);
    specials.put(new Special(target, some), id);
    return id;
  }
}
