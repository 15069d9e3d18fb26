/**
 * What a person or a bot reads: each report is a pure function of the findings (or the graph) and
 * of what was asked to be shown.
 */
@NullMarked
package org.lockorder.report;

import org.jspecify.annotations.NullMarked;
