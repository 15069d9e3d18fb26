package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.program.Place;
import org.lockorder.program.Places;

/**
 * What an object is part of, in place: the {@code device} that is {@code input_dev.dev}. One that
 * is such a member is none that is another.
 *
 * @param part the tag of the object's struct
 * @param member that it is
 */
public record Embedding(String part, String member) {
  private static final String INDEX = "\\[[^]]*]";

  /** What is known of that place: what it is part of, what that is part of, and so on. */
  static List<Embedding> of(Place place, Places places) {
    List<Embedding> outwards = new ArrayList<>();
    for (Place at = place; at != null; at = around(at)) {
      String member = places.memberName(at);
      if (member == null || !(at.type() instanceof CType.Struct s) || s.anonymous()) {
        break;
      }
      outwards.add(new Embedding(s.tag(), member.replaceAll(INDEX, "")));
    }
    return outwards;
  }

  /** The named struct that it is a part of in place; null for none. */
  private static @Nullable Place around(Place place) {
    Place at = place;
    while (at.step() instanceof Place.Step.Member || at.step() instanceof Place.Step.Element) {
      Place parent = at.parent();
      if (parent == null || (parent.type() instanceof CType.Struct s && !s.anonymous())) {
        return parent;
      }
      at = parent;
    }
    return null;
  }

  /** One that is of the same struct and another member; null where there is none. */
  static @Nullable Embedding apart(List<Embedding> some, List<Embedding> others) {
    for (Embedding one : some) {
      for (Embedding other : others) {
        if (one.part.equals(other.part) && !one.member.equals(other.member)) {
          return one;
        }
      }
    }
    return null;
  }
}
