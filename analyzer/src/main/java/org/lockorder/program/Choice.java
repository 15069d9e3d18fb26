package org.lockorder.program;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.SourcePath;

/** Which of several functions of a name is meant, by where they are and how much they do. */
final class Choice {
  private final List<FunctionFacts> functions;
  private final FunctionNames names;

  /** How much is in functions of which there are several, and one more; 0 for the others. */
  private final int[] substances;

  Choice(List<FunctionFacts> functions, FunctionNames names) {
    this.functions = functions;
    this.names = names;
    this.substances = new int[functions.size()];
  }

  /** Whether it does anything. */
  boolean isReal(int id) {
    return substance(id) > 1;
  }

  /**
   * Of functions that all files see, those that do something and have most folders in common with
   * the file: two that no kernel has both are of two modules, or machines. All where none does. The
   * kernel calls what is in it, and not what its boot loader has of the name.
   */
  List<Integer> nearest(List<Integer> ids, String file) {
    if (ids.size() < 2) {
      return ids;
    }
    List<Integer> nearest = new ArrayList<>(ids.size());
    boolean asKernel =
        !names.isApart(file) && ids.stream().anyMatch(id -> isReal(id) && !isApart(id));
    int most = 0;
    for (int id : ids) {
      int common = SourcePath.foldersInCommon(functions.get(id).file(), file);
      if (isReal(id) && common >= most && !(asKernel && isApart(id))) {
        if (common > most) {
          nearest.clear();
        }
        most = common;
        nearest.add(id);
      }
    }
    return nearest.isEmpty() ? ids : nearest;
  }

  private boolean isApart(int id) {
    return names.isApart(functions.get(id).file());
  }

  /** The fullest, the first of several; with a doubt where more than one does something else. */
  Resolution best(List<Integer> ids) {
    if (ids.size() < 2) {
      return ids.isEmpty() ? Resolution.UNKNOWN : new Resolution(ids.get(0), false);
    }
    int best = ids.get(0);
    int real = 0;
    boolean alike = true;
    for (int id : ids) {
      int substance = substance(id);
      real += substance > 1 ? 1 : 0;
      alike &= substance == substance(best);
      best = substance > substance(best) || (substance == substance(best) && id < best) ? id : best;
    }
    return new Resolution(best, real > 1 && !alike);
  }

  /** How much a body does: operations and ways to go. */
  private int substance(int id) {
    int known = substances[id]; // threads that ask at once find the same
    if (known == 0) {
      List<Block> blocks = functions.get(id).blocks();
      known = blocks.size() + 1;
      for (Block block : blocks) {
        known += block.ops().size();
      }
      substances[id] = known;
    }
    return known - 1;
  }
}
