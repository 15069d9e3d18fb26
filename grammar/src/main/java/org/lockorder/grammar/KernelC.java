package org.lockorder.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lockorder.grammar.ast.Condition;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.LineMap;
import org.lockorder.grammar.ast.Stmt;
import org.lockorder.grammar.ast.TranslationUnit;
import org.lockorder.grammar.internal.FileParser;
import org.lockorder.grammar.internal.SnippetParser;
import org.lockorder.grammar.internal.WordPool;

/**
 * Reads kernel C as it stands in the tree, unpreprocessed. What cannot be read is a {@link Problem}
 * and, at file level, an {@link ExternalDeclaration.UnparsedDeclaration}; no input throws. All
 * methods may be used by several threads at once.
 */
public final class KernelC {
  private KernelC() {}

  /** A whole file at once. */
  public static ParseResult<TranslationUnit> parse(String path, String text) {
    List<ExternalDeclaration> declarations = new ArrayList<>();
    List<Problem> problems = parse(text, declarations::add);
    return new ParseResult<>(new TranslationUnit(path, declarations, LineMap.of(text)), problems);
  }

  /**
   * A file in pieces: {@code sink} gets each declaration in source order, before the next is read,
   * so that a caller who drops them never holds a whole file.
   */
  public static List<Problem> parse(String text, Consumer<ExternalDeclaration> sink) {
    return parse(text, condition -> false, new int[0], sink);
  }

  /**
   * Likewise, where a configuration is known.
   *
   * @param excluded whether it has no code under a condition. Of {@code #if} branches that cut
   *     statements in two one must be chosen; all others are kept, and carry their condition
   * @param passedOver where functions begin that are not wanted, in order
   */
  public static List<Problem> parse(
      String text,
      Predicate<Condition> excluded,
      int[] passedOver,
      Consumer<ExternalDeclaration> sink) {
    return List.copyOf(FileParser.parse(text, excluded, passedOver, sink));
  }

  /** The one text for all words like that: the same one that syntax trees have. */
  public static String word(String word) {
    return WordPool.word(word);
  }

  /**
   * The replacement text of a macro, which begins at {@code begin} in its file: an expression is an
   * {@link Stmt.ExpressionStmt}, several statements are a {@link Stmt.BlockStmt}; the last
   * semicolon may be missing. A header without its statement, {@code for (...)}, has an {@link
   * Stmt.EmptyStmt} for a body. Text that is neither is an {@code EmptyStmt} and a problem.
   */
  public static ParseResult<Stmt> parseMacroBody(String body, int begin) {
    return SnippetParser.statements(body, begin);
  }

  /**
   * Lets go of the words of files read so far, which are kept for those to come. Nothing changes
   * but how much memory they take.
   */
  public static void forgetWords() {
    WordPool.forget();
  }

  /** An expression that begins at {@code begin} in its file, such as the condition of an #if. */
  public static ParseResult<Expr> parseExpression(String text, int begin) {
    return SnippetParser.expression(text, begin);
  }
}
