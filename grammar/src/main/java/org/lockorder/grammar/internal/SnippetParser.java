package org.lockorder.grammar.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lockorder.grammar.ParseResult;
import org.lockorder.grammar.Problem;
import org.lockorder.grammar.Problem.Severity;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Stmt;

/** Pieces of C that are no file: the bodies of macros, the conditions of {@code #if}. */
public final class SnippetParser {
  private final int base;
  private final List<Problem> problems = new ArrayList<>();
  private final Tokens tokens;
  private final Retagger retagger;

  private SnippetParser(Workspace workspace, String text, int base) {
    this.base = base;
    Scanner.Result scanned = Scanner.scan(workspace, text, problems);
    this.tokens = scanned.tokens();
    tokens.seal();
    Brackets.match(tokens);
    this.retagger = new Retagger(tokens);
    if (!scanned.directives().isEmpty()) {
      throw new SyntaxException("directive inside", new Range(0, text.length()));
    }
    String error = FileParser.checkBrackets(tokens, 0, tokens.count);
    if (error != null) {
      throw new SyntaxException(error, new Range(0, text.length()));
    }
    for (int i = 0; i < tokens.count; i++) {
      if (tokens.is(i, KernelCParser.HASH)) {
        throw new SyntaxException("uses # or ##", new Range(tokens.begin[i], tokens.end[i]));
      }
    }
  }

  private KernelCParser parser() {
    KernelCParser parser = AstParser.of(tokens, Map.of(), retagger.asmLabels);
    parser.setMacroBody(base);
    parser.read(0, tokens.count);
    return parser;
  }

  /** An expression; bare tokens and a problem where it is none. */
  public static ParseResult<Expr> expression(String text, int begin) {
    Range whole = new Range(begin, begin + text.length());
    try (Workspace workspace = Workspace.take()) {
      SnippetParser parser = new SnippetParser(workspace, text, begin);
      parser.retagger.expressions.expression(0, parser.tokens.count);
      return new ParseResult<>(parser.parser().condition().value, parser.shifted());
    } catch (SyntaxException e) {
      return failed(new Expr.TokensExpr(text, whole), String.valueOf(e.getMessage()), whole);
    }
  }

  /** Statements, an expression being one; an empty statement and a problem where it is neither. */
  public static ParseResult<Stmt> statements(String text, int begin) {
    Range whole = new Range(begin, begin + text.length());
    try (Workspace workspace = Workspace.take()) {
      SnippetParser parser = new SnippetParser(workspace, text, begin);
      if (parser.problems.isEmpty()) {
        return new ParseResult<>(parser.statements(whole), List.of());
      }
      return new ParseResult<>(new Stmt.EmptyStmt(whole), parser.shifted());
    } catch (SyntaxException e) {
      return failed(new Stmt.EmptyStmt(whole), String.valueOf(e.getMessage()), whole);
    }
  }

  private Stmt statements(Range whole) {
    // "a * b" is a declaration where a statement begins, but hardly as a macro's body.
    boolean expression =
        retagger.find(KernelCParser.SEMI, 0, tokens.count) == tokens.count
            && tokens.is(1, KernelCParser.STAR);
    if (expression) {
      retagger.expressions.expression(0, tokens.count);
      retagger.insert(tokens.count, KernelCParser.SEMI);
    } else {
      retagger.statements.block(0, tokens.count);
    }
    List<Stmt> statements = parser().items().value;
    return switch (statements.size()) {
      case 0 -> new Stmt.EmptyStmt(whole);
      case 1 -> statements.getFirst();
      default -> new Stmt.BlockStmt(statements, whole);
    };
  }

  private List<Problem> shifted() {
    return problems.stream()
        .map(
            problem ->
                new Problem(
                    problem.severity(),
                    problem.message(),
                    new Range(base + problem.range().begin(), base + problem.range().end())))
        .toList();
  }

  private static <T> ParseResult<T> failed(T value, String message, Range range) {
    return new ParseResult<>(value, List.of(new Problem(Severity.ERROR, message, range)));
  }
}
