package org.lockorder.callgraph;

/**
 * A function that a call through a pointer may mean.
 *
 * @param function its number in the program
 * @param evidence what speaks for it
 * @param among how many functions the call may mean
 */
public record PointerTarget(int function, Evidence evidence, int among) {
  /** One call may well mean each of so many functions. */
  private static final int FEW = 8;

  /** Likewise where those are all that the object at hand is seen to hold. */
  private static final int FEW_OF_OBJECT = 16;

  /** Whether the call can hardly mean anything but this or one of a few others. */
  public boolean isLikely() {
    return among <= (evidence == Evidence.OBJECT ? FEW_OF_OBJECT : FEW);
  }

  /** What speaks for a target, the strongest first. */
  public enum Evidence {
    /** The object whose member is called is known, or all that is ever stored there. */
    OBJECT,
    /** It is stored in that member of that struct by the caller's own module. */
    MODULE,
    /** It is stored in that member of that struct somewhere. */
    MEMBER
  }
}
