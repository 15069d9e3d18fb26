package org.lockorder.lockgraph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.SourcePath;
import org.lockorder.program.LockName;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/**
 * Which locks are a file's own, or a folder's some way down: all that take them are there. Who
 * holds such a lock and asks for one of the core's is called back by the core for objects of his
 * own, through a pointer that may mean many others too.
 */
final class Owners {
  private static final String NOBODY = "";

  /** By the lock's id: the file or folder that all who take it are in. */
  private final Map<String, String> owners = new HashMap<>();

  Owners(Summaries summaries) {
    for (int id = 0; id < summaries.program().functions().size(); id++) {
      String file = summaries.program().function(id).file();
      for (CallSite call : summaries.summary(id).calls()) {
        takes(call.contexts(), file);
      }
      for (Request r : summaries.summary(id).requests()) {
        takes(r.lock().name(), file);
        takes(r.contexts(), file);
      }
    }
    owners.replaceAll((lock, owner) -> owner.contains(".") || owner.contains("/") ? owner : NOBODY);
  }

  private void takes(List<Context> contexts, String file) {
    for (Context context : contexts) {
      for (HeldLock held : context.held()) {
        takes(held.lock().name(), file);
      }
    }
  }

  private void takes(@Nullable LockName lock, String file) {
    if (lock != null) {
      owners.merge(lock.id(), file, Owners::common);
    }
  }

  private static String common(String a, String b) {
    String at = a;
    while (!at.isEmpty() && !isIn(b, at)) {
      at = SourcePath.folder(at);
    }
    return at;
  }

  private static boolean isIn(String path, String around) {
    return path.equals(around) || path.startsWith(around + "/");
  }

  /** Whether code in that file is the owner's of the lock of that id. */
  boolean isOf(String lock, String file) {
    String owner = owners.getOrDefault(lock, NOBODY);
    return !owner.equals(NOBODY) && isIn(file, owner);
  }

  /** Whether others than the owner of the one lock take the other. */
  boolean isForeign(String core, String own) {
    String owner = owners.getOrDefault(core, NOBODY);
    return owner.equals(NOBODY) || !isIn(owner, owners.getOrDefault(own, NOBODY));
  }

  /**
   * Edges back to somebody's own lock from one that is asked for straight below it: worth a look
   * even where a pointer leads there that may mean many.
   *
   * @param few edges by a few calls by name
   * @param byName edges by calls by name
   * @param all edges however doubtful
   */
  ClassGraph back(ClassGraph few, ClassGraph byName, ClassGraph all) {
    ClassGraph back = all.bare();
    for (int own = 0; own < all.size(); own++) {
      int lock = own;
      if (!owners.getOrDefault(all.id(own), NOBODY).equals(NOBODY)) {
        few.after(own).stream()
            .filter(core -> core != lock && all.after(core).get(lock))
            .filter(core -> !byName.after(core).get(lock))
            .filter(core -> isForeign(all.id(core), all.id(lock)))
            .forEach(core -> back.after(core).set(lock));
      }
    }
    return back;
  }
}
