package org.lockorder.pointers;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;

/**
 * What a function gives back to its callers: what all its returns agree on, and all that it stores
 * through pointers that it is passed.
 */
final class GivenBack {
  private final Resolver resolver;
  private final FunctionFacts function;

  GivenBack(Resolver resolver) {
    this.resolver = resolver;
    this.function = resolver.function();
  }

  Worth worth() {
    return new Worth.Told(
        returned(resolver::pointee),
        function.form() == FunctionFacts.Form.MACRO ? returned(resolver::place) : null,
        stored());
  }

  /**
   * What all returns are the place of; some object of that kind where they agree on no more than
   * that, else null.
   */
  private @Nullable Place returned(Function<Value, @Nullable Place> placed) {
    Place common = null;
    for (Block block : function.blocks()) {
      Value value = block.end() instanceof Terminator.Return r ? r.value() : null;
      if (value == null || Resolver.isNull(value)) {
        continue;
      }
      Place place = placed.apply(value);
      if (place == null || (place.root() instanceof Place.Root.Local && !place.isNamed())) {
        return null;
      }
      common = common == null ? exported(place) : Place.either(common, exported(place));
      if (common == null) {
        return null;
      }
    }
    return common == null || common.root() instanceof Place.Root.Local ? null : common;
  }

  /** What was stored through a pointer that is passed, by the parameter's number. */
  private Map<Integer, Place> stored() {
    Map<Integer, Agreement> agreements = new HashMap<>(2);
    for (Op.Assign assign : function.assigns()) {
      if (assign.target() instanceof Value.Dereference d) {
        int parameter = resolver.parameterIndex(d.pointer());
        if (parameter >= 0) {
          agreement(parameter, agreements).add(assign.value(), 0);
        }
      }
    }
    for (Op.Call call : function.calls()) {
      for (int i = 0; i < call.arguments().size(); i++) {
        int parameter = resolver.parameterIndex(call.arguments().get(i));
        if (parameter >= 0 && resolver.worth(call).stores().containsKey(i)) {
          agreement(parameter, agreements).add(new Writes.Argument(call, i));
        }
      }
    }
    if (agreements.isEmpty()) {
      return Map.of(); // so it is with most
    }
    Map<Integer, Place> stored = new HashMap<>();
    agreements.forEach(
        (parameter, agreement) ->
            agreement.place().ifPresent(place -> stored.put(parameter, exported(place))));
    return stored;
  }

  private Agreement agreement(int parameter, Map<Integer, Agreement> all) {
    return all.computeIfAbsent(parameter, x -> resolver.agreement());
  }

  /** As a caller may see it: a local's path means nothing to others. */
  private static Place exported(Place place) {
    return place.root() instanceof Place.Root.Local ? place.some() : place;
  }
}
