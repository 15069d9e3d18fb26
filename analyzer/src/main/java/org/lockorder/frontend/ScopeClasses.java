package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Declaration;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.ExternalDeclaration.FunctionDefinition;
import org.lockorder.grammar.ast.Modifier;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.grammar.ast.VariableDeclarator;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.FunctionFacts.Form;
import org.lockorder.ir.FunctionFacts.Variable;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;

/**
 * Turns the constructor and the destructor that {@code DEFINE_CLASS()} and its like make into the
 * two functions that uses of the class call: {@code guard:fd:lock} with the constructor's
 * arguments, {@code guard:fd:unlock} with the same and, behind them, the object. The object is
 * known by what the constructor makes it of: an argument, members, or whatever it returns.
 */
final class ScopeClasses {
  private static final String PREFIX = "class_";
  private static final String CONSTRUCTOR = "_constructor";
  private static final String DESTRUCTOR = "_destructor";
  private static final String OBJECT = "$object";

  private final FileContext file;
  private final List<ExternalDeclaration> declarations;
  private final Condition condition;

  /**
   * @param declarations what one macro has made
   */
  ScopeClasses(FileContext file, List<ExternalDeclaration> declarations, Condition condition) {
    this.file = file;
    this.declarations = declarations;
    this.condition = condition;
  }

  /** Adds the functions of each class that is defined whole. */
  void define() {
    for (ExternalDeclaration declaration : declarations) {
      String name =
          declaration instanceof FunctionDefinition f ? className(f.name(), CONSTRUCTOR) : null;
      FunctionDefinition destructor = name == null ? null : destructor(PREFIX + name + DESTRUCTOR);
      if (name != null
          && destructor != null
          && declaration instanceof FunctionDefinition constructor) {
        define(name, constructor, destructor);
      }
    }
  }

  private @Nullable FunctionDefinition destructor(String name) {
    for (ExternalDeclaration declaration : declarations) {
      if (declaration instanceof FunctionDefinition f
          && f.name().equals(name)
          && parameters(f).size() == 1) {
        return f;
      }
    }
    return null;
  }

  private static @Nullable String className(String function, String suffix) {
    return function.startsWith(PREFIX)
            && function.endsWith(suffix)
            && function.length() > PREFIX.length() + suffix.length()
        ? function.substring(PREFIX.length(), function.length() - suffix.length())
        : null;
  }

  private void define(String name, FunctionDefinition constructor, FunctionDefinition destructor) {
    List<Stmt> body = constructor.body().statements();
    if (body.isEmpty() || !(body.getLast() instanceof Stmt.ReturnStmt end) || end.value() == null) {
      return;
    }
    FunctionLowering lock = lowering(Guard.lock(name));
    List<Variable> parameters = FunctionHeaders.declared(constructor, lock);
    declare(lock, parameters);
    body.subList(0, body.size() - 1).forEach(lock.statements()::lower);
    Value result = lock.expressions().value(end.value());
    String base = base(destructor);
    Value object = new Value.Variable(OBJECT);
    Map<String, Value> members = new HashMap<>();
    Value taken = Folding.ONE;
    LocalObjects objects = lock.scopes().objects();
    if (objects != null && isParameter(objects.origin(result), parameters)) {
      object = objects.origin(result);
      taken = object;
      assume(lock, object, constructor);
    } else if (objects != null && !objects.members(result).isEmpty()) {
      members = shared(objects.members(result), parameters);
      taken = base == null ? taken : objects.members(result).getOrDefault("lock", taken);
    } else if (!isStruct(name)) {
      taken = result;
    }
    FunctionFacts opening = facts(lock, constructor, parameters, leave(lock, taken, constructor));
    FunctionFacts closing = unlock(name, destructor, parameters, object, members, base);
    file.add(opening);
    file.add(closing);
  }

  private FunctionFacts unlock(
      String name,
      FunctionDefinition destructor,
      List<Variable> arguments,
      Value object,
      Map<String, Value> members,
      @Nullable String base) {
    FunctionLowering unlock = lowering(Guard.unlock(name));
    List<Variable> parameters = new ArrayList<>(arguments);
    parameters.add(new Variable(OBJECT, new CType.Named(Guard.type(name))));
    declare(unlock, parameters);
    if (base != null) {
      List<Value> passed = new ArrayList<>();
      parameters.forEach(parameter -> passed.add(new Value.Variable(parameter.name())));
      unlock
          .graph()
          .emit(
              new Op.Call(
                  unlock.graph().nextResult(),
                  new Op.Callee.Named(Guard.unlock(base)),
                  passed,
                  file.text().line(destructor.range())));
    } else {
      LocalObjects objects = unlock.scopes().objects();
      if (objects != null) {
        members.forEach((member, value) -> objects.member(object, member, value));
      }
      unlock.scopes().bind(parameters(destructor).getFirst(), new Value.AddressOf(object));
      boolean sure = !object.equals(new Value.Variable(OBJECT)) || !members.isEmpty();
      for (Stmt statement : destructor.body().statements()) {
        unlock.statements().lower(sure ? taken(statement) : statement);
      }
    }
    return facts(unlock, destructor, parameters, leave(unlock, null, destructor));
  }

  /** {@code if (_T) unlock} of what is there. */
  private static Stmt taken(Stmt statement) {
    return statement instanceof Stmt.IfStmt s
            && s.otherwise() == null
            && (s.condition() instanceof Expr.NameExpr
                || s.condition() instanceof Expr.FieldAccessExpr)
        ? s.then()
        : statement;
  }

  /** The class that a destructor leaves its work to. */
  private static @Nullable String base(FunctionDefinition destructor) {
    List<Stmt> body = destructor.body().statements();
    String callee =
        body.size() == 1
                && body.getFirst() instanceof Stmt.ExpressionStmt s
                && s.expression() instanceof Expr.CallExpr call
            ? Spelling.callee(call)
            : null;
    return callee == null ? null : className(callee, DESTRUCTOR);
  }

  private boolean isStruct(String name) {
    for (ExternalDeclaration each : declarations) {
      if (each instanceof ExternalDeclaration.VariableDeclaration d
          && d.declaration().modifiers().contains(Modifier.TYPEDEF)) {
        Declaration typedef = d.declaration();
        for (VariableDeclarator declarator : typedef.declarators()) {
          if (Guard.type(name).equals(declarator.name())) {
            return lowering("").type(declarator.type(), "::") instanceof CType.Struct;
          }
        }
      }
    }
    return false;
  }

  /** Who is given the object goes on where there is one. */
  private void assume(FunctionLowering function, Value object, FunctionDefinition from) {
    FlowGraph graph = function.graph();
    int there = graph.newBlock();
    int none = graph.newBlock();
    graph.branch(object, there, none, file.text().line(from.range()));
    graph.resume(none);
    graph.end(new Terminator.Stop());
    graph.resume(there);
  }

  private static boolean isParameter(Value value, List<Variable> parameters) {
    return value instanceof Value.Variable variable
        && parameters.stream().anyMatch(p -> p.name().equals(variable.name()));
  }

  /** The members that are made of parameters and so known to the destructor. */
  private static Map<String, Value> shared(Map<String, Value> members, List<Variable> parameters) {
    Map<String, Value> shared = new HashMap<>();
    members.forEach(
        (member, value) -> {
          if (isShared(value, parameters)) {
            shared.put(member, value);
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

  private FunctionLowering lowering(String name) {
    FunctionLowering function = new FunctionLowering(file, name, Form.FUNCTION, condition);
    function.scopes().trackObjects();
    return function;
  }

  private static void declare(FunctionLowering function, List<Variable> parameters) {
    LocalObjects objects = function.scopes().objects();
    for (Variable parameter : parameters) {
      function.scopes().parameter(parameter.name(), parameter.type());
      if (objects != null) {
        objects.assigned(new Value.Variable(parameter.name()), Folding.UNKNOWN);
      }
    }
  }

  private static List<String> parameters(FunctionDefinition f) {
    return f.type().parameters().stream().map(p -> String.valueOf(p.name())).toList();
  }

  private List<Block> leave(
      FunctionLowering function, @Nullable Value value, FunctionDefinition from) {
    function.graph().end(new Terminator.Return(value, file.text().line(from.range())));
    return function.finish();
  }

  private FunctionFacts facts(
      FunctionLowering function,
      FunctionDefinition from,
      List<Variable> parameters,
      List<Block> blocks) {
    return new FunctionFacts(
        function.name(),
        file.text().path(),
        file.text().line(from.range()),
        file.text().lineAt(from.range().end() - 1),
        Form.FUNCTION,
        from.modifiers().contains(Modifier.STATIC),
        false,
        parameters,
        new CType.Unknown(),
        function.scopes().types(),
        condition,
        blocks);
  }
}
