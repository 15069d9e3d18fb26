/** What values stand for and what pointers point to, before any summary is there. */
@NullMarked
package org.lockorder.pointers;

import org.jspecify.annotations.NullMarked;
