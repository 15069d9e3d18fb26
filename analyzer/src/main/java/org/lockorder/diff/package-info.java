/** Patches: what a tree was before one, or will be after it, and which lines it changes. */
@NullMarked
package org.lockorder.diff;

import org.jspecify.annotations.NullMarked;
