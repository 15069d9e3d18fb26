package org.lockorder.query;

import java.util.List;
import java.util.Map;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.Site;

/**
 * What questions about one program are answered from: who calls whom and asks for what, while
 * holding what. Much less than what it is learnt from, so that it can be kept.
 *
 * @param locks the classes of all locks that are taken anywhere, sorted by id
 * @param functions by number; no copy, since most may be learnt of only when they are asked for
 */
public record Known(List<LockClass> locks, List<Function> functions) {
  /** Of a program with more than that not all is kept. */
  private static final int FUNCTIONS_MOST = 150_000;

  public Known {
    locks = List.copyOf(locks);
  }

  /** Whether that is more than anybody wants to keep. */
  public boolean isLarge() {
    return isLarge(functions.size());
  }

  static boolean isLarge(int functions) {
    return functions > FUNCTIONS_MOST;
  }

  /**
   * One function.
   *
   * @param named whether people know it by its name
   * @param original itself, or whose body again it is
   * @param closed whether all who call it are known
   * @param entry what it says is held
   * @param returns what it can return holding
   * @param uses the locks it asks for, itself or below, as it sees them, as far as need be
   * @param takes those that hang on its parameters, among the uses
   */
  record Function(
      String name,
      Site site,
      boolean named,
      int original,
      boolean closed,
      List<Answer.Hold> entry,
      List<Answer.Hold> returns,
      List<Use> uses,
      List<Integer> takes,
      List<Call> calls,
      List<Request> requests) {}

  /**
   * A lock as one function sees it.
   *
   * @param key equal for uses that need not be told apart
   * @param above its key for a caller to whom it says no more
   * @param name its class's, or its sort
   * @param hasClass whether that is its class's
   * @param hangs whether it is another one for each caller
   */
  record Use(String key, String above, String name, boolean hasClass, boolean hangs) {}

  /**
   * It calls another.
   *
   * @param original the other, or whose body again that is
   * @param doubt how doubtful it is that the call means that one
   * @param text in a report's words
   * @param reclaims whether an allocation below may reclaim
   * @param uses which of the callee's uses is which of its own
   */
  record Call(
      int target,
      int original,
      int doubt,
      boolean pointed,
      Site site,
      String text,
      boolean reclaims,
      Map<Integer, Integer> uses,
      List<Context> contexts) {}

  /**
   * It asks for a lock.
   *
   * @param use which of its uses
   * @param by who is called for it; empty where it is run for it
   * @param ofReclaim whether it is what an allocation waits for
   */
  record Request(
      int use, String mode, Site site, String by, boolean ofReclaim, List<Context> contexts) {}

  /**
   * How things stand on some path there.
   *
   * @param held by the function itself
   * @param dropped names of locks of callers that it has let go of, empty for some lock
   * @param all what is held of named classes, by it or by all of its callers
   */
  record Context(List<Held> held, List<String> dropped, List<Held> all) {}

  /**
   * A lock that is held.
   *
   * @param own whether the function that holds it is this one; else its callers do
   * @param site where it was taken
   * @param text how, in a report's words
   */
  record Held(Answer.Hold hold, boolean own, Site site, String text) {}
}
