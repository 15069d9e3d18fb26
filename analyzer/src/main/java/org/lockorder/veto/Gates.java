package org.lockorder.veto;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.Held;

/** Locks of one class that several legs hold. */
public final class Gates {
  private Gates() {}

  /**
   * Those that any two of the legs hold in modes which exclude each other, in the order of legs.
   *
   * @param legs what each holds
   */
  public static Stream<LockClass> excluding(List<List<Held>> legs) {
    List<LockClass> found = new ArrayList<>();
    for (int i = 0; i < legs.size(); i++) {
      for (List<Held> other : legs.subList(i + 1, legs.size())) {
        for (Held one : legs.get(i)) {
          if (other.stream().anyMatch(two -> excludes(one, two))) {
            found.add(one.lock());
          }
        }
      }
    }
    return found.stream();
  }

  private static boolean excludes(Held one, Held two) {
    return one.lock().equals(two.lock()) && one.mode().excludes(two.mode());
  }
}
