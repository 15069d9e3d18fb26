package org.lockorder.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockorder.check.Confidence;
import org.lockorder.check.Finding;
import org.lockorder.check.ScanResult;
import org.lockorder.ir.LockMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class BotReportsTest {
  private static final Selection ALL = new Selection(Confidence.LOW, true, List.of(), 100);
  private static final ScanResult EVERY_SORT =
      Samples.result(
          Samples.hotplug(),
          Samples.ring(),
          Samples.twice(true, LockMode.SHARED),
          Samples.unbalanced(),
          Samples.gated());

  private static String kernel(ScanResult result, Selection selection) throws IOException {
    StringBuilder out = new StringBuilder();
    KernelReport.write(result, selection, out);
    return out.toString();
  }

  private static String gitlab(ScanResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GitlabReport.write(result, ALL, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String rdjsonl(ScanResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdjsonlReport.write(result, ALL, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void areAsCommitted() throws IOException {
    Golden.check("scan.kernel", kernel(EVERY_SORT, ALL));
    Golden.check("scan.gitlab.json", gitlab(EVERY_SORT));
    Golden.check("scan.rdjsonl", rdjsonl(EVERY_SORT));
  }

  @Test
  void nothingFoundIsAnEmptyReport() throws IOException {
    assertThat(kernel(Samples.clean(), ALL)).isEmpty();
    assertThat(gitlab(Samples.clean())).isEqualTo("[]\n");
    assertThat(rdjsonl(Samples.clean())).isEmpty();
  }

  @Test
  void kernelHasALineAFindingFromTheBarUp() throws IOException {
    Selection medium = new Selection(Confidence.MEDIUM, false, List.of(), 100);
    assertThat(kernel(EVERY_SORT, medium).lines())
        .hasSize(3)
        .allMatch(line -> line.matches("[^ :]+:\\d+ [^ ]+\\(\\) warn: .*"));
    assertThat(kernel(Samples.result(Samples.hostile()), ALL).lines()).hasSize(1);
  }

  @Test
  void gitlabNeverSeesAFingerprintTwice() throws IOException {
    Finding once = Samples.hotplug();
    Finding again = Samples.ring();
    ScanResult result =
        Samples.result(once, again, again, Samples.twice(false, LockMode.EXCLUSIVE));
    Set<String> seen = new HashSet<>();
    for (JsonNode finding : new ObjectMapper().readTree(gitlab(result))) {
      assertThat(seen.add(finding.get("fingerprint").asString())).isTrue();
    }
    assertThat(seen).hasSize(4).contains(once.fingerprint());
  }

  @Test
  void hostileNamesStayInsideTheirStrings() throws IOException {
    ScanResult hostile = Samples.result(Samples.hostile());
    JsonNode issue = new ObjectMapper().readTree(gitlab(hostile)).get(0);
    assertThat(issue.get("location").get("path").asString()).isEqualTo(Samples.HOSTILE);
    assertThat(rdjsonl(hostile).lines()).hasSize(1);
    JsonNode line = new ObjectMapper().readTree(rdjsonl(hostile));
    JsonNode related = line.get("related_locations").get(0).get("location");
    assertThat(related.get("range").get("start").get("line").asInt()).isEqualTo(1);
    assertThat(line.get("message").asString()).doesNotContain("\n").doesNotContain("\u001b");
  }
}
