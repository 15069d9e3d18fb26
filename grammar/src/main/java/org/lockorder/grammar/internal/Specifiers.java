package org.lockorder.grammar.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Attribute;
import org.lockorder.grammar.ast.Declaration;
import org.lockorder.grammar.ast.Modifier;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.ast.Type;
import org.lockorder.grammar.ast.VariableDeclarator;

/** What the words before the declarators say. */
final class Specifiers {
  final List<Attribute> attributes = new ArrayList<>(0);

  /** A type that is not made of C's own words. */
  @Nullable Type type;

  private final int begin;
  private Set<Modifier> modifiers = Set.of();
  private @Nullable String words;
  private @Nullable Range wordsRange;

  Specifiers(AstParser parser) {
    this.begin = parser.begin();
  }

  void primitive(String word, Range range) {
    words = words == null ? word : words + " " + word;
    wordsRange = wordsRange == null ? range : wordsRange.to(range);
  }

  void modifier(String word) {
    switch (word) {
      case "typedef" -> add(Modifier.TYPEDEF);
      case "extern" -> add(Modifier.EXTERN);
      case "static" -> add(Modifier.STATIC);
      case "inline", "__inline", "__inline__" -> add(Modifier.INLINE);
      case "register" -> add(Modifier.REGISTER);
      case "__thread", "_Thread_local" -> add(Modifier.THREAD);
      case "const", "__const", "__const__" -> add(Modifier.CONST);
      case "volatile", "__volatile", "__volatile__" -> add(Modifier.VOLATILE);
      default -> {}
    }
  }

  private void add(Modifier modifier) {
    if (modifiers.isEmpty()) {
      modifiers = EnumSet.of(modifier);
    } else {
      modifiers.add(modifier);
    }
  }

  /** Notes what the last attribute says beyond itself. */
  void attributed() {
    if (!attributes.isEmpty() && attributes.getLast().name().equals("__always_inline")) {
      add(Modifier.INLINE);
    }
  }

  Set<Modifier> modifiers() {
    return modifiers;
  }

  Type type() {
    if (type == null) {
      type =
          words == null || wordsRange == null
              ? new Type.ImplicitType(new Range(begin, begin))
              : new Type.PrimitiveType(words, wordsRange);
    }
    return type;
  }

  Declaration declare(List<VariableDeclarator> names, Range range) {
    return new Declaration(modifiers(), attributes, type(), names, range);
  }
}
