package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.ir.LockKind;

/** On which paths what is asked for counts. */
final class Asking {
  private Asking() {}

  /** Those where lockdep was not told to look away. */
  static List<PathState> watched(List<PathState> states) {
    List<PathState> watched = new ArrayList<>(states.size());
    for (PathState state : states) {
      if (!isUnwatched(state)) {
        watched.add(state);
      }
    }
    return watched;
  }

  private static boolean isUnwatched(PathState state) {
    for (HeldLock held : state.held()) {
      if (held.lock().kind() == LockKind.LOCKDEP_OFF) {
        return true;
      }
    }
    return false;
  }

  /**
   * Likewise where a lock of that kind is asked for: who reclaims, or was told not to, does not ask
   * for reclaim.
   */
  static List<PathState> watched(LockKind kind, List<PathState> states) {
    List<PathState> watched = watched(states);
    return kind != LockKind.RECLAIM
        ? watched
        : watched.stream()
            .filter(s -> s.held().stream().noneMatch(h -> h.lock().kind().keepsFromReclaim()))
            .toList();
  }
}
