package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lockorder.grammar.ast.Declaration;
import org.lockorder.grammar.ast.Expr;
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
        function.expressions().effect(macro.call());
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
      define(definer, asCall(name, parameters));
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
    if (initializer != null) {
      function.expressions().assign(variable, initializer, function.line(declarator.range()));
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

  /** {@code DEFINE_MUTEX(m);} in a function: an object of its own. */
  void define(Definer definer, Expr.CallExpr call) {
    String name = Definitions.name(definer, call);
    if (name != null) {
      CType type = Definitions.type(definer, call, t -> function.type(t, "::" + name));
      defineStatic(name, type, call.range());
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
