/** Work on several threads whose result does not depend on how many they are. */
@NullMarked
package org.lockorder.threads;

import org.jspecify.annotations.NullMarked;
