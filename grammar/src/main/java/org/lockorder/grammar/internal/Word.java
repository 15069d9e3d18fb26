package org.lockorder.grammar.internal;

/** A name or keyword, one object for all its places in a file, and what is known of it. */
final class Word {
  /** Stands where a token is no word. */
  static final Word NONE = new Word(WordPool.Entry.of("", 0));

  final String text;
  final int hash;

  /** The type of its tokens as the scanner sees them. */
  final int tokenType;

  /** Whether the word says something about a declaration without being part of its type. */
  final boolean isAttribute;

  private boolean isTypeName;

  Word(WordPool.Entry known) {
    this.text = known.text();
    this.hash = known.hash();
    this.tokenType = known.tokenType();
    this.isAttribute = known.isAttribute();
    this.isTypeName = known.isTypeName();
  }

  /** Whether the word is a type, by habit or since the file declares it as one. */
  boolean isTypeName() {
    return isTypeName;
  }

  /** From here on the word is a type. */
  void declareType() {
    isTypeName = true;
  }

  /** Whether a macro of this name heads a loop: what follows its call is its body. */
  boolean isLoop() {
    return Words.isLoop(text);
  }

  /** Whether the word is written as constants and macros are. */
  boolean isUpperCase() {
    return Words.isUpperCase(text);
  }
}
