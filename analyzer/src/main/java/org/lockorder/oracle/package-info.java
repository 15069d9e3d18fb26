/**
 * The kernel's own word against ours: what its sources say of locks in marks and assertions, and
 * how often our summaries say the same without having been told.
 */
@NullMarked
package org.lockorder.oracle;

import org.jspecify.annotations.NullMarked;
