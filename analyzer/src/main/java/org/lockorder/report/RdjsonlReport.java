package org.lockorder.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.lockorder.check.Confidence;
import org.lockorder.check.Finding;
import org.lockorder.check.ScanResult;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.Step;
import tools.jackson.core.JsonGenerator;

/**
 * A line a finding in the Reviewdog Diagnostic Format; where each path begins and ends are its
 * related locations. Excused findings are never in it.
 */
public final class RdjsonlReport {
  private static final int ONE_LINE = 0;

  private RdjsonlReport() {}

  /** Writes the lines, and none where nothing is found. */
  public static void write(ScanResult result, Selection selection, OutputStream out)
      throws IOException {
    for (Finding finding : selection.standing().of(result)) {
      Json.document(out, ONE_LINE, json -> diagnostic(json, finding, selection));
    }
  }

  private static void diagnostic(JsonGenerator json, Finding finding, Selection selection) {
    json.writeStartObject();
    json.writeStringProperty("message", Brief.sentences(finding));
    location(json, Place.of(finding, selection).orElse(Place.UNKNOWN));
    json.writeStringProperty("severity", severity(finding.confidence()));
    json.writeObjectPropertyStart("source");
    json.writeStringProperty("name", "lockorder");
    json.writeEndObject();
    json.writeObjectPropertyStart("code");
    json.writeStringProperty("value", finding.rule().id());
    json.writeEndObject();
    Json.array(json, "related_locations", ends(finding), RdjsonlReport::related);
    json.writeEndObject();
  }

  private static List<Step> ends(Finding finding) {
    return Stream.concat(
            finding.legs().stream().map(leg -> leg.witness().steps()),
            finding.ways().stream().map(way -> way.steps()))
        .filter(steps -> !steps.isEmpty())
        .flatMap(steps -> Stream.of(steps.getFirst(), steps.getLast()))
        .distinct()
        .toList();
  }

  private static void related(JsonGenerator json, Step step) {
    json.writeStartObject();
    json.writeStringProperty("message", Printable.of(step.function() + "(): " + step.text()));
    location(json, step.site());
    json.writeEndObject();
  }

  private static void location(JsonGenerator json, Site site) {
    json.writeObjectPropertyStart("location");
    json.writeStringProperty("path", site.file());
    json.writeObjectPropertyStart("range");
    json.writeObjectPropertyStart("start");
    json.writeNumberProperty("line", Math.max(1, site.line()));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String severity(Confidence confidence) {
    return switch (confidence) {
      case HIGH -> "ERROR";
      case MEDIUM -> "WARNING";
      case LOW -> "INFO";
    };
  }
}
