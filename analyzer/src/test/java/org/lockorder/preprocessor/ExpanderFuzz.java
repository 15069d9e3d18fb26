package org.lockorder.preprocessor;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever macros there are, an expansion ends, or says that it will not: the last line is expanded
 * by the macros that the others define.
 */
class ExpanderFuzz {
  static Stream<byte[]> seeds() {
    return Stream.of(
            "f(x) x x\nf(f(1))",
            "x x\nx x",
            "a b\nb a\na b",
            "cat(a,b) a ## b\nxcat(a,b) cat(a,b)\nxcat(cat(1,2),3)",
            "str(x) #x\nstr(\"a\\n\" 'b')",
            "v(fmt,...) p(fmt, ##__VA_ARGS__)\nv(1) v(1, 2, (3, 4))",
            "args(a...) g(a)\nargs(1, 2",
            "f(a) a*g\ng(a) f(a)\nf(2)(9)",
            "o(x) #x ## x\no(",
            "u(x) \"open\nu('",
            "d(a,a) a\nd(,)",
            "b(x) x x x x x x x x\nb(b(b(b(b(b(b(b(1))))))))")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest
  void anyMacros(byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    Map<String, Macro> macros = new HashMap<>();
    for (String line : lines.subList(0, Math.max(0, lines.size() - 1))) {
      Macro macro = macro(line);
      macros.put(macro.name(), macro);
    }
    String text = lines.isEmpty() ? "" : lines.getLast();
    try {
      TokenText made = TokenText.of(Expander.expand(Lexer.tokens(text, 1), macros::get));
      for (int offset = 0; offset < made.text().length(); offset++) {
        assertThat(made.line(offset)).isPositive();
        assertThat(made.origin(offset)).isNotNull();
      }
    } catch (Expander.TooLargeException e) {
      assertThat(e).hasMessage("an expansion is too large");
    }
  }

  /** {@code name(a, b) body} or {@code name body}. */
  private static Macro macro(String line) {
    int space = line.indexOf(' ');
    String head = space < 0 ? line : line.substring(0, space);
    String body = space < 0 ? "" : line.substring(space + 1);
    int bracket = head.indexOf('(');
    if (bracket < 0) {
      return Macro.of(head, null, body);
    }
    String inside = head.substring(bracket + 1).replace(")", "");
    List<String> parameters = inside.isEmpty() ? List.of() : List.of(inside.split(",", -1));
    return Macro.of(head.substring(0, bracket), parameters, body);
  }
}
