package org.lockorder.program;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.GlobalFacts;

/** Walks from place to place with the types that a file sees. */
public final class Places {
  /** Longer paths are cut to "some object of this type": they would never meet their like again. */
  private static final int LONGEST = 10;

  private final Types types;

  Places(Types types) {
    this.types = types;
  }

  /** The place of a parameter or local variable. */
  public Place variable(Place.Root root, CType type, String file) {
    return new Place(root, null, null, types.strip(type, file), null, "", null, null, false);
  }

  /** The place of a static object. */
  public Place object(GlobalFacts global, String key) {
    CType type = types.strip(global.type(), global.site().file());
    return new Place(
        new Place.Root.Static(key),
        null,
        null,
        type,
        null,
        "",
        null,
        global.name(),
        global.perCpu());
  }

  /** The place of a static object of which only the name was read. */
  public Place unseenObject(String name) {
    return new Place(
        new Place.Root.Static(name), null, null, new CType.Unknown(), null, "", null, name, false);
  }

  /** Some object of that type. */
  public Place some(CType type, String file) {
    return new Place(
        new Place.Root.Some(), null, null, types.strip(type, file), null, "", null, null, true);
  }

  /** One step on. */
  public Place step(Place from, Place.Step step, String file) {
    Place start = from.depth() >= LONGEST ? from.start() : from;
    return switch (step) {
      case Place.Step.Follow f -> follow(start, step, file);
      case Place.Step.Member m -> member(start, m, file);
      case Place.Step.Element e -> element(start, e, file);
      case Place.Step.Around a -> around(start, a, file);
    };
  }

  private Place follow(Place from, Place.Step step, String file) {
    CType target = types.strip(targetOf(from.type()), file);
    // An array's name is the address of its first element: the object itself, any element of it.
    if (from.type() instanceof CType.Array) {
      return element(from, new Place.Step.Element(null), file);
    }
    return new Place(from.root(), from, step, target, null, "", null, null, from.many());
  }

  private Place member(Place from, Place.Step.Member step, String file) {
    if (step.isPositional()) {
      if (from.type() instanceof CType.Array) {
        return element(from, new Place.Step.Element(null), file);
      }
      String name =
          from.type() instanceof CType.Struct s ? types.memberAt(s, step.position(), file) : null;
      return name == null
          ? new Place(from.root(), from, step, new CType.Unknown(), null, "", null, null, true)
          : member(from, new Place.Step.Member(name), file);
    }
    CType type = memberType(from.type(), step.name(), file);
    String object = from.object() == null ? null : from.object() + "." + step.name();
    if (from.type() instanceof CType.Struct s && !s.anonymous()) {
      CType.Struct owner = types.owner(s, step.name(), file);
      String container = from.owner() == null || from.tail().isEmpty() ? null : memberName(from);
      return new Place(
          from.root(), from, step, type, owner, step.name(), container, object, from.many());
    }
    if (from.type() instanceof CType.Struct) {
      String tail = from.tail().isEmpty() ? step.name() : from.tail() + "." + step.name();
      return new Place(
          from.root(), from, step, type, from.owner(), tail, from.container(), object, from.many());
    }
    return new Place(from.root(), from, step, type, null, step.name(), null, object, from.many());
  }

  private Place element(Place from, Place.Step.Element step, String file) {
    if (!(from.type() instanceof CType.Array) && from.type() instanceof CType.Pointer) {
      Place first = follow(from, new Place.Step.Follow(), file);
      // A static pointer that is indexed stands for the array that was made for it, but not a
      // structure's: what is behind that is no part of the object.
      return new Place(
          first.root(),
          first,
          step,
          first.type(),
          null,
          "",
          null,
          from.step() == null ? from.object() : null,
          step.constant() == null || first.many());
    }
    CType type = types.strip(targetOf(from.type()), file);
    String index = step.constant() == null ? "" : "[" + step.constant() + "]";
    String object = from.object() == null ? null : from.object() + index;
    return new Place(
        from.root(),
        from,
        step,
        type,
        from.owner(),
        from.tail() + index,
        from.container(),
        object,
        step.constant() == null || from.many());
  }

  private Place around(Place from, Place.Step.Around step, String file) {
    CType container = types.strip(step.container(), file);
    Place outer = outer(from, List.of(step.member().split("\\.", -1)));
    if (outer != null
        && (outer.type().equals(container) || outer.type() instanceof CType.Unknown)) {
      return outer;
    }
    return new Place(from.root(), from, step, container, null, "", null, null, from.many());
  }

  /** The place that {@code inner} is reached from by just these members; null if it is not. */
  private static @Nullable Place outer(Place inner, List<String> members) {
    Place at = inner;
    for (String member : members.reversed()) {
      Place parent = at.parent();
      if (parent == null || !new Place.Step.Member(member).equals(at.step())) {
        return null;
      }
      at = parent;
    }
    return at;
  }

  /**
   * Whether it is a member that its struct does not have: a rule's word for all that a list calls.
   */
  public boolean isMadeUp(Place place) {
    return place.step() instanceof Place.Step.Member
        && place.type() instanceof CType.Unknown
        && place.owner() != null;
  }

  private CType memberType(CType type, String name, String file) {
    return types.strip(type, file) instanceof CType.Struct s
        ? types.memberType(s, name, file)
        : new CType.Unknown();
  }

  /**
   * A place by its owner's member: {@code mm_struct.mmap_lock}, {@code pool.lock@mm/a.c} where
   * several structs of that name have such a member; null where it has no owner.
   */
  public @Nullable String memberName(Place place) {
    CType.Struct owner = place.owner();
    return owner == null
        ? null
        : owner.tag() + "." + place.tail() + types.distinction(owner, firstMember(place));
  }

  /** The owner's member that the place is, or is in. */
  static String firstMember(Place place) {
    String tail = place.tail();
    for (int i = 0; i < tail.length(); i++) {
      if (tail.charAt(i) == '.' || tail.charAt(i) == '[') {
        return tail.substring(0, i);
      }
    }
    return tail;
  }

  private static CType targetOf(CType type) {
    @Nullable CType target = type.target();
    return target == null ? new CType.Unknown() : target;
  }
}
