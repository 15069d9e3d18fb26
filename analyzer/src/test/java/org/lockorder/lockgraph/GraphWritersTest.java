package org.lockorder.lockgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lockorder.report.Golden;
import org.lockorder.report.Samples;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class GraphWritersTest {
  private static String dot(LockGraph graph) {
    StringWriter out = new StringWriter();
    DotWriter.write(graph, out);
    return out.toString();
  }

  private static String graphml(LockGraph graph) {
    StringWriter out = new StringWriter();
    GraphmlWriter.write(graph, out);
    return out.toString();
  }

  @Test
  void graphmlIsAsCommitted() throws IOException {
    Golden.check("graph.graphml", graphml(Samples.graph(Samples.hotplug(), Samples.ring())));
  }

  @Test
  void graphmlOfHostileNamesIsXml() throws Exception {
    String xml = graphml(Samples.graph(Samples.hostile()));
    assertThat(xml).doesNotContain("<script");
    NodeList nodes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getElementsByTagName("node");
    assertThat(nodes.getLength()).isEqualTo(2);
    assertThat(nodes.item(0).getTextContent()).contains("</script>").contains("?[31m");
  }

  @Test
  void dotIsAsCommitted() throws IOException {
    Golden.check("graph.dot", dot(Samples.graph(Samples.hotplug(), Samples.ring())));
  }

  @Test
  void hostileNamesStayInsideTheirQuotes() {
    String dot = dot(Samples.graph(Samples.hostile()));
    assertThat(dot.lines().skip(1).filter(line -> line.contains("script")))
        .isNotEmpty()
        .allMatch(line -> line.strip().startsWith("\"") && line.strip().endsWith("];"));
    for (String line : dot.lines().toList()) {
      long quotes = line.replace("\\\"", "").chars().filter(c -> c == '"').count();
      assertThat(quotes % 2).as(line).isZero();
    }
  }
}
