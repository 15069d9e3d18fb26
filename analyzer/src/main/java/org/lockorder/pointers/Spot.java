package org.lockorder.pointers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;

/**
 * An object as code that is made for it may name it: a static one by its name, any other as a
 * member of some struct.
 *
 * @param owner the struct; null for a static object
 * @param home tells apart those of one name: {@code @} and a file, or empty
 * @param isPointer whether what stands there is a pointer to it
 * @param many whether it is one of an array that has the name
 * @param path the static object's name with its members, or the member's path in the struct
 */
record Spot(
    CType.@Nullable Struct owner, String path, String home, boolean isPointer, boolean many) {
  private static final String SOME = "object";

  /** The object at a place; null where that is neither. */
  static @Nullable Spot of(Place place) {
    CType.Struct owner = place.owner();
    if (place.object() != null && place.root() instanceof Place.Root.Static s) {
      int at = s.key().indexOf('@');
      String home = at < 0 ? "" : s.key().substring(at);
      return new Spot(null, place.object(), home, isPointer(place), isElement(place));
    }
    return owner == null || owner.anonymous()
        ? null
        : new Spot(
            owner,
            place.tail(),
            owner.home() == null ? "" : "@" + owner.home(),
            isPointer(place),
            isElement(place));
  }

  /** Whether the way from the struct, or the static object, goes by an index that no name tells. */
  private static boolean isElement(Place place) {
    CType.Struct owner = place.owner();
    for (Place at = place; at != null && at.step() != null; at = at.parent()) {
      if (at.step() instanceof Place.Step.Element e && e.constant() == null) {
        return true;
      }
      Place around = at.parent();
      if (owner != null && around != null && owner.equals(around.type())) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPointer(Place place) {
    return place.type().target() != null;
  }

  /** The member of a struct, {@code kernfs_node.dep_map}, or a static object. */
  static Spot named(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      return new Spot(null, text, "", false, false);
    }
    return new Spot(
        new CType.Struct(text.substring(0, dot)), text.substring(dot + 1), "", false, false);
  }

  /** A pointer to it, where it is an object or a pointer itself. */
  Value pointer(Map<String, CType> locals) {
    Value at = many ? new Value.Element(value(locals), new Value.Unknown()) : value(locals);
    return isPointer ? at : new Value.AddressOf(at);
  }

  /** In words, equal for one object's class. */
  String text() {
    return (owner == null ? path : owner.tag() + "." + path) + home;
  }

  /**
   * Its value in a function that is made for it.
   *
   * @param locals where a variable is added for the struct around it
   */
  Value value(Map<String, CType> locals) {
    String[] steps = path.replaceAll("\\[[^]]*]", ".[]").split("\\.", -1);
    Value at;
    int next = 0;
    if (owner == null) {
      at = new Value.Global(steps[next++]);
    } else {
      String variable = SOME + " " + owner.tag();
      locals.put(variable, owner);
      at = new Value.Variable(variable);
    }
    for (; next < steps.length; next++) {
      at =
          steps[next].equals("[]")
              ? new Value.Element(at, new Value.Unknown())
              : new Value.Field(at, steps[next], false);
    }
    return at;
  }
}
