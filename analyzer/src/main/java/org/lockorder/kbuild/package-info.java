/**
 * Kbuild: which configuration compiles a file, from the Makefiles of its folder and of those above.
 * Make is not run; what is no plain list of objects is passed over.
 */
@NullMarked
package org.lockorder.kbuild;

import org.jspecify.annotations.NullMarked;
