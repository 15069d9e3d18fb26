package org.lockorder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lockorder.check.Aside;
import org.lockorder.check.Confidence;
import org.lockorder.check.Finding;
import org.lockorder.check.Incomplete;
import org.lockorder.check.Rule;
import org.lockorder.check.ScanResult;
import org.lockorder.ir.LockMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SarifReportTest {
  private static final Selection ALL =
      new Selection(Confidence.LOW, true, List.of(), Integer.MAX_VALUE);

  private static String sarif(ScanResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SarifReport.write(result, ALL, Samples.ROUTES, Samples.ORIGIN, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode run(ScanResult result) throws IOException {
    return new ObjectMapper().readTree(sarif(result)).get("runs").get(0);
  }

  private static List<Error> problems(String sarif) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
      return schema.validate(
          sarif,
          InputFormat.JSON,
          context ->
              context.executionConfig(config -> config.formatAssertionsEnabled(Boolean.TRUE)));
    }
  }

  @Test
  void isAsCommitted() throws IOException {
    String sarif = sarif(Samples.result(Samples.hotplug(), Samples.gated()));
    Golden.check("scan.sarif", sarif.replaceAll("\"markdown\": \"# .*\"", "\"markdown\": \"\""));
  }

  @Test
  void meetsTheSchema() throws IOException {
    ScanResult all =
        Samples.result(
            Samples.hotplug(),
            Samples.ring(),
            Samples.twice(true, LockMode.SHARED),
            Samples.hostile());
    assertThat(problems(sarif(all))).isEmpty();
    assertThat(problems(sarif(Samples.clean()))).isEmpty();
    assertThat(problems(sarif(all).replace("\"startLine\": 5219", "\"startLine\": 0")))
        .isNotEmpty();
  }

  @Test
  void cleanRunHasAnEmptyListOfResults() throws IOException {
    assertThat(run(Samples.clean()).get("results").isArray()).isTrue();
    assertThat(run(Samples.clean()).get("results").isEmpty()).isTrue();
  }

  @Test
  void oneFlowHoldsEveryLeg() throws IOException {
    JsonNode result = run(Samples.result(Samples.hotplug())).get("results").get(0);
    JsonNode flows = result.get("codeFlows").get(0).get("threadFlows");
    assertThat(flows.size()).isEqualTo(1);
    JsonNode steps = flows.get(0).get("locations");
    assertThat(steps.size()).isEqualTo(7);
    assertThat(steps.get(4).get("location").get("message").get("text").asString())
        .startsWith("[1/2] stop_machine(): ");
    assertThat(steps.get(4).get("nestingLevel").asInt()).isEqualTo(3);
    assertThat(steps.get(5).get("location").get("message").get("text").asString())
        .startsWith("[2/2] ");
    assertThat(result.get("locations").size()).isEqualTo(1);
    assertThat(result.get("message").get("text").asString())
        .contains("[add_memory_resource()](1), [kmem_cache_create()](2)");
    assertThat(result.get("relatedLocations").get(1).get("id").asInt()).isEqualTo(2);
    assertThat(result.get("partialFingerprints").has("primaryLocationLineHash")).isFalse();
  }

  @Test
  void excusedFindingsAreLeftOutEvenWhenShownElsewhere() throws IOException {
    assertThat(run(Samples.result(Samples.gated())).get("results").isEmpty()).isTrue();
  }

  @Test
  void noMoreResultsThanAreShown() throws IOException {
    List<Finding> many = Collections.nCopies(5001, Samples.twice(false, LockMode.EXCLUSIVE));
    ScanResult result =
        new ScanResult(many, new Incomplete(List.of(), List.of(), List.of(), 0), Samples.stats());
    assertThat(run(result).get("results").size()).isEqualTo(5000);
    assertThat(run(result).get("invocations").toString())
        .contains("1 more findings are not in this log.");
  }

  /** GitHub takes ten megabytes, packed, and cuts a flow after a thousand steps. */
  @Test
  void fiveThousandLongFindingsAreSmallEnough() throws IOException {
    List<Finding> many =
        IntStream.range(0, 5001).mapToObj(number -> Samples.far(number, 20)).toList();
    ScanResult result =
        new ScanResult(many, new Incomplete(List.of(), List.of(), List.of(), 0), Samples.stats());
    byte[] sarif = sarif(result).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(sarif);
    }
    assertThat(packed.size()).isBetween(100_000, 10_000_000);
    JsonNode run = run(Samples.result(many.get(0)));
    JsonNode first = run.get("results").get(0);
    assertThat(first.get("codeFlows").get(0).get("threadFlows").get(0).get("locations").size())
        .isEqualTo(44);
    assertThat(first.get("relatedLocations").size()).isLessThan(100);
    for (JsonNode rule : run.get("tool").get("driver").get("rules")) {
      assertThat(rule.get("properties").get("tags").size()).isLessThanOrEqualTo(20);
    }
  }

  @Test
  void resultsSayWhetherTheyAreNewBesideWhatWasKnown() throws IOException {
    ScanResult all = Samples.result(Samples.hotplug(), Samples.ring());
    assertThat(sarif(all)).doesNotContain("baselineState");
    Set<String> again = Set.of(Samples.ring().fingerprint());
    ScanResult compared =
        all.without(new Aside(Aside.By.BASELINE, 3, List.of(), again, List.of()), all.findings());
    assertThat(problems(sarif(compared))).isEmpty();
    JsonNode results = run(compared).get("results");
    assertThat(results.get(0).get("baselineState").asString()).isEqualTo("new");
    assertThat(results.get(1).get("baselineState").asString()).isEqualTo("updated");
    ScanResult suppressed =
        all.without(
            new Aside(Aside.By.SUPPRESSION, 3, List.of(), Set.of(), List.of()), all.findings());
    assertThat(sarif(suppressed)).doesNotContain("baselineState");
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyRuleHasAPageThatReadmeNames(Rule rule) throws IOException {
    Path root = Path.of(System.getProperty("lockorder.root", ".."));
    String page = Files.readString(root.resolve("rules/pages/" + rule.id() + ".md"));
    assertThat(page)
        .startsWith("# " + rule.title() + "\n")
        .contains("```c\n", "**How to read it.**", "**What is not told.**", "**What to do.**");
    assertThat(Files.readString(root.resolve("README.md")))
        .contains("[`" + rule.id() + "`](rules/pages/" + rule.id() + ".md)");
    JsonNode told = run(Samples.clean()).get("tool").get("driver").get("rules");
    JsonNode help = told.get(List.of(Rule.values()).indexOf(rule)).get("help");
    assertThat(help.get("markdown").asString()).isEqualTo(page);
    assertThat(help.get("text").asString()).isNotEmpty();
  }

  @Test
  void oddFileNamesAreEscaped() throws IOException {
    String uri =
        run(Samples.result(Samples.hostile()))
            .get("results")
            .get(0)
            .get("locations")
            .get(0)
            .get("physicalLocation")
            .get("artifactLocation")
            .get("uri")
            .asString();
    assertThat(uri).matches("[A-Za-z0-9._~/%-]+");
    assertThat(URI.create(uri).getPath()).isEqualTo(Samples.HOSTILE);
    assertThat(SarifUri.of("mm/page_alloc.c")).isEqualTo("mm/page_alloc.c");
    assertThat(SarifUri.of("a:b/c d")).isEqualTo("a%3Ab/c%20d");
  }
}
