package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        lower(declaration, declarator, declarator.name());
      }
    }
  }

  private void lower(Declaration declaration, VariableDeclarator declarator, String name) {
    Set<Modifier> modifiers = declaration.modifiers();
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
      Value.Global object = defineStatic(name, type, declarator.range());
      if (declarator.initializer() != null) {
        new InitialValues(function, function.condition())
            .read(object, declarator.initializer())
            .keep();
      }
    } else {
      Value.Variable variable = variable(declarator, name, type);
      function.guardUses().variable(declaration.attributes(), variable);
      function.guardUses().variable(declarator.attributes(), variable);
    }
  }

  private Value.Variable variable(VariableDeclarator declarator, String name, CType type) {
    Value.Variable variable = function.scopes().declare(name, type);
    Expr initializer = declarator.initializer();
    LocalObjects objects = function.scopes().objects();
    if (objects != null && initializer instanceof Expr.InitializerListExpr list) {
      members(objects, variable, type, list);
    } else if (initializer instanceof Expr.InitializerListExpr list) {
      function.expressions().assignMembers(variable, list);
    } else if (initializer instanceof Expr.CompoundLiteralExpr literal && objects == null) {
      function.expressions().assignMembers(variable, literal.value());
    } else if (initializer != null) {
      function.expressions().assign(variable, initializer, function.line(declarator.range()));
    }
    return variable;
  }

  /** {@code (struct s) {a, b}} where it is noted what objects are made of; else null. */
  @Nullable Value object(Expr.CompoundLiteralExpr literal) {
    LocalObjects objects = function.scopes().objects();
    if (objects == null) {
      return null;
    }
    CType type = function.type(literal.type(), "::");
    Value.Variable object = function.scopes().temporary(type);
    members(objects, object, type, literal.value());
    return object;
  }

  private void members(
      LocalObjects objects, Value.Variable variable, CType type, Expr.InitializerListExpr list) {
    List<String> names = function.file().members(type);
    for (int i = 0; i < list.elements().size(); i++) {
      Initializer element = list.elements().get(i);
      Value value = function.expressions().value(element.value());
      String name = i < names.size() ? names.get(i) : null;
      if (!element.designators().isEmpty()) {
        name =
            element.designators().size() == 1
                    && element.designators().getFirst() instanceof Initializer.Designator.Field f
                ? f.name()
                : null;
      }
      if (name != null) {
        int line = function.line(element.range());
        function.assign(objects.member(variable, name), value, line);
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

  private Value.Global defineStatic(String name, CType type, Range range) {
    String whole = function.scopes().unique(function.name() + "." + name);
    Value.Global object = new Value.Global(whole);
    function.scopes().bind(name, object);
    FileContext file = function.file();
    file.add(
        new GlobalFacts(
            whole, type, true, true, false, file.text().site(range), function.condition()));
    return object;
  }
}
