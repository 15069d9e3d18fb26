/**
 * What each function does to locks: which it takes with which held, and what it leaves changed for
 * its caller. Made bottom-up over the call graph, each function on its own.
 */
@NullMarked
package org.lockorder.summary;

import org.jspecify.annotations.NullMarked;
