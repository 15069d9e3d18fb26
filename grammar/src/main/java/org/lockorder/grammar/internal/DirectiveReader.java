package org.lockorder.grammar.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ParseResult;
import org.lockorder.grammar.Problem;
import org.lockorder.grammar.Problem.Severity;
import org.lockorder.grammar.ast.Condition;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.Range;

/** Preprocessor lines to AST. */
final class DirectiveReader {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final String text;

  DirectiveReader(String text) {
    this.text = text;
  }

  /**
   * What an {@code #if}, {@code #ifdef} or {@code #elif} asks; the word before is not looked at.
   */
  Expr condition(Directive directive) {
    String body = blank(directive.body(), directive.end());
    int begin = directive.body() + leading(body);
    String stripped = body.strip();
    switch (directive.kind()) {
      case IFDEF, IFNDEF, ELIFDEF, ELIFNDEF -> {
        Range range = new Range(begin, begin + stripped.length());
        Expr name = new Expr.NameExpr(stripped, range);
        Range word = new Range(directive.begin(), directive.body());
        return new Expr.CallExpr(new Expr.NameExpr("defined", word), List.of(name), word.to(range));
      }
      default -> {
        ParseResult<Expr> result = SnippetParser.expression(stripped, begin);
        return result.value();
      }
    }
  }

  /** An include, definition or undefinition; null and a problem where it is malformed. */
  @Nullable ExternalDeclaration read(Conditionals.Line line, List<Problem> problems) {
    Directive directive = line.directive();
    Range range = new Range(directive.begin(), directive.end());
    String body = blank(directive.body(), directive.end());
    ExternalDeclaration declaration =
        switch (directive.kind()) {
          case INCLUDE -> include(line.condition(), body.strip(), range);
          case DEFINE -> define(line.condition(), body, directive.body(), range);
          default -> undefine(line.condition(), body.strip(), range);
        };
    if (declaration == null) {
      problems.add(new Problem(Severity.NOTE, "directive not understood", range));
    }
    return declaration;
  }

  private static @Nullable ExternalDeclaration include(
      Condition condition, String body, Range range) {
    char open = body.isEmpty() ? 0 : body.charAt(0);
    int close = open == '<' ? body.indexOf('>') : open == '"' ? body.indexOf('"', 1) : -1;
    return close < 0
        ? null
        : new ExternalDeclaration.IncludeDirective(
            condition, body.substring(1, close), open == '<', range);
  }

  private static @Nullable ExternalDeclaration undefine(
      Condition condition, String body, Range range) {
    String name = body.substring(0, wordEnd(body, 0));
    return name.isEmpty()
        ? null
        : new ExternalDeclaration.MacroUndefinition(condition, name, range);
  }

  private static @Nullable ExternalDeclaration define(
      Condition condition, String body, int begin, Range range) {
    int nameBegin = leading(body);
    int at = wordEnd(body, nameBegin);
    if (at == nameBegin) {
      return null;
    }
    String name = body.substring(nameBegin, at);
    List<String> parameters = null;
    if (at < body.length() && body.charAt(at) == '(') {
      int close = body.indexOf(')', at);
      if (close < 0) {
        return null;
      }
      parameters = parameters(body.substring(at + 1, close));
      at = close + 1;
    }
    String rest = body.substring(at);
    int skipped = leading(rest);
    return new ExternalDeclaration.MacroDefinition(
        condition, name, parameters, rest.strip(), begin + at + skipped, range);
  }

  private static List<String> parameters(String list) {
    List<String> parameters = new ArrayList<>();
    for (String parameter : list.split(",", -1)) {
      if (!parameter.isBlank()) {
        parameters.add(SPACE.matcher(parameter.strip()).replaceAll(""));
      }
    }
    return parameters;
  }

  private static int wordEnd(String s, int from) {
    int i = from;
    while (i < s.length() && Scanner.isWordPart(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int leading(String s) {
    int i = 0;
    while (i < s.length() && Character.isWhitespace(s.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The text with comments and line splices made spaces, so that offsets stay what they are. */
  private String blank(int begin, int end) {
    String plain = text.substring(begin, end);
    if (plain.indexOf('/') < 0 && plain.indexOf('\n') < 0 && plain.indexOf('\r') < 0) {
      return plain;
    }
    char[] out = plain.toCharArray();
    char quote = 0;
    for (int i = 0; i < out.length; i++) {
      char c = out[i];
      char next = i + 1 < out.length ? out[i + 1] : 0;
      if (c == '\n' || c == '\r') {
        out[i] = ' ';
      } else if (c == '\\' && (next == '\n' || next == '\r')) {
        out[i] = ' ';
      } else if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '/' && (next == '*' || next == '/')) {
        i = blankComment(out, i, next) - 1;
      }
    }
    return new String(out);
  }

  private static int blankComment(char[] out, int from, char kind) {
    int i = from;
    while (i < out.length) {
      boolean last = kind == '*' && i > from + 2 && out[i] == '/' && out[i - 1] == '*';
      if (i > from) {
        // The star is needed to see the end; it is blanked one step later.
        out[i - 1] = ' ';
      }
      if (last) {
        out[i] = ' ';
        return i + 1;
      }
      i++;
    }
    if (i > from) {
      out[i - 1] = ' ';
    }
    return i;
  }
}
