package org.lockorder.frontend;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.ExternalDeclaration.MacroDeclaration;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.FunctionFacts.Form;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.rules.GuardDefiner;

/**
 * Turns a definition of a guard class into two functions, {@code guard:mutex:lock} and {@code
 * guard:mutex:unlock}. The first tells whether it took the lock.
 */
final class GuardClasses {
  /** The name that guard definitions have for the guarded pointer. */
  private static final String POINTER = "_T";

  /** What a conditional guard's fourth argument calls the value of the third. */
  private static final String RESULT = "_RET";

  private final FileContext file;

  GuardClasses(FileContext file) {
    this.file = file;
  }

  void define(GuardDefiner definer, MacroDeclaration macro, Condition condition) {
    List<Expr> arguments = macro.call().arguments();
    String name = arguments.isEmpty() ? null : Spelling.name(arguments.getFirst());
    if (name == null || arguments.size() < 3) {
      return;
    }
    Definition definition = new Definition(macro, condition);
    switch (definer.shape()) {
      case POINTER -> {
        if (arguments.size() > 3) {
          CType type = type(arguments.get(1), condition);
          definition.unconditional(name, type, false, arguments.get(2), arguments.get(3));
        }
      }
      case LOCKED_POINTER -> {
        if (arguments.size() > 3) {
          CType type = new CType.Pointer(type(arguments.get(1), condition));
          definition.unconditional(name, type, true, arguments.get(2), arguments.get(3));
        }
      }
      case NOTHING ->
          definition.unconditional(name, null, false, arguments.get(1), arguments.get(2));
      case CONDITIONAL_POINTER -> definition.conditional(name, false, arguments);
      case CONDITIONAL_LOCKED_POINTER -> definition.conditional(name, true, arguments);
    }
  }

  private CType type(Expr argument, Condition condition) {
    return switch (argument) {
      case Expr.TypeExpr type ->
          new TypeLowering(file, e -> Folding.UNKNOWN, CType.Typeof::new)
              .lower(type.type(), "::", condition);
      case Expr.NameExpr name -> new CType.Named(name.name());
      default -> new CType.Unknown();
    };
  }

  private final class Definition {
    private final MacroDeclaration macro;
    private final Condition condition;

    Definition(MacroDeclaration macro, Condition condition) {
      this.macro = macro;
      this.condition = condition;
    }

    void unconditional(String name, @Nullable CType type, boolean locked, Expr lock, Expr unlock) {
      add(
          Guard.lock(name),
          type,
          locked,
          function -> {
            function.expressions().effect(lock);
            return leave(function, Folding.ONE);
          });
      add(
          Guard.unlock(name),
          type,
          locked,
          function -> {
            function.expressions().effect(unlock);
            return leave(function, null);
          });
    }

    /** {@code name, ext, condlock}, in newer kernels with a fourth: when that took it. */
    void conditional(String name, boolean locked, List<Expr> arguments) {
      String ext = Spelling.name(arguments.get(1));
      if (ext == null) {
        return;
      }
      CType type = new CType.Unknown();
      add(
          Guard.lock(name + ext),
          type,
          locked,
          function -> {
            if (arguments.size() == 3) {
              return function.test(arguments.get(2));
            }
            Value.Variable result = function.scopes().declare(RESULT, new CType.Scalar("int"));
            function.expressions().assign(result, arguments.get(2), line());
            return function.test(arguments.get(3));
          });
      add(
          Guard.unlock(name + ext),
          type,
          locked,
          function -> {
            Value pointer = new Value.Variable(POINTER);
            Op.Callee unlock = new Op.Callee.Named(Guard.unlock(name));
            function.graph().emit(new Op.Call(0, unlock, List.of(pointer), line()));
            return leave(function, null);
          });
    }

    private List<Block> leave(FunctionLowering function, @Nullable Value value) {
      function.graph().end(new Terminator.Return(value, line()));
      return function.graph().finish();
    }

    private void add(
        String name,
        @Nullable CType type,
        boolean locked,
        Function<FunctionLowering, List<Block>> body) {
      FunctionLowering function = new FunctionLowering(file, name, Form.FUNCTION, condition);
      List<FunctionFacts.Variable> parameters = List.of();
      if (type == null) {
        function.scopes().declare(POINTER, new CType.Unknown());
      } else {
        function.scopes().parameter(POINTER, type);
        parameters = List.of(new FunctionFacts.Variable(POINTER, type));
        if (locked) {
          function.scopes().lockedPointer(new Value.Variable(POINTER));
        }
      }
      List<Block> blocks = body.apply(function);
      file.add(
          new FunctionFacts(
              name,
              file.text().path(),
              line(),
              file.text().lineAt(macro.range().end() - 1),
              Form.FUNCTION,
              false,
              false,
              parameters,
              new CType.Scalar("int"),
              function.scopes().types(),
              condition,
              blocks));
    }

    private int line() {
      return file.text().line(macro.range());
    }
  }
}
