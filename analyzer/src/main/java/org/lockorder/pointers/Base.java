package org.lockorder.pointers;

import org.jspecify.annotations.Nullable;
import org.lockorder.program.Place;

/**
 * A place as part of what a pointer points to: {@code o->driver.probe} is {@code .driver.probe} of
 * what {@code o} points to.
 *
 * @param pointer where the pointer is
 * @param part the members from there
 */
record Base(Place pointer, String part) {
  /** Null for a place that is reached through no pointer. */
  static @Nullable Base of(Place place) {
    StringBuilder part = new StringBuilder();
    for (Place at = place; at != null; at = at.parent()) {
      switch (at.step()) {
        case Place.Step.Member m -> part.insert(0, "." + m.name());
        case Place.Step.Element e -> {
          if (part.indexOf("[]") != 0) {
            part.insert(0, "[]");
          }
        }
        case Place.Step.Follow f -> {
          Place pointer = at.parent();
          return pointer == null ? null : new Base(pointer, part.toString());
        }
        case Place.Step.Around a -> {
          return null;
        }
        case null -> {
          return null;
        }
      }
    }
    return null;
  }
}
