package org.lockorder.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a file system says of a file without reading it. While it says the same, the file is the
 * same, unless it was changed within the same tick of the clock.
 *
 * @param modified nanoseconds since 1970, as are those of {@code changed}: when its content, and
 *     when anything of it was written
 */
public record FileStamp(long size, long modified, long changed, long inode) {
  /** A clock's tick, generously. */
  private static final long TICK = Duration.ofSeconds(2).toNanos();

  /** Of a file or folder; null where there is none to trust. */
  public static @Nullable FileStamp of(Path file) {
    try {
      Map<String, Object> attributes =
          Files.readAttributes(
              file, "unix:size,lastModifiedTime,ctime,ino", LinkOption.NOFOLLOW_LINKS);
      return attributes.get("size") instanceof Long size
              && attributes.get("lastModifiedTime") instanceof FileTime modified
              && attributes.get("ctime") instanceof FileTime changed
              && attributes.get("ino") instanceof Long inode
          ? new FileStamp(size, nanos(modified), nanos(changed), inode)
          : null;
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return null;
    }
  }

  private static long nanos(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }

  /**
   * Whether what is read at that time, after the file was asked for this, is what it stands for.
   */
  public boolean isSettled(Instant now) {
    long before = FileTime.from(now).to(TimeUnit.NANOSECONDS) - TICK;
    return modified < before && changed < before;
  }
}
