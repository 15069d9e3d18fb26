package org.lockorder.frontend;

import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Initializer;
import org.lockorder.ir.Value;

/** Goes through the elements of an initialiser, nested ones too, in their order. */
final class InitializerWalk {
  /** Takes the elements. */
  interface Elements {
    /** An index as part of a place. */
    Value index(Expr index);

    /**
     * An element that is no list itself.
     *
     * @param place where it goes; null where only the struct's definition could tell
     */
    void element(@Nullable Value place, Expr value);
  }

  private final Elements elements;

  InitializerWalk(Elements elements) {
    this.elements = elements;
  }

  /** All that is in the list, which makes up the object at {@code place}. */
  void walk(@Nullable Value place, Expr.InitializerListExpr list) {
    @Nullable Value next = at(place, 0);
    for (int i = 0; i < list.elements().size(); i++) {
      Initializer element = list.elements().get(i);
      @Nullable Value at = next;
      if (element.designators().isEmpty()) {
        next = next instanceof Value.Field ? at(place, i + 1) : next;
      } else {
        at = place == null ? null : designated(place, element);
        // What follows .member = x is the member behind, which the struct knows.
        boolean indexed = element.designators().getFirst() instanceof Initializer.Designator.Index;
        next = indexed && place != null ? new Value.Element(place, Folding.UNKNOWN) : null;
      }
      if (element.value() instanceof Expr.InitializerListExpr inner) {
        walk(at, inner);
      } else {
        elements.element(at, element.value());
      }
    }
  }

  private static @Nullable Value at(@Nullable Value place, int position) {
    return place == null ? null : Value.Field.at(place, position);
  }

  private Value designated(Value place, Initializer element) {
    Value at = place;
    for (Initializer.Designator step : element.designators()) {
      at =
          switch (step) {
            case Initializer.Designator.Field f -> Folding.field(at, f.name(), false);
            case Initializer.Designator.Index i ->
                new Value.Element(
                    at, i.last() == null ? elements.index(i.index()) : Folding.UNKNOWN);
          };
    }
    return at;
  }
}
