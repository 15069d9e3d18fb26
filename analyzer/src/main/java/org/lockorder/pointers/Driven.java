package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.rules.Drive;

/**
 * An object and what it keeps.
 *
 * @param named what has a name of its own, to which it belongs
 * @param first what was first seen to be kept
 * @param functions by member, with the functions of the program that store them there
 */
record Driven(
    Drive drive,
    @Nullable Spot named,
    @Nullable Spot object,
    KeptFunctions.Kept first,
    Map<String, Map<String, Set<Integer>>> functions) {

  /** The functions that are called one behind the other, in all orders that are known of. */
  List<List<String>> ways() {
    return ways(Set.of());
  }

  /** Likewise where one of these has queued the object: what they store in it runs there. */
  List<List<String>> ways(Set<Integer> by) {
    List<List<String>> ways = new ArrayList<>();
    List<String> members = drive.calls();
    if (drive.each() || members.size() == 1) {
      members.forEach(member -> of(member, by).forEach(f -> ways.add(List.of(f))));
    } else {
      List<String> way = new ArrayList<>();
      members.forEach(member -> of(member, by).stream().findFirst().ifPresent(way::add));
      ways.add(way);
    }
    return ways;
  }

  private Set<String> of(String member, Set<Integer> by) {
    Map<String, Set<Integer>> all = functions.getOrDefault(member, Map.of());
    Set<String> own = new LinkedHashSet<>();
    boolean each =
        by.stream().allMatch(b -> all.values().stream().anyMatch(stores -> stores.contains(b)));
    all.forEach(
        (function, stores) -> {
          if (!each || by.isEmpty() || !Collections.disjoint(stores, by)) {
            own.add(function);
          }
        });
    return own;
  }
}
