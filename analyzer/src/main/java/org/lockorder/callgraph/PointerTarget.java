package org.lockorder.callgraph;

/**
 * A function that a call through a pointer may mean.
 *
 * @param function its number in the program
 * @param evidence what speaks for it
 * @param among how many functions the call may mean
 */
public record PointerTarget(int function, Evidence evidence, int among) {
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
