/** Who should hear of a finding: what the tree's MAINTAINERS and its history say. */
@NullMarked
package org.lockorder.routing;

import org.jspecify.annotations.NullMarked;
