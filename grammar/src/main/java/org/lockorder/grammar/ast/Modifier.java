package org.lockorder.grammar.ast;

/** Storage classes and the qualifiers that matter for what a name stands for. */
public enum Modifier {
  TYPEDEF,
  EXTERN,
  STATIC,
  INLINE,
  REGISTER,
  THREAD,
  CONST,
  VOLATILE
}
