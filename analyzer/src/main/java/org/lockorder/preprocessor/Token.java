package org.lockorder.preprocessor;

/**
 * A preprocessing token.
 *
 * @param spaced whether white space stands before it
 * @param line where it is shown: its own line, or that of the macro's use
 * @param hidden the macros that it may not be expanded to any more
 * @param origin where it is written, if that is in a macro
 */
public record Token(
    Kind kind, String text, boolean spaced, int line, HideSet hidden, Origin origin) {

  /** What it is, as far as expansion cares. */
  public enum Kind {
    NAME,
    NUMBER,
    /** A string or character constant. */
    LITERAL,
    PUNCTUATOR,
    /** Nothing: what an empty argument leaves beside {@code ##}. */
    PLACEMARKER
  }

  static Token of(Kind kind, String text, boolean spaced, int line) {
    return new Token(kind, text, spaced, line, HideSet.NONE, Origin.NONE);
  }

  static Token placemarker(boolean spaced, int line) {
    return of(Kind.PLACEMARKER, "", spaced, line);
  }

  /** Whether it is that punctuator. */
  public boolean is(String punctuator) {
    return kind == Kind.PUNCTUATOR && text.equals(punctuator);
  }

  /** The punctuator that it is, where that is one character; 0 for any other token. */
  char mark() {
    return kind == Kind.PUNCTUATOR && text.length() == 1 ? text.charAt(0) : 0;
  }

  boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }

  Token withSpace(boolean before) {
    return before == spaced ? this : new Token(kind, text, before, line, hidden, origin);
  }

  /** The same, shown where a macro is used that is written there, and hiding those. */
  Token madeBy(Origin macro, int use, HideSet names) {
    return new Token(kind, text, spaced, use, names, kind == Kind.NAME ? macro : Origin.NONE);
  }

  Token from(Origin place) {
    return place.equals(origin) ? this : new Token(kind, text, spaced, line, hidden, place);
  }

  Token hiding(HideSet names) {
    return names == hidden ? this : new Token(kind, text, spaced, line, names, origin);
  }
}
