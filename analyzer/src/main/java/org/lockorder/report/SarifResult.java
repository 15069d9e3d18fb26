package org.lockorder.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockorder.check.Confidence;
import org.lockorder.check.Finding;
import org.lockorder.check.Leg;
import org.lockorder.check.Rule;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.Step;
import org.lockorder.routing.Route;
import tools.jackson.core.JsonGenerator;

/**
 * One finding as a SARIF result. Viewers show only the first thread flow, so that one holds every
 * leg or way, its steps marked {@code [1/2]} and {@code [2/2]}.
 */
final class SarifResult {
  /** What every path is relative to. */
  static final String ROOT = "%SRCROOT%";

  /** A step and the leg it belongs to. */
  private record Marked(String mark, Step step) {}

  private SarifResult() {}

  static void write(
      JsonGenerator json,
      Finding finding,
      Selection selection,
      Route route,
      @Nullable String baselineState) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule().id());
    json.writeNumberProperty("ruleIndex", List.of(Rule.values()).indexOf(finding.rule()));
    json.writeStringProperty("level", level(finding.confidence()));
    if (baselineState != null) {
      json.writeStringProperty("baselineState", baselineState);
    }
    SarifReport.text(json, "message", message(finding));
    json.writeArrayPropertyStart("locations");
    Place.of(finding, selection)
        .ifPresent(
            site -> {
              json.writeStartObject();
              physical(json, site);
              json.writeEndObject();
            });
    json.writeEndArray();
    related(json, finding);
    flow(json, finding);
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("lockorderCycle/v1", finding.fingerprint());
    json.writeStringProperty("lockorderLegs/v1", finding.legsHash());
    json.writeEndObject();
    properties(json, finding, route);
    json.writeEndObject();
  }

  private static String level(Confidence confidence) {
    return switch (confidence) {
      case HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "note";
    };
  }

  /** A path of a finding: a task's part of a cycle, or a way through a function. */
  private record Path(List<Step> steps, String text) {}

  private static List<Path> paths(Finding finding) {
    return Stream.concat(
            finding.legs().stream().map(SarifResult::path),
            finding.ways().stream().map(way -> new Path(way.steps(), way.title())))
        .toList();
  }

  private static Path path(Leg leg) {
    return new Path(
        leg.witness().steps(),
        "holds " + leg.edge().from().id() + ", asks for " + leg.edge().to().id());
  }

  /** The sentence, and for each path a link to where it begins. */
  private static String message(Finding finding) {
    List<Path> paths = paths(finding);
    List<String> links = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      List<Step> steps = paths.get(i).steps();
      if (!steps.isEmpty()) {
        links.add("[" + escaped(steps.get(0).function()) + "()](" + (i + 1) + ")");
      }
    }
    String sentence = unlinked(finding.message());
    return links.isEmpty() ? sentence : sentence + " See " + String.join(", ", links) + ".";
  }

  /** Text that holds no link of its own making. */
  private static String unlinked(String text) {
    return text.replace("](", "] (");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  private static void related(JsonGenerator json, Finding finding) {
    List<Path> paths = paths(finding);
    json.writeArrayPropertyStart("relatedLocations");
    for (int i = 0; i < paths.size(); i++) {
      Path path = paths.get(i);
      if (!path.steps().isEmpty()) {
        json.writeStartObject();
        json.writeNumberProperty("id", i + 1);
        physical(json, path.steps().get(0).site());
        SarifReport.text(json, "message", unlinked(path.text()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void flow(JsonGenerator json, Finding finding) {
    List<Path> paths = paths(finding);
    List<Marked> steps = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      String mark = "[" + (i + 1) + "/" + paths.size() + "] ";
      paths.get(i).steps().forEach(step -> steps.add(new Marked(mark, step)));
    }
    if (steps.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("codeFlows");
    json.writeStartObject();
    json.writeArrayPropertyStart("threadFlows");
    json.writeStartObject();
    Json.array(json, "locations", steps, SarifResult::step);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void step(JsonGenerator json, Marked marked) {
    Step step = marked.step();
    json.writeStartObject();
    json.writeObjectPropertyStart("location");
    physical(json, step.site());
    json.writeArrayPropertyStart("logicalLocations");
    json.writeStartObject();
    json.writeStringProperty("name", step.function());
    json.writeStringProperty("kind", "function");
    json.writeEndObject();
    json.writeEndArray();
    SarifReport.text(
        json, "message", unlinked(marked.mark() + step.function() + "(): " + text(step)));
    json.writeEndObject();
    json.writeNumberProperty("nestingLevel", step.depth());
    json.writeStringProperty("importance", importance(step.kind()));
    json.writeEndObject();
  }

  private static String text(Step step) {
    Site.Written written = step.site().written();
    return written == null ? step.text() : step.text() + " (" + written + ")";
  }

  private static String importance(Step.Kind kind) {
    return switch (kind) {
      case ACQUIRE, ACQUIRE_INNER, RELEASE, INITIALISE, LEAVE -> "essential";
      case CALL, INDIRECT_CALL, BRANCH -> "important";
    };
  }

  private static void physical(JsonGenerator json, Site site) {
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", SarifUri.of(site.file()));
    json.writeStringProperty("uriBaseId", ROOT);
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", Math.max(1, site.line()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void properties(JsonGenerator json, Finding finding, Route route) {
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("confidence", finding.confidence().label());
    Json.strings(json, "locks", finding.locks().stream().map(LockClass::id).toList());
    Json.strings(json, "conditions", finding.conditions());
    Json.array(json, "assumptions", finding.assumptions(), JsonGenerator::writeNumber);
    RouteJson.write(json, route);
    json.writeEndObject();
  }
}
