package org.lockorder.rules;

import java.util.Map;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The rows of {@code implementations}. */
final class ImplementationRows {
  private ImplementationRows() {}

  static void read(Fields section, Rows rows) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Fields fields =
          Fields.of(
              section.source(),
              row.getValue().getValueNode(),
              "implementation " + Source.quote(row.getKey()),
              Schema.IMPLEMENTATION);
      Implementation implementation =
          new Implementation(
              row.getKey(),
              fields.names("objects").keySet(),
              fields.names("others").keySet(),
              section.source().origin(row.getValue().getKeyNode()));
      rows.implementations.put(
          section.source(),
          row.getValue().getKeyNode(),
          row.getKey(),
          implementation,
          fields.flag(Schema.OVERRIDE, false));
    }
  }
}
