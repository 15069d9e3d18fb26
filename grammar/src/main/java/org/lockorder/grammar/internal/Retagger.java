package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes into the tokens' types what an LL(1) grammar cannot find out: which names are types, which
 * parentheses are casts, what a macro's arguments are. Works on balanced tokens of bounded depth
 * and looks at each a bounded number of times. This class holds what the passes share.
 */
final class Retagger {
  final Tokens tokens;

  final Map<Integer, List<String>> asmLabels = new HashMap<>();
  final ExpressionTags expressions;
  final DeclarationTags declarations;
  final ArgumentTags arguments;
  final ListTags lists;
  final SpecifierTags specifiers;
  final DeclaratorTags declarators;
  final AggregateTags aggregates;
  final StatementTags statements;

  Retagger(Tokens tokens) {
    this.tokens = tokens;
    this.expressions = new ExpressionTags(this);
    this.declarations = new DeclarationTags(this);
    this.arguments = new ArgumentTags(this);
    this.lists = new ListTags(this);
    this.specifiers = new SpecifierTags(this);
    this.declarators = new DeclaratorTags(this);
    this.aggregates = new AggregateTags(this);
    this.statements = new StatementTags(this);
  }

  boolean isTypeName(int i) {
    return tokens.word(i).isTypeName();
  }

  /** Whether a token can be a member's name: any word, since macros rename keywords. */
  boolean isWord(int i) {
    return Scanner.isWordStart(tokens.text.charAt(tokens.begin[i]));
  }

  boolean isAttribute(int i) {
    return tokens.is(i, ID) && tokens.word(i).isAttribute;
  }

  /** Where {@code type} next stands outside brackets in {@code [from, to)}, or {@code to}. */
  int find(int type, int from, int to) {
    int i = from;
    while (i < to && tokens.type[i] != type) {
      i = skip(i);
    }
    return Math.min(i, to);
  }

  /** Where a comma or semicolon next stands outside brackets, or {@code to}. */
  int findSeparator(int from, int to) {
    int i = from;
    while (i < to && tokens.type[i] != COMMA && tokens.type[i] != SEMI) {
      i = skip(i);
    }
    return Math.min(i, to);
  }

  /** The token behind this one, or behind the bracket that this one opens. */
  int skip(int i) {
    return tokens.match[i] > i ? tokens.match[i] + 1 : i + 1;
  }

  void insert(int before, int type) {
    tokens.insert[before] = (byte) type;
  }

  /** {@code asm volatile goto (...)} becomes one token; the result is the index behind it. */
  int mergeAsm(int i, int to) {
    int open = i + 1;
    while (open < to && !tokens.is(open, LPAREN)) {
      if (!tokens.is(open, QUALIFIER)
          && !tokens.is(open, GOTO)
          && !tokens.is(open, STORAGE)
          && !tokens.is(open, ID)) {
        return i + 1;
      }
      open++;
    }
    if (open >= to) {
      return i + 1;
    }
    int close = tokens.match[open];
    int colons = 0;
    List<String> labels = new ArrayList<>();
    for (int j = open + 1; j < close; j = skip(j)) {
      if (tokens.is(j, COLON)) {
        colons++;
      } else if (colons >= 4 && tokens.is(j, ID)) {
        labels.add(tokens.text(j));
      }
    }
    if (!labels.isEmpty()) {
      asmLabels.put(tokens.begin[i], List.copyOf(labels));
    }
    tokens.merge(i, close + 1, ASM);
    return close + 1;
  }

  /** An external declaration, {@code [from, to)}. */
  void external(int from, int to) {
    int i = from;
    if (tokens.is(i, ASM)) {
      mergeAsm(i, to);
      return;
    }
    while (i < to && (tokens.is(i, STORAGE) || tokens.is(i, QUALIFIER) || isAttribute(i))) {
      boolean call = tokens.is(i, ID) && tokens.is(i + 1, LPAREN);
      i = call ? tokens.match[i + 1] + 1 : i + 1;
    }
    if (tokens.is(i, ID) && (i + 1 == to || (i + 2 == to && tokens.is(i + 1, SEMI)))) {
      declarations.attributes(from, i);
      tokens.type[i] = MACRO_NAME;
    } else if (isMacroDefinition(i, to)) {
      declarations.attributes(from, i);
      macroDefinition(i, to);
    } else {
      declarations.declaration(from, to, DeclarationTags.Place.FILE);
    }
  }

  private boolean isMacroDefinition(int i, int to) {
    if (!tokens.is(i, ID) || !tokens.is(i + 1, LPAREN)) {
      return false;
    }
    int after = tokens.match[i + 1] + 1;
    while (after < to && isAttribute(after)) {
      after = tokens.is(after + 1, LPAREN) ? tokens.match[after + 1] + 1 : after + 1;
    }
    return after >= to
        || tokens.is(after, SEMI)
        || tokens.is(after, ASSIGN)
        || tokens.is(after, LBRACE);
  }

  private void macroDefinition(int i, int to) {
    tokens.type[i] = MACRO_NAME;
    int close = tokens.match[i + 1];
    arguments.arguments(i + 2, close, false);
    int after = find(ASSIGN, close + 1, to);
    int brace = find(LBRACE, close + 1, to);
    if (after < brace) {
      declarations.attributes(close + 1, after);
      declarations.initializer(after + 1, findSeparator(after + 1, to));
    } else {
      int end = Math.min(brace, find(SEMI, close + 1, to));
      declarations.attributes(close + 1, end);
      if (brace < to && tokens.is(brace + 1, DOT)) {
        insert(brace, ASSIGN); // MACRO(name) { .member = x };
        lists.list(brace + 1, tokens.match[brace]);
      } else if (brace < to) {
        statements.block(brace + 1, tokens.match[brace]);
      }
    }
  }
}
