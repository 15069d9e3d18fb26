package org.lockorder.grammar.internal;

import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** The re-tagged tokens of one declaration, with those that were inserted, as ANTLR reads them. */
final class SliceStream implements TokenStream {
  private final SourceToken[] tokens;
  private final int count;
  private int at;

  SliceStream(Tokens from, int begin, int end) {
    int size = 1;
    for (int i = begin; i <= end; i++) {
      size += from.insert[i] != 0 ? 1 : 0;
      size += i < end && from.type[i] != KernelCParser.SKIPPED ? 1 : 0;
    }
    tokens = new SourceToken[size];
    int last = begin < end ? from.begin[begin] : 0;
    int n = 0;
    for (int i = begin; i <= end; i++) {
      if (from.insert[i] != 0) {
        tokens[n] = new SourceToken(from.insert[i], last, last, n++, from.text);
      }
      if (i < end && from.type[i] != KernelCParser.SKIPPED) {
        tokens[n] = new SourceToken(from.type[i], from.begin[i], from.end[i], n++, from.text);
        last = from.end[i];
      }
    }
    tokens[n] = new SourceToken(Token.EOF, last, last, n, from.text);
    count = size;
  }

  @Override
  public Token LT(int k) {
    return k == 1 ? tokens[at] : tokens[Math.clamp(k > 0 ? at + k - 1L : at + k, 0, count - 1)];
  }

  @Override
  public int LA(int k) {
    return k == 1 ? tokens[at].type() : LT(k).getType();
  }

  @Override
  public void consume() {
    at = Math.min(at + 1, count - 1);
  }

  @Override
  public Token get(int index) {
    return tokens[index];
  }

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = index;
  }

  @Override
  public int size() {
    return count;
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
