/** What is known of a tree already: findings of another day or another version, compared. */
@NullMarked
package org.lockorder.baseline;

import org.jspecify.annotations.NullMarked;
