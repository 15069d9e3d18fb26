/**
 * The stages from text to AST, in order: Scanner, Conditionals, Brackets, Splitter, Retagger, the
 * generated KernelCParser, and the builders. None of it is API.
 */
@NullMarked
package org.lockorder.grammar.internal;

import org.jspecify.annotations.NullMarked;
