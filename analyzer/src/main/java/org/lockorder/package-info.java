/** The whole analysis, a stage a package; {@link org.lockorder.Analysis} runs them in order. */
@NullMarked
package org.lockorder;

import org.jspecify.annotations.NullMarked;
