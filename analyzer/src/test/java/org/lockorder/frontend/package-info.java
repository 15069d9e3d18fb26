@NullMarked
package org.lockorder.frontend;

import org.jspecify.annotations.NullMarked;
