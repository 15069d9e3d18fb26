/**
 * Function facts: what lowering keeps of a file, and the vocabulary every later stage shares. Small
 * immutable values that know nothing of syntax and no kernel function by name.
 */
@NullMarked
package org.lockorder.ir;

import org.jspecify.annotations.NullMarked;
