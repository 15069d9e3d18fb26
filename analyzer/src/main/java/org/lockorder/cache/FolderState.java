package org.lockorder.cache;

import java.util.Set;
import java.util.TreeSet;

/**
 * What of a folder's list of names was looked at. Others may come and go: reports, objects, files
 * of editors.
 *
 * @param asked names that were looked for
 * @param walked whether all sources were
 * @param told what of these there is
 * @param all what the whole list was: while it is the same, so is the rest
 */
public record FolderState(Set<String> asked, boolean walked, Digest told, Digest all) {
  public FolderState {
    asked = new TreeSet<>(asked);
  }
}
