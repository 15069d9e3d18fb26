package org.lockorder.cache;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes values of a record to bytes, and reads them back. What there can be is known from the
 * types that the record's components are declared with: records, enums, sealed interfaces of these,
 * lists, sets, maps, texts and numbers. The bytes name no class, and whatever they are, what is
 * made of them is such a record or a {@link DamagedException}.
 */
public final class Codec<T extends Record> {
  private final Class<T> type;
  private final Shape shape;

  private Codec(Class<T> type) {
    this.type = type;
    this.shape = new Shapes().of(type);
  }

  /**
   * Of this record.
   *
   * @throws IllegalArgumentException where it has components of other types
   */
  public static <T extends Record> Codec<T> of(Class<T> type) {
    return new Codec<>(type);
  }

  /** The value as bytes. */
  public byte[] encode(T value) {
    ByteWriter out = new ByteWriter();
    shape.write(value, out);
    return out.bytes();
  }

  /** What was written so. */
  public T decode(byte[] bytes) throws DamagedException {
    try {
      ByteReader in = new ByteReader(bytes);
      T value = type.cast(shape.read(in));
      if (value == null || !in.isAtEnd()) {
        throw new DamagedException("more than there should be");
      }
      return value;
    } catch (StackOverflowError e) {
      throw new DamagedException("nested too deeply", e);
    }
  }

  /** Finds the shapes of types, each once: they lead to each other. */
  private static final class Shapes {
    private final Map<Type, Shape> known = new HashMap<>();

    Shape of(Type type) {
      Shape shape = known.get(type);
      if (shape == null) {
        shape = make(type);
        known.put(type, shape);
        if (shape instanceof RecordShape made) {
          made.complete(this::of);
        } else if (shape instanceof SealedShape choice) {
          choice.complete(this::of);
        }
      }
      return shape;
    }

    private Shape make(Type type) {
      if (type instanceof Class<?> c) {
        return make(c);
      }
      if (type instanceof ParameterizedType p && p.getRawType() instanceof Class<?> raw) {
        return make(raw, p.getActualTypeArguments());
      }
      throw unknown(type);
    }

    private static Shape make(Class<?> type) {
      Shape plain = Shape.PLAIN.get(type);
      if (plain != null) {
        return plain;
      }
      if (type.isEnum()) {
        return Shape.ofEnum(type);
      }
      if (type.isRecord()) {
        return new RecordShape(type);
      }
      if (type.isSealed() && type.isInterface()) {
        return new SealedShape(type);
      }
      throw unknown(type);
    }

    /** Sets and maps keep the order in which they were walked, but for sorted ones. */
    private Shape make(Class<?> raw, Type... arguments) {
      if (raw == List.class) {
        return Shape.ofMany(of(arguments[0]), Collections::unmodifiableList);
      }
      if (raw == Set.class) {
        return Shape.ofMany(of(arguments[0]), LinkedHashSet::new);
      }
      if (raw == Map.class) {
        return Shape.ofMap(of(arguments[0]), of(arguments[1]), LinkedHashMap::new);
      }
      if (raw == SortedMap.class && arguments[0] == String.class) {
        return Shape.ofMap(of(arguments[0]), of(arguments[1]), TreeMap::new);
      }
      throw unknown(raw);
    }

    private static IllegalArgumentException unknown(Type type) {
      return new IllegalArgumentException("no codec has values of " + type);
    }
  }

  /** The records that a sealed interface permits, at any depth. */
  static List<Class<?>> permitted(Class<?> type) {
    List<Class<?>> all = new ArrayList<>();
    for (Class<?> each : type.getPermittedSubclasses()) {
      if (each.isSealed()) {
        all.addAll(permitted(each));
      } else {
        all.add(each);
      }
    }
    return all;
  }
}
