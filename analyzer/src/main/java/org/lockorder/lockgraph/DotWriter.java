package org.lockorder.lockgraph;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockMode;

/** The lock-order graph for Graphviz: an arrow from the outer lock to the inner one. */
public final class DotWriter {
  private DotWriter() {}

  /** Writes the whole graph; a dashed arrow asks for a shared lock. */
  public static void write(LockGraph graph, Writer out) {
    DOTExporter<LockClass, LockEdge> exporter = new DOTExporter<>(lock -> quoted(lock.id()));
    exporter.setGraphIdProvider(() -> "lockorder");
    exporter.setVertexAttributeProvider(DotWriter::lock);
    exporter.setEdgeAttributeProvider(DotWriter::edge);
    exporter.exportGraph(Pseudographs.of(graph), out);
  }

  private static Map<String, Attribute> lock(LockClass lock) {
    return Map.of("tooltip", DefaultAttribute.createAttribute(plain(lock.kind().reported())));
  }

  private static Map<String, Attribute> edge(LockEdge edge) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    Witness witness = edge.best();
    if (!witness.steps().isEmpty()) {
      Step asks = witness.steps().get(witness.steps().size() - 1);
      attributes.put(
          "label", DefaultAttribute.createAttribute(plain(asks.function() + " " + asks.site())));
    }
    if (witness.innerMode() != LockMode.EXCLUSIVE) {
      attributes.put("style", DefaultAttribute.createAttribute("dashed"));
    }
    return attributes;
  }

  private static String quoted(String id) {
    return "\"" + plain(id).replace("\"", "\\\"") + "\"";
  }

  /** What Graphviz would take for an escape or a line end is spelt otherwise. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> out.appendCodePoint(c == '\\' ? '/' : Character.isISOControl(c) ? '?' : c));
    return out.toString();
  }
}
