package org.lockorder.frontend;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Attribute;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.UnaryOperator;
import org.lockorder.ir.Body;
import org.lockorder.ir.CType;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.FunctionFacts.Form;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.rules.CallModel;

/** Makes a contract of the attributes that say what a function does to locks (Assumption 16). */
final class Contracts {
  private final FileContext file;

  Contracts(FileContext file) {
    this.file = file;
  }

  /** Whether any of these attributes is about locks. */
  boolean areIn(List<Attribute> attributes) {
    for (Attribute attribute : attributes) {
      if (file.models().marks().containsKey(attribute.name())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds the contract that these attributes make, if any of them is about locks.
   *
   * @param of the function: a mark may name its parameters, and even its local variables
   */
  void note(List<Attribute> attributes, FunctionFacts of) {
    Map<String, List<CallModel>> marks = file.models().marks();
    if (!areIn(attributes)) {
      return;
    }
    FunctionLowering contract =
        new FunctionLowering(file, of.name(), Form.CONTRACT, of.condition());
    of.parameters().forEach(p -> contract.scopes().parameter(p.name(), p.type()));
    for (Map.Entry<String, CType> local : of.locals().entrySet()) {
      if (contract.scopes().find(local.getKey()) == null) {
        contract.scopes().declare(local.getKey(), local.getValue());
      }
    }
    @Nullable Value returned = null;
    for (Attribute attribute : attributes) {
      List<CallModel> effects = marks.get(attribute.name());
      if (effects != null) {
        List<CallModel> meant = effects.stream().map(e -> meant(e, attribute)).toList();
        Value value = contract.calls().primitive(attribute.name(), meant, asCall(attribute));
        returned = effects.stream().allMatch(e -> e.acquiredWhen().isAny()) ? returned : value;
      }
    }
    contract.graph().end(new Terminator.Return(returned, of.line()));
    file.add(
        new FunctionFacts(
            of.name(),
            of.file(),
            of.line(),
            of.endLine(),
            Form.CONTRACT,
            of.fileLocal(),
            of.weak(),
            of.boot(),
            of.parameters(),
            of.result(),
            contract.scopes().types(),
            of.condition(),
            new Body(contract.finish()),
            contract.made()));
  }

  /** A word that stands for the object of a rule, such as RCU, in whatever case, is that lock. */
  private CallModel meant(CallModel mark, Attribute attribute) {
    String word = attribute.arguments().isEmpty() ? null : word(attribute.arguments().getFirst());
    CallModel known = word == null ? null : file.models().object(word);
    return known == null
        ? mark
        : new CallModel(
            mark.call(),
            mark.action(),
            known.lock(),
            known.mode(),
            known.kind(),
            known.blocks(),
            mark.acquiredWhen(),
            null,
            null,
            null,
            null,
            null,
            false,
            null,
            CallModel.NO_FLAGS,
            ContextChange.NONE,
            false,
            mark.origin());
  }

  private static @Nullable String word(Expr operand) {
    return operand instanceof Expr.UnaryExpr u && u.operator() == UnaryOperator.ADDRESS_OF
        ? Spelling.name(u.operand())
        : Spelling.name(operand);
  }

  private static Expr.CallExpr asCall(Attribute attribute) {
    Expr name = new Expr.NameExpr(attribute.name(), attribute.range());
    return new Expr.CallExpr(name, attribute.arguments(), attribute.range());
  }
}
