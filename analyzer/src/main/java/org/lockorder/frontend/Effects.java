package org.lockorder.frontend;

import org.lockorder.grammar.ast.Expr;
import org.lockorder.rules.Models;
import org.lockorder.rules.ValueModel;

/** Whether computing an expression does anything: a call that no value model explains, a write. */
final class Effects {
  private Effects() {}

  static boolean in(Expr e, Models models) {
    return switch (e) {
      case Expr.NameExpr name -> false;
      case Expr.LiteralExpr literal -> false;
      case Expr.CallExpr call -> inCall(call, models);
      case Expr.FieldAccessExpr field -> in(field.base(), models);
      case Expr.ArrayAccessExpr element ->
          in(element.base(), models) || in(element.index(), models);
      case Expr.UnaryExpr u ->
          switch (u.operator()) {
            case PRE_INCREMENT, PRE_DECREMENT, POST_INCREMENT, POST_DECREMENT -> true;
            case PLUS, MINUS, NOT, COMPLEMENT, ADDRESS_OF, DEREFERENCE -> in(u.operand(), models);
            case LABEL_ADDRESS -> false;
          };
      case Expr.BinaryExpr b -> in(b.left(), models) || in(b.right(), models);
      case Expr.AssignExpr assign -> true;
      case Expr.ConditionalExpr c ->
          in(c.condition(), models)
              || (c.then() != null && in(c.then(), models))
              || in(c.otherwise(), models);
      case Expr.CastExpr cast -> in(cast.operand(), models);
      case Expr.CompoundLiteralExpr literal -> in(literal.value(), models);
      case Expr.SizeofExpr size -> false;
      case Expr.StatementExpr statements -> true;
      case Expr.InitializerListExpr list ->
          list.elements().stream().anyMatch(element -> in(element.value(), models));
      case Expr.CommaExpr comma -> comma.expressions().stream().anyMatch(each -> in(each, models));
      case Expr.GenericExpr generic ->
          generic.associations().stream().anyMatch(each -> in(each.value(), models));
      case Expr.TypeExpr type -> false;
      case Expr.DeclarationsExpr declarations -> false;
      case Expr.TokensExpr tokens -> false;
    };
  }

  private static boolean inCall(Expr.CallExpr call, Models models) {
    String callee = Spelling.callee(call);
    ValueModel model = callee == null ? null : models.values().get(callee);
    boolean explained =
        model != null
            && !(model instanceof ValueModel.Refuses
                || model instanceof ValueModel.Moved
                || model instanceof ValueModel.Seldom
                || model instanceof ValueModel.Stored
                || model instanceof ValueModel.Called);
    return !explained || call.arguments().stream().anyMatch(argument -> in(argument, models));
  }
}
