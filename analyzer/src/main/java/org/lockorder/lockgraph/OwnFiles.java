package org.lockorder.lockgraph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.program.LockName;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/**
 * Which locks are a file's own: all that take them are there. Who holds such a lock and asks for
 * one of the core's is called back by the core for objects of the file's own, through a pointer
 * that may mean many others too.
 */
final class OwnFiles {
  private static final String SEVERAL = "";

  /** By the lock's id: the file that all who take it are in. */
  private final Map<String, String> files = new HashMap<>();

  OwnFiles(Summaries summaries) {
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
  }

  private void takes(List<Context> contexts, String file) {
    contexts.forEach(c -> c.held().forEach(h -> takes(h.lock().name(), file)));
  }

  private void takes(@Nullable LockName lock, String file) {
    if (lock != null) {
      files.merge(lock.id(), file, (a, b) -> a.equals(b) ? a : SEVERAL);
    }
  }

  /** Whether the lock of that id is that file's own. */
  boolean isOf(String lock, String file) {
    return file.equals(files.get(lock));
  }

  /** Whether it is any file's own. */
  boolean isOfOne(String lock) {
    return !files.getOrDefault(lock, SEVERAL).equals(SEVERAL);
  }

  /** Whether others take that lock as well, and it is not the same file's own. */
  private boolean isForeign(String core, String own) {
    String file = files.getOrDefault(core, SEVERAL);
    return file.equals(SEVERAL) || !isOf(own, file);
  }

  /**
   * Edges back to a file's own lock from one that is asked for straight below it: worth a look even
   * where a pointer leads there that may mean many.
   *
   * @param few edges by a few calls by name
   * @param byName edges by calls by name
   * @param all edges however doubtful
   */
  ClassGraph back(ClassGraph few, ClassGraph byName, ClassGraph all) {
    ClassGraph back = all.bare();
    for (int own = 0; own < all.size(); own++) {
      int lock = own;
      if (isOfOne(all.id(own))) {
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
