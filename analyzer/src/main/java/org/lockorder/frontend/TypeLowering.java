package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lockorder.grammar.ast.Declaration;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.StructMember;
import org.lockorder.grammar.ast.Type;
import org.lockorder.grammar.ast.VariableDeclarator;
import org.lockorder.ir.CType;
import org.lockorder.ir.Condition;
import org.lockorder.ir.StructFacts;
import org.lockorder.ir.Value;
import org.lockorder.rules.Definer;

/** Turns types into {@link CType}s, keeping the structs and enumerators defined on the way. */
final class TypeLowering {
  private final FileContext file;
  private final Function<Expr, Value> typeofOperand;
  private final Function<Value, CType> typeOf;

  /**
   * @param typeofOperand reads an expression that is not evaluated
   * @param typeOf tells its type
   */
  TypeLowering(
      FileContext file, Function<Expr, Value> typeofOperand, Function<Value, CType> typeOf) {
    this.file = file;
    this.typeofOperand = typeofOperand;
    this.typeOf = typeOf;
  }

  /**
   * Lowers a type.
   *
   * @param holder the tag of a struct that has none of its own: {@code ::variable}
   * @param condition when it exists
   */
  CType lower(Type type, String holder, Condition condition) {
    return file.shared().one(made(type, holder, condition));
  }

  private CType made(Type type, String holder, Condition condition) {
    return switch (type) {
      case Type.PrimitiveType t -> new CType.Scalar(t.name());
      case Type.NamedType t -> new CType.Named(t.name());
      case Type.StructType t -> struct(t, holder, condition);
      case Type.EnumType t -> {
        file.enumerators()
            .define(t, typeofOperand, e -> file.text().raw(e.range().begin(), e.range().end()));
        yield new CType.Scalar("int");
      }
      case Type.PointerType t -> new CType.Pointer(lower(t.target(), holder, condition));
      case Type.ArrayType t -> new CType.Array(lower(t.element(), holder, condition));
      case Type.FunctionType t -> new CType.Function(lower(t.result(), holder, condition));
      case Type.TypeofType t ->
          t.operand() instanceof Expr.TypeExpr inner
              ? lower(inner.type(), holder, condition)
              : typeOf.apply(typeofOperand.apply(t.operand()));
      case Type.MacroType t -> new CType.Unknown();
      case Type.ImplicitType t -> new CType.Unknown();
    };
  }

  private CType struct(Type.StructType type, String holder, Condition condition) {
    String tag = type.tag() == null ? holder : type.tag();
    List<StructMember> members = type.members();
    if (members != null) {
      String known = file.tag(type.range(), tag);
      if (known != null) {
        return new CType.Struct(known);
      }
      List<StructFacts.Member> facts = new ArrayList<>();
      for (StructMember member : members) {
        member(member, tag, condition, facts);
      }
      file.add(new StructFacts(tag, file.text().site(type.range()), condition, facts));
    }
    return new CType.Struct(tag);
  }

  private void member(
      StructMember member, String tag, Condition condition, List<StructFacts.Member> facts) {
    Condition own = file.presence().of(member.condition());
    if (own == null) {
      return;
    }
    Condition whole = condition.and(own);
    switch (member) {
      case StructMember.FieldMember field -> fields(field.declaration(), tag, whole, facts);
      case StructMember.MacroMember macro -> {
        Expr.CallExpr call = macro.call();
        String callee = Spelling.callee(call);
        Definer definer = callee == null ? null : file.models().definers().get(callee);
        String defined = definer == null ? null : Definitions.name(definer, call);
        if (definer != null && defined != null) {
          CType type = Definitions.type(definer, call, t -> lower(t, tag + "::" + defined, whole));
          facts.add(new StructFacts.Member(defined, type, file.text().line(macro.range())));
        }
        for (Expr argument : call.arguments()) {
          if (argument instanceof Expr.DeclarationsExpr inner) {
            inner.members().forEach(each -> member(each, tag, whole, facts));
          }
        }
      }
    }
  }

  private void fields(
      Declaration declaration, String tag, Condition condition, List<StructFacts.Member> facts) {
    List<VariableDeclarator> declarators = declaration.declarators();
    if (declarators.isEmpty()) {
      if (declaration.type() instanceof Type.StructType inner && inner.members() != null) {
        if (inner.tag() != null) {
          lower(inner, inner.tag(), condition);
        }
        inner.members().forEach(each -> member(each, tag, condition, facts));
      }
      if (declaration.type() instanceof Type.EnumType) {
        lower(declaration.type(), tag, condition);
      }
      return;
    }
    for (VariableDeclarator declarator : declarators) {
      if (declarator.name() != null) {
        CType type = lower(declarator.type(), tag + "::" + declarator.name(), condition);
        int line = file.text().line(declarator.range());
        facts.add(new StructFacts.Member(declarator.name(), type, line));
      }
    }
  }
}
