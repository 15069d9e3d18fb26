package org.lockorder.report;

import java.io.IOException;
import java.io.OutputStream;
import org.lockorder.check.Aside;
import org.lockorder.check.Excuse;
import org.lockorder.check.Finding;
import org.lockorder.check.Incomplete;
import org.lockorder.check.ScanResult;
import org.lockorder.check.Way;
import org.lockorder.ir.LockClass;
import org.lockorder.routing.Route;
import org.lockorder.routing.Routes;
import tools.jackson.core.JsonGenerator;

/** Findings as JSON, down to a line a step. */
public final class ScanJson {
  private static final int LINE_A_STEP = 7;

  private ScanJson() {}

  /**
   * Writes the findings, what was left out, and the figures.
   *
   * @param timed whether the figures that differ from run to run are among them
   * @param each whether each of the words of the sources is listed that a summary does not say
   */
  public static void write(
      ScanResult result,
      Selection selection,
      Routes routes,
      boolean timed,
      boolean each,
      OutputStream out)
      throws IOException {
    Json.document(
        out,
        LINE_A_STEP,
        json -> {
          json.writeStartObject();
          Json.array(
              json,
              "findings",
              selection.of(result),
              (array, finding) -> finding(array, finding, routes.of(finding)));
          if (!result.asides().isEmpty()) {
            Json.array(json, "aside", result.asides(), ScanJson::aside);
          }
          incomplete(json, result.incomplete());
          StatsJson.write(json, result.stats(), timed, each);
          json.writeEndObject();
        });
  }

  /** One finding, whoever should hear of it. */
  static void finding(JsonGenerator json, Finding finding) {
    finding(json, finding, Routes.NONE.of(finding));
  }

  private static void finding(JsonGenerator json, Finding finding, Route route) {
    json.writeStartObject();
    json.writeStringProperty("id", finding.id());
    json.writeStringProperty("rule", finding.rule().id());
    json.writeStringProperty("confidence", finding.confidence().label());
    Json.strings(json, "locks", finding.locks().stream().map(LockClass::id).toList());
    json.writeStringProperty("message", finding.message());
    Json.strings(json, "conditions", finding.conditions());
    Json.array(json, "assumptions", finding.assumptions(), JsonGenerator::writeNumber);
    Json.array(json, "edges", finding.legs(), EdgeJson::write);
    if (!finding.ways().isEmpty()) {
      Json.array(json, "ways", finding.ways(), ScanJson::way);
    }
    Excuse excuse = finding.excused();
    json.writeName("excused");
    if (excuse == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      json.writeStringProperty("reason", excuse.reason());
      json.writeStringProperty("detail", excuse.detail());
      json.writeEndObject();
    }
    json.writeStringProperty("fingerprint", finding.fingerprint());
    json.writeStringProperty("legs", finding.legsHash());
    String program = finding.program();
    if (program != null) {
      json.writeStringProperty("program", program);
    }
    RouteJson.write(json, route);
    json.writeEndObject();
  }

  private static void aside(JsonGenerator json, Aside aside) {
    json.writeStartObject();
    json.writeStringProperty("by", aside.by().id());
    json.writeNumberProperty("count", aside.count());
    Json.array(json, "fixed", aside.gone(), BaselineJson::identity);
    Json.strings(json, "notes", aside.notes());
    json.writeEndObject();
  }

  private static void way(JsonGenerator json, Way way) {
    json.writeStartObject();
    json.writeStringProperty("title", way.title());
    Json.array(json, "steps", way.steps(), EdgeJson::step);
    json.writeEndObject();
  }

  private static void incomplete(JsonGenerator json, Incomplete incomplete) {
    json.writeObjectPropertyStart("incomplete");
    Json.strings(json, "skippedFiles", incomplete.skippedFiles());
    Json.strings(json, "failedFunctions", incomplete.failedFunctions());
    Json.strings(json, "notes", incomplete.notes());
    json.writeNumberProperty("unresolvedCalls", incomplete.unresolvedCalls());
    json.writeEndObject();
  }
}
