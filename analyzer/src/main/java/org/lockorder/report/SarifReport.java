package org.lockorder.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockorder.check.Aside;
import org.lockorder.check.Finding;
import org.lockorder.check.Incomplete;
import org.lockorder.check.Rule;
import org.lockorder.check.ScanResult;
import org.lockorder.routing.Routes;
import tools.jackson.core.JsonGenerator;

/**
 * Findings as SARIF 2.1.0, for code-review bots. Excused findings are never in it: GitHub shows a
 * suppressed result like any other.
 */
public final class SarifReport {
  private static final int LINE_A_LOCATION = 11;

  /** GitHub shows no more of one run. */
  private static final int MOST_RESULTS = 5000;

  private static final int MOST_NOTIFICATIONS = 500;

  private SarifReport() {}

  /** Writes a log of one run. */
  public static void write(
      ScanResult result, Selection selection, Routes routes, Origin origin, OutputStream out)
      throws IOException {
    Selection standing = selection.standing().limitedTo(MOST_RESULTS);
    Json.document(
        out,
        LINE_A_LOCATION,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
          json.writeStringProperty("version", "2.1.0");
          json.writeArrayPropertyStart("runs");
          run(json, result, standing, routes, origin);
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void run(
      JsonGenerator json, ScanResult result, Selection selection, Routes routes, Origin origin) {
    List<Finding> shown = selection.of(result);
    json.writeStartObject();
    tool(json, origin);
    json.writeObjectPropertyStart("automationDetails");
    json.writeStringProperty("id", "lockorder/");
    json.writeEndObject();
    json.writeObjectPropertyStart("originalUriBaseIds");
    json.writeObjectPropertyStart(SarifResult.ROOT);
    json.writeStringProperty("uri", origin.root().toASCIIString());
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeBooleanProperty("executionSuccessful", true);
    long cut = selection.wanted(result).size() - (long) shown.size();
    Json.array(
        json, "toolExecutionNotifications", notifications(result, cut), SarifReport::notification);
    json.writeEndObject();
    json.writeEndArray();
    Json.array(
        json,
        "results",
        shown,
        (array, finding) ->
            SarifResult.write(
                array, finding, selection, routes.of(finding), baselineState(result, finding)));
    json.writeEndObject();
  }

  /** What it is beside what was known; null where nothing was. */
  private static @Nullable String baselineState(ScanResult result, Finding finding) {
    List<Aside> known =
        result.asides().stream().filter(aside -> aside.by() != Aside.By.SUPPRESSION).toList();
    if (known.isEmpty()) {
      return null;
    }
    boolean again = known.stream().anyMatch(aside -> aside.again().contains(finding.fingerprint()));
    return again ? "updated" : "new";
  }

  private static void tool(JsonGenerator json, Origin origin) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "lockorder");
    json.writeStringProperty("version", origin.version());
    Json.array(json, "rules", List.of(Rule.values()), SarifReport::rule);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void rule(JsonGenerator json, Rule rule) {
    json.writeStartObject();
    json.writeStringProperty("id", rule.id());
    text(json, "shortDescription", rule.title());
    text(json, "fullDescription", rule.help());
    // SARIF wants help's address to be absolute, and none is ours: the page itself is there.
    json.writeObjectPropertyStart("help");
    json.writeStringProperty("text", rule.help() + " " + rule.remedy());
    json.writeStringProperty("markdown", RulePage.of(rule));
    json.writeEndObject();
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", "warning");
    json.writeEndObject();
    json.writeObjectPropertyStart("properties");
    Json.strings(json, "tags", tags(rule));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static List<String> tags(Rule rule) {
    return switch (rule) {
      case LOCK_ORDER_INVERSION,
          RECLAIM_INVERSION,
          WAIT_WHILE_HOLDING,
          SELF_DEADLOCK,
          IRQ_INVERSION,
          DOCUMENTED_ORDER ->
          List.of("concurrency", "deadlock", "external/cwe/cwe-833");
      case SLEEP_IN_ATOMIC -> List.of("concurrency", "deadlock", "external/cwe/cwe-662");
      case UNBALANCED_LOCK -> List.of("concurrency", "deadlock", "external/cwe/cwe-667");
    };
  }

  private static Stream<String> sentences(Incomplete incomplete) {
    return Stream.of(
            incomplete.notes().stream(),
            incomplete.skippedFiles().stream().map(file -> "Skipped " + file),
            incomplete.failedFunctions().stream().map(function -> "Could not read " + function))
        .flatMap(each -> each);
  }

  private static List<String> notifications(ScanResult result, long cut) {
    Incomplete incomplete = result.incomplete();
    long all = sentences(incomplete).count();
    return Stream.of(
            result.asides().stream().flatMap(aside -> AsideText.of(aside).stream()),
            cut > 0 ? Stream.of(cut + " more findings are not in this log.") : Stream.<String>of(),
            incomplete.unresolvedCalls() > 0
                ? Stream.of(
                    incomplete.unresolvedCalls() + " calls through pointers were not followed.")
                : Stream.<String>of(),
            sentences(incomplete).limit(MOST_NOTIFICATIONS),
            all > MOST_NOTIFICATIONS
                ? Stream.of((all - MOST_NOTIFICATIONS) + " more of these.")
                : Stream.<String>of())
        .flatMap(each -> each)
        .toList();
  }

  private static void notification(JsonGenerator json, String sentence) {
    json.writeStartObject();
    json.writeStringProperty("level", "note");
    text(json, "message", sentence);
    json.writeEndObject();
  }

  /** A property that is an object of one text. */
  static void text(JsonGenerator json, String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }
}
