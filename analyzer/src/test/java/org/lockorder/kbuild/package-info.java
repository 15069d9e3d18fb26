@NullMarked
package org.lockorder.kbuild;

import org.jspecify.annotations.NullMarked;
