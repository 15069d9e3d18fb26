package org.lockorder.pointers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;

/** What the writes of one pointer make it point to, as long as all of them agree on one name. */
final class Agreement {
  private final ValuePlaces places;
  private final Resolver.CalleeResults results;
  private @Nullable Place common;
  private boolean broken;

  Agreement(ValuePlaces places, Resolver.CalleeResults results) {
    this.places = places;
    this.results = results;
  }

  /** The pointer is set to that value. */
  void add(Value value, int depth) {
    if (!Resolver.isNull(value)) {
      add(places.pointee(value, depth));
    }
  }

  /** The pointer's address is passed. A callee that stores nothing there says nothing. */
  void add(Writes.Argument argument) {
    Place stored = results.worth(argument.call()).stores().get(argument.index());
    if (stored != null) {
      add(places.passing(argument.call().arguments(), 0).of(stored));
    }
  }

  private void add(@Nullable Place place) {
    broken |= place == null || !place.isNamed();
    if (broken || place == null) {
      return;
    }
    common = common == null ? place : Place.either(common, place);
    broken = common == null;
  }

  /** What they agree on; nothing where they do not, or where there are none. */
  Optional<Place> place() {
    return broken ? Optional.empty() : Optional.ofNullable(common);
  }
}
