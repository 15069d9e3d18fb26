/**
 * lockdep's reports held against the sources: which lock of the graph a name means, by which call
 * path each order that lockdep saw comes about, or what is missing for it, and what becomes of the
 * whole.
 */
@NullMarked
package org.lockorder.explain;

import org.jspecify.annotations.NullMarked;
