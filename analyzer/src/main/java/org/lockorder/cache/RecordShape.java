package org.lockorder.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A record, component by component; one that was there before is pointed at. */
final class RecordShape implements Shape {
  private final Class<?> type;
  private final Method[] accessors;
  private final Constructor<?> constructor;
  private final Shape[] shapes;

  RecordShape(Class<?> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    accessors = new Method[components.length];
    shapes = new Shape[components.length];
    for (int i = 0; i < components.length; i++) {
      accessors[i] = components[i].getAccessor();
      accessors[i].setAccessible(true);
    }
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its constructor", e);
    }
  }

  /** Finds what its components are like, which may lead back here. */
  void complete(Function<Type, Shape> find) {
    RecordComponent[] components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      shapes[i] = find.apply(components[i].getGenericType());
    }
  }

  @Override
  public void write(@Nullable Object value, ByteWriter out) {
    if (value == null) {
      out.nothing();
    } else if (!out.again(value)) {
      for (int i = 0; i < shapes.length; i++) {
        shapes[i].write(component(value, i), out);
      }
    }
  }

  private @Nullable Object component(Object value, int i) {
    try {
      return accessors[i].invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("an accessor of " + type + " failed", e);
    }
  }

  @Override
  public @Nullable Object read(ByteReader in) throws DamagedException {
    int before = in.before();
    if (before >= 0) {
      return in.recordAt(before, type);
    }
    if (before == ByteReader.NOTHING) {
      return null;
    }
    int place = in.open();
    @Nullable Object[] components = new @Nullable Object[shapes.length];
    for (int i = 0; i < shapes.length; i++) {
      components[i] = shapes[i].read(in);
    }
    Object made = make(components);
    in.close(place, made);
    return made;
  }

  /** Its constructor may find something wrong. */
  private Object make(@Nullable Object[] components) throws DamagedException {
    try {
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new DamagedException("no " + type.getSimpleName() + " is like that", e);
    }
  }
}
