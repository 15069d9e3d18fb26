package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts.Form;
import org.lockorder.ir.Op;
import org.lockorder.ir.Site;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

/**
 * Lowers one function's body. Holds the parts of the lowering, which call each other: statements,
 * expressions, conditions, calls.
 */
final class FunctionLowering {
  private final FileContext file;
  private final String name;
  private final Form form;
  private final Condition condition;
  private final List<Site> made = new ArrayList<>(0);
  private final FlowGraph graph = new FlowGraph();
  private final LocalScopes scopes = new LocalScopes();
  private final DeclaredTypes declaredTypes = new DeclaredTypes(scopes);
  private final Guards guards = new Guards(graph);
  private final Jumps jumps = new Jumps(graph, guards);
  private final TypeLowering types;
  private final ExpressionLowering expressions;
  private final ConditionLowering conditions;
  private final CallLowering calls;
  private final DeclarationLowering declarations;
  private final GuardLowering guardUses;
  private final StatementLowering statements;

  FunctionLowering(FileContext file, String name, Form form, Condition condition) {
    this.file = file;
    this.name = name;
    this.form = form;
    this.condition = condition;
    this.types = new TypeLowering(file, this::unevaluated, this::typeOf);
    this.expressions = new ExpressionLowering(this);
    this.conditions = new ConditionLowering(this);
    this.calls = new CallLowering(this);
    this.declarations = new DeclarationLowering(this);
    this.guardUses = new GuardLowering(this);
    this.statements = new StatementLowering(this);
  }

  /** Lowers what stands outside functions: initialisers, enumerators, {@code typeof}. */
  static FunctionLowering outside(FileContext file) {
    return new FunctionLowering(file, "", Form.FUNCTION, Condition.ALWAYS);
  }

  /** Lowers a body that ends without a value. */
  List<Block> body(Stmt.BlockStmt body) {
    statements.lower(body);
    graph.end(
        new Terminator.Return(null, line(new Range(body.range().end() - 1, body.range().end()))));
    return finish();
  }

  /** Lowers a body that is one expression, whose value is the result. */
  List<Block> body(Expr body) {
    Value value = expressions.value(body);
    graph.end(new Terminator.Return(value, line(body.range())));
    return finish();
  }

  /** Lowers a body that is one condition: 1 is returned when it holds, else 0. */
  List<Block> test(Expr body) {
    int yes = graph.newBlock();
    int no = graph.newBlock();
    conditions.branch(body, yes, no);
    graph.resume(yes);
    graph.end(new Terminator.Return(Folding.ONE, line(body.range())));
    graph.resume(no);
    graph.end(new Terminator.Return(Folding.ZERO, line(body.range())));
    return finish();
  }

  /** The blocks, once all is lowered. */
  List<Block> finish() {
    jumps.resolve();
    return graph.finish(file.shared());
  }

  /** Reads an expression that does not run. */
  Value unevaluated(Expr e) {
    return graph.unevaluated(() -> expressions.value(e));
  }

  /** Reads an index that is not computed. */
  Value unevaluatedIndex(Expr e) {
    return graph.unevaluated(() -> expressions.index(e));
  }

  /** A type in this function; the holder's name stands in for a missing tag. */
  CType type(org.lockorder.grammar.ast.Type type, String holder) {
    return types.lower(type, holder, condition);
  }

  /** The type of a value. */
  CType typeOf(Value value) {
    return declaredTypes.of(value);
  }

  void assign(Value target, Value value, int line) {
    LocalObjects objects = scopes.objects();
    if (objects != null) {
      objects.assigned(target, value);
    }
    graph.emit(new Op.Assign(target, converted(target, value), line));
  }

  /**
   * C converts what is assigned to a pointer, such as a {@code void *} that was kept in some
   * member, without a word.
   */
  private Value converted(Value target, Value value) {
    boolean open =
        value instanceof Value.Result
            || value instanceof Value.Field
            || value instanceof Value.Variable;
    return open
            && target instanceof Value.Variable variable
            && scopes.type(variable.name()) instanceof CType.Pointer pointer
            && (pointer.target() instanceof CType.Struct || pointer.target() instanceof CType.Named)
        ? new Value.Cast(pointer, value)
        : value;
  }

  /** The line of an op for code that stands there. */
  int line(Range range) {
    SourceText text = file.text();
    if (text.expansion() == null) {
      return text.line(range);
    }
    Site site = text.site(range);
    if (site.written() == null) {
      return site.line();
    }
    for (int i = 0; i < made.size(); i++) {
      if (made.get(i).equals(site) && site.written().equals(made.get(i).written())) {
        return -1 - i;
      }
    }
    made.add(site);
    return -made.size();
  }

  /** Places of code that a macro made. */
  List<Site> made() {
    return made;
  }

  FileContext file() {
    return file;
  }

  String name() {
    return name;
  }

  Form form() {
    return form;
  }

  Condition condition() {
    return condition;
  }

  FlowGraph graph() {
    return graph;
  }

  LocalScopes scopes() {
    return scopes;
  }

  Guards guards() {
    return guards;
  }

  Jumps jumps() {
    return jumps;
  }

  ExpressionLowering expressions() {
    return expressions;
  }

  ConditionLowering conditions() {
    return conditions;
  }

  CallLowering calls() {
    return calls;
  }

  DeclarationLowering declarations() {
    return declarations;
  }

  GuardLowering guardUses() {
    return guardUses;
  }

  StatementLowering statements() {
    return statements;
  }
}
