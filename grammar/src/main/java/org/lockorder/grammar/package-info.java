/** Text of unpreprocessed kernel C to the AST; problems are values, and no input throws. */
@NullMarked
package org.lockorder.grammar;

import org.jspecify.annotations.NullMarked;
