package org.lockorder.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.program.LockName;
import org.lockorder.threads.Threads;

/** Locks of which some call says something for all code. */
final class LocksSaid {
  private static final Set<LockAction> OF_ALL_CODE =
      EnumSet.of(
          LockAction.INITIALISE_TAKEN,
          LockAction.INITIALISE_SEVERAL,
          LockAction.SET_CLASS,
          LockAction.HIDE);

  private final Map<LockAction, Set<String>> said = new EnumMap<>(LockAction.class);

  /** What one call says. */
  private record Said(LockAction action, String lock) {}

  /** Looks at all functions. */
  LocksSaid(SummaryTable table, Threads threads) {
    for (LockAction action : OF_ALL_CODE) {
      said.put(action, new TreeSet<>());
    }
    for (List<Said> some : threads.map(table.size(), id -> in(table, id))) {
      for (Said each : some) {
        of(each.action()).add(each.lock());
      }
    }
  }

  /**
   * Those that the action, which says something for all code, is done to anywhere, by id without a
   * subclass.
   */
  Set<String> of(LockAction action) {
    return said.getOrDefault(action, Set.of());
  }

  private static List<Said> in(SummaryTable table, int id) {
    List<Said> said = List.of();
    for (Op.LockOp op : table.program().function(id).locks()) {
      if (OF_ALL_CODE.contains(op.action())) {
        LockName name = table.uses(id).of(op).name();
        if (name != null) {
          said = said.isEmpty() ? new ArrayList<>(1) : said;
          said.add(new Said(op.action(), name.bare()));
        }
      }
    }
    return said;
  }
}
