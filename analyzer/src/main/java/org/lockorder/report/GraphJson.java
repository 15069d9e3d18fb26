package org.lockorder.report;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.LockGraph;
import tools.jackson.core.JsonGenerator;

/** The lock-order graph as JSON: a line a lock, a line an edge. */
public final class GraphJson {
  private static final int LINE_A_VALUE = 2;

  private GraphJson() {}

  /** Writes the whole graph. */
  public static void write(LockGraph graph, Origin origin, OutputStream out) throws IOException {
    Json.document(
        out,
        LINE_A_VALUE,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("tool", "lockorder " + origin.version());
          json.writeStringProperty("tree", origin.tree());
          Json.array(json, "locks", graph.locks(), GraphJson::lock);
          Json.array(json, "edges", graph.edges(), EdgeJson::write);
          json.writeEndObject();
        });
  }

  private static void lock(JsonGenerator json, LockClass lock) {
    json.writeStartObject();
    json.writeStringProperty("id", lock.id());
    json.writeStringProperty("type", lock.type());
    json.writeStringProperty("kind", lock.kind().reported());
    declared(json, lock.declared());
    Json.strings(json, "aliases", lock.aliases());
    json.writeEndObject();
  }

  private static void declared(JsonGenerator json, @Nullable Site site) {
    json.writeName("declared");
    if (site == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      json.writeStringProperty("file", site.file());
      json.writeNumberProperty("line", site.line());
      json.writeEndObject();
    }
  }
}
