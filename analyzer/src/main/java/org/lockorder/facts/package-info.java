/** Function facts as bytes and back, for whoever keeps them from one run to the next. */
@NullMarked
package org.lockorder.facts;

import org.jspecify.annotations.NullMarked;
