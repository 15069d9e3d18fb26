package org.lockorder.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockorder.check.Confidence;
import org.lockorder.check.Finding;
import org.lockorder.check.ScanResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class HtmlReportsTest {
  private static final Selection ALL = new Selection(Confidence.LOW, true, List.of(), 100);
  private static final String DATA = "<script type=\"application/json\" id=\"data\">\n";

  @TempDir Path tree = Path.of("");

  private String scan(ScanResult result, Finding... around) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Origin origin = new Origin("1.2.3", "linux", tree.toUri());
    ScanHtml.write(result, Samples.graph(around), ALL, Samples.ROUTES, origin, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String graph(Finding... findings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphHtml.write(Samples.graph(findings), Samples.ORIGIN, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String data(String page) {
    int start = page.indexOf(DATA) + DATA.length();
    return page.substring(start, page.indexOf("</script>", start));
  }

  private static int count(String page, String pattern) {
    return (int) Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(page).results().count();
  }

  @Test
  void dataIsAsCommitted() throws IOException {
    Files.createDirectories(tree.resolve("mm"));
    Files.writeString(
        tree.resolve("mm/slab_common.c"), "/* line */\n".repeat(431) + "\tget(); /* \u00e9 */\n");
    ScanResult result = Samples.result(Samples.hotplug(), Samples.gated(), Samples.unbalanced());
    Golden.check("scan.html.json", data(scan(result, Samples.ring())));
    Golden.check("graph.html.json", data(graph(Samples.hotplug(), Samples.ring())));
  }

  @Test
  void aTreeNamedByDotsIsCalledAsItsFolder() {
    URI root = URI.create("file:///srv/linux/");
    assertThat(new Origin("1", ".", root).title()).isEqualTo("linux");
    assertThat(new Origin("1", "../..", root).title()).isEqualTo("linux");
    assertThat(new Origin("1", "mm/..", root).title()).isEqualTo("linux");
    assertThat(new Origin("1", "../linux", root).title()).isEqualTo("../linux");
    assertThat(new Origin("1", ".", URI.create("file:///")).title()).isEqualTo(".");
  }

  @Test
  void nothingIsFetchedFromAnywhere() throws IOException {
    for (String page : List.of(scan(Samples.clean()), graph(Samples.hotplug()))) {
      assertThat(page).contains("default-src 'none'; style-src 'sha256-");
      assertThat(page.replace("http://www.w3.org/2000/svg", ""))
          .doesNotContainPattern("https?:|@import|url\\((?!#)|src=|<link|fetch\\(|XMLHttp");
    }
  }

  @Test
  void noMarkupIsEverMadeOfText() throws IOException {
    String scripts = scan(Samples.clean()) + graph();
    assertThat(scripts)
        .doesNotContainPattern("innerHTML|outerHTML|insertAdjacent|document\\.write|eval\\(");
  }

  @Test
  void hostileNamesStayInsideTheData() throws IOException {
    Finding hostile = Samples.hostile();
    for (String page : List.of(scan(Samples.result(hostile), hostile), graph(hostile))) {
      assertThat(count(page, "<script")).isEqualTo(2);
      assertThat(count(page, "</script")).isEqualTo(2);
      assertThat(data(page)).doesNotContainPattern("[<>&\u2028\u2029]");
      JsonNode data = new ObjectMapper().readTree(data(page));
      assertThat(data.get("locks").get(0).get(0).asString()).isEqualTo(Samples.HOSTILE);
    }
  }

  @Test
  void lineEndsOfJavaScriptAreEscaped() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.embedded(out, 0, json -> json.writeString("a\u2028b\u2029c</SCRIPT><!--&"));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringCase("\"a\\u2028b\\u2029c\\u003c/SCRIPT\\u003e\\u003c!--\\u0026\"\n");
  }

  @Test
  void sourcesComeFromInsideTheTreeOnly() throws IOException {
    Path outside = Files.writeString(tree.resolve("secret"), "secret\n".repeat(500));
    Path inside = Files.createDirectories(tree.resolve("tree/mm"));
    Files.createSymbolicLink(inside.resolve("slab_common.c"), outside);
    Files.createDirectories(inside.resolve("page_alloc.c"));
    Files.writeString(inside.resolve("memory_hotplug.c"), "x\n".repeat(1372) + "y".repeat(5000));
    tree = tree.resolve("tree");
    JsonNode sources =
        new ObjectMapper().readTree(data(scan(Samples.result(Samples.hotplug())))).get("sources");
    assertThat(sources.propertyNames()).containsExactly("mm/memory_hotplug.c");
    JsonNode lines = sources.get("mm/memory_hotplug.c");
    assertThat(lines.toString()).contains("1373,\"" + "y".repeat(200) + " ...\"");
    assertThat(lines.toString()).hasSizeLessThan(400);
  }

  @Test
  void whatWasLeftOutIsThere() throws IOException {
    JsonNode data = new ObjectMapper().readTree(data(scan(Samples.result(Samples.gated()))));
    assertThat(data.get("summary").toString()).contains("Left out: 1 file skipped");
    assertThat(data.get("leftOut").get(0).asString()).startsWith("Skipped mm/huge.c");
  }
}
