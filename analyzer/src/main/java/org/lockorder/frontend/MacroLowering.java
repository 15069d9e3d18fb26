package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.KernelC;
import org.lockorder.grammar.ParseResult;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.ir.Block;
import org.lockorder.ir.Body;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.FunctionFacts.Form;
import org.lockorder.ir.FunctionFacts.Variable;
import org.lockorder.ir.Value;
import org.lockorder.preprocessor.Expander;
import org.lockorder.preprocessor.Lexer;
import org.lockorder.preprocessor.Macro;
import org.lockorder.preprocessor.MacroTable;
import org.lockorder.preprocessor.TokenText;
import org.lockorder.rules.Models;

/**
 * Lowers macros that code uses: one with a body of expressions or statements becomes a function
 * with by-name parameters, one that names a place an alias. Any other is left out: a body that
 * pastes tokens, returns, or opens a block that the macro's user closes.
 */
final class MacroLowering {
  /** More arguments than any lock primitive takes. */
  private static final int WRAPPED_ARGUMENTS = 6;

  /** What the arguments that {@code ...} stands for are called. */
  private static final String VARIADIC = "__VA_ARGS__";

  /** What a parameter is called where only some of a macro's are. */
  private static final String BY_NAME = "by_name_";

  private final Models models;
  private final Inliner inliner;
  private final List<FunctionFacts> functions = new ArrayList<>();
  private final Map<String, Value> aliases = new TreeMap<>();
  private Set<String> mentions = new TreeSet<>();
  private int changed;

  MacroLowering(Models models, Inliner inliner) {
    this.models = models;
    this.inliner = inliner;
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
    FileContext file = new FileContext(text, models, Set.of(), inliner);
    try {
      if (macro.parameters() == null) {
        alias(macro, body.value(), file);
      } else if (models.calls().containsKey(macro.name()) && macro.isVariadic()) {
        passedOn(macro, body.value(), file);
      } else {
        function(macro, macro.name(), macro.parameters(), body.value(), file);
      }
      mentions.addAll(file.mentions());
    } catch (NotLowered | StackOverflowError e) {
      return;
    }
  }

  /** Whether there are functions that {@link #changeFresh} did not get yet. */
  boolean hasFresh() {
    return changed < functions.size();
  }

  /** These functions. */
  List<FunctionFacts> fresh() {
    return List.copyOf(functions.subList(changed, functions.size()));
  }

  /** Puts others in their place. */
  void changeFresh(List<FunctionFacts> others) {
    for (FunctionFacts other : others) {
      functions.set(changed++, other);
    }
  }

  /**
   * Lowers a macro for some arguments' text, as a function of its own. The macros in it stay
   * callees, unless it can be read only without them.
   *
   * @param others the macros in it
   * @return false when the macro is no code then
   */
  boolean specialise(MeantMacro.Special special, MacroTable others) {
    MacroSource macro = special.macro();
    String name = special.name();
    List<@Nullable String> texts = special.texts();
    StringBuilder use = new StringBuilder(macro.name()).append('(');
    List<String> names = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      names.add(BY_NAME + i);
      use.append(i == 0 ? "" : ", ").append(text == null ? BY_NAME + i : text);
    }
    String whole = use.append(')').toString();
    Macro own = macro.macro();
    MacroTable alone = n -> n.equals(own.name()) ? own : null;
    return specialise(macro, name, names, whole, alone, false)
        || specialise(macro, name, names, whole, others, true)
        || specialise(macro, name, names, whole, alone, true);
  }

  /**
   * @param loops whether a macro in front of a statement may be a loop; it may bring a statement of
   *     its own, semicolon and all
   */
  private boolean specialise(
      MacroSource macro,
      String name,
      List<String> names,
      String use,
      MacroTable table,
      boolean loops) {
    try {
      String body = TokenText.of(Expander.expand(Lexer.tokens(use, macro.line()), table)).text();
      ParseResult<Stmt> parsed = KernelC.parseMacroBody(body, 0);
      if (!parsed.problems().isEmpty() || (!loops && hasLoop(parsed.value()))) {
        return false;
      }
      SourceText text = SourceText.ofMacro(macro.path(), body, 0, macro.line());
      FileContext file = new FileContext(text, models, Set.of(), inliner);
      function(macro, name, names, parsed.value(), file);
      mentions.addAll(file.mentions());
      return true;
    } catch (NotLowered | Expander.TooLargeException | StackOverflowError e) {
      return false;
    }
  }

  private static boolean hasLoop(Stmt body) {
    return body instanceof Stmt.MacroBlockStmt
        || (body instanceof Stmt.BlockStmt block
            && block.statements().stream().anyMatch(Stmt.MacroBlockStmt.class::isInstance));
  }

  private void function(
      MacroSource macro, String name, List<String> names, Stmt body, FileContext file) {
    FunctionLowering function = new FunctionLowering(file, name, Form.MACRO, macro.condition());
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
            ? VARIADIC
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

  /**
   * {@code #define kmalloc(...) alloc_hooks(kmalloc_noprof(__VA_ARGS__))}, of which a rule says
   * what it does besides: another name of the function within, whose parameters the arguments are.
   */
  private void passedOn(MacroSource macro, Stmt body, FileContext file) {
    Expr within = body instanceof Stmt.ExpressionStmt e ? e.expression() : null;
    while (within instanceof Expr.CallExpr call && call.arguments().size() == 1) {
      Expr argument = call.arguments().getFirst();
      if (argument instanceof Expr.NameExpr all
          && all.name().equals(VARIADIC)
          && call.callee() instanceof Expr.NameExpr target) {
        file.mention(target.name());
        aliases.put(macro.name(), new Value.Global(target.name()));
      }
      within = argument;
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
      case Value.Binary b -> isFlags(b) && isPlace(b.left()) && isPlace(b.right());
      case Value.Not n -> false;
      case Value.Configured c -> false;
      case Value.Seldom r -> false;
      case Value.Unknown u -> false;
    };
  }

  /** {@code A | B}, {@code A & ~B}. */
  private static boolean isFlags(Value.Binary b) {
    return switch (b.operator()) {
      case BIT_OR, BIT_AND -> true;
      case MINUS -> b.left().equals(new Value.Constant(-1));
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, PLUS, MOVED -> false;
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
            function.name(),
            macro.path(),
            macro.line(),
            macro.line(),
            Form.MACRO,
            false,
            false,
            false,
            parameters,
            new CType.Unknown(),
            function.scopes().types(),
            macro.condition(),
            new Body(blocks),
            function.made()));
  }
}
