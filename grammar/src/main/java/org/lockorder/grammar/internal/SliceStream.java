package org.lockorder.grammar.internal;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** The re-tagged tokens of one declaration, with those that were inserted, as ANTLR reads them. */
final class SliceStream implements TokenStream {
  private final List<SourceToken> tokens = new ArrayList<>();
  private int at;

  SliceStream(Tokens from, int begin, int end) {
    int last = begin < end ? from.begin[begin] : 0;
    for (int i = begin; i <= end; i++) {
      if (from.insert[i] != 0) {
        tokens.add(new SourceToken(from.insert[i], last, last, tokens.size(), from.text));
      }
      if (i < end && from.type[i] != KernelCParser.SKIPPED) {
        tokens.add(
            new SourceToken(from.type[i], from.begin[i], from.end[i], tokens.size(), from.text));
        last = from.end[i];
      }
    }
    tokens.add(new SourceToken(Token.EOF, last, last, tokens.size(), from.text));
  }

  @Override
  public Token LT(int k) {
    int i = k > 0 ? at + k - 1 : at + k;
    return tokens.get(Math.clamp(i, 0, tokens.size() - 1));
  }

  @Override
  public int LA(int k) {
    return LT(k).getType();
  }

  @Override
  public void consume() {
    at = Math.min(at + 1, tokens.size() - 1);
  }

  @Override
  public Token get(int index) {
    return tokens.get(index);
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
    return tokens.size();
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
