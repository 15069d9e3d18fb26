package org.lockorder.check;

import java.util.List;

/**
 * What was left out, so that a clean result is not read as proof.
 *
 * @param skippedFiles {@code path: reason}, sorted
 * @param failedFunctions {@code path:line: name: reason}, sorted
 * @param notes whole sentences: no include/ folder, and the like
 * @param unresolvedCalls calls through pointers that were not followed
 */
public record Incomplete(
    List<String> skippedFiles,
    List<String> failedFunctions,
    List<String> notes,
    int unresolvedCalls) {
  public Incomplete {
    skippedFiles = List.copyOf(skippedFiles);
    failedFunctions = List.copyOf(failedFunctions);
    notes = List.copyOf(notes);
  }
}
