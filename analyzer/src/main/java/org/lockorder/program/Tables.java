package org.lockorder.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.threads.Threads;

/** Structures of functions, and what their members are. */
final class Tables {
  /** Structures that point to structures. */
  private static final int DEEPEST = 4;

  /** Instead of the tag of a struct that is not known. */
  private static final String ANY = "";

  private final Program program;
  private final Map<String, SortedMap<String, Given>> objects = new HashMap<>();
  private final Map<String, String> tags = new HashMap<>();

  /** Members that code sets where they are, by name: the tags of the structs, or ANY. */
  private final Map<String, Set<String>> written = new HashMap<>();

  Tables(Program program, List<FunctionFacts> functions, Threads threads) {
    this.program = program;
    threads.ahead(program.initial(), this::entry, entry -> entry.ifPresent(this::add));
    threads.ahead(functions, this::written, all -> all.forEach(this::add));
  }

  /** A member that code sets, and the tag of the struct that has it. */
  private record Written(String member, String tag) {}

  /** A member of a static object, and what it is from the beginning. */
  private record Entry(String key, String tag, String path, Given value) {}

  private Optional<Entry> entry(StaticStore store) {
    Statics statics = new Statics(program, store.file());
    Place place = statics.place(store.element().place());
    if (place == null || !(place.root() instanceof Place.Root.Static s)) {
      return Optional.empty();
    }
    String path = path(place);
    if (path == null) {
      return Optional.empty();
    }
    String tag = tag(place.way().getFirst().type(), store.file());
    return Optional.of(new Entry(s.key(), tag, path, value(statics, store)));
  }

  private void add(Entry entry) {
    tags.putIfAbsent(entry.key(), entry.tag());
    objects
        .computeIfAbsent(entry.key(), k -> new TreeMap<>())
        .merge(entry.path(), entry.value(), (a, b) -> a.equals(b) ? a : new Given.Unknown());
  }

  private Given value(Statics statics, StaticStore store) {
    Value value = store.element().value();
    int function = statics.function(value, store.element().condition());
    if (function >= 0) {
      return new Given.Function(function);
    }
    if (value instanceof Value.Constant c) {
      return new Given.Constant(c.value());
    }
    if (value instanceof Value.Global g && g.number() != null) {
      return new Given.Constant(g.number());
    }
    Place pointee = value instanceof Value.AddressOf a ? statics.place(a.place()) : null;
    String path = pointee == null ? null : path(pointee);
    return pointee != null && path != null && pointee.root() instanceof Place.Root.Static s
        ? new Given.Pointer(new Given.StaticTable(s.key(), path))
        : new Given.Unknown();
  }

  /** Whether the name is that of a function there, and of no object. */
  boolean isFunction(String name, String file) {
    return program.isFunction(name) && program.types().global(name, file).isEmpty();
  }

  /** The members from the object on; null where an element is among them. */
  private static @Nullable String path(Place place) {
    StringBuilder path = new StringBuilder();
    for (Place.Step step : place.steps()) {
      if (!(step instanceof Place.Step.Member m)) {
        return null;
      }
      path.append(path.isEmpty() ? "" : ".").append(m.name());
    }
    return path.toString();
  }

  private List<Written> written(FunctionFacts function) {
    List<Written> all = new ArrayList<>(0);
    for (Op.Assign a : function.assigns()) {
      if (a.target() instanceof Value.Field f && !isOwn(function, f)) {
        all.add(new Written(f.member(), owner(function, f)));
      }
    }
    return all;
  }

  private void add(Written one) {
    written.computeIfAbsent(one.member(), m -> new HashSet<>(2)).add(one.tag());
  }

  /** The tag of the struct that has the member. */
  private String owner(FunctionFacts function, Value.Field field) {
    CType type =
        field.base() instanceof Value.Variable v ? function.typeOf(v.name()) : new CType.Unknown();
    CType owner = field.arrow() ? type.target() : type;
    return owner == null ? ANY : tag(owner, function.file());
  }

  /** The tag of a struct's type; {@link #ANY} of what may be any. */
  String tag(CType type, String file) {
    return program.types().strip(type, file) instanceof CType.Struct s ? s.tag() : ANY;
  }

  /** Whether it is part of a variable of the function. */
  private static boolean isOwn(FunctionFacts function, Value place) {
    return switch (place) {
      case Value.Field f -> !f.arrow() && isOwn(function, f.base());
      case Value.Variable v -> function.locals().containsKey(v.name());
      default -> false;
    };
  }

  /** A static object that something is stored in from the beginning; null for any other. */
  Given.@Nullable Table object(String name, String file) {
    GlobalFacts object = program.types().global(name, file).orElse(null);
    String key = object == null ? null : program.objectKey(object);
    return key != null && objects.containsKey(key) ? new Given.StaticTable(key, "") : null;
  }

  /** A member of a structure; null where it is not known. */
  @Nullable Given member(Given.Table table, String member) {
    return switch (table) {
      case Given.StaticTable t -> {
        String path = t.path(member);
        SortedMap<String, Given> all = objects.getOrDefault(t.key(), new TreeMap<>());
        Given found = all.get(path);
        String tag = t.path().isEmpty() ? tags.getOrDefault(t.key(), ANY) : ANY;
        yield found instanceof Given.Constant && isSet(tag, member)
            ? null
            : found != null
                ? known(found)
                : !inside(all, path).isEmpty()
                    ? new Given.StaticTable(t.key(), path)
                    : absent(tag, member);
      }
      case Given.LocalTable t -> {
        Given found = t.members().get(member);
        SortedMap<String, Given> inside = inside(t.members(), member);
        yield found != null
            ? known(found)
            : !inside.isEmpty()
                ? new Given.LocalTable(ANY, inside, t.whole())
                : t.whole() ? absent(t.tag(), member) : null;
      }
    };
  }

  private static @Nullable Given known(Given given) {
    return given instanceof Given.Unknown ? null : given;
  }

  /** What nobody sets is zero. */
  private @Nullable Given absent(String tag, String member) {
    return isSet(tag, member) ? null : new Given.Nothing();
  }

  /** Whether code may set the member of such a struct. */
  private boolean isSet(String tag, String member) {
    Set<String> owners = written.getOrDefault(member, Set.of());
    return owners.contains(tag) || owners.contains(ANY) || (tag.equals(ANY) && !owners.isEmpty());
  }

  private static SortedMap<String, Given> inside(SortedMap<String, Given> all, String path) {
    SortedMap<String, Given> found = new TreeMap<>();
    String start = path + ".";
    for (Map.Entry<String, Given> entry : all.tailMap(start).entrySet()) {
      if (!entry.getKey().startsWith(start)) {
        break;
      }
      found.put(entry.getKey().substring(start.length()), entry.getValue());
    }
    return found;
  }

  /** Whether there is a function in it, or in what it points to. */
  boolean leads(@Nullable Given given) {
    return leads(given, DEEPEST);
  }

  private boolean leads(@Nullable Given given, int depth) {
    if (given == null || depth == 0) {
      return false;
    }
    return switch (given) {
      case Given.Function f -> true;
      case Given.Pointer p -> leads(p.to(), depth - 1);
      case Given.Nothing n -> false;
      case Given.Constant n -> false;
      case Given.Unknown u -> false;
      case Given.StaticTable t -> {
        SortedMap<String, Given> all = objects.getOrDefault(t.key(), new TreeMap<>());
        SortedMap<String, Given> own = t.path().isEmpty() ? all : inside(all, t.path());
        yield own.values().stream().anyMatch(m -> leads(m, depth - 1));
      }
      case Given.LocalTable t -> t.members().values().stream().anyMatch(m -> leads(m, depth - 1));
    };
  }
}
