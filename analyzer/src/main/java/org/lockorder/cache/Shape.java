package org.lockorder.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How values of one type are written and read. */
interface Shape {
  void write(@Nullable Object value, ByteWriter out);

  @Nullable Object read(ByteReader in) throws DamagedException;

  /** Reads what may not be missing. */
  default Object readSome(ByteReader in) throws DamagedException {
    Object value = read(in);
    if (value == null) {
      throw new DamagedException("nothing where something should be");
    }
    return value;
  }

  /** Something that is read from bytes. */
  interface Reading {
    @Nullable Object from(ByteReader in) throws DamagedException;
  }

  /** Something that is written to bytes. */
  interface Writing<V> {
    void to(V value, ByteWriter out);
  }

  /** Of values of a class that are never null. */
  static <V> Shape of(Class<V> type, Writing<V> writing, Reading reading) {
    return new Shape() {
      @Override
      public void write(@Nullable Object value, ByteWriter out) {
        writing.to(Objects.requireNonNull(type.cast(value)), out);
      }

      @Override
      public @Nullable Object read(ByteReader in) throws DamagedException {
        return reading.from(in);
      }
    };
  }

  /** The same, or nothing. */
  static Shape orNull(Shape some) {
    return new Shape() {
      @Override
      public void write(@Nullable Object value, ByteWriter out) {
        out.unsigned(value == null ? 0 : 1);
        if (value != null) {
          some.write(value, out);
        }
      }

      @Override
      public @Nullable Object read(ByteReader in) throws DamagedException {
        return in.below(2) == 0 ? null : some.read(in);
      }
    };
  }

  Shape INT = of(Integer.class, (n, out) -> out.signed(n), ByteReader::number);
  Shape LONG = of(Long.class, (n, out) -> out.signed(n), ByteReader::signed);
  Shape BOOLEAN = of(Boolean.class, (b, out) -> out.unsigned(b ? 1 : 0), in -> in.below(2) == 1);
  Shape DOUBLE =
      of(
          Double.class,
          (d, out) -> out.unsigned(Double.doubleToLongBits(d)),
          in -> Double.longBitsToDouble(in.unsigned()));
  Shape TEXT =
      new Shape() {
        @Override
        public void write(@Nullable Object value, ByteWriter out) {
          if (value == null) {
            out.nothing();
          } else {
            out.text((String) value);
          }
        }

        @Override
        public @Nullable Object read(ByteReader in) throws DamagedException {
          return in.text();
        }
      };

  /** By type, those that consist of nothing else. */
  Map<Class<?>, Shape> PLAIN =
      Map.of(
          int.class, INT,
          long.class, LONG,
          boolean.class, BOOLEAN,
          double.class, DOUBLE,
          Integer.class, orNull(INT),
          Long.class, orNull(LONG),
          Boolean.class, orNull(BOOLEAN),
          String.class, TEXT);

  /** A constant, by its place. */
  static Shape ofEnum(Class<?> type) {
    List<?> constants = List.of(type.getEnumConstants());
    return orNull(
        of(
            Enum.class,
            (value, out) -> out.unsigned(constants.indexOf(value)),
            in -> constants.get(in.below(constants.size()))));
  }

  /** A list, or what is made of one. */
  static Shape ofMany(Shape element, Function<List<Object>, Object> made) {
    return orNull(
        of(
            Collection.class,
            (all, out) -> {
              out.unsigned(all.size());
              for (Object each : Walk.of((Collection<?>) all)) {
                element.write(each, out);
              }
            },
            in -> {
              int count = in.count();
              List<Object> all = new ArrayList<>(count);
              for (int i = 0; i < count; i++) {
                all.add(element.readSome(in));
              }
              return made.apply(all);
            }));
  }

  /** Keys, each with its value. */
  static Shape ofMap(Shape key, Shape value, Supplier<Map<Object, Object>> made) {
    return orNull(
        of(
            Map.class,
            (all, out) -> {
              out.unsigned(all.size());
              for (Map.Entry<?, ?> entry : Walk.of((Map<?, ?>) all)) {
                key.write(entry.getKey(), out);
                value.write(entry.getValue(), out);
              }
            },
            in -> {
              int count = in.count();
              Map<Object, Object> all = made.get();
              for (int i = 0; i < count; i++) {
                all.put(key.readSome(in), value.readSome(in));
              }
              return all;
            }));
  }
}
