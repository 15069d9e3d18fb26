package org.lockorder.lockgraph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.program.StaticStore;
import org.lockorder.program.Statics;
import org.lockorder.rules.Serving;

/**
 * Which static tables of the structs that rules name have which functions, and which of both are
 * used in other ways, too: of these nothing is known.
 */
final class ServingTables {
  private final Program program;
  private final Map<String, Serving> rules = new HashMap<>();

  /** By function: the tables that it is in, by their names. */
  private final Map<Integer, Set<String>> tables = new HashMap<>();

  /** By table. */
  private final Map<String, Serving> servings = new HashMap<>();

  /** Functions that are kept, or passed, otherwise. */
  private final Set<Integer> elsewhere = new HashSet<>();

  /** Tables that an object gets otherwise than where it is made. */
  private final Set<String> loose = new HashSet<>();

  private final Map<Serving, Set<Integer>> makers = new HashMap<>();

  ServingTables(Program program, Collection<Serving> rules) {
    this.program = program;
    rules.forEach(rule -> this.rules.put(rule.struct(), rule));
    if (!rules.isEmpty()) {
      program.initial().forEach(this::initial);
      if (!tables.isEmpty()) {
        program.initial().forEach(store -> loosen(store.file(), store.element().value(), null));
        for (int id = 0; id < program.functions().size(); id++) {
          mentions(id);
        }
      }
    }
  }

  private void initial(StaticStore store) {
    Statics statics = new Statics(program, store.file());
    int function = statics.function(store.element().value(), store.element().condition());
    if (function < 0) {
      return;
    }
    Place place = statics.place(store.element().place());
    Place table = place == null ? null : place.parent();
    Serving rule =
        table != null && table.type() instanceof CType.Struct s ? rules.get(s.tag()) : null;
    if (place != null && table != null) {
      rules.values().stream()
          .filter(r -> (tag(table) + "." + place.tail()).equals(r.madeIn()))
          .forEach(r -> makers.computeIfAbsent(r, x -> new HashSet<>()).add(function));
    }
    String name = table == null || rule == null ? null : name(table);
    if (name == null || rule == null) {
      elsewhere.add(function);
    } else {
      servings.put(name, rule);
      tables.computeIfAbsent(function, f -> new TreeSet<>()).add(name);
    }
  }

  private static String tag(Place place) {
    return place.type() instanceof CType.Struct s ? s.tag() : "";
  }

  /** A whole static object's name; null for a part of one. */
  private static @Nullable String name(@Nullable Place place) {
    return place != null
            && place.step() == null
            && !place.many()
            && place.root() instanceof Place.Root.Static s
        ? s.key()
        : null;
  }

  private void mentions(int id) {
    FunctionFacts function = program.function(id);
    for (Op.Assign assign : function.assigns()) {
      mention(id, function, assign.value(), assign.target());
    }
    for (Op.Call call : function.calls()) {
      for (Value argument : call.arguments()) {
        mention(id, function, argument, null);
      }
    }
  }

  private void mention(int id, FunctionFacts function, Value value, @Nullable Value target) {
    switch (value) {
      case Value.Global g -> {
        int named = new Statics(program, function.file()).function(g, function.condition());
        if (named >= 0) {
          elsewhere.add(named);
        }
      }
      case Value.AddressOf a -> {
        mention(id, function, a.place(), null);
        Serving given =
            target instanceof Value.Field f
                ? rules.values().stream()
                    .filter(r -> r.by().equals(f.member()))
                    .filter(r -> makers.getOrDefault(r, Set.of()).contains(id))
                    .findFirst()
                    .orElse(null)
                : null;
        loosen(function.file(), value, given);
      }
      case Value.Cast c -> mention(id, function, c.value(), target);
      default -> {
        for (Value part : value.parts()) {
          mention(id, function, part, null);
        }
      }
    }
  }

  /**
   * A table whose address goes somewhere is loose, but where a maker gives it to an object.
   *
   * @param given how the maker does; null for anybody else
   */
  private void loosen(String file, Value value, @Nullable Serving given) {
    if (value instanceof Value.AddressOf a && a.place() instanceof Value.Global) {
      String name = name(new Statics(program, file).place(a.place()));
      Serving of = name == null ? null : servings.get(name);
      if (name != null && of != null && !of.equals(given)) {
        loose.add(name);
      }
    }
  }

  /** The functions that are in some table. */
  Set<Integer> functions() {
    return tables.keySet();
  }

  /** The tables that have the function. */
  Set<String> all(int function) {
    return tables.getOrDefault(function, Set.of());
  }

  /** Likewise, but none where it is used otherwise too, or one of them is loose. */
  Set<String> of(int function) {
    Set<String> all = all(function);
    return elsewhere.contains(function) || all.stream().anyMatch(this::isLoose) ? Set.of() : all;
  }

  /** Whether objects get that table otherwise than where they are made. */
  boolean isLoose(String table) {
    return loose.contains(table);
  }

  /** Whether somebody calls it by a pointer. */
  boolean isKept(int function) {
    return elsewhere.contains(function) || tables.containsKey(function);
  }

  /** How that table serves. */
  Serving serving(String table) {
    return Objects.requireNonNull(servings.get(table));
  }

  /** Whether a lock of such a struct is that of an object that a table serves. */
  boolean owns(String tag) {
    return !servings.isEmpty() && rules.values().stream().anyMatch(r -> r.owns(tag));
  }

  /** The object that the place is a member of, or of a member. */
  static Place object(Place place) {
    Place at = place;
    while (at.step() instanceof Place.Step.Member && at.parent() != null) {
      at = at.parent();
    }
    return at;
  }

  /** Whether the pointer leads to what is served with its owner. */
  boolean leads(Place pointer) {
    Place owner = pointer.parent();
    return pointer.step() instanceof Place.Step.Member m
        && owner != null
        && rules.values().stream().anyMatch(r -> r.leads().contains(tag(owner) + "." + m.name()));
  }
}
