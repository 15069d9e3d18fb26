@NullMarked
package org.lockorder.routing;

import org.jspecify.annotations.NullMarked;
