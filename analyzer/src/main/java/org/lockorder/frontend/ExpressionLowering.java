package org.lockorder.frontend;

import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.BinaryOperator;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.UnaryOperator;
import org.lockorder.ir.CType;
import org.lockorder.ir.Value;
import org.lockorder.rules.ValueModel;

/** Turns an expression into the operations it takes and the value it has after them. */
final class ExpressionLowering {
  private static final CType INT = new CType.Scalar("int");

  private final FunctionLowering function;
  private final FlowGraph graph;

  ExpressionLowering(FunctionLowering function) {
    this.function = function;
    this.graph = function.graph();
  }

  /** Evaluates for the value. */
  Value value(Expr e) {
    return switch (e) {
      case Expr.NameExpr name -> name(name.name());
      case Expr.LiteralExpr literal -> Literals.value(literal);
      case Expr.CallExpr call -> function.calls().value(call);
      case Expr.FieldAccessExpr f -> read(f);
      case Expr.ArrayAccessExpr element ->
          new Value.Element(value(element.base()), index(element.index()));
      case Expr.UnaryExpr u -> unary(u);
      case Expr.BinaryExpr b ->
          isLogical(b) && hasEffect(b)
              ? onPaths(b, INT)
              : Folding.binary(b.operator(), value(b.left()), value(b.right()));
      case Expr.AssignExpr a -> assignment(a);
      case Expr.ConditionalExpr c -> conditional(c);
      case Expr.CastExpr cast ->
          Folding.cast(function.type(cast.type(), "::"), value(cast.operand()));
      case Expr.CompoundLiteralExpr literal -> {
        Value object = function.declarations().object(literal);
        if (object != null) {
          yield object;
        }
        yield literal(literal);
      }
      case Expr.SizeofExpr size -> Folding.UNKNOWN;
      case Expr.StatementExpr statements -> function.statements().value(statements);
      case Expr.InitializerListExpr list -> {
        list.elements().forEach(element -> value(element.value()));
        yield Folding.UNKNOWN;
      }
      case Expr.CommaExpr comma -> {
        int last = comma.expressions().size() - 1;
        comma.expressions().subList(0, last).forEach(this::effect);
        yield value(comma.expressions().get(last));
      }
      case Expr.GenericExpr generic ->
          generic.associations().isEmpty()
              ? Folding.UNKNOWN
              : value(generic.associations().getLast().value());
      case Expr.TypeExpr type -> new Value.Cast(function.type(type.type(), "::"), Folding.UNKNOWN);
      case Expr.DeclarationsExpr declarations -> Folding.UNKNOWN;
      case Expr.TokensExpr tokens -> Folding.UNKNOWN;
    };
  }

  /** An object of its own, where it is made of more than numbers. */
  private Value literal(Expr.CompoundLiteralExpr literal) {
    CType type = function.type(literal.type(), "::");
    if (!graph.live() || !MemberLowering.namesAnything(literal.value())) {
      effect(literal.value());
      return new Value.Cast(type, Folding.UNKNOWN);
    }
    Value.Variable object = function.scopes().temporary(type);
    assignMembers(object, literal.value());
    return object;
  }

  /** {@code object = {.f = f}}: each member by itself. */
  void assignMembers(Value object, Expr.InitializerListExpr list) {
    function.assign(object, Folding.UNKNOWN, function.line(list.range()));
    new InitializerWalk(new MemberLowering(function)).walk(object, list);
  }

  /** An index; an enumerator keeps its name, for it is part of a lock's. */
  Value index(Expr e) {
    return e instanceof Expr.NameExpr name
            && function.scopes().find(name.name()) == null
            && function.file().enumerators().value(name.name()) != null
        ? new Value.Global(name.name())
        : value(e);
  }

  /** Evaluates for what it does. */
  void effect(Expr e) {
    switch (e) {
      case Expr.BinaryExpr b -> {
        if (!isLogical(b)) {
          value(b);
        } else if (hasEffect(b)) {
          int after = graph.newBlock();
          function.conditions().branch(b, after, after);
          graph.resume(after);
        }
      }
      case Expr.ConditionalExpr c -> {
        if (hasEffect(c)) {
          Branches paths = branches(c.condition());
          graph.resume(paths.then());
          if (c.then() != null) {
            effect(c.then());
          }
          graph.jump(paths.after());
          graph.resume(paths.otherwise());
          effect(c.otherwise());
          graph.enter(paths.after());
        }
      }
      case Expr.UnaryExpr u -> {
        if (u.operator() == UnaryOperator.NOT) {
          effect(u.operand());
        } else {
          value(u);
        }
      }
      default -> value(e);
    }
  }

  /** Evaluates {@code e} into {@code target}, on each path of a conditional its own value. */
  void assign(Value target, Expr e, int line) {
    if (isTruth(e) && hasEffect(e)) {
      truth(e, target, line);
    } else if (e instanceof Expr.ConditionalExpr c && c.then() == null) {
      int otherwise = graph.newBlock();
      int after = graph.newBlock();
      assign(target, c.condition(), line);
      graph.branch(target, after, otherwise, line);
      graph.resume(otherwise);
      assign(target, c.otherwise(), line);
      graph.enter(after);
    } else if (e instanceof Expr.ConditionalExpr c && c.then() != null) {
      Branches paths = branches(c.condition());
      graph.resume(paths.then());
      assign(target, c.then(), line);
      graph.jump(paths.after());
      graph.resume(paths.otherwise());
      assign(target, c.otherwise(), line);
      graph.enter(paths.after());
    } else {
      function.assign(target, value(e), line);
    }
  }

  /** Whether {@code e} is 0 or 1 by what its operands do. */
  private static boolean isTruth(Expr e) {
    return switch (e) {
      case Expr.BinaryExpr b -> isLogical(b);
      case Expr.UnaryExpr u -> u.operator() == UnaryOperator.NOT;
      default -> false;
    };
  }

  private void truth(Expr e, Value target, int line) {
    Branches paths = branches(e);
    graph.resume(paths.then());
    function.assign(target, Folding.ONE, line);
    graph.jump(paths.after());
    graph.resume(paths.otherwise());
    function.assign(target, Folding.ZERO, line);
    graph.enter(paths.after());
  }

  private record Branches(int then, int otherwise, int after) {}

  private Branches branches(Expr condition) {
    Branches paths = new Branches(graph.newBlock(), graph.newBlock(), graph.newBlock());
    function.conditions().branch(condition, paths.then(), paths.otherwise());
    return paths;
  }

  /** The value of an expression whose paths differ, by way of a variable that they set. */
  private Value onPaths(Expr e, CType type) {
    if (!graph.live()) {
      return Folding.UNKNOWN;
    }
    Value.Variable variable = function.scopes().temporary(type);
    assign(variable, e, function.line(e.range()));
    return variable;
  }

  private Value conditional(Expr.ConditionalExpr c) {
    Expr first = c.then() == null ? c.condition() : c.then();
    if (!graph.live()) {
      return value(first);
    }
    boolean plain = first instanceof Expr.LiteralExpr && c.otherwise() instanceof Expr.LiteralExpr;
    if (plain && !hasEffect(c.condition())) {
      return Folding.UNKNOWN;
    }
    Value sample = function.unevaluated(first);
    if (sample instanceof Value.Constant || sample instanceof Value.Unknown) {
      sample = function.unevaluated(c.otherwise());
    }
    boolean typed = !(sample instanceof Value.Constant || sample instanceof Value.Unknown);
    return onPaths(c, typed ? function.typeOf(sample) : new CType.Unknown());
  }

  private Value unary(Expr.UnaryExpr u) {
    return switch (u.operator()) {
      case PLUS -> value(u.operand());
      case MINUS -> Folding.minus(value(u.operand()));
      case NOT -> hasEffect(u) ? onPaths(u, INT) : Folding.not(value(u.operand()));
      case COMPLEMENT -> Folding.complement(value(u.operand()));
      case ADDRESS_OF -> Folding.addressOf(value(u.operand()));
      case DEREFERENCE -> Folding.dereference(value(u.operand()));
      case LABEL_ADDRESS -> Folding.UNKNOWN;
      case PRE_INCREMENT, PRE_DECREMENT, POST_INCREMENT, POST_DECREMENT -> {
        Value target = value(u.operand());
        function.assign(target, shifted(target), function.line(u.range()));
        yield moved(target);
      }
    };
  }

  /** What is read around a change: of the place's type, nothing else is known. */
  private Value moved(Value target) {
    return new Value.Cast(function.typeOf(target), Folding.UNKNOWN);
  }

  /** What is written where something is added to a place. */
  private Value shifted(Value target) {
    return function.typeOf(target) instanceof CType.Pointer
        ? new Value.Binary(Value.Operator.MOVED, target, Folding.UNKNOWN)
        : Folding.UNKNOWN;
  }

  private Value assignment(Expr.AssignExpr a) {
    Value target = place(a.target());
    int line = function.line(a.range());
    BinaryOperator operator = a.operator();
    if (operator == BinaryOperator.BIT_OR || operator == BinaryOperator.BIT_AND) {
      Value value = Folding.binary(operator, target, value(a.value()));
      function.assign(target, value, line);
      return target instanceof Value.Variable ? target : moved(target);
    }
    if (operator != null) {
      effect(a.value());
      boolean shifts = operator == BinaryOperator.PLUS || operator == BinaryOperator.MINUS;
      function.assign(target, shifts ? shifted(target) : Folding.UNKNOWN, line);
      return target instanceof Value.Variable ? target : moved(target);
    }
    if (target instanceof Value.Variable) {
      assign(target, a.value(), line);
      return target;
    }
    if (a.value() instanceof Expr.CompoundLiteralExpr literal
        && function.scopes().objects() == null) {
      assignMembers(target, literal.value());
      return target;
    }
    if (a.value() instanceof Expr.ConditionalExpr) {
      assign(target, a.value(), line);
      return target;
    }
    Value value = value(a.value());
    function.assign(target, value, line);
    return value instanceof Value.Unknown ? target : value;
  }

  /** What is written there: of a local object the member itself, not what it is made of. */
  Value place(Expr e) {
    return switch (e) {
      case Expr.FieldAccessExpr f -> field(f);
      case Expr.CastExpr cast -> place(cast.operand());
      default -> value(e);
    };
  }

  private Value read(Expr.FieldAccessExpr f) {
    Value field = field(f);
    LocalObjects objects = function.scopes().objects();
    return objects == null ? field : objects.read(field);
  }

  private Value field(Expr.FieldAccessExpr f) {
    Value base = value(f.base());
    LocalObjects objects = function.scopes().objects();
    Value known = objects == null ? null : objects.field(base, f.name(), f.arrow());
    if (known != null) {
      return known;
    }
    return Folding.field(base, f.name(), f.arrow());
  }

  private Value name(String name) {
    @Nullable Value local = function.scopes().find(name);
    if (local != null) {
      return local;
    }
    return switch (name) {
      case "NULL", "false" -> Folding.ZERO;
      case "true" -> Folding.ONE;
      default -> {
        @Nullable Long enumerator = function.file().enumerators().value(name);
        yield enumerator != null ? Folding.constant(enumerator) : global(name);
      }
    };
  }

  private Value global(String name) {
    function.file().mention(name);
    function.file().reference(name);
    Value.Global global = new Value.Global(name);
    ValueModel model = function.file().models().values().get(name);
    if (model instanceof ValueModel.Constant constant) {
      return new Value.Global(name, constant.number());
    }
    return model instanceof ValueModel.Typed typed
        ? new Value.Cast(TypeText.parse(typed.type()), global)
        : global;
  }

  private static boolean isLogical(Expr.BinaryExpr b) {
    return b.operator() == BinaryOperator.AND || b.operator() == BinaryOperator.OR;
  }

  private boolean hasEffect(Expr e) {
    return graph.live() && Effects.in(e, function.file().models());
  }
}
