package org.lockorder.summary;

import org.jspecify.annotations.Nullable;

/**
 * A place where a function waits.
 *
 * @param by what is called for it: {@code mutex_lock}, {@code might_sleep}
 * @param callee the function called, which sleeps every time; {@link #NONE} where it is a primitive
 * @param lock what is waited for; null where it is no lock, or the callee's affair
 * @param given the parameter without which there is nothing to do, {@code if (!p) return;}: it
 *     waits where that is a good pointer; {@link #NONE} where it always does, {@link #STATIC} where
 *     a static variable decides, {@link #SOME} where some other pointer does
 */
public record Sleep(int line, String by, int callee, @Nullable LockUse lock, int given) {
  /** No function, or no parameter. */
  public static final int NONE = -1;

  /** A pointer that callers know nothing of. */
  public static final int SOME = -2;

  /** A static variable: what code that runs works on is mostly there. */
  public static final int STATIC = -3;

  /** Whatever is passed. */
  Sleep(int line, String by, int callee, @Nullable LockUse lock) {
    this(line, by, callee, lock, NONE);
  }

  /** Whether it waits only where a pointer that may be NULL is none. */
  public boolean isPresumed() {
    return given != NONE;
  }

  /** Likewise, where that is passed. */
  Sleep given(int parameter) {
    return new Sleep(line, by, callee, lock, parameter);
  }
}
