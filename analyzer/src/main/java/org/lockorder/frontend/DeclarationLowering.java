package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lockorder.grammar.ast.Declaration;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Initializer;
import org.lockorder.grammar.ast.Modifier;
import org.lockorder.grammar.ast.Parameter;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Type;
import org.lockorder.grammar.ast.VariableDeclarator;
import org.lockorder.ir.CType;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.Value;
import org.lockorder.rules.Definer;

/** Declarations inside a function. */
final class DeclarationLowering {
  private final FunctionLowering function;

  DeclarationLowering(FunctionLowering function) {
    this.function = function;
  }

  void lower(Declaration declaration) {
    if (declaration.declarators().isEmpty()) {
      if (declaration.type() instanceof Type.MacroType macro) {
        String callee = Spelling.callee(macro.call());
        Definer definer = callee == null ? null : function.file().models().definers().get(callee);
        if (definer == null) {
          function.expressions().effect(macro.call());
        } else {
          define(definer, macro.call(), declaration.modifiers().contains(Modifier.STATIC));
        }
      } else {
        function.type(declaration.type(), "::" + function.name());
      }
      return;
    }
    for (VariableDeclarator declarator : declaration.declarators()) {
      if (declarator.name() != null) {
        lower(declaration.modifiers(), declarator, declarator.name());
      }
    }
  }

  private void lower(Set<Modifier> modifiers, VariableDeclarator declarator, String name) {
    Definer definer = function.file().models().definers().get(name);
    if (definer != null && declarator.type() instanceof Type.FunctionType parameters) {
      define(definer, asCall(name, parameters), modifiers.contains(Modifier.STATIC));
      return;
    }
    CType type = function.type(declarator.type(), "::" + name);
    if (modifiers.contains(Modifier.TYPEDEF)) {
      function.file().typedef(name, type);
    } else if (type instanceof CType.Function prototype) {
      function.file().prototype(name, prototype.result());
      function.scopes().bind(name, new Value.Global(name));
    } else if (modifiers.contains(Modifier.EXTERN)) {
      function.scopes().bind(name, new Value.Global(name));
    } else if (modifiers.contains(Modifier.STATIC)) {
      defineStatic(name, type, declarator.range());
    } else {
      variable(declarator, name, type);
    }
  }

  private void variable(VariableDeclarator declarator, String name, CType type) {
    Value.Variable variable = function.scopes().declare(name, type);
    Expr initializer = declarator.initializer();
    LocalObjects objects = function.scopes().objects();
    if (objects != null && initializer instanceof Expr.InitializerListExpr list) {
      members(objects, variable, list);
    } else if (initializer != null) {
      function.expressions().assign(variable, initializer, function.line(declarator.range()));
    }
  }

  private void members(
      LocalObjects objects, Value.Variable variable, Expr.InitializerListExpr list) {
    for (Initializer element : list.elements()) {
      Value value = function.expressions().value(element.value());
      if (element.designators().size() == 1
          && element.designators().getFirst() instanceof Initializer.Designator.Field field) {
        objects.member(variable, field.name(), value);
      }
    }
  }

  /** {@code static DEFINE_MUTEX(m);} reads as the prototype of a function of that name. */
  private static Expr.CallExpr asCall(String name, Type.FunctionType prototype) {
    List<Expr> arguments = new ArrayList<>();
    for (Parameter parameter : prototype.parameters()) {
      arguments.add(new Expr.TypeExpr(parameter.type(), parameter.range()));
    }
    return new Expr.CallExpr(
        new Expr.NameExpr(name, prototype.range()), arguments, prototype.range());
  }

  /**
   * {@code static DEFINE_MUTEX(m);} in a function is an object of its own, {@code
   * DECLARE_COMPLETION_ONSTACK(c);} a variable.
   */
  void define(Definer definer, Expr.CallExpr call, boolean isStatic) {
    String name = Definitions.name(definer, call);
    if (name == null) {
      return;
    }
    CType type = Definitions.type(definer, call, t -> function.type(t, "::" + name));
    if (isStatic) {
      defineStatic(name, type, call.range());
    } else {
      function.scopes().declare(name, type);
    }
  }

  private void defineStatic(String name, CType type, Range range) {
    String whole = function.scopes().unique(function.name() + "." + name);
    function.scopes().bind(name, new Value.Global(whole));
    FileContext file = function.file();
    file.add(
        new GlobalFacts(
            whole, type, true, true, false, file.text().site(range), function.condition()));
  }
}
