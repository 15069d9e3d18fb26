package org.lockorder.lockgraph;

/**
 * How hard a witness is looked for.
 *
 * @param tried candidates for each witness of one edge; the first ones are mostly like the others
 * @param nodes functions looked at for a way around, where the shortest way lets go of the outer
 *     lock or the arguments do not allow it
 */
record Effort(int tried, int nodes) {
  /** For what is told. */
  static final Effort FULL = new Effort(16, 64);

  /** For an outline of millions of edges. */
  static final Effort LIGHT = new Effort(4, 8);
}
