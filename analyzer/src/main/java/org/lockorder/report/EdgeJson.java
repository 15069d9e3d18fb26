package org.lockorder.report;

import java.util.List;
import java.util.stream.Stream;
import org.lockorder.check.Confidence;
import org.lockorder.check.Judge;
import org.lockorder.check.Leg;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Step;
import org.lockorder.lockgraph.Witness;
import tools.jackson.core.JsonGenerator;

/** An edge as JSON, the same in findings and in the graph. */
final class EdgeJson {
  private EdgeJson() {}

  /** A finding's leg: the edge, with the witness the finding rests on first. */
  static void write(JsonGenerator json, Leg leg) {
    List<Witness> witnesses =
        Stream.concat(
                Stream.of(leg.witness()),
                leg.edge().witnesses().stream().filter(other -> !other.equals(leg.witness())))
            .toList();
    write(json, leg.edge(), leg.confidence(), witnesses);
  }

  /** An edge of the graph, its best witness first. */
  static void write(JsonGenerator json, LockEdge edge) {
    write(json, edge, Judge.confidence(edge), edge.witnesses());
  }

  private static void write(
      JsonGenerator json, LockEdge edge, Confidence confidence, List<Witness> witnesses) {
    Witness first = witnesses.get(0);
    json.writeStartObject();
    json.writeStringProperty("from", edge.from().id());
    json.writeStringProperty("to", edge.to().id());
    Json.nullable(json, "fromRefinement", edge.fromRefinement());
    Json.nullable(json, "toRefinement", edge.toRefinement());
    json.writeStringProperty("fromMode", first.outerMode().label());
    json.writeStringProperty("toMode", first.innerMode().label());
    json.writeStringProperty("confidence", confidence.label());
    Json.strings(json, "conditions", first.condition().facts());
    json.writeNumberProperty("count", edge.count());
    Json.array(
        json,
        "witnesses",
        witnesses,
        (array, witness) -> {
          array.writeStartArray();
          witness.steps().forEach(step -> step(array, step));
          array.writeEndArray();
        });
    json.writeEndObject();
  }

  /** One line of a path. */
  static void step(JsonGenerator json, Step step) {
    json.writeStartObject();
    json.writeStringProperty("file", step.site().file());
    json.writeNumberProperty("line", step.site().line());
    Site.Written written = step.site().written();
    if (written != null) {
      json.writeObjectPropertyStart("written");
      json.writeStringProperty("macro", written.macro());
      json.writeStringProperty("file", written.file());
      json.writeNumberProperty("line", written.line());
      json.writeEndObject();
    }
    json.writeStringProperty("function", step.function());
    json.writeStringProperty("step", step.kind().label());
    json.writeStringProperty("text", step.text());
    json.writeEndObject();
  }
}
