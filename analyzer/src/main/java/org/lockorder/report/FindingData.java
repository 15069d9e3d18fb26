package org.lockorder.report;

import org.jspecify.annotations.Nullable;
import org.lockorder.check.Excuse;
import org.lockorder.check.Finding;
import org.lockorder.check.Leg;
import org.lockorder.check.Rule;
import org.lockorder.check.Way;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.Held;
import org.lockorder.routing.Routes;
import tools.jackson.core.JsonGenerator;

/** A finding for the page of a scan: all that the text report says of it. */
final class FindingData {
  private final StepTable table;
  private final GraphData locks;
  private final Selection selection;
  private final Routes routes;

  FindingData(StepTable table, GraphData locks, Selection selection, Routes routes) {
    this.table = table;
    this.locks = locks;
    this.selection = selection;
    this.routes = routes;
  }

  void write(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("id", finding.id());
    json.writeStringProperty("rule", finding.rule().id());
    json.writeStringProperty("confidence", finding.confidence().label());
    json.writeStringProperty("cycle", FindingText.cycle(finding));
    json.writeStringProperty(
        "place", Place.of(finding, selection).map(Object::toString).orElse(""));
    Json.array(
        json, "locks", finding.locks(), (array, lock) -> array.writeNumber(locks.lock(lock)));
    json.writeStringProperty("message", finding.message());
    Json.array(json, "legs", finding.legs(), this::leg);
    Json.array(json, "ways", finding.ways(), this::way);
    if (!finding.legs().isEmpty() || finding.rule() == Rule.IRQ_INVERSION) {
      Json.array(json, "scenario", Scenario.rows(finding), FindingData::row);
    }
    Json.strings(json, "believed", finding.believedBecause());
    Json.strings(json, "doubts", finding.notHigherBecause());
    json.writeStringProperty("against", FindingText.against(finding.confidence()));
    Json.strings(json, "conditions", finding.conditions());
    Json.array(json, "assumptions", finding.assumptions(), JsonGenerator::writeNumber);
    json.writeStringProperty("safeIf", finding.safeIf());
    json.writeStringProperty("lockdep", finding.lockdep());
    Excuse excuse = finding.excused();
    Json.nullable(
        json, "excused", excuse == null ? null : excuse.reason() + ": " + excuse.detail());
    json.writeStringProperty("fingerprint", finding.fingerprint());
    Json.nullable(json, "program", finding.program());
    RouteJson.write(json, routes.of(finding));
    json.writeEndObject();
  }

  private void leg(JsonGenerator json, Leg leg) {
    json.writeStartObject();
    lock(json, "from", leg.edge().from(), leg.witness().outerRefinement().text());
    lock(json, "to", leg.edge().to(), leg.witness().innerRefinement().text());
    json.writeNumberProperty("count", leg.edge().count());
    Json.strings(
        json, "held", leg.witness().gates().stream().map(Held::lock).map(LockClass::id).toList());
    table.path(json, "steps", leg.witness().steps());
    json.writeEndObject();
  }

  private void lock(JsonGenerator json, String name, LockClass lock, @Nullable String refinement) {
    json.writeNumberProperty(name, locks.lock(lock));
    if (refinement != null) {
      json.writeStringProperty(name + "Refinement", refinement);
    }
  }

  private void way(JsonGenerator json, Way way) {
    json.writeStartObject();
    json.writeStringProperty("title", way.title());
    table.path(json, "steps", way.steps());
    json.writeEndObject();
  }

  private static void row(JsonGenerator json, Scenario.Row row) {
    json.writeStartArray();
    json.writeNumber(row.cpu());
    json.writeString(row.action());
    json.writeString(row.note());
    json.writeEndArray();
  }
}
