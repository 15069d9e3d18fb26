package org.lockorder.grammar.internal;

import static java.util.Map.entry;
import static org.lockorder.grammar.internal.KernelCParser.*;

import java.util.Map;

/** C's own words, and GNU's. What the kernel adds by macro is in {@link Words}. */
final class Keywords {
  private static final Map<String, Integer> TYPES =
      Map.<String, Integer>ofEntries(
          entry("_Alignof", SIZEOF),
          entry("_Bool", PRIMITIVE),
          entry("_Complex", PRIMITIVE),
          entry("_Generic", GENERIC),
          entry("_Noreturn", QUALIFIER),
          entry("_Thread_local", STORAGE),
          entry("__alignof", SIZEOF),
          entry("__alignof__", SIZEOF),
          entry("__asm", ASM),
          entry("__asm__", ASM),
          entry("__auto_type", PRIMITIVE),
          entry("__const", QUALIFIER),
          entry("__const__", QUALIFIER),
          entry("__extension__", EXTENSION),
          entry("__inline", STORAGE),
          entry("__inline__", STORAGE),
          entry("__int128", PRIMITIVE),
          entry("__label__", LOCAL_LABEL),
          entry("__restrict", QUALIFIER),
          entry("__restrict__", QUALIFIER),
          entry("__signed__", PRIMITIVE),
          entry("__thread", STORAGE),
          entry("__typeof", TYPEOF),
          entry("__typeof__", TYPEOF),
          entry("__volatile", QUALIFIER),
          entry("__volatile__", QUALIFIER),
          entry("asm", ASM),
          // The kernel's macro for "asm inline".
          entry("asm_inline", ASM),
          entry("auto", STORAGE),
          entry("break", BREAK),
          entry("case", CASE),
          entry("char", PRIMITIVE),
          entry("const", QUALIFIER),
          entry("continue", CONTINUE),
          entry("default", DEFAULT),
          entry("do", DO),
          entry("double", PRIMITIVE),
          entry("else", ELSE),
          entry("enum", ENUM),
          entry("extern", STORAGE),
          entry("float", PRIMITIVE),
          entry("for", FOR),
          entry("goto", GOTO),
          entry("if", IF),
          entry("inline", STORAGE),
          entry("int", PRIMITIVE),
          entry("long", PRIMITIVE),
          entry("register", STORAGE),
          entry("restrict", QUALIFIER),
          entry("return", RETURN),
          entry("short", PRIMITIVE),
          entry("signed", PRIMITIVE),
          entry("sizeof", SIZEOF),
          entry("static", STORAGE),
          entry("struct", STRUCT),
          entry("switch", SWITCH),
          entry("typedef", STORAGE),
          entry("typeof", TYPEOF),
          entry("typeof_unqual", TYPEOF),
          entry("union", STRUCT),
          entry("unsigned", PRIMITIVE),
          entry("void", PRIMITIVE),
          entry("volatile", QUALIFIER),
          entry("while", WHILE));

  private static final int LONGEST = 13;

  private Keywords() {}

  /** The token type of a word. */
  static int typeOf(String word) {
    return word.length() <= LONGEST ? TYPES.getOrDefault(word, ID) : ID;
  }
}
