/** Who calls whom, and in which order summaries can be made: callees first. */
@NullMarked
package org.lockorder.callgraph;

import org.jspecify.annotations.NullMarked;
