/** Findings: cycles of the lock-order graph that can deadlock, judged and ranked. */
@NullMarked
package org.lockorder.check;

import org.jspecify.annotations.NullMarked;
