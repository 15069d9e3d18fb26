/**
 * What a person or a bot reads: each report is a pure function of the findings (or the graph) and
 * of what was asked to be shown.
 *
 * <p>JSON's {@code stats} has no {@code annotations} and {@code assertions} yet: no stage counts
 * them, and zeros would claim that one did.
 */
@NullMarked
package org.lockorder.report;

import org.jspecify.annotations.NullMarked;
