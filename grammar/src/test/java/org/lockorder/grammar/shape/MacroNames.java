package org.lockorder.grammar.shape;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a parser that knows C alone must be told of the kernel's macros and types, taken from the
 * {@code #define}s and {@code typedef}s with regular expressions: which macros say something about
 * a declaration, which head a loop, which take types.
 */
final class MacroNames {
  private static final Pattern DEFINE =
      Pattern.compile("(?m)^[ \t]*#[ \t]*define[ \t]+(\\w+)(\\([^)]*\\))?((?:.*\\\\\r?\n)*.*)$");
  private static final Pattern TYPEDEF =
      Pattern.compile("(?m)^(?:typedef\\b[^;{}()]*?|\\} *)\\b(\\w+)(?:\\[\\w*\\])?\\s*;");
  private static final Pattern LOOP = Pattern.compile("^(?:for|while)\\s*\\(.*", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE = Pattern.compile("__attribute__|__section|BTF_TYPE_TAG");
  private static final Pattern TYPE_PARAMETER = Pattern.compile("_*(?:type|TYPE|t|struct_type)");
  private static final List<String> ALWAYS =
      List.of("asmlinkage", "__init", "__exit", "__user", "__rcu", "__iomem", "__percpu");

  private record Macro(String parameters, String body) {}

  private final Map<String, Macro> macros = new LinkedHashMap<>();
  private final Set<String> typedefs = new HashSet<>();

  MacroNames() {}

  MacroNames(MacroNames other) {
    macros.putAll(other.macros);
    typedefs.addAll(other.typedefs);
  }

  /** Learns from a file. */
  MacroNames read(String text) {
    Matcher define = DEFINE.matcher(text);
    while (define.find()) {
      String parameters = define.group(2) == null ? "" : define.group(2);
      String body = define.group(3).replaceAll("/\\*.*?\\*/", "").replaceAll("\\\\\r?\n", " ");
      Macro macro = new Macro(parameters, body.strip());
      macros.merge(define.group(1), macro, (a, b) -> a.body.isEmpty() ? b : a);
    }
    Matcher typedef = TYPEDEF.matcher(text);
    while (typedef.find()) {
      if (typedef.group().startsWith("typedef")) {
        typedefs.add(typedef.group(1));
      }
    }
    return this;
  }

  /** Declarations of the types that {@code text} mentions. */
  String declarations(String text) {
    StringBuilder result = new StringBuilder();
    Set<String> words = new HashSet<>(List.of(text.split("\\W+", -1)));
    for (String type : typedefs) {
      if (words.contains(type) && !macros.containsKey(type)) {
        result.append("typedef int ").append(type).append(";\n");
      }
    }
    for (String type : List.of("u8", "u16", "u32", "u64", "s8", "s16", "s32", "s64", "bool")) {
      result.append("typedef int ").append(type).append(";\n");
    }
    return result.toString();
  }

  /** The macros of {@code text}'s words, as definitions that keep their calls in the tree. */
  Map<String, String> definitions(String text) {
    Map<String, String> result = new HashMap<>();
    ALWAYS.forEach(word -> result.put(word, ""));
    for (String word : new HashSet<>(List.of(text.split("\\W+", -1)))) {
      Macro macro = macros.get(word);
      if (macro != null && isAttribute(word, 0)) {
        result.put(word + (macro.parameters.isEmpty() ? "" : "(...)"), "");
      } else if (macro != null && isLoop(word, 0)) {
        result.put(word + "(...)", "while (" + word + "(__VA_ARGS__))");
      } else if (macro != null && takesType(macro)) {
        result.put(word + macro.parameters, word + sizes(macro.parameters));
      }
    }
    result.put("va_arg(a, t)", "va_arg(a, sizeof(t))");
    return result;
  }

  private boolean isAttribute(String word, int depth) {
    Macro macro = macros.get(word);
    if (macro == null || depth > 5) {
      return false;
    }
    if (macro.body.isEmpty() || ATTRIBUTE.matcher(macro.body).lookingAt()) {
      return macro.body.isEmpty() ? word.startsWith("__") : true;
    }
    String first = macro.body.split("\\W+", 2)[0];
    return word.startsWith("__") && first.startsWith("__") && isAttribute(first, depth + 1);
  }

  private boolean isLoop(String word, int depth) {
    Macro macro = macros.get(word);
    if (macro == null || macro.parameters.isEmpty() || depth > 5) {
      return false;
    }
    if (LOOP.matcher(macro.body).matches()) {
      return !macro.body.endsWith(";") && !macro.body.endsWith("}");
    }
    String first = macro.body.split("\\W+", 2)[0];
    return (first.contains("for_each") || first.contains("scoped")) && isLoop(first, depth + 1);
  }

  private static boolean takesType(Macro macro) {
    for (String parameter : names(macro.parameters)) {
      if (TYPE_PARAMETER.matcher(parameter).matches()) {
        return !macro.parameters.contains("...");
      }
    }
    return false;
  }

  private static List<String> names(String parameters) {
    return List.of(parameters.replaceAll("[()\\s\\\\]", "").split(",", -1));
  }

  private static String sizes(String parameters) {
    StringBuilder result = new StringBuilder("(");
    for (String parameter : names(parameters)) {
      boolean type = TYPE_PARAMETER.matcher(parameter).matches();
      result.append(result.length() > 1 ? ", " : "");
      result.append(type ? "sizeof(" + parameter + ")" : parameter);
    }
    return result.append(")").toString();
  }
}
