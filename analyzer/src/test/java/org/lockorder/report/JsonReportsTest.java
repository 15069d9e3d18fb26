package org.lockorder.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.check.Confidence;
import org.lockorder.check.ScanResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class JsonReportsTest {
  private static final Selection ALL = new Selection(Confidence.LOW, true, List.of(), 100);

  private static String scan(ScanResult result, Selection selection, boolean timed)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ScanJson.write(result, selection, Samples.ROUTES, timed, timed, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void scanIsTheContracts() throws IOException {
    Golden.check("scan.json", scan(Samples.result(Samples.hotplug(), Samples.gated()), ALL, true));
  }

  @Test
  void figuresThatDifferFromRunToRunAreLeftOutUnlessAskedFor() throws IOException {
    JsonNode stats =
        new ObjectMapper().readTree(scan(Samples.clean(), Selection.DEFAULT, false)).get("stats");
    assertThat(stats.has("stages")).isFalse();
    assertThat(stats.has("peakHeapBytes")).isFalse();
    assertThat(stats.get("vetoes").get("gate-lock").asInt()).isEqualTo(1);
  }

  @Test
  void graphIsTheContracts() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphJson.write(Samples.graph(Samples.hotplug()), Samples.ORIGIN, out);
    Golden.check("graph.json", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void hostileNamesComeBackAsTheyWere() throws IOException {
    JsonNode finding =
        new ObjectMapper()
            .readTree(scan(Samples.result(Samples.hostile()), ALL, false))
            .get("findings")
            .get(0);
    assertThat(finding.get("message").asString()).isEqualTo(Samples.HOSTILE);
    assertThat(finding.get("program").asString()).isEqualTo(Samples.HOSTILE);
    JsonNode step = finding.get("edges").get(0).get("witnesses").get(0).get(1);
    assertThat(step.get("file").asString()).isEqualTo(Samples.HOSTILE);
  }

  @Test
  void aStreamThatFailsIsAnIoException() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    assertThatThrownBy(
            () -> ScanJson.write(Samples.clean(), ALL, Samples.ROUTES, false, false, closed))
        .isInstanceOf(IOException.class)
        .hasMessage("Broken pipe");
  }
}
