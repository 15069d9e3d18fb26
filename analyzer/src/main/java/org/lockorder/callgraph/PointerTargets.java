package org.lockorder.callgraph;

import java.util.List;

/** Whom calls through pointers may mean. */
public interface PointerTargets {
  /** Nobody is known. */
  PointerTargets NONE = (caller, call) -> List.of();

  /**
   * Those that the call with that result number in {@code caller} may mean, the likeliest first.
   */
  List<PointerTarget> of(int caller, int call);
}
