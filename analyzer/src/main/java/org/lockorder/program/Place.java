package org.lockorder.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;

/**
 * An object in memory as a function names it: a root and the steps from there, with its type and
 * what naming a lock there needs. {@code &mm->mmap_lock} with a parameter {@code mm} points to the
 * place "parameter 0, follow, .mmap_lock".
 *
 * @param parent the place one step before; null at a root
 * @param step how this is reached from there; null at a root
 * @param type with typedefs stripped
 * @param owner the innermost named struct around it, null where there is none
 * @param tail the member path from the owner to it: {@code s_writers.rw_sem[SB_FREEZE_WRITE]}
 * @param container where the owner itself is a member in place: {@code address_space.i_pages}
 * @param object for a part of a static object its name with members, null for anything else
 */
public record Place(
    Root root,
    @Nullable Place parent,
    @Nullable Step step,
    CType type,
    @Nullable String owner,
    String tail,
    @Nullable String container,
    @Nullable String object,
    boolean many) {

  /** Where a path starts. */
  public sealed interface Root {
    /** A parameter, by its index. */
    record Parameter(int index) implements Root {}

    /** A static object, by a key that is unique in the program. */
    record Static(String key) implements Root {}

    /** A local variable. */
    record Local(String name) implements Root {}

    /** Some object of which only the type is known. Two of these are never the same. */
    record Some() implements Root {}
  }

  /** One step from a place to another. */
  public sealed interface Step {
    /** To what the pointer here points to. */
    record Follow() implements Step {}

    /** To a member. */
    record Member(String name) implements Step {}

    /** To an element; {@code constant} names the index where it is a named constant. */
    record Element(@Nullable String constant) implements Step {}

    /** To the object around it, whose member (a path) this is. */
    record Around(CType container, String member) implements Step {}
  }

  /** The steps from the root to here. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Place at = this; at != null; at = at.parent) {
      if (at.step != null) {
        steps.add(at.step);
      }
    }
    Collections.reverse(steps);
    return steps;
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

  /** The path as text, for dumps and as a key: {@code $0*.mmap_lock}. */
  public String text() {
    StringBuilder out = new StringBuilder();
    switch (root) {
      case Root.Parameter p -> out.append('$').append(p.index());
      case Root.Static s -> out.append(s.key());
      case Root.Local l -> out.append('%').append(l.name());
      case Root.Some s -> out.append('?');
    }
    for (Step s : steps()) {
      switch (s) {
        case Step.Follow f -> out.append('*');
        case Step.Member m -> out.append('.').append(m.name());
        case Step.Element e ->
            out.append('[').append(e.constant() == null ? "" : e.constant()).append(']');
        case Step.Around a -> out.append("^").append(a.member());
      }
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return text();
  }
}
