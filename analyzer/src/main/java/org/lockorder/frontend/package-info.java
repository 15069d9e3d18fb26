/**
 * From a tree's files to {@link org.lockorder.ir.FileFacts}: finds and reads the files, and lowers
 * their AST to control-flow graphs. The only package of the analyser that sees the AST.
 */
@NullMarked
package org.lockorder.frontend;

import org.jspecify.annotations.NullMarked;
