@NullMarked
package org.lockorder.lockdep;

import org.jspecify.annotations.NullMarked;
