@NullMarked
package org.lockorder.explain;

import org.jspecify.annotations.NullMarked;
