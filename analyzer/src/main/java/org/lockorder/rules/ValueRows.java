package org.lockorder.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Outcome;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The {@code values} of a rules file: what calls and names are worth. */
final class ValueRows {
  private static final Pattern PASSED = Pattern.compile("arg(\\d)|other");

  private ValueRows() {}

  /** Adds every row. */
  static void read(Fields values, Rows rows) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : values.entries().entrySet()) {
      String what = "value " + Source.quote(row.getKey());
      Fields fields = Fields.of(values.source(), row.getValue().getValueNode(), what, Schema.VALUE);
      rows.values.put(
          values.source(),
          row.getValue().getKeyNode(),
          row.getKey(),
          model(fields),
          fields.flag(Schema.OVERRIDE, false));
    }
  }

  private static ValueModel model(Fields fields) throws RulesException {
    String key = fields.oneOf(Schema.VALUES, "meaning");
    if (fields.has("outcome") && !key.equals("tests")) {
      throw fields
          .source()
          .error(
              fields.node("outcome"),
              "'outcome' in " + fields.what() + " goes with tests only: remove it");
    }
    if (fields.has("as") && !key.equals("config")) {
      throw fields
          .source()
          .error(
              fields.node("as"), "'as' in " + fields.what() + " goes with config only: remove it");
    }
    if (fields.has("returns") && !key.equals("moves")) {
      throw fields
          .source()
          .error(
              fields.node("returns"),
              "'returns' in " + fields.what() + " goes with moves only: remove it");
    }
    return switch (key) {
      case "same" -> new ValueModel.Same(OperandText.index(fields, key));
      case "error" -> new ValueModel.ErrorNumber(OperandText.index(fields, key));
      case "moves" ->
          new ValueModel.Moved(OperandText.index(fields, key), fields.flag("returns", false));
      case "beside" -> new ValueModel.Beside(OperandText.index(fields, key));
      case "pointee" -> new ValueModel.Pointee(OperandText.index(fields, key));
      case "pointer-to" -> new ValueModel.PointerTo(OperandText.index(fields, key));
      case "one-of" -> new ValueModel.OneOf(fields.line(key));
      case "like" -> new ValueModel.Like(OperandText.index(fields, key));
      case "type" -> new ValueModel.Typed(fields.line(key));
      case "config" ->
          new ValueModel.ConfigTest(
              OperandText.index(fields, key),
              fields.word("as", Schema.SETTINGS, ValueModel.Setting.ENABLED));
      case "last-reference" -> new ValueModel.LastReference(OperandText.index(fields, key));
      case "seldom" -> {
        fields.flag(key, true);
        yield new ValueModel.Seldom();
      }
      case "number" -> new ValueModel.Constant(fields.number(key));
      case "opaque" -> {
        fields.flag(key, true);
        yield new ValueModel.Opaque();
      }
      case "refuses" -> new ValueModel.Refuses(OperandText.index(fields, key));
      case "demands" -> {
        Fields part = part(fields, key, Schema.DEMANDS);
        boolean other = part.has("is");
        if (other == part.has("outcome")) {
          throw part.source()
              .error(part.node("value"), part.what() + " wants one of outcome and is");
        }
        yield new ValueModel.Demands(
            OperandText.index(part, "value"),
            part.word("outcome", Schema.OUTCOMES, Outcome.ANY),
            other ? OperandText.index(part, "is") : ValueModel.Demands.NONE,
            part.flag("goes-on", false));
      }
      case "container" -> {
        Fields part = part(fields, key, Schema.CONTAINER);
        yield new ValueModel.Container(
            OperandText.index(part, "pointer"),
            OperandText.index(part, "type"),
            OperandText.index(part, "member"));
      }
      case "member" -> {
        Fields part = part(fields, key, Schema.MEMBER);
        yield new ValueModel.Member(
            OperandText.index(part, "object"), OperandText.index(part, "name"));
      }
      case "stores" -> {
        Fields part = part(fields, key, Schema.STORES);
        yield new ValueModel.Stored(OperandText.read(part, "value"), OperandText.read(part, "in"));
      }
      case "calls" -> called(part(fields, key, Schema.CALLS));
      default -> {
        fields.node("outcome");
        yield new ValueModel.Test(
            OperandText.index(fields, key),
            fields.word("outcome", Schema.OUTCOMES, Outcome.NONZERO));
      }
    };
  }

  private static ValueModel called(Fields fields) throws RulesException {
    List<Integer> arguments = new ArrayList<>();
    for (Node item : fields.items("arguments")) {
      String text = Fields.scalar(fields.source(), item, "what is passed");
      Matcher passed = PASSED.matcher(text);
      if (!passed.matches()) {
        throw fields
            .source()
            .error(
                item,
                "'arguments' in %s has %s: write arg0, arg1, ... or other"
                    .formatted(fields.what(), Source.quote(text)));
      }
      arguments.add(
          passed.group(1) == null ? ValueModel.Called.OTHER : Integer.parseInt(passed.group(1)));
    }
    return new ValueModel.Called(
        OperandText.read(fields, "pointer"),
        arguments,
        fields.has("holding") ? OperandText.read(fields, "holding") : null,
        fields.word("kind", CallRows.KINDS, LockKind.PSEUDO),
        fields.word("mode", CallRows.MODES, LockMode.EXCLUSIVE),
        fields.flag("blocks", true),
        fields.flag("handler", false),
        fields.has("waits") ? OperandText.index(fields, "waits") : ValueModel.Called.OTHER);
  }

  private static Fields part(Fields fields, String key, List<String> keys) throws RulesException {
    return Fields.of(fields.source(), fields.node(key), key + " of " + fields.what(), keys);
  }
}
