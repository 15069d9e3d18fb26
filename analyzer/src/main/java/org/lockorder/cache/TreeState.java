package org.lockorder.cache;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a run has looked at in a tree: while it is the same, the run would come to the same.
 * That a file is not there is part of its folder's list.
 *
 * @param folders what was looked at of their lists of names, by folder
 * @param files contents, or why there are none to be had
 */
public record TreeState(
    SortedMap<String, FolderState> folders, SortedMap<String, FileState> files) {
  public TreeState {
    folders = new TreeMap<>(folders);
    files = new TreeMap<>(files);
  }

  /** What tells it from others. */
  public Digest digest() {
    Digest.Builder all = new Digest.Builder();
    folders.forEach((name, state) -> all.add(name).add(state.told().hex()));
    files.forEach((name, state) -> all.add(name).add(state.digest().hex()));
    return all.build();
  }
}
