package org.lockorder.callgraph;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.lockorder.ir.Op;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;

/** Who the calls of one function mean, by their result numbers: a number each. */
final class ResolvedCalls {
  private static final int NO_CALL = code(Resolution.UNKNOWN);
  private static final ResolvedCalls NONE = new ResolvedCalls(new int[0]);

  private final int[] codes;

  private ResolvedCalls(int[] codes) {
    this.codes = codes;
  }

  static ResolvedCalls of(Program program, int caller) {
    int[] codes = {};
    int count = 0;
    for (Op.Call call : program.function(caller).calls()) {
      if (call.result() >= codes.length) {
        codes = Arrays.copyOf(codes, Math.max(2 * codes.length, call.result() + 1));
      }
      Arrays.fill(codes, count, Math.max(count, call.result()), NO_CALL);
      codes[call.result()] = code(program.target(caller, call));
      count = Math.max(count, call.result() + 1);
    }
    return count == 0 ? NONE : new ResolvedCalls(Arrays.copyOf(codes, count));
  }

  private static int code(Resolution target) {
    return 2 * target.function() + (target.ambiguous() ? 1 : 0);
  }

  /** Who the call with that result number means. */
  Resolution of(int call) {
    int code = call >= 0 && call < codes.length ? codes[call] : NO_CALL;
    return code == NO_CALL ? Resolution.UNKNOWN : new Resolution(code >> 1, (code & 1) != 0);
  }

  /** Whether one of them means that function. */
  boolean have(int function) {
    for (int code : codes) {
      if (code >> 1 == function) {
        return true;
      }
    }
    return false;
  }

  /**
   * The functions that are meant, each once and in order.
   *
   * @param more one of them; -1 for none
   */
  int[] distinct(int more) {
    int[] all = new int[codes.length + 1];
    int count = 0;
    for (int code : codes) {
      if (code >> 1 >= 0) {
        all[count++] = code >> 1;
      }
    }
    if (more >= 0) {
      all[count++] = more;
    }
    Arrays.sort(all, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || all[kept - 1] != all[i]) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }

  /** Tells the functions that are meant, in the order of the calls' numbers. */
  void each(IntConsumer functions) {
    for (int code : codes) {
      if (code >> 1 >= 0) {
        functions.accept(code >> 1);
      }
    }
  }
}
