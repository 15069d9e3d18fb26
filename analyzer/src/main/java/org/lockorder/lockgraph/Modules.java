package org.lockorder.lockgraph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.SourcePath;
import org.lockorder.program.LockName;
import org.lockorder.program.Program;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/**
 * Which locks are a module's own: all that take them are in one folder, and nobody outside of it
 * calls a function there by name. Such code is at the edge of the kernel: where it holds a lock of
 * its own and calls what calls a pointer, that hardly means another module's function (Assumption
 * 2).
 */
final class Modules {
  private final Program program;

  /** Folders with a function that is called by name from outside. */
  private final Set<String> open = new HashSet<>();

  /** By the lock's id: the folder that all who take it are in. */
  private final Map<String, String> folders = new HashMap<>();

  Modules(Summaries summaries) {
    this.program = summaries.program();
    for (int id = 0; id < program.functions().size(); id++) {
      FunctionFacts f = program.function(id);
      String folder = SourcePath.folder(f.file());
      boolean names = !program.isGivenFunctions(id) && f.form() != FunctionFacts.Form.MACRO;
      for (CallSite call : summaries.summary(id).calls()) {
        if (names && !call.isPointed()) {
          open(SourcePath.folder(program.function(call.target()).file()), folder);
        }
        call.contexts().forEach(context -> takes(context, folder));
      }
      for (Request r : summaries.summary(id).requests()) {
        takes(r.lock().name(), folder);
        r.contexts().forEach(context -> takes(context, folder));
      }
    }
    folders.replaceAll((lock, folder) -> closed(folder));
  }

  /** Whether the locks are two modules' own, or the first alone is some module's. */
  boolean isForeign(String from, String to) {
    String own = folders.getOrDefault(from, "");
    return !own.isEmpty() && !own.equals(folders.get(to));
  }

  private void takes(Context context, String folder) {
    List<HeldLock> held = context.held();
    held.forEach(h -> takes(h.lock().name(), folder));
  }

  private void takes(@Nullable LockName lock, String folder) {
    if (lock != null) {
      folders.merge(lock.id(), folder, Modules::common);
    }
  }

  /** Somebody there calls somebody here. */
  private void open(String here, String there) {
    for (String at = here; !at.isEmpty() && !isIn(there, at); at = SourcePath.folder(at)) {
      open.add(at);
    }
  }

  /** The folder, or the nearest around it, that nobody outside calls; empty for none. */
  private String closed(String folder) {
    String at = folder;
    while (!at.isEmpty() && open.contains(at)) {
      at = SourcePath.folder(at);
    }
    return at;
  }

  private static String common(String a, String b) {
    String at = a;
    while (!at.isEmpty() && !isIn(b, at)) {
      at = SourcePath.folder(at);
    }
    return at;
  }

  private static boolean isIn(String folder, String around) {
    return folder.equals(around) || folder.startsWith(around + "/");
  }
}
