package org.lockorder.preprocessor;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into preprocessing tokens; comments and line splices are white space. */
public final class Lexer {
  private static final List<String> LONG =
      List.of(
          "...", "<<=", ">>=", "->", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||",
          "*=", "/=", "%=", "+=", "-=", "&=", "^=", "|=", "##");

  /** What the second character of one of these may be. */
  private static final String LATER = ".<>+-=&|#";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line;
  private boolean spaced;

  private Lexer(String text, int line) {
    this.text = text;
    this.line = line;
  }

  /** The tokens of a text that begins on that line. */
  public static List<Token> tokens(String text, int line) {
    Lexer lexer = new Lexer(text, line);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '\n') {
      line++;
      space(1);
    } else if (Character.isWhitespace(c) || (c == '\\' && isSplice())) {
      space(1);
    } else if (text.startsWith("//", at)) {
      space(until("\n", 0));
    } else if (text.startsWith("/*", at)) {
      int length = until("*/", 2);
      line += (int) text.substring(at, at + length).chars().filter(x -> x == '\n').count();
      space(length);
    } else if (c == '"' || c == '\'') {
      token(Token.Kind.LITERAL, literal(at));
    } else if (isNameStart(c)) {
      int end = nameEnd(at);
      boolean prefixed = end < text.length() && isLiteralPrefix(text.substring(at, end), end);
      token(prefixed ? Token.Kind.LITERAL : Token.Kind.NAME, prefixed ? literal(end) : end);
    } else if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
      token(Token.Kind.NUMBER, numberEnd());
    } else {
      token(Token.Kind.PUNCTUATOR, punctuatorEnd());
    }
  }

  private void space(int length) {
    at += length;
    spaced = true;
  }

  private void token(Token.Kind kind, int end) {
    tokens.add(Token.of(kind, text.substring(at, end), spaced, line));
    at = end;
    spaced = false;
  }

  private boolean isSplice() {
    return text.startsWith("\\\n", at) || text.startsWith("\\\r\n", at);
  }

  /** How far it is to behind {@code mark}, or before it when it is a line's end. */
  private int until(String mark, int from) {
    int found = text.indexOf(mark, at + from);
    return found < 0 ? text.length() - at : found - at + (mark.equals("\n") ? 0 : mark.length());
  }

  private int literal(int quoteAt) {
    char quote = text.charAt(quoteAt);
    int i = quoteAt + 1;
    while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
      i += text.charAt(i) == '\\' && i + 1 < text.length() ? 2 : 1;
    }
    return Math.min(text.length(), i < text.length() && text.charAt(i) == quote ? i + 1 : i);
  }

  private boolean isLiteralPrefix(String word, int end) {
    char c = text.charAt(end);
    return (c == '"'
            && (word.equals("L") || word.equals("u8") || word.equals("u") || word.equals("U")))
        || (c == '\'' && (word.equals("L") || word.equals("u") || word.equals("U")));
  }

  private int nameEnd(int from) {
    int i = from;
    while (i < text.length() && (isNameStart(text.charAt(i)) || isDigit(i))) {
      i++;
    }
    return i;
  }

  private int numberEnd() {
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean exponentSign =
          (c == '+' || c == '-') && i > at && "eEpP".indexOf(text.charAt(i - 1)) >= 0;
      if (!isNameStart(c) && !isDigit(i) && c != '.' && !exponentSign) {
        break;
      }
      i++;
    }
    return i;
  }

  private int punctuatorEnd() {
    if (at + 1 < text.length() && LATER.indexOf(text.charAt(at + 1)) >= 0) {
      for (String punctuator : LONG) {
        if (text.startsWith(punctuator, at)) {
          return at + punctuator.length();
        }
      }
    }
    return at + 1;
  }

  private boolean isDigit(int i) {
    return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private static boolean isNameStart(char c) {
    return c == '_' || c == '$' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c > 127;
  }
}
