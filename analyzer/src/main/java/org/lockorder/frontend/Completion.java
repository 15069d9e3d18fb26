package org.lockorder.frontend;

import java.util.List;

/**
 * What a file's report lacks until all macros are known.
 *
 * @param again functions that give macros code which takes locks, read again
 * @param made what macros at file level make
 */
record Completion(List<FilePart> again, List<Lowered> made) {
  Completion {
    again = List.copyOf(again);
    made = List.copyOf(made);
  }

  /** The report with all of it. */
  FileReport of(FileReport report) {
    FileReport whole = again.isEmpty() ? report : report.readAgain(again);
    return made.isEmpty() ? whole : whole.with(made);
  }
}
