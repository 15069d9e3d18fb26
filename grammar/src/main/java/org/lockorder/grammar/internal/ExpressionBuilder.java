package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.AstBuilder.token;
import static org.lockorder.grammar.internal.AstBuilder.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.BinaryOperator;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Initializer;
import org.lockorder.grammar.ast.Initializer.Designator;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Type;
import org.lockorder.grammar.ast.UnaryOperator;
import org.lockorder.grammar.internal.KernelCParser.ArgumentContext;
import org.lockorder.grammar.internal.KernelCParser.ArgumentsContext;
import org.lockorder.grammar.internal.KernelCParser.AssociationContext;
import org.lockorder.grammar.internal.KernelCParser.DesignatorContext;
import org.lockorder.grammar.internal.KernelCParser.ElementContext;
import org.lockorder.grammar.internal.KernelCParser.ExpressionContext;
import org.lockorder.grammar.internal.KernelCParser.FlatContext;
import org.lockorder.grammar.internal.KernelCParser.InitializerContext;
import org.lockorder.grammar.internal.KernelCParser.InitializerListContext;
import org.lockorder.grammar.internal.KernelCParser.OperandContext;
import org.lockorder.grammar.internal.KernelCParser.PostfixContext;
import org.lockorder.grammar.internal.KernelCParser.PrefixContext;
import org.lockorder.grammar.internal.KernelCParser.PrimaryContext;

/** Parse trees of expressions to AST. */
final class ExpressionBuilder {
  private static final Map<String, BinaryOperator> OPERATORS = new HashMap<>();

  static {
    for (BinaryOperator operator : BinaryOperator.values()) {
      OPERATORS.put(operator.symbol(), operator);
    }
  }

  private final AstBuilder shared;

  ExpressionBuilder(AstBuilder shared) {
    this.shared = shared;
  }

  Expr expression(ExpressionContext context) {
    if (context.getChildCount() == 1) {
      return flat((FlatContext) context.getChild(0));
    }
    List<Expr> expressions = new ArrayList<>();
    for (ParseTree child : context.children) {
      if (child instanceof FlatContext flat) {
        expressions.add(flat(flat));
      }
    }
    return new Expr.CommaExpr(expressions, shared.range(context));
  }

  Expr flat(FlatContext context) {
    int count = context.getChildCount();
    if (count == 1) {
      return operand((OperandContext) context.getChild(0));
    }
    Range range = shared.range(context);
    shared.enter(count / 2, range);
    Precedence precedence = new Precedence();
    for (ParseTree child : context.children) {
      switch (child) {
        case OperandContext operand -> precedence.operand(operand(operand));
        case InitializerListContext list -> precedence.operand(list(list));
        default -> infix(precedence, token(child.getChild(0)));
      }
    }
    shared.leave(count / 2);
    return precedence.result(range);
  }

  private void infix(Precedence precedence, Token operator) {
    String symbol = operator.getText();
    switch (operator.getType()) {
      case KernelCParser.QUESTION -> precedence.question();
      case KernelCParser.COND_COLON -> precedence.colon(shared.range(operator));
      case KernelCParser.ELVIS -> precedence.elvis();
      case KernelCParser.ASSIGN -> precedence.assign(null);
      case KernelCParser.ASSIGN_OP ->
          precedence.assign(binary(symbol.substring(0, symbol.length() - 1), operator));
      default -> precedence.binary(binary(symbol, operator));
    }
  }

  private BinaryOperator binary(String symbol, Token token) {
    BinaryOperator operator = OPERATORS.get(symbol);
    if (operator == null) {
      throw new SyntaxException("unknown operator " + symbol, shared.range(token));
    }
    return operator;
  }

  private Expr operand(OperandContext context) {
    int count = context.getChildCount();
    shared.enter(count, shared.range(context));
    int primary = 0;
    while (!(context.getChild(primary) instanceof PrimaryContext)) {
      primary++;
    }
    Expr expression = primary((PrimaryContext) context.getChild(primary));
    for (int i = primary + 1; i < count; i++) {
      expression = postfix(expression, (PostfixContext) context.getChild(i));
    }
    for (int i = primary - 1; i >= 0; i--) {
      expression = prefix((PrefixContext) context.getChild(i), expression);
    }
    shared.leave(count);
    return expression;
  }

  private Expr prefix(PrefixContext context, Expr operand) {
    Token token = context.start;
    Range range = shared.range(token).to(operand.range());
    UnaryOperator operator =
        switch (token.getType()) {
          case KernelCParser.STAR -> UnaryOperator.DEREFERENCE;
          case KernelCParser.AMP -> UnaryOperator.ADDRESS_OF;
          case KernelCParser.PLUS -> UnaryOperator.PLUS;
          case KernelCParser.MINUS -> UnaryOperator.MINUS;
          case KernelCParser.NOT -> UnaryOperator.NOT;
          case KernelCParser.TILDE -> UnaryOperator.COMPLEMENT;
          case KernelCParser.INC -> UnaryOperator.PRE_INCREMENT;
          case KernelCParser.DEC -> UnaryOperator.PRE_DECREMENT;
          case KernelCParser.LABEL_ADDRESS -> UnaryOperator.LABEL_ADDRESS;
          default -> null;
        };
    if (operator != null) {
      return new Expr.UnaryExpr(operator, operand, range);
    }
    return switch (token.getType()) {
      case KernelCParser.SIZEOF -> new Expr.SizeofExpr(token.getText(), operand, range);
      case KernelCParser.CAST_LPAREN ->
          new Expr.CastExpr(shared.declarations.typeName(context.typeName()), operand, range);
      default -> operand; // __extension__
    };
  }

  private Expr primary(PrimaryContext context) {
    Token token = context.start;
    Range range = shared.range(context);
    return switch (token.getType()) {
      case KernelCParser.ID -> new Expr.NameExpr(token.getText(), range);
      case KernelCParser.INTEGER -> literal(Expr.LiteralExpr.Kind.INTEGER, token, range);
      case KernelCParser.FLOATING -> literal(Expr.LiteralExpr.Kind.FLOATING, token, range);
      case KernelCParser.CHARACTER -> literal(Expr.LiteralExpr.Kind.CHARACTER, token, range);
      case KernelCParser.STRING -> literal(Expr.LiteralExpr.Kind.STRING, token, range);
      case KernelCParser.LPAREN -> expression(context.expression());
      case KernelCParser.BLOCK_LPAREN ->
          new Expr.StatementExpr(shared.statements.block(context.block()), range);
      case KernelCParser.LITERAL_LPAREN ->
          new Expr.CompoundLiteralExpr(
              shared.declarations.typeName(context.typeName()),
              list(context.initializerList()),
              range);
      case KernelCParser.SIZEOF_TYPE -> {
        Type type = shared.declarations.typeName(context.typeName());
        yield new Expr.SizeofExpr(token.getText(), new Expr.TypeExpr(type, type.range()), range);
      }
      case KernelCParser.GENERIC -> generic(context, range);
      default -> {
        Token name = token(context.getChild(1));
        Expr argument = new Expr.NameExpr(name.getText(), shared.range(name));
        Expr callee = new Expr.NameExpr(token.getText(), shared.range(token));
        yield new Expr.CallExpr(callee, List.of(argument), range);
      }
    };
  }

  private static Expr literal(Expr.LiteralExpr.Kind kind, Token token, Range range) {
    return new Expr.LiteralExpr(kind, token.getText(), range);
  }

  private Expr generic(PrimaryContext context, Range range) {
    List<Expr.GenericExpr.Association> associations = new ArrayList<>();
    for (AssociationContext association : context.association()) {
      Type type =
          association.getChild(0) instanceof KernelCParser.TypeNameContext name
              ? shared.declarations.typeName(name)
              : null;
      associations.add(new Expr.GenericExpr.Association(type, flat(association.flat())));
    }
    return new Expr.GenericExpr(flat(context.flat()), associations, range);
  }

  private Expr postfix(Expr base, PostfixContext context) {
    Range range = base.range().to(shared.range(context));
    ParseTree first = context.getChild(0);
    if (first instanceof ArgumentsContext arguments) {
      return new Expr.CallExpr(base, arguments(arguments), range);
    }
    return switch (type(first)) {
      case KernelCParser.LBRACKET ->
          new Expr.ArrayAccessExpr(base, expression(context.expression()), range);
      case KernelCParser.DOT ->
          new Expr.FieldAccessExpr(base, context.getChild(1).getText(), false, range);
      case KernelCParser.ARROW ->
          new Expr.FieldAccessExpr(base, context.getChild(1).getText(), true, range);
      case KernelCParser.INC -> new Expr.UnaryExpr(UnaryOperator.POST_INCREMENT, base, range);
      default -> new Expr.UnaryExpr(UnaryOperator.POST_DECREMENT, base, range);
    };
  }

  Expr.CallExpr call(Token name, @Nullable ArgumentsContext arguments) {
    Range range = shared.range(name);
    Expr callee = new Expr.NameExpr(name.getText(), range);
    return arguments == null
        ? new Expr.CallExpr(callee, List.of(), range)
        : new Expr.CallExpr(callee, arguments(arguments), range.to(shared.range(arguments)));
  }

  List<Expr> arguments(ArgumentsContext context) {
    List<Expr> arguments = new ArrayList<>();
    for (ParseTree child : context.children) {
      if (child instanceof ArgumentContext argument) {
        arguments.add(argument(argument));
      }
    }
    return arguments;
  }

  private Expr argument(ArgumentContext context) {
    Range range = shared.range(context);
    return switch (context.getChild(0)) {
      case FlatContext flat -> flat(flat);
      case InitializerListContext list -> list(list);
      case KernelCParser.TypeNameContext name ->
          new Expr.TypeExpr(shared.declarations.typeName(name), range);
      default -> macroArgument(context, range);
    };
  }

  private Expr macroArgument(ArgumentContext context, Range range) {
    ParseTree first = context.getChild(0);
    return switch (type(first)) {
      case KernelCParser.ARG_DECLARATIONS ->
          new Expr.DeclarationsExpr(shared.declarations.members(context.children), range);
      case KernelCParser.ARG_STATEMENTS ->
          new Expr.StatementExpr(shared.statements.asBlock(context.item(), range), range);
      default -> new Expr.TokensExpr(first.getText(), range);
    };
  }

  Expr initializer(InitializerContext context) {
    return context.getChild(0) instanceof InitializerListContext list
        ? list(list)
        : flat((FlatContext) context.getChild(0));
  }

  Expr.InitializerListExpr list(InitializerListContext context) {
    List<Initializer> elements = new ArrayList<>();
    for (ParseTree child : context.children) {
      if (child instanceof ElementContext element) {
        elements.add(element(element));
      }
    }
    return new Expr.InitializerListExpr(elements, shared.range(context));
  }

  private Initializer element(ElementContext context) {
    List<Designator> designators = new ArrayList<>();
    Range range = shared.range(context);
    Expr value = new Expr.TokensExpr("", range);
    for (ParseTree child : context.children) {
      switch (child) {
        case DesignatorContext designator -> designators.add(designator(designator));
        case InitializerContext initializer -> value = initializer(initializer);
        default -> {
          if (type(child) == KernelCParser.FIELD_COLON) {
            designators.add(new Designator.Field(child.getText()));
          } else if (type(child) == KernelCParser.RAW) {
            value = new Expr.TokensExpr(child.getText(), range);
          }
        }
      }
    }
    return new Initializer(designators, value, range);
  }

  private Designator designator(DesignatorContext context) {
    if (type(context.getChild(0)) == KernelCParser.DESIGNATOR_DOT) {
      return new Designator.Field(context.getChild(1).getText());
    }
    List<FlatContext> bounds = context.flat();
    return new Designator.Index(
        flat(bounds.getFirst()), bounds.size() > 1 ? flat(bounds.get(1)) : null);
  }
}
