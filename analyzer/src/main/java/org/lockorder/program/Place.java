package org.lockorder.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;

/**
 * An object in memory as a function names it: a root and the steps from there, with its type and
 * what naming a lock there needs. {@code &mm->mmap_lock} with a parameter {@code mm} points to the
 * place "parameter 0, follow, .mmap_lock".
 */
public final class Place {
  private final Root root;
  private final @Nullable Place parent;
  private final @Nullable Step step;
  private final CType type;
  private final CType.@Nullable Struct owner;
  private final String tail;
  private final @Nullable String container;
  private final @Nullable String object;
  private final boolean many;

  /** Made where it is asked for: most places are but steps on the way to others. */
  private @Nullable String text;

  /**
   * A place.
   *
   * @param parent the place one step before; null at a root
   * @param step how this is reached from there; null at a root
   * @param type with typedefs stripped
   * @param owner the innermost named struct around it, null where there is none
   * @param tail the member path from the owner to it: {@code s_writers.rw_sem[SB_FREEZE_WRITE]}
   * @param container where the owner itself is a member in place: {@code address_space.i_pages}
   * @param object for a part of a static object its name with members, null for anything else
   * @param many whether the path may stand for several objects: an element, another CPU's
   */
  public Place(
      Root root,
      @Nullable Place parent,
      @Nullable Step step,
      CType type,
      CType.@Nullable Struct owner,
      String tail,
      @Nullable String container,
      @Nullable String object,
      boolean many) {
    this(root, parent, step, type, owner, tail, container, object, many, null);
  }

  private Place(
      Root root,
      @Nullable Place parent,
      @Nullable Step step,
      CType type,
      CType.@Nullable Struct owner,
      String tail,
      @Nullable String container,
      @Nullable String object,
      boolean many,
      @Nullable String text) {
    this.root = root;
    this.parent = parent;
    this.step = step;
    this.type = type;
    this.owner = owner;
    this.tail = tail;
    this.container = container;
    this.object = object;
    this.many = many;
    this.text = text;
  }

  /** Where the path starts. */
  public Root root() {
    return root;
  }

  /** The place one step before; null at a root. */
  public @Nullable Place parent() {
    return parent;
  }

  /** How this is reached from there; null at a root. */
  public @Nullable Step step() {
    return step;
  }

  /** Its type, with typedefs stripped. */
  public CType type() {
    return type;
  }

  /** The innermost named struct around it; null where there is none. */
  public CType.@Nullable Struct owner() {
    return owner;
  }

  /** The member path from the owner to it. */
  public String tail() {
    return tail;
  }

  /** The member in place that the owner itself is; null where it is none. */
  public @Nullable String container() {
    return container;
  }

  /** For a part of a static object its name with members; null for anything else. */
  public @Nullable String object() {
    return object;
  }

  /** Whether the path may stand for several objects. */
  public boolean many() {
    return many;
  }

  /** The path, as dumps show it: {@code $0*.mmap_lock}. */
  public String text() {
    String known = text;
    if (known == null) {
      StringBuilder way = new StringBuilder();
      appendTo(way);
      known = way.toString();
      text = known;
    }
    return known;
  }

  private void appendTo(StringBuilder way) {
    String known = text; // read once: another thread may be setting it
    if (known != null) {
      way.append(known);
    } else if (parent == null || step == null) {
      way.append(textOf(root));
    } else {
      parent.appendTo(way);
      way.append(textOf(step));
    }
  }

  /** The same object, of which only the class is known. */
  public Place some() {
    if (root instanceof Root.Some && many) {
      return this;
    }
    Root some = new Root.Some();
    return new Place(
        some, parent, step, type, owner, tail, container, object, true, textOf(some) + text());
  }

  /** Some object of its kind, without the way to it. */
  Place start() {
    return new Place(new Root.Some(), null, null, type, owner, tail, container, null, true);
  }

  /**
   * The same path, known to lead to the like of that: what a pointer to a lock that a structure
   * keeps points to.
   */
  public Place named(Place like) {
    return like.root instanceof Root.Static
        ? like
        : new Place(
            root, parent, step, like.type, like.owner, like.tail, like.container, null, many, text);
  }

  /** Whether it is a static object's part, or a named struct's member. */
  public boolean isNamed() {
    return object != null || owner != null;
  }

  /** A place, or another of its like: {@code &rq->core->__lock} or {@code &rq->__lock}. */
  public static @Nullable Place either(Place a, Place b) {
    if (a.text().equals(b.text())) {
      return a;
    }
    boolean alike = a.owner != null && a.owner.equals(b.owner) && a.tail.equals(b.tail);
    return alike ? a.some() : null;
  }

  /** The same object seen as another type. */
  public Place as(CType other) {
    return new Place(root, parent, step, other, owner, tail, container, object, many, text);
  }

  /** Where a path starts. What is met most of all compares itself, as of a value. */
  public sealed interface Root {
    /** A parameter, by its index. */
    record Parameter(int index) implements Root {
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Parameter p && index == p.index;
      }

      @Override
      public int hashCode() {
        return index;
      }
    }

    /** A static object, by a key that is unique in the program. */
    record Static(String key) implements Root {
      @Override
      public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Static s && key.equals(s.key));
      }

      @Override
      public int hashCode() {
        return key.hashCode();
      }
    }

    /** A local variable. */
    record Local(String name) implements Root {
      @Override
      public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Local l && name.equals(l.name));
      }

      @Override
      public int hashCode() {
        return name.hashCode();
      }
    }

    /** Some object of which only the type is known. Two of these are never the same. */
    record Some() implements Root {}
  }

  /** One step from a place to another. */
  public sealed interface Step {
    /** To what the pointer here points to. */
    record Follow() implements Step {}

    /** To a member. */
    record Member(String name) implements Step {
      @Override
      public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Member m && name.equals(m.name));
      }

      @Override
      public int hashCode() {
        return name.hashCode();
      }

      /** Whether an initialiser means it by its position. */
      boolean isPositional() {
        return name.startsWith("#");
      }

      /** Which one that is. */
      int position() {
        return Integer.parseInt(name.substring(1));
      }
    }

    /** To an element; {@code constant} names the index where it is a named constant. */
    record Element(@Nullable String constant) implements Step {}

    /** To the object around it, whose member (a path) this is. */
    record Around(CType container, String member) implements Step {}
  }

  /** The places from the root to here, both among them. */
  public List<Place> way() {
    List<Place> way = new ArrayList<>();
    for (Place at = this; at != null; at = at.parent) {
      way.add(at);
    }
    Collections.reverse(way);
    return way;
  }

  /** The steps from the root to here. */
  public List<Step> steps() {
    return way().stream().map(Place::step).filter(Objects::nonNull).toList();
  }

  /** How many steps lie between the root and here. */
  public int depth() {
    int depth = 0;
    for (Place at = parent; at != null; at = at.parent) {
      depth++;
    }
    return depth;
  }

  /** Whether both are surely the same object, as long as no variable on the way is written. */
  public boolean sameAs(Place other) {
    if (root instanceof Root.Some || many || other.many || !root.equals(other.root)) {
      return false;
    }
    Place a = this;
    Place b = other;
    while (a != null && b != null) {
      if (a.step == null || b.step == null) {
        return a.step == null && b.step == null;
      }
      if (!a.step.equals(b.step)) {
        return false;
      }
      a = a.parent;
      b = b.parent;
    }
    return a == null && b == null;
  }

  /** Whether the path starts at a parameter. */
  public boolean ofParameter() {
    return root instanceof Root.Parameter;
  }

  private static String textOf(Root root) {
    return switch (root) {
      case Root.Parameter p -> "$" + p.index();
      case Root.Static s -> s.key();
      case Root.Local l -> "%" + l.name();
      case Root.Some s -> "?";
    };
  }

  private static String textOf(Step step) {
    return switch (step) {
      case Step.Follow f -> "*";
      case Step.Member m -> "." + m.name();
      case Step.Element e -> "[" + (e.constant() == null ? "" : e.constant()) + "]";
      case Step.Around a -> "^" + a.member();
    };
  }

  /** Equal for one path seen as one type. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place p
        && many == p.many
        && text().equals(p.text())
        && type.equals(p.type)
        && Objects.equals(owner, p.owner);
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
