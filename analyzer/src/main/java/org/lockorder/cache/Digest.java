package org.lockorder.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of something. */
public record Digest(long a, long b, long c, long d) {

  /** Of some bytes. */
  public static Digest of(byte[] bytes) {
    return new Builder().add(bytes).build();
  }

  /** Of a text. */
  public static Digest of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Of several things one behind the other, each with its length, so that none runs into another.
   */
  public static final class Builder {
    private final MessageDigest digest = sha256();

    /** Adds bytes. */
    public Builder add(byte[] bytes) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
      digest.update(bytes);
      return this;
    }

    /** Adds a text. */
    public Builder add(String text) {
      return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What all of it comes to. */
    public Digest build() {
      ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
      return new Digest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  void putTo(ByteBuffer to) {
    to.putLong(a).putLong(b).putLong(c).putLong(d);
  }

  /** As 64 hex digits. */
  public String hex() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(a) + hex.toHexDigits(b) + hex.toHexDigits(c) + hex.toHexDigits(d);
  }

  @Override
  public String toString() {
    return hex();
  }
}
