package org.lockorder.callgraph;

import java.util.List;

/** Whom calls through pointers may mean. */
public interface PointerTargets {
  /** Nobody is known. */
  PointerTargets NONE =
      new PointerTargets() {
        @Override
        public List<PointerTarget> of(int caller, int call) {
          return List.of();
        }

        @Override
        public boolean hasAny(int caller) {
          return false;
        }
      };

  /**
   * Those that the call with that result number in {@code caller} may mean, the likeliest first.
   */
  List<PointerTarget> of(int caller, int call);

  /** Whether there may be any of a call in {@code caller}: in most functions there is none. */
  boolean hasAny(int caller);
}
