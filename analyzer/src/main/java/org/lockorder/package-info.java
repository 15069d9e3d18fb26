/** The analyser: every stage in order. */
@NullMarked
package org.lockorder;

import org.jspecify.annotations.NullMarked;
