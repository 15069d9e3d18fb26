package org.lockorder.summary;

import org.jspecify.annotations.Nullable;

/**
 * A place where a function waits.
 *
 * @param by what is called for it: {@code mutex_lock}, {@code might_sleep}
 * @param callee the function called, which sleeps every time; {@link #NONE} where it is a primitive
 * @param lock what is waited for; null where it is no lock, or the callee's affair
 */
public record Sleep(int line, String by, int callee, @Nullable LockUse lock) {
  /** No function. */
  public static final int NONE = -1;
}
