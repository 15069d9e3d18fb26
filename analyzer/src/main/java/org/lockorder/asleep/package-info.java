/** Who waits asleep, on some of his ways, where he must not. */
@NullMarked
package org.lockorder.asleep;

import org.jspecify.annotations.NullMarked;
