package org.lockorder.lockgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.lockorder.report.Golden;
import org.lockorder.report.Samples;

class DotWriterTest {
  private static String dot(LockGraph graph) {
    StringWriter out = new StringWriter();
    DotWriter.write(graph, out);
    return out.toString();
  }

  @Test
  void isAsCommitted() throws IOException {
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
