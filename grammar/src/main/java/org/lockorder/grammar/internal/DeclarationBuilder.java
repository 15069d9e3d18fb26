package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.AstBuilder.token;
import static org.lockorder.grammar.internal.AstBuilder.type;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Attribute;
import org.lockorder.grammar.ast.Condition;
import org.lockorder.grammar.ast.Declaration;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.Modifier;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.StructMember;
import org.lockorder.grammar.ast.Type;
import org.lockorder.grammar.ast.VariableDeclarator;
import org.lockorder.grammar.internal.KernelCParser.AttributeContext;
import org.lockorder.grammar.internal.KernelCParser.DeclarationContext;
import org.lockorder.grammar.internal.KernelCParser.ExternalContext;
import org.lockorder.grammar.internal.KernelCParser.InitDeclaratorContext;
import org.lockorder.grammar.internal.KernelCParser.InitDeclaratorsContext;
import org.lockorder.grammar.internal.KernelCParser.MacroDefinitionContext;
import org.lockorder.grammar.internal.KernelCParser.MemberContext;
import org.lockorder.grammar.internal.KernelCParser.SpecifierContext;
import org.lockorder.grammar.internal.KernelCParser.TypeNameContext;

/** Parse trees of declarations to AST. */
final class DeclarationBuilder {
  private final AstBuilder shared;
  private final TypeBuilder types;

  DeclarationBuilder(AstBuilder shared) {
    this.shared = shared;
    this.types = new TypeBuilder(shared, this);
  }

  /** What the words before the declarators say. */
  static final class Specifiers {
    final Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    final List<Attribute> attributes = new ArrayList<>();
    Type type;

    Specifiers(Type type) {
      this.type = type;
    }
  }

  ExternalDeclaration external(ExternalContext context, Condition condition) {
    Range range = trim(context);
    if (type(context.getChild(0)) == KernelCParser.ASM) {
      return new ExternalDeclaration.AsmDeclaration(condition, range);
    }
    Specifiers specifiers = specifiers(context.specifier(), range.begin());
    MacroDefinitionContext macro = context.macroDefinition();
    if (macro != null) {
      return macro(macro, specifiers, condition, range);
    }
    List<VariableDeclarator> declarators = declarators(context.initDeclarators(), specifiers);
    if (context.block() == null) {
      Declaration declaration =
          new Declaration(
              specifiers.modifiers, specifiers.attributes, specifiers.type, declarators, range);
      return new ExternalDeclaration.VariableDeclaration(condition, declaration, range);
    }
    if (declarators.size() != 1
        || !(declarators.getFirst().type() instanceof Type.FunctionType function)
        || declarators.getFirst().name() == null) {
      throw new SyntaxException("body without a function", shared.range(context.block()));
    }
    VariableDeclarator declarator = declarators.getFirst();
    String name = declarator.name();
    specifiers.attributes.addAll(declarator.attributes());
    return new ExternalDeclaration.FunctionDefinition(
        condition,
        specifiers.modifiers,
        specifiers.attributes,
        name == null ? "" : name,
        function,
        null,
        shared.statements.block(context.block()),
        range);
  }

  /** The range without the end of file, which is a token of no width behind the last. */
  private Range trim(ExternalContext context) {
    ParseTree last = context.getChild(Math.max(0, context.getChildCount() - 2));
    Range begin = shared.range(context.start);
    Range end =
        last instanceof ParserRuleContext rule ? shared.range(rule) : shared.range(token(last));
    return new Range(begin.begin(), Math.max(begin.begin(), end.end()));
  }

  private ExternalDeclaration macro(
      MacroDefinitionContext macro, Specifiers specifiers, Condition condition, Range range) {
    Expr.CallExpr call = shared.expressions.call(macro.start, macro.arguments());
    for (AttributeContext attribute : macro.attribute()) {
      types.attribute(attribute, specifiers.attributes);
    }
    if (macro.block() == null) {
      Expr initializer =
          macro.initializer() == null ? null : shared.expressions.initializer(macro.initializer());
      return new ExternalDeclaration.MacroDeclaration(
          condition, specifiers.modifiers, specifiers.attributes, call, initializer, range);
    }
    Type.FunctionType type = new Type.FunctionType(specifiers.type, List.of(), false, call.range());
    return new ExternalDeclaration.FunctionDefinition(
        condition,
        specifiers.modifiers,
        specifiers.attributes,
        macro.start.getText(),
        type,
        call,
        shared.statements.block(macro.block()),
        range);
  }

  Declaration declaration(DeclarationContext context) {
    Range range = shared.range(context);
    Specifiers specifiers = specifiers(context.specifier(), range.begin());
    List<VariableDeclarator> declarators = declarators(context.initDeclarators(), specifiers);
    return new Declaration(
        specifiers.modifiers, specifiers.attributes, specifiers.type, declarators, range);
  }

  Specifiers specifiers(List<SpecifierContext> contexts, int begin) {
    Specifiers result = new Specifiers(new Type.ImplicitType(new Range(begin, begin)));
    StringBuilder words = new StringBuilder();
    Range wordsRange = null;
    for (SpecifierContext context : contexts) {
      ParseTree first = context.getChild(0);
      switch (type(first)) {
        case KernelCParser.STORAGE, KernelCParser.QUALIFIER ->
            modifier(first.getText(), result.modifiers);
        case KernelCParser.PRIMITIVE -> {
          words.append(words.isEmpty() ? "" : " ").append(first.getText());
          Range range = shared.range(context);
          wordsRange = wordsRange == null ? range : wordsRange.to(range);
        }
        default -> {
          if (first instanceof AttributeContext attribute) {
            types.attribute(attribute, result.attributes);
            if (attribute.start.getText().equals("__always_inline")) {
              result.modifiers.add(Modifier.INLINE);
            }
          } else {
            result.type = types.specified(context);
          }
        }
      }
    }
    if (wordsRange != null && result.type instanceof Type.ImplicitType) {
      result.type = new Type.PrimitiveType(words.toString(), wordsRange);
    }
    return result;
  }

  private static void modifier(String word, Set<Modifier> modifiers) {
    switch (word) {
      case "typedef" -> modifiers.add(Modifier.TYPEDEF);
      case "extern" -> modifiers.add(Modifier.EXTERN);
      case "static" -> modifiers.add(Modifier.STATIC);
      case "inline", "__inline", "__inline__" -> modifiers.add(Modifier.INLINE);
      case "register" -> modifiers.add(Modifier.REGISTER);
      case "__thread", "_Thread_local" -> modifiers.add(Modifier.THREAD);
      case "const", "__const", "__const__" -> modifiers.add(Modifier.CONST);
      case "volatile", "__volatile", "__volatile__" -> modifiers.add(Modifier.VOLATILE);
      default -> {}
    }
  }

  private List<VariableDeclarator> declarators(
      @Nullable InitDeclaratorsContext context, Specifiers specifiers) {
    List<VariableDeclarator> result = new ArrayList<>();
    if (context != null) {
      List<Attribute> attributes = new ArrayList<>();
      for (ParseTree child : context.children) {
        if (child instanceof AttributeContext attribute) {
          types.attribute(attribute, attributes);
        } else if (child instanceof InitDeclaratorContext declarator) {
          result.add(declarator(declarator, specifiers.type, attributes));
          attributes = new ArrayList<>();
        }
      }
    }
    return result;
  }

  private VariableDeclarator declarator(
      InitDeclaratorContext context, Type base, List<Attribute> before) {
    TypeBuilder.Declared declared = types.declare(base, context.declarator(), before);
    Expr bits = null;
    if (context.bits() != null) {
      bits = shared.expressions.flat(context.bits().flat());
      for (AttributeContext attribute : context.bits().attribute()) {
        types.attribute(attribute, declared.attributes());
      }
    }
    Expr initializer =
        context.initializer() == null
            ? null
            : shared.expressions.initializer(context.initializer());
    return new VariableDeclarator(
        declared.name(),
        declared.type(),
        declared.attributes(),
        initializer,
        bits,
        shared.range(context));
  }

  Type typeName(TypeNameContext context) {
    Specifiers specifiers = specifiers(context.specifier(), shared.range(context).begin());
    return types.declare(specifiers.type, context.declarator(), List.of()).type();
  }

  List<StructMember> members(List<ParseTree> children) {
    List<StructMember> members = new ArrayList<>();
    for (ParseTree child : children) {
      if (child instanceof MemberContext member) {
        member(member, Condition.ALWAYS, members);
      }
    }
    return members;
  }

  private void member(MemberContext context, Condition outside, List<StructMember> members) {
    ParseTree first = context.getChild(0);
    Range range = shared.range(context);
    if (first instanceof DeclarationContext declaration) {
      members.add(new StructMember.FieldMember(outside, declaration(declaration), range));
    } else if (type(first) == KernelCParser.MACRO_NAME) {
      Expr.CallExpr call = shared.expressions.call(token(first), context.arguments());
      members.add(new StructMember.MacroMember(outside, call, range));
    } else if (type(first) == KernelCParser.PP_IF) {
      Condition inside = outside;
      for (ParseTree child : context.children) {
        if (child instanceof MemberContext member) {
          member(member, inside, members);
        } else {
          Token marker = token(child);
          inside = Conditionals.and(outside, shared.condition(marker));
        }
      }
    }
  }
}
