/**
 * The command line: options, exit codes, where output goes. Every error is one line that names what
 * is wrong and the mend.
 */
@NullMarked
package org.lockorder.cli;

import org.jspecify.annotations.NullMarked;
