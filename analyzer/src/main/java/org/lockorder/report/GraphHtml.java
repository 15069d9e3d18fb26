package org.lockorder.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.lockorder.lockgraph.LockGraph;

/** The lock-order graph as a page to search and walk: one lock at a time, with its neighbours. */
public final class GraphHtml {
  private static final HtmlPage PAGE =
      new HtmlPage("graph", "lockorder: the lock graph", List.of("page", "data", "paths", "walk"));

  private GraphHtml() {}

  /** Writes the whole graph. */
  public static void write(LockGraph graph, Origin origin, OutputStream out) throws IOException {
    PAGE.write(
        json -> {
          StepTable table = new StepTable();
          GraphData data = new GraphData(table);
          graph.locks().forEach(data::lock);
          json.writeStartObject();
          json.writeStringProperty("version", origin.version());
          json.writeStringProperty("tree", origin.title());
          json.writeBooleanProperty("outline", graph.isOutline());
          data.write(json, graph.edges());
          table.write(json);
          json.writeEndObject();
        },
        out);
  }
}
