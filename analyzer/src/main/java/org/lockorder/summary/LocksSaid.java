package org.lockorder.summary;

import java.util.Set;
import java.util.TreeSet;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.program.LockName;
import org.lockorder.threads.Threads;

/** Locks of which some call says something for all code. */
final class LocksSaid {
  private LocksSaid() {}

  /** Those that the action is done to anywhere, by id without a subclass. */
  static Set<String> of(SummaryTable table, LockAction action, Threads threads) {
    Set<String> said = new TreeSet<>();
    threads.map(table.size(), id -> of(table, id, action)).forEach(said::addAll);
    return said;
  }

  private static Set<String> of(SummaryTable table, int id, LockAction action) {
    Set<String> said = Set.of();
    for (Op.LockOp op : table.program().function(id).locks()) {
      if (op.action() == action) {
        LockName name = table.uses(id).of(op).name();
        if (name != null) {
          said = said.isEmpty() ? new TreeSet<>() : said;
          said.add(name.bare());
        }
      }
    }
    return said;
  }
}
