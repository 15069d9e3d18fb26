package org.lockorder.cache;

/**
 * What a file, or all of a folder's list of names, was when it was looked at.
 *
 * @param digest of all that the analysis can tell of it
 * @param exact of its bytes; of a folder the same as that
 * @param lines how many it has; two files of one digest may differ in them
 */
public record FileState(Digest digest, Digest exact, int lines) {}
