package org.lockorder.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.program.Resolution;

/**
 * What the branches of a function, and of those it calls, read besides parameters: memory that
 * these lead to, and static variables. What its callers know of that decides as an argument would:
 * {@code p->dead = true; put(p)}.
 */
final class Reads {
  private static final Value UNKNOWN = new Value.Unknown();

  private final SummaryTable table;
  private final FunctionFacts function;
  private final Set<String> assigned = new HashSet<>();
  private final List<Value> found = new ArrayList<>(0);

  private Reads(SummaryTable table, FunctionFacts function) {
    this.table = table;
    this.function = function;
    for (Op.Assign assign : function.assigns()) {
      if (assign.target() instanceof Value.Variable v && !isKept(assign)) {
        assigned.add(v.name());
      }
    }
  }

  /** {@code p = get(p)}, which returns what it is given. */
  static boolean isKept(Op.Assign assign) {
    return Facts.bare(assign.value()).equals(assign.target());
  }

  /** Those of a function, whose callees' are known; the first ones where there are many. */
  static List<Value> of(SummaryTable table, int id) {
    return new Reads(table, table.program().function(id)).find(id);
  }

  private List<Value> find(int id) {
    for (Block block : function.blocks()) {
      if (block.end() instanceof Terminator.Branch b) {
        addRead(b.condition());
      }
    }
    for (Op.Call call : function.calls()) {
      Resolution target = table.calls().target(id, call.result());
      if (target.isKnown()) {
        for (Value read : passed(table, target.function(), call, function.file())) {
          add(read);
        }
      }
    }
    return List.copyOf(found);
  }

  /** What the function called reads, as this one sees it; unknown where it does not. */
  static List<Value> passed(SummaryTable table, int target, Op.Call call, String file) {
    List<Value> reads = table.reads(target);
    if (reads.isEmpty()) {
      return reads;
    }
    FunctionFacts callee = table.program().function(target);
    List<Value> here = new ArrayList<>(reads.size());
    for (int i = 0; i < reads.size(); i++) {
      Value read = reads.get(i);
      if (!table.heeds(target, Inputs.READS + i)) {
        here.add(UNKNOWN);
        continue;
      }
      Value path = AccessPath.through(read, callee, call.arguments());
      boolean seen = path != null && isSeen(table, read, callee.file(), file);
      here.add(path != null && seen ? path : UNKNOWN);
    }
    return here;
  }

  /** Whether what a callee reads is the same in its caller's file: a static variable may not be. */
  private static boolean isSeen(SummaryTable table, Value read, String callees, String file) {
    return !(AccessPath.root(read) instanceof Value.Global g)
        || callees.equals(file)
        || key(table, g, callees).equals(key(table, g, file));
  }

  private static String key(SummaryTable table, Value.Global g, String file) {
    return table
        .program()
        .types()
        .global(g.name(), file)
        .map(table.program()::objectKey)
        .orElse("");
  }

  /** What of this the function's requests and calls depend on, a bit an index. */
  static long heeded(Summary summary) {
    long heeded = 0;
    for (Request request : summary.requests()) {
      heeded |= told(request.contexts());
    }
    for (Exposure exposure : summary.exposures()) {
      heeded |= exposure.context().given().told();
    }
    for (CallSite call : summary.calls()) {
      heeded |= told(call.contexts());
      for (Map.Entry<Integer, Inherited> passed : call.inherited().entrySet()) {
        heeded |= passed.getKey() < Inputs.READS ? 0 : passed.getValue().memory();
      }
    }
    return heeded;
  }

  private static long told(List<Context> contexts) {
    long told = 0;
    for (Context context : contexts) {
      told |= context.given().told();
    }
    return told;
  }

  private void addRead(Value condition) {
    switch (condition) {
      case Value.Not n -> addRead(n.value());
      case Value.Cast c -> addRead(c.value());
      case Value.Binary b -> {
        addRead(b.left());
        addRead(b.right());
      }
      case Value.Field f -> add(f);
      case Value.Dereference d -> add(d);
      case Value.Global g -> add(g);
      default -> {}
    }
  }

  private void add(Value read) {
    if (found.size() < Inputs.READS_MOST && !found.contains(read) && isFromOutside(read)) {
      found.add(read);
    }
  }

  /** Whether the callers may know of it: it begins at what they pass, or at a static variable. */
  private boolean isFromOutside(Value read) {
    return switch (AccessPath.root(read)) {
      case Value.Variable v ->
          !(read instanceof Value.Variable)
              && function.parameter(v.name()) >= 0
              && !assigned.contains(v.name());
      case Value.Global g ->
          table
              .program()
              .types()
              .global(g.name(), function.file())
              .filter(object -> object.fileLocal() && !(object.type() instanceof CType.Array))
              .isPresent();
      case null -> false;
      default -> false;
    };
  }
}
