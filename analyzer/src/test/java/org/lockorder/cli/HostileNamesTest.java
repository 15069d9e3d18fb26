package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.ObjectMapper;

/**
 * Files whose names, and code whose words, want to break out of a report, or to paint a terminal.
 */
class HostileNamesTest extends CommandLineFixture {
  private static final String SOURCE =
      """
      static DEFINE_MUTEX(first_lock);
      static DEFINE_MUTEX(second_lock);
      void forth(void) { mutex_lock(&first_lock); mutex_lock(&second_lock); }
      /* </script><script>alert(1)</script> */
      void back(void) { mutex_lock(&second_lock); mutex_lock(&first_lock); }
      void \u001b[31m(void) { mutex_lock(&\u202ex\u009b31m); }
      """;

  @BeforeEach
  void makeHostileTree() throws IOException {
    engine = Engine.ANALYSIS;
    tree = Files.createDirectory(folder.resolve("hostile"));
    for (String name :
        new String[] {
          "a\u001b[2J\n\u007f\u009b31m.c",
          "b\u202egnp.c",
          "</script><!--'\"&.c",
          "%s%0a.c",
          "[x](y:z)`.c"
        }) {
      Path file = tree.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, SOURCE);
    }
  }

  private String report(String... arguments) {
    assertThat(scan(arguments)).isEqualTo(1);
    return out();
  }

  /** For people's eyes: nothing that changes what they see. */
  private static void assertHarmless(String text) {
    assertNoControls(text);
    assertThat(text.codePoints()).noneMatch(c -> Character.getType(c) == Character.FORMAT);
  }

  /** For machines, which are told the name as it is: nothing that a terminal obeys. */
  private static void assertNoControls(String text) {
    assertThat(text.codePoints().filter(c -> c != '\n' && c != '\t'))
        .noneMatch(Character::isISOControl);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "kernel"})
  void nothingThatMisleadsPeople(String format) {
    assertHarmless(report("-f", format, "--min-confidence", "low", "--show-excused", "-v"));
    assertHarmless(err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "gitlab", "rdjsonl", "html"})
  void nothingThatATerminalHeeds(String format) {
    assertNoControls(report("-f", format, "--min-confidence", "low", "--show-excused", "-v"));
    assertHarmless(err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "html", "dot", "graphml"})
  void norInAGraph(String format) {
    assertThat(run("graph", tree.toString(), "-f", format)).isZero();
    assertNoControls(out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ast", "ir", "summaries", "callgraph"})
  void norInADump(String kind) throws IOException {
    for (String name : new String[] {"b\u202egnp.c", "a\u001b[2J\n\u007f\u009b31m.c"}) {
      assertThat(run("dump", kind, tree.resolve(name).toString())).isZero();
      assertHarmless(out());
    }
  }

  @Test
  void everyFormatIsWellFormed() throws Exception {
    ObjectMapper json = new ObjectMapper();
    assertThat(json.readTree(report("-f", "json")).get("findings")).isNotEmpty();
    assertThat(json.readTree(report("-f", "gitlab"))).isNotEmpty();
    assertThat(report("-f", "rdjsonl").lines()).allMatch(line -> json.readTree(line).isObject());
    for (var result : json.readTree(report("-f", "sarif")).get("runs").get(0).get("results")) {
      assertThat(result.toString()).doesNotContain("\u001b");
    }
    String page = report("-f", "html");
    assertThat(page.split("</script", -1)).hasSize(3);
    assertThat(page).doesNotContain("alert(1)</script>");
    assertThat(run("graph", tree.toString(), "-f", "graphml")).isZero();
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(out())))
                .getDocumentElement()
                .getTagName())
        .isEqualTo("graphml");
  }
}
