package org.lockorder.program;

/**
 * Who a name means.
 *
 * @param function its number, -1 where no definition was read
 * @param ambiguous whether another definition that differs might be meant
 */
public record Resolution(int function, boolean ambiguous) {
  /** No definition was read. */
  public static final Resolution UNKNOWN = new Resolution(-1, false);

  /** Nobody: the pointer is NULL there. */
  public static final Resolution NOBODY = new Resolution(-2, false);

  /** Whether it is known that nobody is called. */
  public boolean isNobody() {
    return function == NOBODY.function;
  }

  /** Whether there is one. */
  public boolean isKnown() {
    return function >= 0;
  }
}
