package org.lockorder.veto;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lockorder.lockgraph.Held;

/** Locks of one class that several legs hold. */
public final class Gates {
  private Gates() {}

  /**
   * Those that any two of the legs hold in modes which exclude each other, in the order of legs;
   * surely where both surely do.
   *
   * @param legs what each holds
   * @param gates what of it keeps others out
   */
  public static Stream<Held> excluding(List<List<Held>> legs, Predicate<Held> gates) {
    List<Held> found = new ArrayList<>();
    for (int i = 0; i < legs.size(); i++) {
      for (List<Held> other : legs.subList(i + 1, legs.size())) {
        for (Held one : legs.get(i)) {
          for (Held two : other) {
            if (one.lock().equals(two.lock())
                && one.mode().excludes(two.mode())
                && gates.test(one)
                && gates.test(two)) {
              boolean surely = one.surely() && two.surely();
              found.add(new Held(one.lock(), one.mode(), surely, one.keepsOut()));
            }
          }
        }
      }
    }
    return found.stream();
  }
}
