package org.lockorder.frontend;

import java.util.Set;
import java.util.regex.Pattern;
import org.lockorder.ir.CType;

/** Reads the types that rules name as text: {@code struct task_struct *}. */
final class TypeText {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Set<String> NUMBERS =
      Set.of("void", "char", "short", "int", "long", "signed", "unsigned", "bool", "_Bool");

  private TypeText() {}

  static CType parse(String text) {
    String rest = text.strip();
    if (rest.endsWith("*")) {
      return new CType.Pointer(parse(rest.substring(0, rest.length() - 1)));
    }
    String[] words = SPACE.split(rest, -1);
    if (words.length > 1 && (words[0].equals("struct") || words[0].equals("union"))) {
      return new CType.Struct(words[1]);
    }
    return NUMBERS.contains(words[0]) ? new CType.Scalar(rest) : new CType.Named(rest);
  }
}
