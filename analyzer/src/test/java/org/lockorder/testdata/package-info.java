/** Runs the annotated C cases under testdata/; testdata/README.md is the marker language. */
@NullMarked
package org.lockorder.testdata;

import org.jspecify.annotations.NullMarked;
