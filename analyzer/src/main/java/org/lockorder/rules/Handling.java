package org.lockorder.rules;

import org.lockorder.ir.ContextChange;

/**
 * A call that has a function called from then on, by no code in sight, in a context of its own:
 * {@code request_irq(irq, handler, ...)}.
 *
 * @param call the function
 * @param function what is called
 * @param context what it is called in
 */
public record Handling(String call, Operand function, ContextChange context, String origin) {}
