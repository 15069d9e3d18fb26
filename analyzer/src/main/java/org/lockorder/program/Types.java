package org.lockorder.program;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Site;
import org.lockorder.ir.StructFacts;
import org.lockorder.ir.Value;

/**
 * Structs, typedefs, objects and aliases by name, as one file sees them: its own and those of what
 * it includes. Where it sees none, as a header does that leaves its includes to others, those that
 * its includers see; else any: a header's first.
 *
 * <p>Unsound where a file sees several definitions of one struct (one per architecture or under
 * {@code #if}): a member is looked up in all of them, in path order.
 */
public final class Types {
  private static final int TYPEDEF_CHAIN = 16;

  private final Scoped<Layout> structs = new Scoped<>();
  private final Scoped<CType> typedefs = new Scoped<>();
  private final Globals globals;
  private final Scoped<Value> aliases = new Scoped<>();
  private final Scoped<CType> prototypes = new Scoped<>();

  private final Visibility visibility;
  private final Homes homes;

  /** By a struct's tag: the tags of those that contain one. */
  private final Map<String, Set<String>> containers = new HashMap<>();

  /**
   * @param asked further files whose definitions somebody asks the visibility for
   * @param objects asked for when all else is known
   */
  Types(List<FileFacts> files, Set<String> asked, Supplier<Globals> objects) {
    for (FileFacts file : files) {
      String path = file.path();
      file.structs().forEach(struct -> structs.add(struct.tag(), path, new Layout(struct)));
      file.structs().forEach(this::contained);
      file.typedefs().forEach((name, type) -> typedefs.add(name, path, type));
      file.aliases().forEach((name, value) -> aliases.add(name, path, value));
      file.prototypes().forEach((name, type) -> prototypes.add(name, path, type));
    }
    Set<String> definers = new HashSet<>(asked);
    for (Scoped<?> table : List.of(structs, typedefs, aliases)) {
      table.shared().values().forEach(definers::addAll);
    }
    visibility = new Visibility(files, definers);
    homes = new Homes(structs.shared(), visibility);
    globals = objects.get();
  }

  private void contained(StructFacts struct) {
    for (StructFacts.Member member : struct.members()) {
      if (member.type() instanceof CType.Struct inner && !inner.anonymous()) {
        containers.computeIfAbsent(inner.tag(), x -> new HashSet<>(2)).add(struct.tag());
      }
    }
  }

  /** How many structs have a member that is a struct of that tag. */
  public int containers(String tag) {
    return containers.getOrDefault(tag, Set.of()).size();
  }

  /** Who sees whose definitions. */
  Visibility visibility() {
    return visibility;
  }

  /** A member, and the struct that has it. */
  record Found(CType.Struct owner, StructFacts.Member member, String file) {}

  /**
   * The type behind typedefs, as {@code file} sees it; unknown where a name leads nowhere. Whatever
   * in it means one thing here and another in other files says from now on which.
   */
  public CType strip(CType type, String file) {
    return strip(type, file, file);
  }

  /** Likewise of a type that is written in the file {@code near}, used in {@code file}. */
  private CType strip(CType type, String near, String file) {
    CType at = type;
    String where = near;
    for (int i = 0; i < TYPEDEF_CHAIN; i++) {
      if (!(at instanceof CType.Named named)) {
        return bound(at, where, file);
      }
      List<Scoped.Entry<CType>> entries = typedefs.seenFrom(named.name(), visibility, where, file);
      if (entries.isEmpty()) {
        return new CType.Unknown();
      }
      at = entries.get(0).value();
      where = entries.get(0).file();
    }
    return new CType.Unknown();
  }

  private CType bound(CType type, String near, String file) {
    return switch (type) {
      case CType.Struct s -> bound(s, near, file);
      case CType.Pointer p -> {
        CType target = bound(p.target(), near, file);
        yield target == p.target() ? p : new CType.Pointer(target);
      }
      case CType.Array a -> {
        CType element = bound(a.element(), near, file);
        yield element == a.element() ? a : new CType.Array(element);
      }
      case CType.Named n -> typedefs.all(n.name()).size() < 2 ? n : strip(n, near, file);
      case CType.Scalar s -> s;
      case CType.Function f -> f;
      case CType.Typeof t -> t;
      case CType.Unknown u -> u;
    };
  }

  private CType.Struct bound(CType.Struct struct, String near, String file) {
    if (struct.home() != null || !homes.areSeveral(struct.tag())) {
      return struct;
    }
    Set<@Nullable String> found = new HashSet<>();
    for (Scoped.Entry<Layout> entry : structs.seenFrom(struct.tag(), visibility, near, file)) {
      found.add(homes.of(struct.tag(), entry.file()));
    }
    return found.size() == 1 ? new CType.Struct(struct.tag(), found.iterator().next()) : struct;
  }

  /** The type of a member, stripped; unknown where there is no such member. */
  CType memberType(CType.Struct struct, String name, String file) {
    Optional<Found> found = find(struct, name, file);
    return found.isPresent()
        ? strip(found.get().member().type(), found.get().file(), file)
        : new CType.Unknown();
  }

  /** The struct, of those that {@code struct} may mean, that has the member. */
  CType.Struct owner(CType.Struct struct, String name, String file) {
    return struct.home() != null || !homes.areSeveral(struct.tag())
        ? struct
        : find(struct, name, file).map(Found::owner).orElse(struct);
  }

  /** The name of the member at that position; null where there is none. */
  @Nullable String memberAt(CType.Struct struct, int position, String file) {
    for (Scoped.Entry<Layout> entry : definitions(struct, file)) {
      if (position < entry.value().members().size()) {
        return entry.value().members().get(position).name();
      }
    }
    return null;
  }

  /** Whether some struct of that tag has a member of that name. */
  public boolean haveMember(String tag, String name) {
    return structs.all(tag).stream().anyMatch(entry -> entry.value().member(name) != null);
  }

  /** The members of a struct, as {@code file} sees it. */
  List<StructFacts.Member> members(CType.Struct struct, String file) {
    List<Scoped.Entry<Layout>> all = definitions(struct, file);
    return all.isEmpty() ? List.of() : all.get(0).value().members();
  }

  /** A struct's member, as {@code file} sees it. */
  Optional<Found> find(CType.Struct struct, String name, String file) {
    for (Scoped.Entry<Layout> entry : definitions(struct, file)) {
      StructFacts.Member member = entry.value().member(name);
      if (member != null) {
        String home = homes.of(struct.tag(), entry.file());
        return Optional.of(new Found(new CType.Struct(struct.tag(), home), member, entry.file()));
      }
    }
    return Optional.empty();
  }

  private List<Scoped.Entry<Layout>> definitions(CType.Struct struct, String file) {
    List<Scoped.Entry<Layout>> seen = structs.seenFrom(struct.tag(), visibility, file);
    return struct.home() == null || seen.stream().allMatch(entry -> isOf(struct, entry))
        ? seen
        : structs.preferred(struct.tag(), file).stream()
            .filter(entry -> isOf(struct, entry))
            .toList();
  }

  private boolean isOf(CType.Struct struct, Scoped.Entry<Layout> entry) {
    return Objects.equals(struct.home(), homes.of(struct.tag(), entry.file()));
  }

  /**
   * What tells the struct's member from those of other structs of that tag: {@code @} and the path
   * where it is defined; empty where it is the only one.
   */
  String distinction(CType.Struct struct, String member) {
    if (struct.home() == null) {
      return "";
    }
    boolean only =
        structs.all(struct.tag()).stream()
            .filter(entry -> entry.value().member(member) != null)
            .allMatch(entry -> isOf(struct, entry));
    return only ? "" : "@" + struct.home();
  }

  /** Where the member of a struct is declared; null where it is not known. */
  @Nullable Site memberSite(CType.Struct struct, String name, String file) {
    return find(struct, name, file)
        .map(found -> new Site(found.file(), found.member().line()))
        .orElse(null);
  }

  /**
   * The object a name stands for in {@code file}: its own, else one that the whole program shares
   * (its definition before its declarations); another file's static object is out of sight, and so
   * is any other file's where this one has a function of that name.
   */
  public Optional<GlobalFacts> global(String name, String file) {
    return globals.find(name, file);
  }

  /** Whether several files define an object of that name. */
  public boolean isShared(String name) {
    return globals.isShared(name);
  }

  /** Whether any file defines an object of that name. */
  public boolean isDefined(String name) {
    return globals.isDefined(name);
  }

  /** Whether some file has an object-like macro of that name. */
  boolean isAlias(String name) {
    return !aliases.all(name).isEmpty();
  }

  /** What an object-like macro stands for in {@code file}. */
  public Optional<Value> alias(String name, String file) {
    for (Scoped.Entry<Value> entry : aliases.seenFrom(name, visibility, file)) {
      if (entry.isHeaders() || entry.file().equals(file)) {
        return Optional.of(entry.value());
      }
    }
    return Optional.empty();
  }

  /** What a function that is only declared returns. */
  public Optional<CType> prototype(String name, String file) {
    return prototypes.preferred(name, file).stream()
        .findFirst()
        .map(entry -> bound(entry.value(), entry.file(), file));
  }
}
