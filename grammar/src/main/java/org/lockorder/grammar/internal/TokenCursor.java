package org.lockorder.grammar.internal;

import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The re-tagged tokens of one declaration, with those that were inserted, as ANTLR reads them. No
 * token becomes an object unless an error message needs it.
 */
final class TokenCursor implements TokenStream {
  private final Tokens tokens;

  /** The next token that stands in the source. */
  private int at;

  private int limit;

  /** Whether the current token is one that was inserted before {@code at}. */
  private boolean inserted;

  private int type;

  /** The token that was read last, or -1 if it was an inserted one. */
  private int last = -1;

  private int end;

  TokenCursor(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Makes {@code [from, to)} what is to be read. */
  void read(int from, int to) {
    at = from;
    limit = to;
    last = -1;
    end = from < to ? tokens.begin[from] : 0;
    settle();
  }

  private void settle() {
    while (at < limit && tokens.type[at] == KernelCParser.SKIPPED && tokens.insert[at] == 0) {
      at++;
    }
    inserted = tokens.insert[at] != 0;
    type = inserted ? tokens.insert[at] : at < limit ? tokens.type[at] : EOF;
  }

  /** Goes on to the next token; behind the end there is none. */
  void advance() {
    if (inserted) {
      last = -1;
      inserted = false;
      type = at < limit ? tokens.type[at] : EOF;
      if (type == KernelCParser.SKIPPED) {
        at++;
        settle();
      }
    } else if (at < limit) {
      last = at;
      end = tokens.end[at++];
      settle();
    }
  }

  /** The type of the current token. */
  int type() {
    return type;
  }

  /** Where the current token begins; one that was inserted stands behind the one before. */
  int begin() {
    return inserted || at >= limit ? end : tokens.begin[at];
  }

  /** Where the token that was read last ends. */
  int end() {
    return end;
  }

  /** The type of the token that was read last. */
  int lastType() {
    return last < 0 ? 0 : tokens.type[last];
  }

  /** Where the token that was read last begins. */
  int lastBegin() {
    return last < 0 ? end : tokens.begin[last];
  }

  /** The token that was read last; nothing of one that was inserted. */
  String text() {
    return last < 0 ? "" : tokens.text(last);
  }

  @Override
  public int LA(int k) {
    return type;
  }

  @Override
  public Token LT(int k) {
    boolean none = inserted || at >= limit;
    return new SourceToken(type, begin(), none ? end : tokens.end[at], tokens.text);
  }

  @Override
  public void consume() {
    advance();
  }

  @Override
  public Token get(int index) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int index() {
    return at;
  }

  /** The parser calls this once, when it is made. */
  @Override
  public void seek(int index) {}

  @Override
  public int size() {
    return limit;
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {}

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public String getText(Interval interval) {
    return "";
  }

  @Override
  public String getText(RuleContext context) {
    return "";
  }

  @Override
  public String getText(Token start, Token stop) {
    return "";
  }
}
