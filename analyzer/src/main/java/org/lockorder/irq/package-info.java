/** In which context locks are taken, as lockdep keeps it, and which of these go ill together. */
@NullMarked
package org.lockorder.irq;

import org.jspecify.annotations.NullMarked;
