/**
 * lockdep's reports: the text of a kernel log, or of a mail that quotes one, read into what it says
 * of locks, orders and call stacks. Knows nothing of any source tree.
 */
@NullMarked
package org.lockorder.lockdep;

import org.jspecify.annotations.NullMarked;
