package org.lockorder.frontend;

import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Replacing;
import org.lockorder.ir.Site;

/**
 * A macro that a call means, other than it says.
 *
 * @param name the macro that the call's name stands for
 * @param special that macro for the call's arguments; null where it is the callee itself
 */
record MeantMacro(Op.Call call, String name, @Nullable Special special) {
  /**
   * A macro as a callee of its own.
   *
   * @param texts of its arguments; null for one that is a by-name parameter
   */
  record Special(MacroSource macro, String name, List<@Nullable String> texts, Site use) {}

  private String name(Predicate<String> isCode) {
    return special != null && isCode.test(special.name()) ? special.name() : name;
  }

  /**
   * Functions with calls renamed.
   *
   * @param meant in the order of the calls
   * @param isCode which of the special ones can be called
   */
  static List<FunctionFacts> put(
      List<MeantMacro> meant, List<FunctionFacts> functions, Predicate<String> isCode) {
    if (meant.isEmpty()) {
      return functions;
    }
    Renaming renaming = new Renaming(meant.iterator(), isCode);
    return Replacing.each(functions, renaming::in);
  }

  /** Goes through calls. */
  private static final class Renaming {
    private final Iterator<MeantMacro> rest;
    private final Predicate<String> isCode;
    private @Nullable MeantMacro next;

    Renaming(Iterator<MeantMacro> meant, Predicate<String> isCode) {
      this.rest = meant;
      this.isCode = isCode;
      step();
    }

    private void step() {
      next = rest.hasNext() ? rest.next() : null;
    }

    FunctionFacts in(FunctionFacts f) {
      List<Block> blocks = Replacing.each(f.blocks(), this::in);
      return blocks == f.blocks() ? f : f.with(blocks);
    }

    private Block in(Block block) {
      List<Op> ops = Replacing.each(block.ops(), this::in);
      return ops == block.ops() ? block : new Block(ops, block.end());
    }

    private Op in(Op op) {
      if (next == null || next.call() != op) {
        return op;
      }
      Op.Call call = next.call();
      String name = next.name(isCode);
      step();
      return name.equals(call.name())
          ? call
          : new Op.Call(call.result(), new Op.Callee.Named(name), call.arguments(), call.line());
    }
  }
}
