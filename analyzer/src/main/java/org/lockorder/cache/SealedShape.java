package org.lockorder.cache;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of the records that a sealed interface permits: which one, then it. */
final class SealedShape implements Shape {
  private final List<Class<?>> choices;
  private final Map<Class<?>, Integer> numbers = new HashMap<>();
  private final Shape[] shapes;

  SealedShape(Class<?> type) {
    choices = Codec.permitted(type);
    shapes = new Shape[choices.size()];
  }

  /** Finds what the records are like. */
  void complete(Function<Type, Shape> find) {
    for (int i = 0; i < shapes.length; i++) {
      numbers.put(choices.get(i), i);
      shapes[i] = find.apply(choices.get(i));
    }
  }

  @Override
  public void write(@Nullable Object value, ByteWriter out) {
    if (value == null) {
      out.unsigned(0);
      return;
    }
    Integer number = numbers.get(value.getClass());
    if (number == null) {
      throw new IllegalStateException("not permitted: " + value.getClass());
    }
    out.unsigned(number + 1L);
    shapes[number].write(value, out);
  }

  @Override
  public @Nullable Object read(ByteReader in) throws DamagedException {
    int choice = in.below(shapes.length + 1) - 1;
    return choice < 0 ? null : shapes[choice].readSome(in);
  }
}
