/** The lock-order graph: classes, the edges between them, and the witnesses of each edge. */
@NullMarked
package org.lockorder.lockgraph;

import org.jspecify.annotations.NullMarked;
