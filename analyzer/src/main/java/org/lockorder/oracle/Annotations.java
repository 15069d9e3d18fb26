package org.lockorder.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.ir.Outcome;
import org.lockorder.oracle.Agreement.Difference;
import org.lockorder.program.Program;
import org.lockorder.summary.Exit;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Summaries;
import org.lockorder.summary.Summary;

/**
 * Holds the marks of functions against summaries that were made without them: the same lock must
 * have the same net sign on every way out.
 */
public final class Annotations {
  private static final List<Outcome> CLASSES =
      List.of(Outcome.NEGATIVE, Outcome.ZERO, Outcome.POSITIVE);

  private final Program program;
  private final Summaries summaries;
  private final List<Difference> disagree = new ArrayList<>();
  private final List<Difference> unchecked = new ArrayList<>();
  private int agree;

  private Annotations(Program program, Summaries summaries) {
    this.program = program;
    this.summaries = summaries;
  }

  /**
   * Checks every function that has a body and is marked.
   *
   * @param primitive the names that rules explain, whose bodies tell nothing
   */
  public static Agreement check(Program program, Summaries summaries, Predicate<String> primitive) {
    Annotations all = new Annotations(program, summaries);
    for (int id = 0; id < program.functions().size(); id++) {
      int contract = program.contract(id);
      if (contract >= 0 && !primitive.test(program.function(id).name())) {
        all.check(id, contract);
      }
    }
    return new Agreement(all.agree, all.disagree, all.unchecked);
  }

  private void check(int id, int contract) {
    SortedMap<String, Marked> marks = marks(contract);
    Summary summary = summaries.withoutContract(id);
    String reason = null;
    for (Marked mark : marks.values()) {
      boolean seen =
          summary.exits().stream().anyMatch(e -> !Integer.valueOf(0).equals(mark.netOf(e)));
      reason =
          !mark.isResolved()
              ? "operand not resolved"
              : mark.isToken() && !seen ? "no object of that name" : reason;
    }
    if (reason != null) {
      unchecked.add(difference(id, contract, summary, reason));
      return;
    }
    for (Marked mark : marks.values()) {
      for (Exit exit : summary.exits()) {
        String cause = cause(mark, exit);
        if (cause != null) {
          disagree.add(difference(id, contract, summary, cause));
          return;
        }
      }
    }
    agree++;
  }

  private SortedMap<String, Marked> marks(int contract) {
    SortedMap<String, Marked> marks = new TreeMap<>();
    for (Op.LockOp op : program.function(contract).locks()) {
      LockUse use = summaries.use(contract, op);
      marks.merge(Marked.key(use), new Marked(use, returned -> net(op, returned)), Marked::and);
    }
    return marks;
  }

  private static int net(Op.LockOp op, Outcome returned) {
    if (op.action() == LockAction.ACQUIRE) {
      return returned.within(op.acquiredWhen()) ? 1 : 0;
    }
    return op.action() == LockAction.RELEASE ? -1 : 0;
  }

  /** What is wrong with a way out; null where it is as the marks say. */
  private static @Nullable String cause(Marked mark, Exit exit) {
    Integer net = mark.netOf(exit);
    if (net == null) {
      return "on some ways out only";
    }
    for (Outcome one : CLASSES) {
      int wanted = Integer.signum(mark.net().applyAsInt(one));
      if (!exit.returned().and(one).isNever() && wanted != Integer.signum(net)) {
        return wanted > 0
            ? exit.acquired().isEmpty() ? "not seen to be taken" : "another lock is seen taken"
            : wanted < 0
                ? exit.dropped().isEmpty()
                    ? "not seen to be let go of"
                    : "another lock is let go of"
                : net > 0 ? "seen to stay held" : "not seen to be taken back";
      }
    }
    return null;
  }

  private Difference difference(int id, int contract, Summary summary, String cause) {
    FunctionFacts f = program.function(id);
    StringJoiner says = new StringJoiner(" ");
    program.function(contract).locks().forEach(op -> says.add(op.name() + "(" + op.text() + ")"));
    StringJoiner computed = new StringJoiner("; ");
    for (Exit exit : summary.exits()) {
      computed.add(
          "returns "
              + exit.returned()
              + ": holds "
              + exit.acquired().stream()
                  .map(l -> Marked.key(l.lock()) + (l.sometimes() ? " (sometimes)" : ""))
                  .toList()
              + ", let go of "
              + exit.dropped().stream()
                  .map(d -> Marked.key(d.lock()) + (d.sometimes() ? " (sometimes)" : ""))
                  .toList());
    }
    return new Difference(f.name(), f.site(), says.toString(), computed.toString(), cause);
  }
}
