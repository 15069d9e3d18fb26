package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lockorder.grammar.KernelC;
import org.lockorder.grammar.ParseResult;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.FunctionFacts.Form;
import org.lockorder.ir.FunctionFacts.Variable;
import org.lockorder.ir.Value;
import org.lockorder.rules.Models;

/**
 * Lowers macros that code uses: one with a body of expressions or statements becomes a function
 * with by-name parameters, one that names a place an alias. Any other is left out: a body that
 * pastes tokens, returns, or opens a block that the macro's user closes.
 */
final class MacroLowering {
  /** More arguments than any lock primitive takes. */
  private static final int WRAPPED_ARGUMENTS = 6;

  private final Models models;
  private final List<FunctionFacts> functions = new ArrayList<>();
  private final Map<String, Value> aliases = new TreeMap<>();
  private Set<String> mentions = new TreeSet<>();

  MacroLowering(Models models) {
    this.models = models;
  }

  List<FunctionFacts> functions() {
    return functions;
  }

  Map<String, Value> aliases() {
    return aliases;
  }

  /** Global names that the macros lowered since the last time use. */
  Set<String> takeMentions() {
    Set<String> taken = mentions;
    mentions = new TreeSet<>();
    return taken;
  }

  void lower(MacroSource macro) {
    ParseResult<Stmt> body =
        KernelC.parseMacroBody(MacroText.readable(macro.body()), macro.bodyBegin());
    if (!body.problems().isEmpty()) {
      return;
    }
    SourceText text =
        SourceText.ofMacro(macro.path(), macro.body(), macro.bodyBegin(), macro.line());
    FileContext file = new FileContext(text, models, Set.of());
    try {
      if (macro.parameters() == null) {
        alias(macro, body.value(), file);
      } else {
        function(macro, body.value(), file);
      }
      mentions.addAll(file.mentions());
    } catch (NotLowered | StackOverflowError e) {
      return;
    }
  }

  private void function(MacroSource macro, Stmt body, FileContext file) {
    FunctionLowering function =
        new FunctionLowering(file, macro.name(), Form.MACRO, macro.condition());
    List<String> names = macro.parameters() == null ? List.of() : macro.parameters();
    List<Variable> parameters = names.stream().map(MacroLowering::parameter).toList();
    parameters.forEach(
        parameter -> function.scopes().parameter(parameter.name(), parameter.type()));
    List<Block> blocks =
        body instanceof Stmt.ExpressionStmt e
            ? function.body(e.expression())
            : function.body(new Stmt.BlockStmt(List.of(body), body.range()));
    add(macro, parameters, function, blocks);
  }

  /** {@code ...} is {@code __VA_ARGS__}, {@code args...} is {@code args}. */
  private static Variable parameter(String name) {
    String plain =
        name.equals("...")
            ? "__VA_ARGS__"
            : name.endsWith("...") ? name.substring(0, name.length() - 3).strip() : name;
    return new Variable(plain, new CType.Unknown());
  }

  private void alias(MacroSource macro, Stmt body, FileContext file) {
    if (!(body instanceof Stmt.ExpressionStmt e) || Effects.in(e.expression(), models)) {
      return;
    }
    Value value = FunctionLowering.outside(file).unevaluated(e.expression());
    if (value instanceof Value.Global global && models.calls().containsKey(global.name())) {
      wrapper(macro, global.name(), e.range(), file);
    } else if (isPlace(value) && !value.equals(new Value.Global(macro.name()))) {
      aliases.put(macro.name(), value);
    }
  }

  private static boolean isPlace(Value value) {
    return switch (value) {
      case Value.Global g -> true;
      case Value.Constant c -> true;
      case Value.Field f -> isPlace(f.base());
      case Value.Element e -> isPlace(e.base());
      case Value.AddressOf a -> isPlace(a.place());
      case Value.Dereference d -> isPlace(d.pointer());
      case Value.Cast c -> isPlace(c.value());
      case Value.ContainerOf c -> isPlace(c.pointer());
      case Value.Variable v -> false;
      case Value.Result r -> false;
      case Value.Binary b -> false;
      case Value.Not n -> false;
      case Value.Configured c -> false;
      case Value.Unknown u -> false;
    };
  }

  /** {@code #define my_lock mutex_lock}: a macro that passes its arguments on. */
  private void wrapper(MacroSource macro, String primitive, Range range, FileContext file) {
    FunctionLowering function =
        new FunctionLowering(file, macro.name(), Form.MACRO, macro.condition());
    List<Variable> parameters =
        IntStream.range(0, WRAPPED_ARGUMENTS)
            .mapToObj(i -> new Variable("arg$" + i, new CType.Unknown()))
            .toList();
    parameters.forEach(
        parameter -> function.scopes().parameter(parameter.name(), parameter.type()));
    List<Expr> arguments = new ArrayList<>();
    parameters.forEach(p -> arguments.add(new Expr.NameExpr(p.name(), range)));
    Expr call = new Expr.CallExpr(new Expr.NameExpr(primitive, range), arguments, range);
    add(macro, parameters, function, function.body(call));
  }

  private void add(
      MacroSource macro, List<Variable> parameters, FunctionLowering function, List<Block> blocks) {
    functions.add(
        new FunctionFacts(
            macro.name(),
            macro.path(),
            macro.line(),
            macro.line(),
            Form.MACRO,
            false,
            false,
            parameters,
            new CType.Unknown(),
            function.scopes().types(),
            macro.condition(),
            blocks));
  }
}
