package org.lockorder.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockorder.baseline.Baseline;
import org.lockorder.baseline.BaselineException;
import org.lockorder.check.Aside;
import org.lockorder.check.ScanResult;

class BaselineJsonTest {
  private static final String HEAD = "{\"tool\": \"lockorder\", \"baseline\": 1, \"paths\": [], ";

  private static byte[] written(Baseline baseline) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BaselineJson.write(baseline, out);
    return out.toByteArray();
  }

  @Test
  void isSortedAndComesBackAsItWas() throws IOException, BaselineException {
    Baseline baseline =
        Baseline.of(
            Samples.result(
                Samples.unbalanced(), Samples.hotplug(), Samples.hostile(), Samples.gated()),
            List.of("mm", "kernel", "mm"));
    byte[] bytes = written(baseline);
    Golden.check("baseline.json", new String(bytes, StandardCharsets.UTF_8));
    assertThat(BaselineJson.read(bytes)).isEqualTo(baseline);
    assertThat(written(BaselineJson.read(bytes))).isEqualTo(bytes);
  }

  @Test
  void reportsTellWhatIsKnownAndWhatIsFixed() throws IOException {
    Baseline baseline =
        Baseline.of(Samples.result(Samples.ring(), Samples.unbalanced()), List.of());
    ScanResult result =
        baseline.takenFrom(
            Samples.result(Samples.hotplug(), Samples.ring()), Aside.By.BASELINE, List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ScanJson.write(result, Selection.DEFAULT, Samples.ROUTES, false, false, out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"by\": \"baseline\",\n      \"count\": 1,\n      \"fixed\": [")
        .contains("\"fingerprint\": \"3333444455556666\"")
        .doesNotContain("\"fingerprint\": \"1111222233334444\"");
    StringBuilder text = new StringBuilder();
    TextReport.write(
        result,
        Selection.DEFAULT,
        Samples.ROUTES,
        new TextStyle(100, false),
        TextReport.Detail.NORMAL,
        text);
    assertThat(text)
        .contains("Not shown: 1 in the baseline.\n")
        .contains("1 finding in the baseline is fixed: unbalanced-lock u_lock.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|is not JSON that can be read|is no baseline",
        "[]|is no baseline",
        "{}|is no baseline",
        "{\"version\": \"2.1.0\", \"runs\": []}|is no baseline",
        "{\"findings\": [], \"baseline\": 1}|is no baseline",
        "{\"baseline\": 2}|of another lockorder (version 2, not 1)",
        "{\"baseline\": \"1\"}|another sort of value in line 1",
        "{\"baseline\": 1, \"baseline\": 1}|is not JSON",
        "HEAD\"findings\": {}}|no list in line 1",
        "HEAD\"findings\": [{\"rule\": [[[[[[[[[[]]]]]]]]]]}]}|another sort",
        "HEAD\"findings\": [{\"locks\": [[[[[[[[[[|another sort",
        "HEAD\"findings\": [{\"rule\": \"x\"}]}|a finding without rule or fingerprint",
        "HEAD\"findings\": [{\"line\": 3}]}|an unknown key 'line'",
        "HEAD\"findings\": [{\"\\n\\u001bline\": 3}]}|an unknown key '\\u000a\\u001bline'",
        "HEAD\"findings\": []} x|is not JSON",
        "HEAD\"findings\": []} {}|has something behind its end",
        "HEAD\"findings\": [|is not JSON",
        "HEAD\"findings\": [{\"rule\": \"x|is not JSON"
      })
  void whatIsNoBaselineIsRefused(String row) {
    int bar = row.indexOf('|');
    String text = row.substring(0, bar).replace("HEAD", HEAD);
    assertThatThrownBy(() -> BaselineJson.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BaselineException.class)
        .satisfies(
            e ->
                assertThat(row.substring(bar + 1).split("\\|"))
                    .anyMatch(part -> String.valueOf(e.getMessage()).contains(part)))
        .hasMessageEndingWith("; make it anew with --create-baseline");
  }
}
