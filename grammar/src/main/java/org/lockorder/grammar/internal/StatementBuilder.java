package org.lockorder.grammar.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lockorder.grammar.ast.Condition;
import org.lockorder.grammar.ast.Declaration;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.grammar.ast.Type;

/** Flat items to statements: gives every header its body and every {@code else} its {@code if}. */
final class StatementBuilder {
  /** A body in a body costs this builder several calls. */
  private static final int FRAMES = 4;

  private final AstParser parser;

  StatementBuilder(AstParser parser) {
    this.parser = parser;
  }

  Stmt.BlockStmt block(List<Item> items, Range range) {
    return new Stmt.BlockStmt(assemble(items), range);
  }

  Expr expression(List<Item> items, Range range) {
    return new Expr.StatementExpr(block(items, range), range);
  }

  Stmt.ConditionalGroupStmt.Branch branch(Condition condition, List<Item> items) {
    return new Stmt.ConditionalGroupStmt.Branch(condition, assemble(items));
  }

  Stmt declaration(Declaration declaration) {
    boolean attributesOnly =
        declaration.type() instanceof Type.ImplicitType
            && declaration.declarators().isEmpty()
            && declaration.modifiers().isEmpty();
    return attributesOnly
        ? new Stmt.EmptyStmt(declaration.range())
        : new Stmt.DeclarationStmt(declaration, declaration.range());
  }

  List<Stmt> assemble(List<Item> items) {
    Cursor cursor = new Cursor(items);
    List<Stmt> statements = new ArrayList<>(items.size());
    while (cursor.at < items.size()) {
      statements.add(cursor.statement());
    }
    return statements;
  }

  /** Items and how far they have been read. */
  private final class Cursor {
    private final List<Item> items;
    private int at;
    private int depth;

    Cursor(List<Item> items) {
      this.items = items;
    }

    private boolean isAt(int tokenType) {
      return at < items.size() && items.get(at).type() == tokenType;
    }

    private Item next() {
      Item item = items.get(at++);
      int outer = parser.open();
      parser.close(outer, depth + item.height());
      return item;
    }

    private Stmt statement() {
      Item item = next();
      return switch (item.statement()) {
        case Stmt.IfStmt head -> ifChain(head);
        case Stmt.WhileStmt head -> {
          Stmt body = body(head.range());
          yield new Stmt.WhileStmt(head.condition(), body, head.range().to(body.range()));
        }
        case Stmt.SwitchStmt head -> {
          Stmt body = body(head.range());
          yield new Stmt.SwitchStmt(head.selector(), body, head.range().to(body.range()));
        }
        case Stmt.ForStmt head -> {
          Stmt body = body(head.range());
          Range range = head.range().to(body.range());
          yield new Stmt.ForStmt(head.init(), head.condition(), head.update(), body, range);
        }
        case Stmt.MacroBlockStmt head -> {
          Stmt body = body(head.range());
          yield new Stmt.MacroBlockStmt(head.header(), body, head.range().to(body.range()));
        }
        case Stmt.EmptyStmt word -> {
          if (item.type() == KernelCParser.ELSE) {
            throw new SyntaxException("unexpected 'else'", word.range());
          }
          yield item.type() == KernelCParser.DO ? doLoop(word.range()) : word;
        }
        default -> item.statement();
      };
    }

    /** The statement that belongs to a header; labels before it come with it in a block. */
    private Stmt body(Range header) {
      depth += FRAMES;
      List<Stmt> labels = new ArrayList<>(1);
      while (isAt(KernelCParser.LABEL) || isAt(KernelCParser.CASE) || isAt(KernelCParser.DEFAULT)) {
        labels.add(statement());
      }
      if (at == items.size()) {
        if (!parser.isMacroBody() && labels.isEmpty()) {
          throw new SyntaxException("statement expected", new Range(header.end(), header.end()));
        }
        labels.add(new Stmt.EmptyStmt(new Range(header.end(), header.end())));
      } else {
        labels.add(statement());
      }
      depth -= FRAMES;
      return labels.size() == 1
          ? labels.getFirst()
          : new Stmt.BlockStmt(labels, labels.getFirst().range().to(labels.getLast().range()));
    }

    /** A chain is read in a loop, then put together from its end: chains are long. */
    private Stmt ifChain(Stmt.IfStmt first) {
      List<Stmt.IfStmt> arms = new ArrayList<>(1);
      Stmt otherwise = null;
      Stmt.IfStmt head = first;
      while (true) {
        Stmt then = body(head.range());
        arms.add(new Stmt.IfStmt(head.condition(), then, null, head.range()));
        depth++;
        if (!isAt(KernelCParser.ELSE)) {
          break;
        }
        Range word = next().range();
        if (at == items.size() || !(items.get(at).statement() instanceof Stmt.IfStmt another)) {
          otherwise = body(word);
          break;
        }
        next();
        head = another;
      }
      depth -= arms.size();
      int end = items.get(at - 1).range().end();
      Stmt result = otherwise;
      for (Stmt.IfStmt arm : arms.reversed()) {
        int last = result == null ? arm.then().range().end() : end;
        Range range = new Range(arm.range().begin(), last);
        result = new Stmt.IfStmt(arm.condition(), arm.then(), result, range);
      }
      return Objects.requireNonNull(result);
    }

    private Stmt doLoop(Range word) {
      Stmt body = body(word);
      if (at == items.size()) {
        throw new SyntaxException("do without while", word);
      }
      Item item = next();
      Expr condition =
          switch (item.statement()) {
            case Stmt.WhileStmt head -> head.condition();
            // while_each_x(...): a macro that brings the while.
            case Stmt.ExpressionStmt macro -> macro.expression();
            default -> throw new SyntaxException("do without while", word);
          };
      if (item.statement() instanceof Stmt.WhileStmt && isAt(KernelCParser.SEMI)) {
        next();
      }
      Range range = new Range(word.begin(), items.get(at - 1).range().end());
      return new Stmt.DoStmt(body, condition, range);
    }
  }
}
