package org.lockorder.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Site;
import org.lockorder.ir.StructFacts;
import org.lockorder.ir.Value;

/**
 * Structs, typedefs, objects and aliases by name, as one file sees them: its own first, then what
 * headers say, then any other file's.
 *
 * <p>Unsound where two headers define one name differently (one per architecture or under {@code
 * #if}): a member is looked up in all of them, in path order.
 */
public final class Types {
  private static final int TYPEDEF_CHAIN = 16;

  /** A definition and where it stands. */
  private record Entry<T>(String file, boolean header, T value) {}

  private final Map<String, List<Entry<StructFacts>>> structs = new HashMap<>();
  private final Map<String, List<Entry<CType>>> typedefs = new HashMap<>();
  private final Map<String, List<Entry<GlobalFacts>>> globals = new HashMap<>();
  private final Map<String, List<Entry<Value>>> aliases = new HashMap<>();
  private final Map<String, List<Entry<CType>>> prototypes = new HashMap<>();
  private final Set<String> lockTypes;
  private final Set<String> lockPointers = new HashSet<>();

  Types(List<FileFacts> files, Set<String> lockTypes) {
    this.lockTypes = Set.copyOf(lockTypes);
    for (FileFacts file : files) {
      boolean header = !file.path().endsWith(".c");
      for (StructFacts s : file.structs()) {
        add(structs, s.tag(), file, header, s);
        for (StructFacts.Member m : s.members()) {
          findLockPointer(m.name(), m.type());
        }
      }
      file.typedefs().forEach((name, type) -> add(typedefs, name, file, header, type));
      for (GlobalFacts g : file.globals()) {
        add(globals, g.name(), file, header, g);
        findLockPointer(g.name(), g.type());
      }
      file.aliases().forEach((name, value) -> add(aliases, name, file, header, value));
      file.prototypes().forEach((name, type) -> add(prototypes, name, file, header, type));
    }
  }

  private void findLockPointer(String name, CType type) {
    if (isLockPointer(type)) {
      lockPointers.add(name);
    }
  }

  /** Whether the type is a pointer to a lock. */
  public boolean isLockPointer(CType type) {
    CType target = type instanceof CType.Pointer p ? p.target() : new CType.Unknown();
    return (target instanceof CType.Named n && lockTypes.contains(n.name()))
        || (target instanceof CType.Struct s && lockTypes.contains("struct " + s.tag()));
  }

  /** Whether a member or static object of that name, in some struct or file, points to a lock. */
  public boolean mayPointToLock(String name) {
    return lockPointers.contains(name);
  }

  private static <T> void add(
      Map<String, List<Entry<T>>> table, String name, FileFacts file, boolean header, T value) {
    table
        .computeIfAbsent(name, n -> new ArrayList<>(1))
        .add(new Entry<>(file.path(), header, value));
  }

  /** The entries of a name in the order in which a file prefers them. */
  private static <T> List<Entry<T>> seenFrom(
      Map<String, List<Entry<T>>> table, String name, String file) {
    List<Entry<T>> all = table.getOrDefault(name, List.of());
    if (all.size() < 2) {
      return all;
    }
    List<Entry<T>> sorted = new ArrayList<>(all);
    sorted.sort(
        (a, b) ->
            Integer.compare(rank(a, file), rank(b, file))); // stable: path order within a rank
    return sorted;
  }

  private static int rank(Entry<?> entry, String file) {
    return entry.file().equals(file) ? 0 : entry.header() ? 1 : 2;
  }

  /** The type behind typedefs, as {@code file} sees it; unknown where a name leads nowhere. */
  public CType strip(CType type, String file) {
    CType at = type;
    for (int i = 0; i < TYPEDEF_CHAIN; i++) {
      if (!(at instanceof CType.Named named)) {
        return at;
      }
      List<Entry<CType>> entries = seenFrom(typedefs, named.name(), file);
      if (entries.isEmpty()) {
        return new CType.Unknown();
      }
      at = entries.get(0).value();
    }
    return new CType.Unknown();
  }

  /** The member of a struct with that tag, as {@code file} sees it. */
  public Optional<StructFacts.Member> member(String tag, String name, String file) {
    for (Entry<StructFacts> entry : seenFrom(structs, tag, file)) {
      for (StructFacts.Member member : entry.value().members()) {
        if (member.name().equals(name)) {
          return Optional.of(member);
        }
      }
    }
    return Optional.empty();
  }

  /** Where the member of a struct is declared; null where it is not known. */
  public @Nullable Site memberSite(String tag, String name, String file) {
    for (Entry<StructFacts> entry : seenFrom(structs, tag, file)) {
      for (StructFacts.Member member : entry.value().members()) {
        if (member.name().equals(name)) {
          return new Site(entry.file(), member.line());
        }
      }
    }
    return null;
  }

  /**
   * The object a name stands for in {@code file}: its own, else one that the whole program shares
   * (its definition before its declarations); another file's static object is out of sight.
   */
  public Optional<GlobalFacts> global(String name, String file) {
    GlobalFacts best = null;
    for (Entry<GlobalFacts> entry : seenFrom(globals, name, file)) {
      GlobalFacts g = entry.value();
      boolean own = entry.file().equals(file);
      if (g.fileLocal() && !own && !entry.header()) {
        continue;
      }
      if (best == null || (!best.definition() && g.definition())) {
        best = g;
      }
      if (own && g.definition()) {
        break;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether several files define an object of that name. */
  public boolean isShared(String name) {
    return globals.getOrDefault(name, List.of()).stream()
            .filter(e -> e.value().definition())
            .map(Entry::file)
            .distinct()
            .count()
        > 1;
  }

  /** Whether any file defines an object of that name. */
  public boolean isDefined(String name) {
    return globals.getOrDefault(name, List.of()).stream().anyMatch(e -> e.value().definition());
  }

  /** What an object-like macro stands for in {@code file}. */
  public Optional<Value> alias(String name, String file) {
    for (Entry<Value> entry : seenFrom(aliases, name, file)) {
      if (entry.header() || entry.file().equals(file)) {
        return Optional.of(entry.value());
      }
    }
    return Optional.empty();
  }

  /** What a function that is only declared returns. */
  public Optional<CType> prototype(String name, String file) {
    List<Entry<CType>> entries = seenFrom(prototypes, name, file);
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(0).value());
  }
}
