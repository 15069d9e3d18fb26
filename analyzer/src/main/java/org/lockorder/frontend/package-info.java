/**
 * From a tree's files to {@link org.lockorder.ir.FileFacts}: finds and reads the files, and lowers
 * their AST to control-flow graphs. The only package of the analyser that sees the AST.
 *
 * <p>{@code Frontend} is the page to begin with. Each file is read alone ({@code FileReader}), and
 * again where a macro turns out to decide its {@code #if} lines ({@code DefinedMacros}). With all
 * macros known ({@code MacroEnvironment}) it is completed ({@code FileCompletion}): functions that
 * give a macro code which concerns locks are read again ({@code Inliner}, {@code FilePart}), uses
 * of macros at file level are expanded ({@code FileExpansion}). Both are kept for other runs
 * ({@code KeptReports}), the second with all that was asked about macros for it ({@code
 * AskedMacros}). Then each file gets the condition under which it is compiled ({@code
 * FilePresence}), and the macros that code calls become callees ({@code MacroUse}, {@code
 * Specialisation}).
 */
@NullMarked
package org.lockorder.frontend;

import org.jspecify.annotations.NullMarked;
