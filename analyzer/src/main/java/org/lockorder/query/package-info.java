/** Questions about locks and functions, answered from summaries and the lock-order graph. */
@NullMarked
package org.lockorder.query;

import org.jspecify.annotations.NullMarked;
