package org.lockorder.summary;

import java.util.List;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Resolution;

/** What is known of the functions that one function calls. */
interface Callees {
  /** Who the call means. */
  Resolution target(Op.Call call);

  /** Whom it may mean through a pointer, of those in or below which a lock is taken. */
  List<PointerTarget> pointed(Op.Call call);

  /** What all whom it may mean through a pointer let go of, whatever way they leave. */
  LetGo letGo(Op.Call call);

  /** That function's summary. */
  Summary summary(int function);

  /** The parameters it hands on to functions that were not read, a bit each. */
  long astray(int function);

  /**
   * Members of what the call is given that the function writes itself, as its caller names them.
   */
  List<Value> written(Op.Call call);

  /** Whether in it or below any lock is taken, or said to be held. */
  boolean concernsLocks(int function);
}
