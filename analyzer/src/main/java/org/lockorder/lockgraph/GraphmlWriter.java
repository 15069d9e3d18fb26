package org.lockorder.lockgraph;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.Site;

/** The lock-order graph as GraphML, for yEd, Gephi and NetworkX. */
public final class GraphmlWriter {
  private GraphmlWriter() {}

  /** Writes the whole graph: what each lock is, and of each edge where its best way ends. */
  public static void write(LockGraph graph, Writer out) {
    AtomicInteger edges = new AtomicInteger();
    AtomicInteger locks = new AtomicInteger();
    Map<LockClass, String> names = new LinkedHashMap<>();
    GraphMLExporter<LockClass, LockEdge> exporter =
        new GraphMLExporter<>(
            lock -> names.computeIfAbsent(lock, each -> "n" + locks.getAndIncrement()));
    exporter.setEdgeIdProvider(edge -> "e" + edges.getAndIncrement());
    exporter.setExportEdgeWeights(false);
    for (String name : new String[] {"label", "type", "kind", "declared"}) {
      exporter.registerAttribute(name, AttributeCategory.NODE, AttributeType.STRING);
    }
    exporter.registerAttribute("count", AttributeCategory.EDGE, AttributeType.INT);
    for (String name : new String[] {"fromMode", "toMode", "conditions", "function", "place"}) {
      exporter.registerAttribute(name, AttributeCategory.EDGE, AttributeType.STRING);
    }
    exporter.setVertexAttributeProvider(GraphmlWriter::lock);
    exporter.setEdgeAttributeProvider(GraphmlWriter::edge);
    exporter.exportGraph(Pseudographs.of(graph), out);
  }

  private static Map<String, Attribute> lock(LockClass lock) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("label", text(lock.id()));
    attributes.put("type", text(lock.type()));
    attributes.put("kind", text(lock.kind().reported()));
    Site declared = lock.declared();
    if (declared != null) {
      attributes.put("declared", text(declared.toString()));
    }
    return attributes;
  }

  private static Map<String, Attribute> edge(LockEdge edge) {
    Witness witness = edge.best();
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("count", DefaultAttribute.createAttribute(edge.count()));
    attributes.put("fromMode", text(witness.outerMode().label()));
    attributes.put("toMode", text(witness.innerMode().label()));
    attributes.put("conditions", text(String.join(" && ", witness.condition().facts())));
    if (!witness.steps().isEmpty()) {
      Step asks = witness.steps().getLast();
      attributes.put("function", text(asks.function()));
      attributes.put("place", text(asks.site().toString()));
    }
    return attributes;
  }

  /** What XML has no way to write is a question mark. */
  private static Attribute text(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.appendCodePoint(isXml(c) ? c : '?'));
    return DefaultAttribute.createAttribute(out.toString());
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c < 0xd800)
        || (c >= 0xe000 && c < 0xfffe)
        || c >= 0x10000;
  }
}
