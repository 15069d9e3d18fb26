package org.lockorder.frontend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What is read from the disk at one place: text, or nothing, and why. Only regular files are
 * opened, so that no pipe or device is waited for, and never more than the limit is read, however a
 * file grows meanwhile.
 */
sealed interface DiskFile {
  /** The kernel's largest header has 24 MB, all of them numbers of registers. */
  int LARGEST = 64 << 20;

  /** Its largest source, a table, has two. */
  int LARGEST_SOURCE = 16 << 20;

  /**
   * Its bytes, without a mark that they are UTF-8.
   *
   * @param isAscii whether each is a character
   */
  record Some(ByteBuffer bytes, boolean isAscii) implements DiskFile {
    /** As text; bytes that are no UTF-8 are replaced. */
    String text() {
      return new String(
          bytes.array(),
          bytes.arrayOffset() + bytes.position(),
          bytes.remaining(),
          isAscii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
  }

  /** Why it is not read: one phrase. */
  record None(String reason) implements DiskFile {}

  /** Reads it, if it is a file there. */
  static DiskFile read(Path file) {
    int most = file.toString().endsWith(".c") ? LARGEST_SOURCE : LARGEST;
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        return new None("a symbolic link");
      }
      if (!attributes.isRegularFile()) {
        return new None("not a regular file");
      }
      if (attributes.size() > most) {
        return tooLarge(most);
      }
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        byte[] bytes = in.readNBytes(most + 1);
        return bytes.length > most ? tooLarge(most) : of(bytes);
      }
    } catch (NoSuchFileException e) {
      return new None("gone");
    } catch (IOException | SecurityException e) {
      return new None("unreadable");
    }
  }

  private static DiskFile tooLarge(int most) {
    return new None("larger than " + (most >> 20) + " MB");
  }

  private static DiskFile of(byte[] bytes) {
    int bits = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return new None("binary");
      }
      bits |= b;
    }
    boolean isMarked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xef
            && bytes[1] == (byte) 0xbb
            && bytes[2] == (byte) 0xbf;
    int begin = isMarked ? 3 : 0;
    return new Some(ByteBuffer.wrap(bytes, begin, bytes.length - begin), bits >= 0);
  }
}
