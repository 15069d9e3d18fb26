package org.lockorder.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.Flags;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Outcome;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The {@code calls} and {@code marks} of a rules file: what each does to locks. */
final class CallRows {
  static final Map<String, LockKind> KINDS = Fields.words(LockKind.class, LockKind::label);
  static final Map<String, LockMode> MODES = Fields.words(LockMode.class, LockMode::label);
  static final Map<String, ContextChange> CONTEXTS =
      Fields.words(ContextChange.class, ContextChange::label);
  private static final Map<String, LockAction> ACTIONS =
      Fields.words(LockAction.class, LockAction::label);

  private static final Pattern IF = Pattern.compile("(\\w+) in (arg\\d{1,2})");

  private CallRows() {}

  /** Adds every row; {@code kind} is the file's, null where it has none. */
  static void read(
      Fields calls,
      @Nullable LockKind kind,
      Rows.Table<Flags> flags,
      Rows.Table<List<CallModel>> table)
      throws RulesException {
    for (Map.Entry<String, NodeTuple> row : calls.entries().entrySet()) {
      String name = row.getKey();
      String what = table.kind + " " + Source.quote(name);
      Node node = row.getValue().getValueNode();
      List<Node> effects = node instanceof SequenceNode list ? list.getValue() : List.of(node);
      List<CallModel> models = new ArrayList<>();
      boolean override = false;
      for (Node effect : effects) {
        Fields fields = Fields.of(calls.source(), effect, what, Schema.CALL);
        override |= fields.flag(Schema.OVERRIDE, false);
        if (fields.has(Schema.WAITS_FOR)) {
          models.add(effect(name, fields, LockAction.ACQUIRE, kind, flags));
          models.add(effect(name, fields, LockAction.RELEASE, kind, flags));
        } else {
          models.add(effect(name, fields, action(fields), kind, flags));
        }
      }
      if (models.isEmpty()) {
        throw calls.source().error(node, what + " is empty: say what it does");
      }
      table.put(calls.source(), row.getValue().getKeyNode(), name, List.copyOf(models), override);
    }
  }

  /** What is done to a lock; nothing, where only the context is named. */
  private static LockAction action(Fields fields) throws RulesException {
    if (fields.has(Schema.CONTEXT) && Schema.ACTIONS.stream().noneMatch(fields::has)) {
      return LockAction.CONTEXT;
    }
    String word = fields.oneOf(Schema.ACTIONS, "effect");
    LockAction action = ACTIONS.getOrDefault(word, LockAction.ACQUIRE);
    if (action != LockAction.ACQUIRE) {
      for (String key :
          List.of("blocks", "acquired-when", "tries", "subclass", Schema.LAST_REFERENCE)) {
        if (fields.has(key)) {
          throw fields
              .source()
              .error(
                  fields.node(key),
                  "'" + key + "' in " + fields.what() + " goes with acquire only: remove it");
        }
      }
    }
    if (action != LockAction.INITIALISE && fields.has("count")) {
      throw fields
          .source()
          .error(
              fields.node("count"),
              "'count' in " + fields.what() + " goes with init only: remove it");
    }
    if (action != LockAction.INITIALISE && action != LockAction.SET_CLASS && fields.has("named")) {
      throw fields
          .source()
          .error(
              fields.node("named"),
              "'named' in " + fields.what() + " goes with init and set-class only: remove it");
    }
    if (fields.has("enters") && fields.has("acquired-when")) {
      throw fields
          .source()
          .error(
              fields.node("enters"),
              "'enters' in " + fields.what() + " does not go with acquired-when: remove one");
    }
    return action;
  }

  private static CallModel effect(
      String name,
      Fields fields,
      LockAction action,
      @Nullable LockKind fileKind,
      Rows.Table<Flags> flags)
      throws RulesException {
    Matcher provided = fields.has("if") ? provided(fields) : null;
    return new CallModel(
        name,
        action,
        action == LockAction.CONTEXT
            ? new Operand.Returned()
            : OperandText.read(fields, fields.oneOf(Schema.ACTIONS, "effect")),
        fields.word("mode", MODES, LockMode.EXCLUSIVE),
        action == LockAction.CONTEXT ? LockKind.PSEUDO : kind(fields, fileKind),
        fields.flag("blocks", true),
        fields.word("acquired-when", Schema.OUTCOMES, Outcome.ANY),
        operand(fields, "tries"),
        operand(fields, "reads"),
        operand(fields, "subclass"),
        operand(fields, "count"),
        operand(fields, "named"),
        fields.flag(Schema.LAST_REFERENCE, false),
        provided == null ? null : OperandText.argument(provided.group(2)),
        provided == null ? CallModel.NO_FLAGS : flags(fields, provided.group(1), flags),
        action == LockAction.RELEASE && fields.has(Schema.WAITS_FOR)
            ? fields.word(Schema.CONTEXT, CONTEXTS, ContextChange.NONE).undone()
            : fields.word(Schema.CONTEXT, CONTEXTS, ContextChange.NONE),
        fields.flag("enters", false),
        fields.source().origin(fields.node()));
  }

  private static Matcher provided(Fields fields) throws RulesException {
    String text = fields.text("if");
    Matcher provided = IF.matcher(text);
    if (!provided.matches()) {
      throw fields
          .source()
          .error(
              fields.node("if"),
              "'if' in " + fields.what() + " is " + Source.quote(text) + ": write flags in arg0");
    }
    return provided;
  }

  private static Flags flags(Fields fields, String name, Rows.Table<Flags> flags)
      throws RulesException {
    Flags known = flags.get(name);
    if (known == null) {
      throw fields
          .source()
          .error(
              fields.node("if"),
              "'if' in "
                  + fields.what()
                  + " names no flags: "
                  + Source.quote(name)
                  + " is not in 'flags' of this file or an earlier one");
    }
    return known;
  }

  private static @Nullable Operand operand(Fields fields, String key) throws RulesException {
    return fields.has(key) ? OperandText.read(fields, key) : null;
  }

  private static LockKind kind(Fields fields, @Nullable LockKind fileKind) throws RulesException {
    if (fileKind == null && !fields.has("kind")) {
      throw fields
          .source()
          .error(fields.node(), fields.what() + " has no kind: add kind to it or to the file");
    }
    return fields.word("kind", KINDS, fileKind == null ? LockKind.PSEUDO : fileKind);
  }
}
