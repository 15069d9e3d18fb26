/**
 * Lock models: everything that knows the name of a kernel function, as data. The YAML files of
 * {@code rules/} are packed into the jar and read, with {@code --rules} folders behind them, into
 * one {@link org.lockorder.rules.Models}.
 */
@NullMarked
package org.lockorder.rules;

import org.jspecify.annotations.NullMarked;
