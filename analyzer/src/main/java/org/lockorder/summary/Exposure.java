package org.lockorder.summary;

import org.lockorder.ir.LockMode;

/**
 * Interrupts or softirqs are switched on while a lock is held that was taken with them off, or may
 * have been.
 *
 * @param by what is called for it: {@code spin_unlock_irq}
 * @param context how things stand then
 */
public record Exposure(LockUse lock, LockMode mode, int line, String by, Context context) {}
