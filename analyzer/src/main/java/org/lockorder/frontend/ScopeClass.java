package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.ExternalDeclaration.FunctionDefinition;
import org.lockorder.grammar.ast.Modifier;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.grammar.ast.UnaryOperator;
import org.lockorder.grammar.ast.VariableDeclarator;
import org.lockorder.ir.Body;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.FunctionFacts.Form;
import org.lockorder.ir.FunctionFacts.Variable;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

/**
 * Turns a class's constructor and destructor into the two functions that its uses call: {@code
 * guard:fd:lock} with the constructor's arguments, {@code guard:fd:unlock} with the same and,
 * behind them, the object. The object is known by what the constructor makes it of: an argument,
 * members, or whatever it returns. Of a class with a lock pointer, the first returns that, and the
 * second does nothing for one that is NULL.
 */
final class ScopeClass {
  private static final String OBJECT = "$object";
  private static final Value.Variable GIVEN = new Value.Variable(OBJECT);

  private final ScopeClasses classes;
  private final String name;
  private final Unexpanded.ScopeFunction constructor;
  private final Unexpanded.ScopeFunction destructor;

  ScopeClass(
      ScopeClasses classes,
      String name,
      Unexpanded.ScopeFunction constructor,
      Unexpanded.ScopeFunction destructor) {
    this.classes = classes;
    this.name = name;
    this.constructor = constructor;
    this.destructor = destructor;
  }

  /**
   * What the constructor makes.
   *
   * @param value an argument, or else {@code $object}
   * @param members what is known of them
   * @param sure whether it always holds its lock
   */
  private record Made(Value value, Map<String, Value> members, boolean sure) {
    boolean isKnown() {
      return !value.equals(GIVEN) || !members.isEmpty();
    }
  }

  void define() {
    FunctionDefinition from = constructor.definition();
    List<Stmt> body = from.body().statements();
    if (body.isEmpty() || !(body.getLast() instanceof Stmt.ReturnStmt end) || end.value() == null) {
      return;
    }
    FunctionLowering lock = lowering(Guard.lock(name), constructor);
    List<Variable> parameters = FunctionHeaders.declared(from, lock);
    LocalObjects objects = declare(lock, parameters);
    parameters.forEach(p -> lock.scopes().bind(p.name(), new Value.Variable(p.name())));
    FlowGraph graph = lock.graph();
    int entry = graph.position();
    int first = graph.newBlock();
    graph.resume(first);
    body.subList(0, body.size() - 1).forEach(lock.statements()::lower);
    Value result = lock.expressions().value(end.value());
    Value taken = taken(lock, result);
    graph.end(new Terminator.Return(taken, line(constructor)));
    graph.resume(entry);
    if (isParameter(objects.origin(taken), parameters)) {
      assume(lock, objects.origin(taken), first);
    } else {
      graph.jump(first);
    }
    Value origin = objects.sureOrigin(taken);
    boolean sure =
        isParameter(origin, parameters) || (origin instanceof Value.Constant c && c.value() != 0);
    Value object = objects.origin(result);
    Made made =
        new Made(
            isParameter(object, parameters) ? object : GIVEN,
            shared(objects, result, parameters),
            sure);
    FunctionFacts opening = facts(lock, constructor, parameters);
    FunctionFacts closing = unlock(parameters, made);
    constructor.file().add(opening);
    destructor.file().add(closing);
  }

  /** Adds what {@code function} does to the variable that it is given the address of. */
  static void cleanup(ScopeClasses classes, Unexpanded.ScopeFunction function) {
    String name = Guard.cleanup(function.definition().name());
    ScopeClass of = new ScopeClass(classes, name, function, function);
    Made given = new Made(GIVEN, Map.of(), true);
    function.file().add(of.closing(name, List.of(), given, new CType.Unknown()));
  }

  private FunctionFacts unlock(List<Variable> arguments, Made made) {
    CType type = new CType.Named(ScopeClasses.type(name));
    return closing(Guard.unlock(name), arguments, made, type);
  }

  private FunctionFacts closing(String as, List<Variable> arguments, Made made, CType type) {
    FunctionLowering unlock = lowering(as, destructor);
    String pointer = ScopeClasses.parameters(destructor).getFirst();
    List<Stmt> body = destructor.definition().body().statements();
    VariableDeclarator copy = body.isEmpty() ? null : copy(body.getFirst(), pointer);
    List<Variable> parameters = new ArrayList<>(arguments);
    parameters.add(new Variable(OBJECT, type(type, copy, unlock)));
    LocalObjects objects = declare(unlock, parameters);
    FlowGraph graph = unlock.graph();
    String base = ScopeClasses.base(destructor.definition());
    int line = line(destructor);
    int after = graph.newBlock();
    if (!made.sure() && (base != null || made.isKnown())) {
      int held = graph.newBlock();
      graph.branch(GIVEN, held, after, line);
      graph.resume(held);
    }
    if (base != null) {
      List<Value> passed = new ArrayList<>();
      parameters.forEach(parameter -> passed.add(new Value.Variable(parameter.name())));
      Op.Callee callee = new Op.Callee.Named(Guard.unlock(base));
      graph.emit(new Op.Call(graph.nextResult(), callee, passed, line));
    } else {
      made.members().forEach((member, value) -> objects.bind(made.value(), member, value));
      unlock.scopes().bind(pointer, new Value.AddressOf(made.value()));
      if (copy != null && copy.name() != null) {
        unlock.scopes().bind(copy.name(), made.value());
      }
      for (Stmt statement : copy == null ? body : body.subList(1, body.size())) {
        unlock.statements().lower(made.isKnown() ? held(statement) : statement);
      }
    }
    graph.enter(after);
    graph.end(new Terminator.Return(null, line));
    return facts(unlock, destructor, parameters);
  }

  /** {@code type _T = *(type *)p;}, by which a destructor begins: {@code _T} is the object. */
  private static @Nullable VariableDeclarator copy(Stmt first, String pointer) {
    if (!(first instanceof Stmt.DeclarationStmt s && s.declaration().declarators().size() == 1)) {
      return null;
    }
    VariableDeclarator copy = s.declaration().declarators().getFirst();
    Expr from =
        copy.initializer() instanceof Expr.UnaryExpr star
                && star.operator() == UnaryOperator.DEREFERENCE
            ? star.operand()
            : null;
    while (from instanceof Expr.CastExpr cast) {
      from = cast.operand();
    }
    return from instanceof Expr.NameExpr name && name.name().equals(pointer) ? copy : null;
  }

  private static CType type(
      CType object, @Nullable VariableDeclarator copy, FunctionLowering function) {
    return copy != null && object instanceof CType.Unknown
        ? function.type(copy.type(), "::" + copy.name())
        : object;
  }

  /** {@code if (_T) unlock} of what is there. */
  private static Stmt held(Stmt statement) {
    return statement instanceof Stmt.IfStmt s
            && s.otherwise() == null
            && (s.condition() instanceof Expr.NameExpr
                || s.condition() instanceof Expr.FieldAccessExpr)
        ? s.then()
        : statement;
  }

  /** Whether the constructor's result holds its lock: its lock pointer, where it has one. */
  private Value taken(FunctionLowering lock, Value result) {
    Condition condition = constructor.condition();
    Unexpanded.ScopeFunction pointer = classes.lockPointer(name, condition);
    for (int i = 0; i < 2 && pointer != null; i++) {
      List<Stmt> body = pointer.definition().body().statements();
      Expr returned =
          !body.isEmpty() && body.getLast() instanceof Stmt.ReturnStmt end ? end.value() : null;
      if (returned == null) {
        break;
      }
      String base = ScopeClasses.lockPointerOf(returned);
      if (base == null) {
        lock.scopes().push();
        String object = ScopeClasses.parameters(pointer).getFirst();
        lock.scopes().bind(object, new Value.AddressOf(result));
        Value value = lock.graph().unevaluated(() -> lock.expressions().place(returned));
        lock.scopes().pop();
        return value;
      }
      pointer = classes.lockPointer(base, condition);
    }
    return isStruct(lock, result) ? Folding.ONE : result;
  }

  private boolean isStruct(FunctionLowering lock, Value result) {
    LocalObjects objects = lock.scopes().objects();
    CType type = lock.type(constructor.definition().type().result(), "::");
    if (type instanceof CType.Named named) {
      CType meant = constructor.file().typedefed(named.name());
      type = meant == null ? type : meant;
    }
    return type instanceof CType.Struct || (objects != null && !objects.members(result).isEmpty());
  }

  /** Who is given the object goes on where there is one. */
  private void assume(FunctionLowering function, Value object, int first) {
    FlowGraph graph = function.graph();
    int none = graph.newBlock();
    graph.branch(object, first, none, line(constructor));
    graph.resume(none);
    graph.end(new Terminator.Stop());
  }

  private static boolean isParameter(Value value, List<Variable> parameters) {
    return value instanceof Value.Variable variable
        && parameters.stream().anyMatch(p -> p.name().equals(variable.name()));
  }

  /** The members that are made of parameters and so known to the destructor. */
  private static Map<String, Value> shared(
      LocalObjects objects, Value object, List<Variable> parameters) {
    Map<String, Value> shared = new TreeMap<>();
    objects
        .members(object)
        .forEach(
            (member, value) -> {
              Value origin = objects.origin(value);
              if (isShared(origin, parameters)) {
                shared.put(member, origin);
              }
            });
    return shared;
  }

  private static boolean isShared(Value value, List<Variable> parameters) {
    return switch (value) {
      case Value.Variable variable -> isParameter(variable, parameters);
      case Value.Global global -> true;
      case Value.Constant constant -> true;
      case Value.Field field -> isShared(field.base(), parameters);
      case Value.AddressOf address -> isShared(address.place(), parameters);
      case Value.Dereference d -> isShared(d.pointer(), parameters);
      case Value.ContainerOf container -> isShared(container.pointer(), parameters);
      default -> false;
    };
  }

  private static FunctionLowering lowering(String name, Unexpanded.ScopeFunction from) {
    return new FunctionLowering(from.file(), name, Form.FUNCTION, from.condition());
  }

  private static LocalObjects declare(FunctionLowering function, List<Variable> parameters) {
    LocalObjects objects = function.scopes().trackObjects();
    parameters.forEach(
        parameter -> {
          Value variable = function.scopes().unnamed(parameter.name(), parameter.type());
          objects.assigned(variable, Folding.UNKNOWN);
        });
    return objects;
  }

  private static int line(Unexpanded.ScopeFunction function) {
    return function.file().text().line(function.definition().range());
  }

  private static FunctionFacts facts(
      FunctionLowering function, Unexpanded.ScopeFunction from, List<Variable> parameters) {
    FunctionDefinition definition = from.definition();
    SourceText text = from.file().text();
    return new FunctionFacts(
        function.name(),
        text.path(),
        line(from),
        text.lineAt(definition.range().end() - 1),
        Form.FUNCTION,
        definition.modifiers().contains(Modifier.STATIC),
        false,
        false,
        parameters,
        new CType.Unknown(),
        function.scopes().types(),
        from.condition(),
        new Body(function.finish()),
        function.made());
  }
}
