package org.lockorder.callgraph;

import org.jspecify.annotations.Nullable;

/**
 * A function that a call through a pointer may mean.
 *
 * @param function its number in the program
 * @param evidence what speaks for it
 * @param among how many functions the call may mean
 * @param tables the static structures of the kind called through; null where the object is known
 * @param closed whether all that is seen to be stored there is known
 */
public record PointerTarget(
    int function, Evidence evidence, int among, @Nullable OwnTables tables, boolean closed) {
  /** An object at hand may well hold, one after the other, each of so many functions. */
  private static final int FEW = 16;

  /**
   * Whether the call can hardly mean anything else: no other function is known, or all of a list
   * are called, or these are the few that the very object is seen to hold. Of 40 ways by one of
   * several functions of a struct's member that were read in the source, 7 were real.
   */
  public boolean isLikely() {
    return isCertain() || (evidence == Evidence.OBJECT && among <= FEW);
  }

  /** Whether the call surely comes to that function, whichever others it means. */
  public boolean isCertain() {
    return among == 1 || evidence == Evidence.LIST;
  }

  /** Whether code in that file has structures of its own of that kind, without the function. */
  public boolean isLeftOutIn(String file) {
    return tables != null && tables.leaveOut(function, file);
  }

  /** What speaks for a target, the strongest first. */
  public enum Evidence {
    /** It is put into the very list, all of which is called. */
    LIST,
    /** The object whose member is called is known, or all that is ever stored there. */
    OBJECT,
    /** It is stored in that member of that struct by the caller's own module. */
    MODULE,
    /** It is stored in that member of that struct somewhere. */
    MEMBER
  }
}
