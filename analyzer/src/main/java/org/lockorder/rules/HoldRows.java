package org.lockorder.rules;

import java.util.Map;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The rows of {@code holds}. */
final class HoldRows {
  private HoldRows() {}

  static void read(Fields section, Rows rows) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Fields fields =
          Fields.of(
              section.source(),
              row.getValue().getValueNode(),
              "hold " + Source.quote(row.getKey()),
              Schema.HOLD);
      StatedHold hold =
          new StatedHold(
              row.getKey(),
              fields.line("lock"),
              fields.line("says"),
              section.source().origin(row.getValue().getKeyNode()));
      rows.holds.put(
          section.source(),
          row.getValue().getKeyNode(),
          row.getKey(),
          hold,
          fields.flag(Schema.OVERRIDE, false));
    }
  }
}
