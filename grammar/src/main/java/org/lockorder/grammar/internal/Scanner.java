package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.grammar.Problem;
import org.lockorder.grammar.Problem.Severity;
import org.lockorder.grammar.ast.Range;

/** Text to tokens and preprocessor lines. Any text will do; what is no token is UNKNOWN. */
final class Scanner {
  /** What a character can be part of. */
  private static final byte[] WORD = new byte[128];

  private static final byte START = 1;
  private static final byte PART = 2;

  static {
    for (char c = 0; c < WORD.length; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
      WORD[c] = letter ? START | PART : isDigit(c) ? PART : 0;
    }
  }

  private final String text;

  /** The text, and zeros behind it. */
  private final char[] chars;

  private final int length;
  private final Tokens tokens;
  private final List<Directive> directives = new ArrayList<>();
  private final List<Problem> problems;
  private final PassedOver passedOver;
  private int at;
  private boolean lineStart = true;

  private Scanner(Workspace workspace, String text, List<Problem> problems, int[] passedOver) {
    this.text = text;
    this.length = text.length();
    this.chars = workspace.chars(text);
    this.problems = problems;
    this.passedOver = new PassedOver(chars, length, passedOver);
    this.tokens = workspace.tokens(text);
  }

  /** The tokens and directives of a text. */
  record Result(Tokens tokens, List<Directive> directives) {}

  static Result scan(Workspace workspace, String text, List<Problem> problems) {
    return scan(workspace, text, problems, new int[0]);
  }

  /**
   * Likewise, as far as somebody wants it.
   *
   * @param passedOver where functions begin that need not be looked into, in order
   */
  static Result scan(Workspace workspace, String text, List<Problem> problems, int[] passedOver) {
    Scanner scanner = new Scanner(workspace, text, problems, passedOver);
    scanner.run();
    return new Result(scanner.tokens, scanner.directives);
  }

  private void run() {
    while (at < length) {
      next();
    }
  }

  /** White space, then at most one token, comment or directive. */
  private void next() {
    char c = chars[at];
    while (c <= ' ' && c != 0) {
      lineStart |= c == '\n';
      c = chars[++at];
    }
    if (at >= length) {
      return;
    }
    if (c == '\\' && splice(at) > 0) {
      at += splice(at);
    } else if (c == '/' && (peek(1) == '*' || peek(1) == '/')) {
      comment();
    } else if (c == '#' && lineStart) {
      directive();
    } else {
      lineStart = false;
      token(c);
    }
  }

  private char peek(int ahead) {
    return chars[at + ahead];
  }

  /** How long the line splice at {@code i} is, or 0. */
  private int splice(int i) {
    if (chars[i] != '\\') {
      return 0;
    }
    return chars[i + 1] == '\n' ? 2 : chars[i + 1] == '\r' && chars[i + 2] == '\n' ? 3 : 0;
  }

  private void comment() {
    int begin = at;
    if (chars[at + 1] == '/') {
      at = endOfLine(at);
      return;
    }
    int close = text.indexOf("*/", at + 2);
    if (close < 0) {
      error("comment without an end", begin, length);
    }
    at = close < 0 ? length : close + 2;
  }

  private void error(String message, int begin, int end) {
    problems.add(new Problem(Severity.ERROR, message, new Range(begin, end)));
  }

  /** The line feed that ends the logical line, comments not looked at. */
  private int endOfLine(int from) {
    int i = from;
    while (true) {
      i = text.indexOf('\n', i);
      if (i < 0) {
        return length;
      }
      int before = i > from && text.charAt(i - 1) == '\r' ? i - 2 : i - 1;
      if (before < from || text.charAt(before) != '\\') {
        return i;
      }
      i++;
    }
  }

  private void directive() {
    int begin = at++;
    passedOver.directive();
    skipBlanks();
    int wordBegin = at;
    while (isWordPart(chars[at])) {
      at++;
    }
    Directive.Kind kind = Directive.Kind.of(text.substring(wordBegin, at));
    int body = at;
    while (at < length && chars[at] != '\n') {
      char c = chars[at];
      if (c == '\\' && splice(at) > 0) {
        at += splice(at);
      } else if (c == '/' && (peek(1) == '*' || peek(1) == '/')) {
        comment();
      } else if ((c == '"' || c == '\'') && kind != Directive.Kind.OTHER) {
        quoted(c, false);
      } else {
        at++;
      }
    }
    directives.add(new Directive(kind, begin, body, at, tokens.count));
  }

  private void skipBlanks() {
    while (at < length) {
      char c = chars[at];
      if (c == ' ' || c == '\t') {
        at++;
      } else if (c == '\\' && splice(at) > 0) {
        at += splice(at);
      } else if (c == '/' && peek(1) == '*') {
        comment();
      } else {
        return;
      }
    }
  }

  static boolean isWordStart(char c) {
    return c < WORD.length && (WORD[c] & START) != 0;
  }

  static boolean isWordPart(char c) {
    return c < WORD.length && WORD[c] != 0;
  }

  private void token(char c) {
    int begin = at;
    passedOver.at(begin);
    if (isWordStart(c)) {
      word(begin);
    } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
      number(begin);
    } else if (c == '"' || c == '\'') {
      quoted(c, true);
      tokens.add(c == '"' ? STRING : CHARACTER, begin, at);
    } else {
      int type = operator(c);
      tokens.add(type, begin, at);
      if (type == LBRACE) {
        at = passedOver.behindBrace(at);
      }
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void word(int begin) {
    int hash = 0;
    int i = begin;
    for (char c = chars[i]; isWordPart(c); c = chars[++i]) {
      hash = WordTable.hash(hash, c);
    }
    at = i;
    if (chars[i] == '\\' && splice(i) > 0) {
      splicedWord(begin);
      return;
    }
    // L"wide" and u8"..." are one literal.
    char next = peek(0);
    if (at - begin <= 2 && (next == '"' || next == '\'') && "LuU8".indexOf(chars[begin]) >= 0) {
      quoted(next, true);
      tokens.add(next == '"' ? STRING : CHARACTER, begin, at);
      return;
    }
    tokens.add(tokens.words.get(text, begin, at, hash), begin, at);
  }

  /** A word that goes on in the next line. */
  private void splicedWord(int begin) {
    while (isWordPart(chars[at]) || (splice(at) > 0 && isWordPart(peek(splice(at))))) {
      at += Math.max(1, splice(at));
    }
    String word = text.substring(begin, at).replace("\\\r\n", "").replace("\\\n", "");
    tokens.add(tokens.words.get(word), begin, at);
  }

  private void number(int begin) {
    boolean hex = text.startsWith("0x", begin) || text.startsWith("0X", begin);
    boolean floating = false;
    while (at < length) {
      char c = chars[at];
      boolean exponent = hex ? c == 'p' || c == 'P' : c == 'e' || c == 'E';
      if (exponent && (peek(1) == '+' || peek(1) == '-')) {
        floating = true;
        at += 2;
      } else if (isWordPart(c) || (c == '.' && peek(1) != '.')) {
        floating |= c == '.' || exponent;
        at++;
      } else {
        break;
      }
    }
    tokens.add(floating ? FLOATING : INTEGER, begin, at);
  }

  private void quoted(char quote, boolean report) {
    int begin = at++;
    while (at < length) {
      char c = chars[at];
      if (c == quote) {
        at++;
        return;
      }
      if (c == '\n') {
        break;
      }
      at += c == '\\' ? Math.max(2, splice(at)) : 1;
    }
    at = Math.min(at, length);
    if (report) {
      error("literal without an end", begin, at);
    }
  }

  private int one(int type) {
    at++;
    return type;
  }

  private int many(int characters, int type) {
    at += characters;
    return type;
  }

  /** {@code plain}, or {@code doubled} for {@code cc}, or an assignment for {@code c=}. */
  private int either(int plain, int doubled) {
    char next = peek(1);
    if (next == '=') {
      return many(2, ASSIGN_OP);
    }
    return doubled != 0 && next == chars[at] ? many(2, doubled) : one(plain);
  }

  private int shift(int plain, int orEqual, int doubled) {
    if (peek(1) == chars[at]) {
      return peek(2) == '=' ? many(3, ASSIGN_OP) : many(2, doubled);
    }
    return peek(1) == '=' ? many(2, orEqual) : one(plain);
  }

  private int operator(char c) {
    return switch (c) {
      case '{' -> one(LBRACE);
      case '}' -> one(RBRACE);
      case '(' -> one(LPAREN);
      case ')' -> one(RPAREN);
      case '[' -> one(LBRACKET);
      case ']' -> one(RBRACKET);
      case ';' -> one(SEMI);
      case ',' -> one(COMMA);
      case ':' -> one(COLON);
      case '?' -> one(QUESTION);
      case '~' -> one(TILDE);
      case '.' -> peek(1) == '.' && peek(2) == '.' ? many(3, ELLIPSIS) : one(DOT);
      case '-' -> peek(1) == '>' ? many(2, ARROW) : either(MINUS, DEC);
      case '+' -> either(PLUS, INC);
      case '&' -> either(AMP, AND);
      case '|' -> either(BAR, OR);
      case '*' -> either(STAR, 0);
      case '/' -> either(DIVIDE, 0);
      case '%' -> either(REMAINDER, 0);
      case '^' -> either(CARET, 0);
      case '!' -> peek(1) == '=' ? many(2, NOT_EQUAL) : one(NOT);
      case '=' -> peek(1) == '=' ? many(2, EQUAL) : one(ASSIGN);
      case '<' -> shift(LESS, LESS_EQUAL, SHIFT_LEFT);
      case '>' -> shift(GREATER, GREATER_EQUAL, SHIFT_RIGHT);
      case '#' -> peek(1) == '#' ? many(2, HASH) : one(HASH);
      default -> one(UNKNOWN);
    };
  }
}
