package org.lockorder.grammar.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Attribute;
import org.lockorder.grammar.ast.Condition;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Stmt;

/**
 * What the grammar's actions call. The generated parser extends it, so it is also where ANTLR's own
 * bookkeeping of tokens and trees, which nobody would look at, is left out.
 *
 * <p>The AST of {@code a+b+c+...} is as deep as it is long, and whoever reads it will recurse: so
 * the height of what is built is counted, and what is too high is an error.
 */
abstract class AstParser extends Parser {
  private static final int MAX_HEIGHT = 1000;

  final TokenCursor cursor;
  final Precedence precedence = new Precedence();
  final ExpressionBuilder expressions = new ExpressionBuilder(this);
  final TypeBuilder types = new TypeBuilder();
  final DeclarationBuilder declarations = new DeclarationBuilder();
  final StatementBuilder statements = new StatementBuilder(this);

  private final List<Attribute> unused = new ArrayList<>();
  private Map<Integer, Condition> conditions = Map.of();
  private Map<Integer, List<String>> asmLabels = Map.of();
  private int base;
  private boolean macroBody;
  private int height;

  AstParser(TokenStream input) {
    super(input);
    this.cursor = (TokenCursor) input;
    removeErrorListeners();
    setBuildParseTree(false);
    setErrorHandler(new Refusal());
  }

  /** Throws what is not expected, without a try to recover. */
  private static final class Refusal extends BailErrorStrategy {
    @Override
    public void recover(Parser recognizer, RecognitionException e) {
      throw ((AstParser) recognizer).unexpected();
    }

    @Override
    public Token recoverInline(Parser recognizer) {
      throw ((AstParser) recognizer).unexpected();
    }
  }

  /**
   * A parser of some of the tokens.
   *
   * @param conditions of the markers, by where they begin
   */
  static KernelCParser of(
      Tokens tokens, Map<Integer, Condition> conditions, Map<Integer, List<String>> asmLabels) {
    KernelCParser parser = new KernelCParser(new TokenCursor(tokens));
    AstParser self = parser;
    self.conditions = conditions;
    self.asmLabels = asmLabels;
    return parser;
  }

  /**
   * Takes the text for a macro's body.
   *
   * @param begin where it stands in its file
   */
  void setMacroBody(int begin) {
    base = begin;
    macroBody = true;
  }

  /** Whether a header may lack its statement, as macros' bodies may. */
  boolean isMacroBody() {
    return macroBody;
  }

  /** Makes the tokens {@code [from, to)} what the next rule reads. */
  void read(int from, int to) {
    cursor.read(from, to);
    _ctx = null;
    height = 0;
    precedence.clear();
    expressions.clear();
  }

  SyntaxException unexpected() {
    Token token = cursor.LT(1);
    String text = token.getText();
    return new SyntaxException(
        text.isEmpty()
            ? "unexpected end"
            : "unexpected '" + text.lines().findFirst().orElse("") + "'",
        new Range(base + token.getStartIndex(), base + token.getStopIndex() + 1));
  }

  // ---- ranges and text

  /** Where the rule begins that is being read. */
  int begin() {
    return base + ((RuleBegin) _ctx).begin;
  }

  /** From the rule's first token to the one that was read last. */
  Range range(RuleBegin rule) {
    int begin = base + rule.begin;
    return new Range(begin, Math.max(begin, base + cursor.end()));
  }

  /** Of the token that was read last. */
  Range range() {
    return new Range(base + cursor.lastBegin(), base + cursor.end());
  }

  /** Of the token that was read last. */
  String text() {
    return cursor.text();
  }

  /** A list for attributes that the AST leaves out. */
  List<Attribute> unused() {
    unused.clear();
    return unused;
  }

  /** Both the condition and that of the marker that was read last. */
  Condition and(Condition outside) {
    Condition condition = conditions.getOrDefault(cursor.lastBegin(), Condition.ALWAYS);
    return Conditionals.and(outside, condition);
  }

  /** Where the {@code asm goto} that was read last may go. */
  List<String> asmLabels() {
    return asmLabels.getOrDefault(cursor.lastBegin(), List.of());
  }

  // ---- height

  /** Begins to count anew; the result is for {@link #close}. */
  int open() {
    int outer = height;
    height = 0;
    return outer;
  }

  /** What was built since {@link #open} is one of several children. */
  void close(int outer, int levels) {
    raise(levels);
    height = Math.max(outer, height);
  }

  /** What was built so far becomes a child. */
  void raise(int levels) {
    height += levels;
    if (height > MAX_HEIGHT) {
      throw new SyntaxException("nested too deep", range());
    }
  }

  /** A statement, or the head of one, that is as high as what was built since the last. */
  Item item(int type, Stmt whole) {
    Item item = new Item(type, whole, height);
    height = 0;
    return item;
  }

  // ---- what ANTLR does for each token and rule

  @Override
  public @Nullable Token match(int type) {
    if (cursor.type() != type) {
      throw unexpected();
    }
    cursor.advance();
    return null;
  }

  @Override
  public @Nullable Token consume() {
    cursor.advance();
    return null;
  }

  @Override
  public void enterRule(ParserRuleContext rule, int state, int ruleIndex) {
    _ctx = rule;
    ((RuleBegin) rule).begin = cursor.begin();
  }

  @Override
  public void enterOuterAlt(ParserRuleContext rule, int alternative) {}

  @Override
  public void exitRule() {
    _ctx = (ParserRuleContext) _ctx.parent;
  }
}
