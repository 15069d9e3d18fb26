/**
 * The linked program: what the files' facts mean together. Names become functions, struct members
 * and static objects; an access path becomes a place with a type, and a place that is locked
 * becomes a lock class.
 */
@NullMarked
package org.lockorder.program;

import org.jspecify.annotations.NullMarked;
