package org.lockorder.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Bytes as they are read. Whatever they are, no more is taken from them than there is. */
public final class ByteReader {
  /** What a program holds nests less. */
  private static final int DEEPEST = 3_000;

  /** There is none. */
  static final int NOTHING = -2;

  private final byte[] bytes;
  private int at;
  private int depth;
  private final UnaryOperator<String> shared;
  private final List<String> texts = new ArrayList<>();
  private final List<@Nullable Object> records = new ArrayList<>();

  ByteReader(byte[] bytes) {
    this(bytes, text -> text);
  }

  /**
   * Of these bytes.
   *
   * @param shared gives one text for all that are equal, of whatever bytes
   */
  public ByteReader(byte[] bytes, UnaryOperator<String> shared) {
    this.bytes = bytes;
    this.shared = shared;
  }

  /** Whether all was read. */
  public boolean isAtEnd() {
    return at == bytes.length;
  }

  long unsigned() throws DamagedException {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (at >= bytes.length) {
        throw new DamagedException("ends early");
      }
      byte b = bytes[at++];
      number |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return number;
      }
    }
    throw new DamagedException("a number without end");
  }

  /** Any number. */
  public long signed() throws DamagedException {
    long number = unsigned();
    return (number >>> 1) ^ -(number & 1);
  }

  /** Any of 32 bits. */
  public int number() throws DamagedException {
    return numberFrom(0);
  }

  /** Likewise, told from {@code origin}. */
  public int numberFrom(int origin) throws DamagedException {
    long difference = signed();
    long number = origin + difference;
    if (number != (int) number || difference != (int) difference) {
      throw new DamagedException("a number out of range");
    }
    return (int) number;
  }

  /** One of 32 bits that is not negative. */
  public int index() throws DamagedException {
    return below(Integer.MAX_VALUE);
  }

  /** Yes or no. */
  public boolean flag() throws DamagedException {
    return below(2) == 1;
  }

  /** A number below {@code bound}. */
  public int below(int bound) throws DamagedException {
    long number = unsigned();
    if (number < 0 || number >= bound) {
      throw new DamagedException("a choice that there is not");
    }
    return (int) number;
  }

  /** How many elements follow: each takes a byte at least. */
  public int count() throws DamagedException {
    long count = unsigned();
    if (count < 0 || count > bytes.length - at) {
      throw new DamagedException("more than there is");
    }
    return (int) count;
  }

  /** A text; null where there is none. */
  public @Nullable String text() throws DamagedException {
    int before = below(texts.size() + 2) - 2;
    if (before >= 0) {
      return texts.get(before);
    }
    if (before == NOTHING) {
      return null;
    }
    int length = count();
    String text = shared.apply(new String(bytes, at, length, StandardCharsets.UTF_8));
    at += length;
    texts.add(text);
    return text;
  }

  /** A text that may not be missing. */
  public String some() throws DamagedException {
    String text = text();
    if (text == null) {
      throw new DamagedException("nothing where a text should be");
    }
    return text;
  }

  /** A constant of that type. */
  public <E extends Enum<E>> E constant(Class<E> type) throws DamagedException {
    try {
      return Enum.valueOf(type, some());
    } catch (IllegalArgumentException e) {
      throw new DamagedException("no constant is called that", e);
    }
  }

  /** The number of a record that was read before; else one of the two below zero. */
  int before() throws DamagedException {
    return below(records.size() + 2) - 2;
  }

  /** That record, which must be of the type expected. */
  Object recordAt(int number, Class<?> type) throws DamagedException {
    Object found = records.get(number);
    if (!type.isInstance(found)) {
      throw new DamagedException("a record of another type, or one inside itself");
    }
    return found;
  }

  /** A place for the record that follows, filled once its parts are read. */
  int open() throws DamagedException {
    deeper();
    records.add(null);
    return records.size() - 1;
  }

  void close(int place, Object made) {
    back();
    records.set(place, made);
  }

  /** Goes into something that may hold others of its kind. */
  public void deeper() throws DamagedException {
    if (++depth > DEEPEST) {
      throw new DamagedException("nested too deeply");
    }
  }

  /** Comes out of it. */
  public void back() {
    depth--;
  }
}
