package org.lockorder.frontend;

import java.util.List;
import java.util.Set;
import org.lockorder.ir.FileFacts;

/**
 * What was read.
 *
 * @param files sorted by path, headers among them
 * @param skipped files that were not read: {@code name: reason}, sorted
 * @param notBuilt how many files the configuration does not compile, and that were not read
 * @param redefined macros that are defined again otherwise, as {@code file:line: message}; the
 *     later definition counts
 * @param apart .c files that are not the kernel's, as far as its Makefiles say, but another
 *     program's
 */
public record Sources(
    List<FileFacts> files,
    List<String> skipped,
    int notBuilt,
    List<String> redefined,
    Set<String> apart) {
  public Sources {
    redefined = List.copyOf(redefined);
    apart = Set.copyOf(apart);
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
  }

  /** How many lines were read. */
  public long lines() {
    return files.stream().mapToLong(file -> file.reading().lines()).sum();
  }

  /** How many functions were met, failed ones among them. */
  public long functions() {
    return files.stream().mapToLong(file -> file.reading().functions()).sum();
  }
}
