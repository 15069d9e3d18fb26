package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.pointers.Resolver;
import org.lockorder.pointers.Worth;
import org.lockorder.pointers.Worths;
import org.lockorder.program.Resolution;

/** The functions that one function calls, as far as they are summarised. */
final class KnownCallees implements Callees, Resolver.CalleeResults {
  private final SummaryTable table;
  private final int caller;
  private final boolean recursive;

  /**
   * @param recursive whether the caller may call itself
   */
  KnownCallees(SummaryTable table, int caller, boolean recursive) {
    this.table = table;
    this.caller = caller;
    this.recursive = recursive;
  }

  @Override
  public Resolution target(Op.Call call) {
    return table.calls().target(caller, call.result());
  }

  @Override
  public List<PointerTarget> pointed(Op.Call call) {
    List<PointerTarget> all = table.calls().pointed(caller, call.result());
    return all.isEmpty()
        ? all
        : all.stream().filter(target -> table.isLeading(target.function())).toList();
  }

  @Override
  public LetGo letGo(Op.Call call) {
    int[] targets = table.calls().lettingGo(caller, call.result());
    return targets.length == 0 ? LetGo.NOTHING : LetGo.byAll(targets, this::summary);
  }

  @Override
  public Summary summary(int function) {
    Summary known = table.summaries()[function];
    return known == null ? Summary.NOTHING : known;
  }

  @Override
  public long astray(int function) {
    return table.astray()[function];
  }

  @Override
  public List<Value> written(Op.Call call) {
    Resolution target = target(call);
    List<Value> members =
        target.isKnown() ? table.writes().throughParameters(target.function()) : List.of();
    if (members.isEmpty()) {
      return members;
    }
    FunctionFacts callee = table.program().function(target.function());
    List<Value> written = new ArrayList<>(members.size());
    for (Value member : members) {
      Value here = AccessPath.through(member, callee, call.arguments());
      if (here != null) {
        written.add(here);
      }
    }
    return written;
  }

  @Override
  public boolean concernsLocks(int function) {
    Acquires acquires = table.acquires()[function];
    return acquires == null
        || recursive
        || table.isLeading(function)
        || !acquires.isEmpty()
        || summary(function).asserts();
  }

  /** Whether whomever it may mean through a pointer may let go of the caller's locks. */
  boolean mayLetGo(Op.Call call) {
    return table.calls().lettingGo(caller, call.result()).length > 0;
  }

  boolean matters(Resolution target) {
    return target.isKnown()
        && (concernsLocks(target.function())
            || !summary(target.function()).isNeutral()
            || summary(target.function()).assertion());
  }

  @Override
  public Worth worth(Op.Call call) {
    Resolution target = target(call);
    return target.isKnown() ? summary(target.function()) : Worth.NOTHING;
  }

  @Override
  public Optional<Resolver> values(Op.Call call) {
    Resolution target = target(call);
    return target.isKnown()
        ? Optional.of(table.uses(target.function()).resolver())
        : Optional.empty();
  }

  @Override
  public Optional<CType> type(Op.Call call) {
    return Worths.resultType(table.program(), table.calls(), caller, call);
  }
}
