package org.lockorder.summary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockorder.ir.Value;

/**
 * What a call passes.
 *
 * @param arguments as written
 * @param memory what else the function called reads, as the caller names it
 */
record Passing(List<Value> arguments, List<Value> memory) {
  static final Passing NOTHING = new Passing(List.of(), List.of());

  /** What is known of it. */
  Inputs known(Facts facts, KnownMemory still) {
    Inputs known = Parameters.passed(arguments, facts);
    for (int i = 0; i < memory.size() && !still.isNone(facts); i++) {
      known = known.with(Inputs.READS + i, still.known(memory.get(i), facts));
    }
    return known;
  }

  /** What of it says no more than what the caller was passed, by index. */
  Map<Integer, Inherited> inherited(Parameters parameters, KnownMemory still) {
    Map<Integer, Inherited> inherited = parameters.inherited(arguments);
    for (int i = 0; i < memory.size(); i++) {
      int index = still.asEntered(memory.get(i));
      Inherited one = index >= 0 ? Inherited.ofMemory(index) : parameters.inherited(memory.get(i));
      if (one != null) {
        inherited = inherited instanceof TreeMap ? inherited : new TreeMap<>(inherited);
        inherited.put(Inputs.READS + i, one);
      }
    }
    return inherited;
  }
}
