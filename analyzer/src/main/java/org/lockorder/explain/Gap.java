package org.lockorder.explain;

/**
 * What is missing for a link.
 *
 * @param detail a clause
 */
public record Gap(Cause cause, String detail) {
  /** The sort of thing. */
  public enum Cause {
    /** No lock of the sources answers to a name. */
    LOCK_UNKNOWN("lock-unknown"),
    /** The report does not say who took it. */
    NO_STACK("no-stack"),
    /** A function of the stack is not in the tree: another version, or another architecture. */
    NO_FUNCTION("no-such-function"),
    /** A function of the stack stands in a file that was not read. */
    NOT_READ("not-read"),
    /** A function is not seen to call the next one of the stack. */
    CALL_UNSEEN("call-unseen"),
    /** No function of the stack is seen to hold the outer lock when it calls the next. */
    NOT_HELD("not-held"),
    /** The function at the end of the stack is not seen to ask for the inner lock. */
    NOT_TAKEN("not-taken"),
    /** All of it is seen, but not as one way. */
    NO_WAY("no-way");

    private final String label;

    Cause(String label) {
      this.label = label;
    }

    /** The word that reports use. */
    public String label() {
      return label;
    }
  }
}
