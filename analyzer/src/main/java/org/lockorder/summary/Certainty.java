package org.lockorder.summary;

import java.util.BitSet;
import org.lockorder.ir.Value;
import org.lockorder.pointers.Resolver;

/**
 * Which branches of a function always go one way, since they compare two pointers to what is surely
 * one object: asked once a branch, whatever states come there.
 */
final class Certainty {
  private final Resolver resolver;
  private final BitSet asked = new BitSet();
  private final BitSet holds;
  private final BitSet fails;

  Certainty(Resolver resolver, int blocks) {
    this.resolver = resolver;
    this.holds = new BitSet(blocks);
    this.fails = new BitSet(blocks);
  }

  /** Whether the condition at the end of that block always comes out so. */
  boolean is(int block, Value condition, boolean outcome) {
    if (!asked.get(block)) {
      asked.set(block);
      fails.set(block, resolver.areSame(condition, false));
      holds.set(block, resolver.areSame(condition, true));
    }
    return (outcome ? holds : fails).get(block);
  }
}
