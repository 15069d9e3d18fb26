package org.lockorder.cache;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which program this is: another build may come to something else. */
public final class Tool {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LARGEST_DIRECTORY = 64 << 20;

  private Tool() {}

  /**
   * The digest of the jar's table of contents, or of the folder of classes; null where neither is.
   */
  public static @Nullable Digest digest() {
    try {
      Path code = Path.of(Tool.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(code) ? contents(code) : classes(code);
    } catch (IOException | UncheckedIOException | URISyntaxException | SecurityException e) {
      return null;
    }
  }

  /** A jar's last part has each file's name, size and checksum; reading all of it takes longer. */
  static Digest contents(Path jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
      byte[] last = new byte[END_SIZE];
      file.seek(Math.max(0, file.length() - END_SIZE));
      file.readFully(last);
      ByteBuffer end = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
      int size = end.getInt(12);
      int at = end.getInt(16);
      if (end.getInt(0) != END_SIGNATURE || size < 0 || size > LARGEST_DIRECTORY || at < 0) {
        return Digest.of(Files.readAllBytes(jar));
      }
      byte[] directory = new byte[size];
      file.seek(at);
      file.readFully(directory);
      return Digest.of(directory);
    }
  }

  private static Digest classes(Path folder) throws IOException {
    Digest.Builder all = new Digest.Builder();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : sorted) {
        all.add(file.toString());
        all.add(Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return all.build();
  }
}
