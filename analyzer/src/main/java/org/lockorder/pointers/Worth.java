package org.lockorder.pointers;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.program.Place;

/** What a call of a function is worth: the places that its caller gets from it. */
public interface Worth {
  /** A function of which nothing is known. */
  Worth NOTHING = new Told(null, null, Map.of());

  /** What the return value points to; null where that is not known. */
  @Nullable Place pointsTo();

  /** What the value is the place of, for a macro that names an object; else null. */
  @Nullable Place names();

  /**
   * What the pointers that were passed point to afterwards, by argument, where all that is stored
   * there agrees: {@code *ptlp = ptl}.
   */
  Map<Integer, Place> stores();

  /** That alone. */
  record Told(@Nullable Place pointsTo, @Nullable Place names, Map<Integer, Place> stores)
      implements Worth {
    public Told {
      stores = Map.copyOf(stores);
    }
  }

  /** Of the function whose values these are. */
  static Worth of(Resolver resolver) {
    return new GivenBack(resolver).worth();
  }
}
