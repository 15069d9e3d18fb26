/**
 * The typed AST of unpreprocessed kernel C, in JavaParser's vocabulary: sealed families of records,
 * each with its exact source range, taken apart with exhaustive {@code switch}.
 */
@NullMarked
package org.lockorder.grammar.ast;

import org.jspecify.annotations.NullMarked;
