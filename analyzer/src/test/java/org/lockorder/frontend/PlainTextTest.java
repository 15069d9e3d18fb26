package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockorder.rules.AskedOfComments;

class PlainTextTest {
  private static String plain(String text) {
    return new String(
        PlainText.of(text.getBytes(StandardCharsets.UTF_8), Set.of("call_me_locked().")),
        StandardCharsets.UTF_8);
  }

  @Test
  void commentsBetweenDeclarationsLeaveTheirLines() {
    assertThat(plain("/* one */\nint a;\n/*\n * more\n */\nvoid f(void)\n{\n}\n// last\nint b;\n"))
        .isEqualTo("\nint a;\n\n\n\nvoid f(void)\n{\n}\n\nint b;\n");
  }

  @Test
  void whatStandsBehindAllElseLeavesNothing() {
    assertThat(plain("int a;\n\n/* the end\n */\n\n")).isEqualTo("int a;\n");
    assertThat(plain("int a;")).isEqualTo("int a;");
    assertThat(plain("/* nothing else */\n")).isEqualTo("\n");
    assertThat(plain("")).isEmpty();
  }

  @Test
  void anyOtherCommentMayCount() {
    for (String text :
        new String[] {
          "int a; /* behind it */\n",
          "  /* not in the first column */\nint a;\n",
          "int t[] = {\n/* words of a table */\n};\n",
          "int f(void)\n{\n/* in a body */\n}\n",
          "M(a,\n/* in a macro's arguments */\nb)\n",
          "int\n/* within a declaration */\na;\n",
          "/* before it */ int a;\n",
          "#define X 1 /* of a\n macro */\nint a;\n",
          "#define Y \\\n/* of its body */ \\\n 2\nint a;\n",
          "// goes on \\\nint a;\nint b;\n",
          "/* without end\nint a;\n",
        }) {
      assertThat(plain(text)).isEqualTo(text);
    }
  }

  @Test
  void quotesAndDirectivesAreNoBrackets() {
    assertThat(plain("char a = '{';\n#define O {\nchar *s = \"/* (\\\"\";\n/* gone */\nint b;\n"))
        .isEqualTo("char a = '{';\n#define O {\nchar *s = \"/* (\\\"\";\n\nint b;\n");
  }

  @Test
  void onlyCHasComments() {
    byte[] one = "/* a */\nobj-y := a.o\n".getBytes(StandardCharsets.UTF_8);
    byte[] other = "/* b */\nobj-y := a.o\n".getBytes(StandardCharsets.UTF_8);

    assertThat(PlainText.state("Makefile", one, AskedOfComments.NOTHING).digest())
        .isNotEqualTo(PlainText.state("Makefile", other, AskedOfComments.NOTHING).digest());
    assertThat(PlainText.state("a.c", one, AskedOfComments.NOTHING).digest())
        .isEqualTo(PlainText.state("a.c", other, AskedOfComments.NOTHING).digest());
    assertThat(PlainText.state("a.c", one, AskedOfComments.NOTHING).exact())
        .isNotEqualTo(PlainText.state("a.c", other, AskedOfComments.NOTHING).exact());
  }

  @Test
  void aWordMayBeAskedForInOneFileOnly() {
    AskedOfComments asked = new AskedOfComments(Set.of(), Map.of("mm/a.c", Set.of("before")));
    byte[] one = "/* a before b */\nint f(void);\n".getBytes(StandardCharsets.UTF_8);
    byte[] other = "/* b before a */\nint f(void);\n".getBytes(StandardCharsets.UTF_8);
    byte[] without = "/* a and b */\nint f(void);\n".getBytes(StandardCharsets.UTF_8);
    byte[] likewise = "/* b and a */\nint f(void);\n".getBytes(StandardCharsets.UTF_8);

    assertThat(PlainText.state("mm/a.c", one, asked).digest())
        .isNotEqualTo(PlainText.state("mm/a.c", other, asked).digest());
    assertThat(PlainText.state("mm/a.c", without, asked).digest())
        .isEqualTo(PlainText.state("mm/a.c", likewise, asked).digest());
    assertThat(PlainText.state("mm/b.c", one, asked).digest())
        .isEqualTo(PlainText.state("mm/b.c", other, asked).digest());
  }

  @Test
  void aCommentThatRulesAskForStays() {
    String asked = "/*\n * Use\n * Call_me_locked().\n */\nint f(void);\n";
    assertThat(plain(asked)).isEqualTo(asked);
    assertThat(plain(asked.replace("_me", "_it"))).isEqualTo("\n\n\n\nint f(void);\n");
  }
}
