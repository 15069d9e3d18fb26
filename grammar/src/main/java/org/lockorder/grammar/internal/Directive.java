package org.lockorder.grammar.internal;

/**
 * A preprocessor line.
 *
 * @param begin of the {@code #}
 * @param body of what stands after the directive's word
 * @param end of the line, splices included
 * @param token the index of the first token behind it
 */
record Directive(Kind kind, int begin, int body, int end, int token) {
  enum Kind {
    IF,
    IFDEF,
    IFNDEF,
    ELIF,
    ELIFDEF,
    ELIFNDEF,
    ELSE,
    ENDIF,
    INCLUDE,
    DEFINE,
    UNDEF,
    OTHER;

    static Kind of(String word) {
      return switch (word) {
        case "if" -> IF;
        case "ifdef" -> IFDEF;
        case "ifndef" -> IFNDEF;
        case "elif" -> ELIF;
        case "elifdef" -> ELIFDEF;
        case "elifndef" -> ELIFNDEF;
        case "else" -> ELSE;
        case "endif" -> ENDIF;
        case "include", "include_next" -> INCLUDE;
        case "define" -> DEFINE;
        case "undef" -> UNDEF;
        default -> OTHER;
      };
    }
  }
}
