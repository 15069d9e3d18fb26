package org.lockorder.irq;

import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockClass;

/**
 * A handler comes, on some ways, to where it would wait asleep.
 *
 * @param handler the function that is called as one
 * @param lock what is waited for
 * @param use how it comes there
 */
public record HandlerWait(FunctionFacts handler, LockClass lock, Use use) {
  /** The handler's name, with its file. */
  public String place() {
    return handler.name() + "@" + handler.file();
  }
}
