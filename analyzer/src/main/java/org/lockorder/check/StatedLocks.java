package org.lockorder.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.ClassGraph;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.rules.StatedOrder;

/** Which classes of a program the locks of stated orders are. */
final class StatedLocks {
  private final Map<String, List<Integer>> classes = new HashMap<>();

  StatedLocks(GraphBuilder builder, ClassGraph graph) {
    for (int i = 0; i < graph.size(); i++) {
      LockClass lock = builder.lock(graph.id(i));
      String id = lock.family();
      put(id, i);
      if (lock.declared() != null && id.indexOf('@') < 0) {
        put(id + "@" + lock.declared().file(), i);
      }
      if (lock.singleton() && !lock.type().equals(lock.id())) {
        put(LockClass.familyOf(lock.type()), i);
      }
    }
  }

  private void put(String id, int number) {
    List<Integer> numbers = classes.computeIfAbsent(id, x -> new ArrayList<>());
    if (!numbers.contains(number)) {
      numbers.add(number);
    }
  }

  /** The numbers of the classes it may be: with a subclass or not, a static object's or any. */
  List<Integer> of(StatedOrder.Lock lock) {
    return classes.getOrDefault(lock.id(), List.of());
  }
}
