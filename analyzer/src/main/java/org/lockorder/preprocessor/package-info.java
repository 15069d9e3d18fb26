/**
 * Macro expansion as C11 6.10.3 has it, on preprocessing tokens: prescan of arguments, {@code #},
 * {@code ##}, {@code __VA_ARGS__}, {@code __VA_OPT__}, GNU's {@code , ## __VA_ARGS__}, rescan, and
 * no macro inside its own expansion. {@code Expander} is the way in; which macros there are, a
 * {@code MacroTable} says.
 */
@NullMarked
package org.lockorder.preprocessor;

import org.jspecify.annotations.NullMarked;
