package org.lockorder.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Bytes as they are written: small numbers take few, what came before is only pointed at. */
public final class ByteWriter {
  private byte[] bytes = new byte[1 << 12];
  private int size;
  private final Map<String, Integer> texts = new HashMap<>();
  private final IdentityHashMap<Object, Integer> records = new IdentityHashMap<>();

  private void add(int b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.multiplyExact(bytes.length, 2));
    }
    bytes[size++] = (byte) b;
  }

  /** Adds a number that is not negative, or the bits of any. */
  public void unsigned(long number) {
    long left = number;
    while ((left & ~0x7FL) != 0) {
      add((int) (left & 0x7F) | 0x80);
      left >>>= 7;
    }
    add((int) left);
  }

  /** Adds any number; those near zero are short. */
  public void signed(long number) {
    unsigned((number << 1) ^ (number >> 63));
  }

  /** Adds a text; one that was there before is pointed at. */
  public void text(String text) {
    Integer before = texts.putIfAbsent(text, texts.size());
    if (before != null) {
      unsigned(before + 2L);
      return;
    }
    unsigned(1);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    unsigned(utf8.length);
    while (bytes.length - size < utf8.length) {
      bytes = Arrays.copyOf(bytes, Math.multiplyExact(bytes.length, 2));
    }
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  /** Adds a constant, by its name. */
  public void constant(Enum<?> constant) {
    text(constant.name());
  }

  /** Adds yes or no. */
  public void flag(boolean yes) {
    add(yes ? 1 : 0);
  }

  /** Whether this very record was written before: then it is pointed at. */
  boolean again(Object shared) {
    Integer before = records.putIfAbsent(shared, records.size());
    unsigned(before == null ? 1 : before + 2L);
    return before != null;
  }

  /** Adds that there is no text, or no record. */
  public void nothing() {
    unsigned(0);
  }

  /** All that was added. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}
