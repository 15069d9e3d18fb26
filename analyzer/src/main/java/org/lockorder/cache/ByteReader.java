package org.lockorder.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes as they are read. Whatever they are, no more is taken from them than there is. */
final class ByteReader {
  /** What a program holds nests less. */
  private static final int DEEPEST = 3_000;

  /** There is none. */
  static final int NOTHING = -2;

  private final byte[] bytes;
  private int at;
  private int depth;
  private final List<String> texts = new ArrayList<>();
  private final List<@Nullable Object> records = new ArrayList<>();

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isAtEnd() {
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

  long signed() throws DamagedException {
    long number = unsigned();
    return (number >>> 1) ^ -(number & 1);
  }

  int number() throws DamagedException {
    long number = signed();
    if (number != (int) number) {
      throw new DamagedException("a number out of range");
    }
    return (int) number;
  }

  /** A number below {@code bound}. */
  int below(int bound) throws DamagedException {
    long number = unsigned();
    if (number < 0 || number >= bound) {
      throw new DamagedException("a choice that there is not");
    }
    return (int) number;
  }

  /** How many elements follow: each takes a byte at least. */
  int count() throws DamagedException {
    long count = unsigned();
    if (count < 0 || count > bytes.length - at) {
      throw new DamagedException("more than there is");
    }
    return (int) count;
  }

  @Nullable String text() throws DamagedException {
    int before = below(texts.size() + 2) - 2;
    if (before >= 0) {
      return texts.get(before);
    }
    if (before == NOTHING) {
      return null;
    }
    int length = count();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    texts.add(text);
    return text;
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
    if (++depth > DEEPEST) {
      throw new DamagedException("nested too deeply");
    }
    records.add(null);
    return records.size() - 1;
  }

  void close(int place, Object made) {
    depth--;
    records.set(place, made);
  }
}
