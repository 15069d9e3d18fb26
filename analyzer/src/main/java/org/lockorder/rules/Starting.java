package org.lockorder.rules;

import org.lockorder.ir.LockKind;

/**
 * A call that starts a thread and returns it: who keeps what is returned can wait until the thread
 * has ended.
 *
 * @param call the function
 * @param function what the thread runs
 * @param as what the thread is for those who wait for it
 */
public record Starting(String call, Operand function, LockKind as, String origin) {}
