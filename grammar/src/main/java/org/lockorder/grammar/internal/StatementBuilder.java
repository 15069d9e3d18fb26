package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.AstBuilder.token;
import static org.lockorder.grammar.internal.AstBuilder.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Condition;
import org.lockorder.grammar.ast.Declaration;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.grammar.ast.Type;
import org.lockorder.grammar.internal.KernelCParser.BlockContext;
import org.lockorder.grammar.internal.KernelCParser.ConditionalGroupContext;
import org.lockorder.grammar.internal.KernelCParser.DeclarationContext;
import org.lockorder.grammar.internal.KernelCParser.ExpressionContext;
import org.lockorder.grammar.internal.KernelCParser.FlatContext;
import org.lockorder.grammar.internal.KernelCParser.ForInitContext;
import org.lockorder.grammar.internal.KernelCParser.HeaderContext;
import org.lockorder.grammar.internal.KernelCParser.ItemContext;

/** Flat items to statements: gives every header its body and every {@code else} its {@code if}. */
final class StatementBuilder {
  /** A body in a body costs this builder several calls. */
  private static final int FRAMES = 4;

  private final AstBuilder shared;

  StatementBuilder(AstBuilder shared) {
    this.shared = shared;
  }

  /** Items and how far they have been read. */
  private final class Cursor {
    final List<ItemContext> items;
    int at;

    Cursor(List<ItemContext> items) {
      this.items = items;
    }

    boolean isAt(int tokenType) {
      return at < items.size() && type(items.get(at).getChild(0)) == tokenType;
    }

    /** The last character that has been read. */
    int end() {
      return shared.range(items.get(at - 1)).end();
    }
  }

  Stmt.BlockStmt block(BlockContext context) {
    return asBlock(context.item(), shared.range(context));
  }

  Stmt.BlockStmt asBlock(List<ItemContext> items, Range range) {
    return new Stmt.BlockStmt(statements(items), range);
  }

  List<Stmt> statements(List<ItemContext> items) {
    Cursor cursor = new Cursor(items);
    List<Stmt> statements = new ArrayList<>();
    while (cursor.at < items.size()) {
      statements.add(statement(cursor));
    }
    return statements;
  }

  private Stmt statement(Cursor cursor) {
    ItemContext item = cursor.items.get(cursor.at++);
    Range range = shared.range(item);
    ParseTree first = item.getChild(0);
    return switch (first) {
      case BlockContext block -> block(block);
      case DeclarationContext declaration -> declaration(declaration);
      case ExpressionContext expression ->
          new Stmt.ExpressionStmt(shared.expressions.expression(expression), range);
      case ConditionalGroupContext group -> group(group);
      default -> keyword(cursor, item, token(first), range);
    };
  }

  private Stmt declaration(DeclarationContext context) {
    Declaration declaration = shared.declarations.declaration(context);
    boolean attributesOnly =
        declaration.type() instanceof Type.ImplicitType
            && declaration.declarators().isEmpty()
            && declaration.modifiers().isEmpty();
    return attributesOnly
        ? new Stmt.EmptyStmt(declaration.range())
        : new Stmt.DeclarationStmt(declaration, declaration.range());
  }

  private Stmt keyword(Cursor cursor, ItemContext item, Token token, Range range) {
    return switch (token.getType()) {
      case KernelCParser.SEMI, KernelCParser.LOCAL_LABEL -> new Stmt.EmptyStmt(range);
      case KernelCParser.IF -> ifChain(cursor, item, range);
      case KernelCParser.WHILE -> {
        Expr condition = header(item.header());
        Stmt body = body(cursor, range);
        yield new Stmt.WhileStmt(condition, body, range.to(body.range()));
      }
      case KernelCParser.DO -> doLoop(cursor, range);
      case KernelCParser.SWITCH -> {
        Expr selector = header(item.header());
        Stmt body = body(cursor, range);
        yield new Stmt.SwitchStmt(selector, body, range.to(body.range()));
      }
      case KernelCParser.FOR -> forLoop(cursor, item, range);
      case KernelCParser.CASE -> {
        List<FlatContext> bounds = item.flat();
        Expr last = bounds.size() > 1 ? shared.expressions.flat(bounds.get(1)) : null;
        yield new Stmt.CaseStmt(shared.expressions.flat(bounds.getFirst()), last, range);
      }
      case KernelCParser.DEFAULT -> new Stmt.DefaultStmt(range);
      case KernelCParser.LABEL -> new Stmt.LabelStmt(token.getText(), range);
      case KernelCParser.GOTO -> {
        ExpressionContext target = item.expression(0);
        yield target == null
            ? new Stmt.GotoStmt(item.getChild(1).getText(), null, range)
            : new Stmt.GotoStmt(null, shared.expressions.expression(target), range);
      }
      case KernelCParser.RETURN -> {
        ExpressionContext value = item.expression(0);
        yield new Stmt.ReturnStmt(
            value == null ? null : shared.expressions.expression(value), range);
      }
      case KernelCParser.BREAK -> new Stmt.BreakStmt(range);
      case KernelCParser.CONTINUE -> new Stmt.ContinueStmt(range);
      case KernelCParser.ITERATOR, KernelCParser.BARE_ITERATOR -> {
        Expr.CallExpr header = shared.expressions.call(token, item.arguments());
        Stmt body = body(cursor, range);
        yield new Stmt.MacroBlockStmt(header, body, range.to(body.range()));
      }
      case KernelCParser.ASM ->
          new Stmt.AsmStmt(shared.asmLabels.getOrDefault(token.getStartIndex(), List.of()), range);
      default -> throw new SyntaxException("unexpected '" + token.getText() + "'", range);
    };
  }

  private Expr header(HeaderContext context) {
    ExpressionContext expression = context.expression();
    return expression == null
        ? shared.expressions.call(context.start, context.arguments())
        : shared.expressions.expression(expression);
  }

  /** The statement that belongs to a header; labels before it come with it in a block. */
  private Stmt body(Cursor cursor, Range header) {
    shared.enter(FRAMES, header);
    List<Stmt> labels = new ArrayList<>();
    while (cursor.isAt(KernelCParser.LABEL)
        || cursor.isAt(KernelCParser.CASE)
        || cursor.isAt(KernelCParser.DEFAULT)) {
      labels.add(statement(cursor));
    }
    if (cursor.at == cursor.items.size()) {
      if (!shared.macroBody && labels.isEmpty()) {
        throw new SyntaxException("statement expected", new Range(header.end(), header.end()));
      }
      labels.add(new Stmt.EmptyStmt(new Range(header.end(), header.end())));
    } else {
      labels.add(statement(cursor));
    }
    shared.leave(FRAMES);
    return labels.size() == 1
        ? labels.getFirst()
        : new Stmt.BlockStmt(labels, labels.getFirst().range().to(labels.getLast().range()));
  }

  /** One condition of an {@code else if} chain. */
  private record Arm(Expr condition, Stmt then, Range range) {}

  /** A chain is read in a loop, then put together from its end: chains are long. */
  private Stmt ifChain(Cursor cursor, ItemContext first, Range firstRange) {
    List<Arm> arms = new ArrayList<>();
    Stmt otherwise = null;
    ItemContext item = first;
    Range range = firstRange;
    while (true) {
      arms.add(new Arm(header(item.header()), body(cursor, range), range));
      shared.enter(1, range);
      if (!cursor.isAt(KernelCParser.ELSE)) {
        break;
      }
      Range elseRange = shared.range(cursor.items.get(cursor.at++));
      if (!cursor.isAt(KernelCParser.IF)) {
        otherwise = body(cursor, elseRange);
        break;
      }
      item = cursor.items.get(cursor.at++);
      range = shared.range(item);
    }
    shared.leave(arms.size());
    int end = cursor.end();
    Stmt result = otherwise;
    for (Arm arm : arms.reversed()) {
      int begin = arm.range.begin();
      int last = result == null ? arm.then.range().end() : end;
      result = new Stmt.IfStmt(arm.condition, arm.then, result, new Range(begin, last));
    }
    return Objects.requireNonNull(result);
  }

  private Stmt doLoop(Cursor cursor, Range range) {
    Stmt body = body(cursor, range);
    if (cursor.at < cursor.items.size()
        && cursor.items.get(cursor.at).getChild(0) instanceof ExpressionContext expression) {
      // while_each_x(...): a macro that brings the while.
      cursor.at++;
      Expr macro = shared.expressions.expression(expression);
      return new Stmt.DoStmt(body, macro, new Range(range.begin(), cursor.end()));
    }
    if (!cursor.isAt(KernelCParser.WHILE)) {
      throw new SyntaxException("do without while", range);
    }
    Expr condition = header(cursor.items.get(cursor.at++).header());
    if (cursor.isAt(KernelCParser.SEMI)) {
      cursor.at++;
    }
    return new Stmt.DoStmt(body, condition, new Range(range.begin(), cursor.end()));
  }

  private Stmt forLoop(Cursor cursor, ItemContext item, Range range) {
    Expr condition = null;
    Expr update = null;
    boolean second = true;
    for (int i = 3; i < item.getChildCount(); i++) {
      ParseTree child = item.getChild(i);
      if (child instanceof ExpressionContext expression) {
        Expr value = shared.expressions.expression(expression);
        if (second) {
          condition = value;
        } else {
          update = value;
        }
      } else {
        second = false;
      }
    }
    Stmt init = forInit(item.forInit());
    Stmt body = body(cursor, range);
    return new Stmt.ForStmt(init, condition, update, body, range.to(body.range()));
  }

  private @Nullable Stmt forInit(ForInitContext context) {
    return switch (context.getChild(0)) {
      case DeclarationContext declaration -> declaration(declaration);
      case ExpressionContext expression ->
          new Stmt.ExpressionStmt(shared.expressions.expression(expression), shared.range(context));
      default -> null;
    };
  }

  private Stmt group(ConditionalGroupContext context) {
    List<Stmt.ConditionalGroupStmt.Branch> branches = new ArrayList<>();
    List<ItemContext> items = new ArrayList<>();
    Condition condition = Condition.ALWAYS;
    for (ParseTree child : context.children) {
      if (child instanceof ItemContext item) {
        items.add(item);
      } else {
        Token marker = token(child);
        if (marker.getType() != KernelCParser.PP_IF) {
          branches.add(new Stmt.ConditionalGroupStmt.Branch(condition, statements(items)));
          items.clear();
        }
        condition = shared.condition(marker);
      }
    }
    return new Stmt.ConditionalGroupStmt(branches, shared.range(context));
  }
}
