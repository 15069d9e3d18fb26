/** How long each stage takes on a tree. */
@NullMarked
package org.lockorder.bench;

import org.jspecify.annotations.NullMarked;
