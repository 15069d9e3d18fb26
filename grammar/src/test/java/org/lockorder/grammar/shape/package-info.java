/**
 * The shape of functions as this parser and as Eclipse CDT's see it, to find trees that have no
 * syntax error and are wrong all the same.
 */
@NullMarked
package org.lockorder.grammar.shape;

import org.jspecify.annotations.NullMarked;
