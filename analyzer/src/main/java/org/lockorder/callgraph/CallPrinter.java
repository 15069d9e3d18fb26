package org.lockorder.callgraph;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lockorder.ir.Block;
import org.lockorder.ir.FactsPrinter;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;

/** Writes calls as text, with whom they may mean: to look at, and to compare in tests. */
public final class CallPrinter {
  private final Program program;
  private final CallGraph calls;

  public CallPrinter(Program program, CallGraph calls) {
    this.program = program;
    this.calls = calls;
  }

  /** The calls of a file's functions, in their order. */
  public void print(String file, Appendable out) throws IOException {
    for (int id = 0; id < program.functions().size(); id++) {
      FunctionFacts f = program.function(id);
      if (f.file().equals(file) && f.form() != FunctionFacts.Form.CONTRACT) {
        print(id, f, out);
      }
    }
  }

  private void print(int id, FunctionFacts f, Appendable out) throws IOException {
    out.append(f.name())
        .append(program.isGivenFunctions(id) ? "() with functions given" : "()")
        .append("\n");
    for (Block block : f.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call call) {
          out.append("  ").append(f.site(call.line()).toString()).append(": ");
          out.append(FactsPrinter.print(call.callee())).append(" ->");
          Resolution target = calls.target(id, call.result());
          List<PointerTarget> pointed = calls.pointed(id, call.result());
          out.append(target.isKnown() ? " " + name(target.function()) : "");
          out.append(target.isKnown() || !pointed.isEmpty() ? "" : " ?").append("\n");
          for (PointerTarget t : pointed) {
            out.append("    ").append(t.evidence().name().toLowerCase(Locale.ROOT));
            out.append(" ").append(name(t.function())).append("\n");
          }
        }
      }
    }
  }

  private String name(int function) {
    FunctionFacts f = program.function(function);
    return f.name() + "() " + f.site();
  }
}
