package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.AstBuilder.token;
import static org.lockorder.grammar.internal.AstBuilder.type;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Attribute;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Parameter;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.StructMember;
import org.lockorder.grammar.ast.Type;
import org.lockorder.grammar.internal.KernelCParser.AbstractSuffixContext;
import org.lockorder.grammar.internal.KernelCParser.AttributeContext;
import org.lockorder.grammar.internal.KernelCParser.DeclaratorContext;
import org.lockorder.grammar.internal.KernelCParser.DeclaratorNameContext;
import org.lockorder.grammar.internal.KernelCParser.DeclaratorSuffixContext;
import org.lockorder.grammar.internal.KernelCParser.EnumBodyContext;
import org.lockorder.grammar.internal.KernelCParser.EnumSpecifierContext;
import org.lockorder.grammar.internal.KernelCParser.EnumeratorContext;
import org.lockorder.grammar.internal.KernelCParser.ParameterContext;
import org.lockorder.grammar.internal.KernelCParser.PointerContext;
import org.lockorder.grammar.internal.KernelCParser.SpecifierContext;
import org.lockorder.grammar.internal.KernelCParser.StructBodyContext;
import org.lockorder.grammar.internal.KernelCParser.StructSpecifierContext;

/** Parse trees of types to AST; turns declarators inside out. */
final class TypeBuilder {
  private final AstBuilder shared;
  private final DeclarationBuilder declarations;

  TypeBuilder(AstBuilder shared, DeclarationBuilder declarations) {
    this.shared = shared;
    this.declarations = declarations;
  }

  /** What a declarator makes of the specified type. The attributes may be added to. */
  record Declared(@Nullable String name, Type type, List<Attribute> attributes) {}

  /** A specifier that is a type of its own, not one of several words. */
  Type specified(SpecifierContext context) {
    Range range = shared.range(context);
    ParseTree first = context.getChild(0);
    return switch (first) {
      case StructSpecifierContext struct -> struct(struct, range);
      case EnumSpecifierContext enumeration -> enumeration(enumeration, range);
      default -> named(context, first, range);
    };
  }

  private Type named(SpecifierContext context, ParseTree first, Range range) {
    return switch (type(first)) {
      case KernelCParser.TYPE_NAME -> new Type.NamedType(first.getText(), range);
      case KernelCParser.MACRO_TYPE ->
          new Type.MacroType(shared.expressions.call(token(first), context.arguments()), range);
      default -> new Type.TypeofType(typeofOperand(context), range);
    };
  }

  private Expr typeofOperand(SpecifierContext context) {
    if (context.typeName() == null) {
      return shared.expressions.expression(context.expression());
    }
    Type operand = declarations.typeName(context.typeName());
    return new Expr.TypeExpr(operand, operand.range());
  }

  private Type struct(StructSpecifierContext context, Range range) {
    boolean union = context.start.getText().equals("union");
    StructBodyContext body = context.structBody();
    List<StructMember> members = body == null ? null : declarations.members(body.children);
    return new Type.StructType(union, text(context.TAG()), members, range);
  }

  private Type enumeration(EnumSpecifierContext context, Range range) {
    EnumBodyContext body = context.enumBody();
    List<Type.EnumType.Constant> constants = null;
    if (body != null) {
      constants = new ArrayList<>();
      for (EnumeratorContext constant : body.enumerator()) {
        Expr value = constant.flat() == null ? null : shared.expressions.flat(constant.flat());
        constants.add(new Type.EnumType.Constant(constant.start.getText(), value));
      }
    }
    return new Type.EnumType(text(context.TAG()), constants, range);
  }

  private static @Nullable String text(@Nullable TerminalNode node) {
    return node == null ? null : node.getText();
  }

  Declared declare(Type base, @Nullable DeclaratorContext declarator, List<Attribute> before) {
    List<Attribute> attributes = new ArrayList<>(before);
    Type type = base;
    DeclaratorContext current = declarator;
    int levels = 0;
    String name = null;
    while (current != null) {
      levels += current.getChildCount();
      shared.enter(current.getChildCount(), base.range());
      type = pointers(type, current, attributes);
      type = suffixes(type, current, attributes);
      DeclaratorNameContext named = current.declaratorName();
      current = null;
      if (named != null && type(named.getChild(0)) == KernelCParser.ID) {
        name = named.getText();
      } else if (named != null) {
        for (AttributeContext attribute : named.attribute()) {
          attribute(attribute, attributes);
        }
        current = named.declarator();
      }
    }
    shared.leave(levels);
    return new Declared(name, type, attributes);
  }

  private Type pointers(Type target, DeclaratorContext context, List<Attribute> attributes) {
    Type type = target;
    for (PointerContext pointer : context.pointer()) {
      type = new Type.PointerType(type, type.range().to(shared.range(pointer)));
      for (AttributeContext attribute : pointer.attribute()) {
        attribute(attribute, attributes);
      }
    }
    return type;
  }

  private Type suffixes(Type element, DeclaratorContext context, List<Attribute> attributes) {
    List<AbstractSuffixContext> suffixes = new ArrayList<>();
    for (ParseTree child : context.children) {
      if (child instanceof AbstractSuffixContext suffix) {
        suffixes.add(suffix);
      } else if (child instanceof DeclaratorSuffixContext suffix) {
        if (suffix.abstractSuffix() != null) {
          suffixes.add(suffix.abstractSuffix());
        } else if (suffix.attribute() != null) {
          attribute(suffix.attribute(), attributes);
        }
      }
    }
    Type type = element;
    for (AbstractSuffixContext suffix : suffixes.reversed()) {
      Range range = type.range().to(shared.range(suffix));
      if (type(suffix.getChild(0)) == KernelCParser.LBRACKET) {
        Expr size =
            suffix.expression() == null ? null : shared.expressions.expression(suffix.expression());
        type = new Type.ArrayType(type, size, range);
      } else {
        type = function(type, suffix, range);
      }
    }
    return type;
  }

  private Type function(Type result, AbstractSuffixContext suffix, Range range) {
    List<Parameter> parameters = new ArrayList<>();
    boolean variadic = false;
    if (suffix.parameters() != null) {
      for (ParameterContext parameter : suffix.parameters().parameter()) {
        if (type(parameter.getChild(0)) == KernelCParser.ELLIPSIS) {
          variadic = true;
        } else {
          parameters.add(parameter(parameter));
        }
      }
    }
    if (parameters.size() == 1 && isVoid(parameters.getFirst())) {
      parameters.clear();
    }
    return new Type.FunctionType(result, parameters, variadic, range);
  }

  private static boolean isVoid(Parameter parameter) {
    return parameter.name() == null
        && parameter.type() instanceof Type.PrimitiveType primitive
        && primitive.name().equals("void");
  }

  private Parameter parameter(ParameterContext context) {
    Range range = shared.range(context);
    DeclarationBuilder.Specifiers specifiers =
        declarations.specifiers(context.specifier(), range.begin());
    Declared declared = declare(specifiers.type, context.declarator(), specifiers.attributes);
    return new Parameter(declared.name(), declared.type(), declared.attributes(), range);
  }

  /** Adds the attribute, or all that {@code __attribute__((a, b(1)))} lists. */
  void attribute(AttributeContext context, List<Attribute> attributes) {
    String name = context.start.getText();
    Range range = shared.range(context);
    if (context.arguments() == null) {
      attributes.add(new Attribute(name, List.of(), range));
      return;
    }
    List<Expr> arguments = shared.expressions.arguments(context.arguments());
    if (!name.startsWith("__attribute") || name.equals("__attribute_const__")) {
      attributes.add(new Attribute(name, arguments, range));
      return;
    }
    for (Expr argument : arguments) {
      List<Expr> listed =
          argument instanceof Expr.CommaExpr comma ? comma.expressions() : List.of(argument);
      for (Expr one : listed) {
        attributes.add(gnu(one, range));
      }
    }
  }

  private static Attribute gnu(Expr listed, Range range) {
    return switch (listed) {
      case Expr.CallExpr call ->
          call.callee() instanceof Expr.NameExpr name
              ? new Attribute(strip(name.name()), call.arguments(), range)
              : new Attribute("", List.of(call), range);
      case Expr.NameExpr name -> new Attribute(strip(name.name()), List.of(), range);
      case Expr.TokensExpr tokens ->
          new Attribute(strip(tokens.text().replaceAll("[()\\s]", "")), List.of(), range);
      default -> new Attribute("", List.of(listed), range);
    };
  }

  /** {@code __packed__} is {@code packed}. */
  private static String strip(String name) {
    return name.length() > 4 && name.startsWith("__") && name.endsWith("__")
        ? name.substring(2, name.length() - 2)
        : name;
  }
}
