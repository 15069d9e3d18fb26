@NullMarked
package org.lockorder.preprocessor;

import org.jspecify.annotations.NullMarked;
