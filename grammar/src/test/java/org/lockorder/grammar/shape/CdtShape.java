package org.lockorder.grammar.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.cdt.core.dom.ast.IASTBreakStatement;
import org.eclipse.cdt.core.dom.ast.IASTCaseStatement;
import org.eclipse.cdt.core.dom.ast.IASTContinueStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTDefaultStatement;
import org.eclipse.cdt.core.dom.ast.IASTDoStatement;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTGotoStatement;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTLabelStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTProblemHolder;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.eclipse.cdt.core.dom.ast.IASTTypeId;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.eclipse.cdt.core.dom.ast.gnu.IGNUASTGotoStatement;
import org.eclipse.cdt.core.dom.ast.gnu.c.GCCLanguage;
import org.eclipse.cdt.core.dom.ast.gnu.c.ICASTKnRFunctionDeclarator;
import org.eclipse.cdt.core.parser.DefaultLogService;
import org.eclipse.cdt.core.parser.FileContent;
import org.eclipse.cdt.core.parser.IncludeFileContentProvider;
import org.eclipse.cdt.core.parser.ScannerInfo;
import org.eclipse.core.runtime.CoreException;
import org.jspecify.annotations.Nullable;

/** The shape of functions as Eclipse CDT parses them. */
final class CdtShape {
  private final List<String> words = new ArrayList<>();
  private boolean problem;

  /** Each function by name, without those that have a syntax error or the name of another. */
  static Map<String, List<String>> of(String text, Map<String, String> macros)
      throws CoreException {
    IASTNode unit =
        GCCLanguage.getDefault()
            .getASTTranslationUnit(
                FileContent.create("a.c", text.toCharArray()),
                new ScannerInfo(macros, new String[0]),
                IncludeFileContentProvider.getEmptyFilesProvider(),
                null,
                0,
                new DefaultLogService());
    Map<String, List<String>> shapes = new LinkedHashMap<>();
    for (IASTNode node : unit.getChildren()) {
      if (node instanceof IASTFunctionDefinition function) {
        CdtShape shape = new CdtShape();
        shape.node(function.getBody());
        String name = name(function.getDeclarator());
        if (!shape.problem && shapes.put(name, shape.words) != null) {
          shapes.put(name, List.of("twice"));
        }
      }
    }
    shapes.values().removeIf(List.of("twice")::equals);
    return shapes;
  }

  private static String name(IASTDeclarator declarator) {
    IASTDeclarator inner = declarator;
    while (inner.getNestedDeclarator() != null) {
      inner = inner.getNestedDeclarator();
    }
    return inner.getName().toString();
  }

  private void nested(String word, IASTNode body) {
    words.add(word);
    node(body);
    words.add("end");
  }

  private void children(IASTNode node) {
    for (IASTNode child : node.getChildren()) {
      node(child);
    }
  }

  private void node(@Nullable IASTNode node) {
    switch (node) {
      case null -> {}
      case IASTProblemHolder failed -> problem = true;
      case IASTSimpleDeclaration s -> declaration(s);
      case IASTDeclSpecifier type -> {}
      case IASTTypeId type -> {}
      case IASTDeclarator declarator -> {
        words.add("declare " + name(declarator));
        node(declarator.getInitializer());
      }
      case IASTIfStatement s -> {
        words.add("if");
        node(s.getConditionExpression());
        nested("then", s.getThenClause());
        if (s.getElseClause() != null) {
          nested("else", s.getElseClause());
        }
      }
      case IASTWhileStatement s -> {
        words.add("while");
        node(s.getCondition());
        nested("body", s.getBody());
      }
      case IASTDoStatement s -> {
        nested("do", s.getBody());
        node(s.getCondition());
      }
      case IASTForStatement s -> {
        words.add("for");
        node(s.getInitializerStatement());
        node(s.getConditionExpression());
        node(s.getIterationExpression());
        nested("body", s.getBody());
      }
      case IASTSwitchStatement s -> {
        words.add("switch");
        node(s.getControllerExpression());
        nested("body", s.getBody());
      }
      case IASTCaseStatement s -> word("case", s);
      case IASTDefaultStatement s -> words.add("default");
      case IASTLabelStatement s -> {
        words.add("label " + s.getName());
        node(s.getNestedStatement());
      }
      case IASTGotoStatement s -> words.add("goto " + s.getName());
      case IGNUASTGotoStatement s -> word("goto *", s);
      case IASTReturnStatement s -> word("return", s);
      case IASTBreakStatement s -> words.add("break");
      case IASTContinueStatement s -> words.add("continue");
      case IASTFunctionCallExpression e -> {
        IASTNode callee = e.getFunctionNameExpression();
        String name = callee instanceof IASTIdExpression id ? id.getName().toString() : "*";
        word("call " + name + "/" + e.getArguments().length, e);
      }
      default -> children(node);
    }
  }

  /** {@code static DEFINE_MUTEX(m);} declares no function: it is a macro's call. */
  private void declaration(IASTSimpleDeclaration declaration) {
    IASTDeclarator[] declarators = declaration.getDeclarators();
    boolean typed = isTyped(declaration.getDeclSpecifier());
    if (!typed && declarators.length == 1 && parameters(declarators[0]) >= 0) {
      words.add("call " + name(declarators[0]) + "/" + parameters(declarators[0]));
    } else {
      children(declaration);
    }
  }

  private static boolean isTyped(IASTDeclSpecifier specifier) {
    return !(specifier instanceof IASTSimpleDeclSpecifier simple)
        || simple.getType() != IASTSimpleDeclSpecifier.t_unspecified
        || simple.isLong()
        || simple.isShort()
        || simple.isSigned()
        || simple.isUnsigned();
  }

  private static int parameters(IASTDeclarator declarator) {
    return switch (declarator) {
      case ICASTKnRFunctionDeclarator old -> old.getParameterNames().length;
      case IASTStandardFunctionDeclarator function -> function.getParameters().length;
      default -> -1;
    };
  }

  private void word(String word, IASTNode node) {
    words.add(word);
    children(node);
  }
}
