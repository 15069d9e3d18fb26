package org.lockorder.testdata;

import org.lockorder.ir.Site;

/** A line that says something of the whole case. */
sealed interface Header {
  /** Where it stands. */
  Site site();

  /** What the case shows. */
  record Why(Site site, String sentence) implements Header {}

  /** One edge of the whole lock-order graph. */
  record Order(Site site, OrderPattern edge) implements Header {}

  /** {@code ORDER: none}: the graph has no edge. */
  record NoOrder(Site site) implements Header {}

  /** Options of the scan, as on the command line. */
  record Arguments(Site site, String words) implements Header {}

  /** Where the bug is known from. */
  record Source(Site site, String text) implements Header {}
}
