/** Reasons why a cycle is no deadlock: one small class each, judging one witness of every edge. */
@NullMarked
package org.lockorder.veto;

import org.jspecify.annotations.NullMarked;
