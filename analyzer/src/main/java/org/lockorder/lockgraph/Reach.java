package org.lockorder.lockgraph;

import java.util.List;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.AtomUnion;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Summaries;

/** Which of the locks held somewhere, and of those asked for below a call, make edges. */
sealed interface Reach permits Reach.Whole, Nearest {
  /** Of the locks held on that path those that edges begin with. */
  List<HeldLock> held(Context context);

  /** Whether edges lead to the atom by way of that call, with that doubt at most. */
  default boolean leads(CallSite call, int atom, int doubt) {
    return leads(call.target(), call.doubt(), atom, doubt);
  }

  /** Likewise by way of a call of that function with that doubt of its own. */
  boolean leads(int target, int doubtful, int atom, int doubt);

  /** Whether they do to any of the atoms. */
  default boolean leads(int target, int doubtful, int[] atoms, int doubt) {
    for (int atom : atoms) {
      if (leads(target, doubtful, atom, doubt)) {
        return true;
      }
    }
    return false;
  }

  /** Adds all such atoms. */
  void addBelow(CallSite call, int doubt, AtomUnion all);

  /** Whether edges lead to what hangs on the call's arguments so. */
  boolean takes(CallSite call, Acquires.Take take);

  /** All that are held, and all that is asked for. */
  record Whole(Summaries summaries) implements Reach {
    @Override
    public List<HeldLock> held(Context context) {
      return context.held();
    }

    @Override
    public boolean leads(int target, int doubtful, int atom, int doubt) {
      return summaries.leads(target, doubtful, atom, doubt);
    }

    @Override
    public boolean leads(int target, int doubtful, int[] atoms, int doubt) {
      return summaries.leads(target, doubtful, atoms, doubt);
    }

    @Override
    public void addBelow(CallSite call, int doubt, AtomUnion all) {
      summaries.addBelow(call, doubt, all);
    }

    @Override
    public boolean takes(CallSite call, Acquires.Take take) {
      return true;
    }
  }
}
