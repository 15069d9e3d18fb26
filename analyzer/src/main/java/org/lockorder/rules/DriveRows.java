package org.lockorder.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The rows of {@code drives} and those beside them. */
final class DriveRows {
  private static final Pattern GLOBAL = Pattern.compile("global +([A-Za-z_]\\w*)");
  private static final Pattern MEMBER = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)+");

  private DriveRows() {}

  /** Who calls the functions of an object. */
  static void drives(Fields section, Rows rows) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Fields fields = fields(section, row, "drive", Schema.DRIVE);
      String order = fields.oneOf(Schema.DRIVEN, "members");
      @Nullable LockKind as =
          fields.has("as") ? fields.word("as", CallRows.KINDS, LockKind.WORK) : null;
      if (as != null) {
        refuseHeld(fields, as);
      }
      Drive drive =
          new Drive(
              row.getKey(),
              List.copyOf(fields.names(order).keySet()),
              order.equals("each"),
              as,
              fields.has("holding") ? held(fields) : null,
              fields.word("kind", CallRows.KINDS, LockKind.PSEUDO),
              fields.word("mode", CallRows.MODES, LockMode.EXCLUSIVE),
              fields.word(Schema.CONTEXT, CallRows.CONTEXTS, ContextChange.NONE),
              Set.copyOf(fields.names("softirq-queues").keySet()),
              Set.copyOf(fields.names("inside").keySet()),
              fields.flag("for-many", false),
              origin(section, row));
      put(rows.drives, section, row, drive, fields);
    }
  }

  /** What puts an object into a queue. */
  static void queues(Fields section, Rows rows) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Fields fields = fields(section, row, "queue", Schema.QUEUE);
      Queueing queueing =
          new Queueing(
              row.getKey(),
              operand(fields, "work"),
              operand(fields, "on"),
              fields.flag("ordered", false),
              origin(section, row));
      put(rows.queues, section, row, queueing, fields);
    }
  }

  /** What starts a thread. */
  static void starts(Fields section, Rows rows) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Fields fields = fields(section, row, "start", Schema.START);
      LockKind as = fields.word("as", CallRows.KINDS, LockKind.COMPLETION);
      refuseHeld(fields, as);
      Starting starting =
          new Starting(row.getKey(), operand(fields, "function"), as, origin(section, row));
      put(rows.starts, section, row, starting, fields);
    }
  }

  /** What has a function called in interrupts. */
  static void handlers(Fields section, Rows rows) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Fields fields = fields(section, row, "handler", Schema.HANDLER);
      Handling handling =
          new Handling(
              row.getKey(),
              operand(fields, "function"),
              fields.word(Schema.CONTEXT, CallRows.CONTEXTS, ContextChange.HARDIRQ_ENTER),
              origin(section, row));
      put(rows.handlers, section, row, handling, fields);
    }
  }

  /** What is waited for is not what is held. */
  private static void refuseHeld(Fields fields, LockKind as) throws RulesException {
    if (!as.isEvent()) {
      throw fields
          .source()
          .error(fields.node("as"), "'as' in " + fields.what() + " is held: use holding");
    }
  }

  /** What only shows what functions look like. */
  static void shapes(Fields section, Rows rows) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Fields fields = fields(section, row, "shape", Schema.SHAPE);
      put(rows.shapes, section, row, fields.line("member"), fields);
    }
  }

  /** Whose functions an object gets. */
  static void serves(Fields section, Rows rows) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Fields fields = fields(section, row, "serve", Schema.SERVE);
      Set<String> leads = new TreeSet<>();
      for (Node lead : fields.items("leads")) {
        leads.add(member(fields, "leads", Fields.scalar(fields.source(), lead, "a lead"), lead));
      }
      String madeIn = fields.text("made-in");
      Serving serving =
          new Serving(
              row.getKey(),
              fields.text("object"),
              fields.text("by"),
              member(fields, "made-in", madeIn, fields.node("made-in")),
              leads,
              origin(section, row));
      put(rows.serves, section, row, serving, fields);
    }
  }

  /** What takes away what objects are called by. */
  static void removals(Fields section, Rows rows) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Fields fields = fields(section, row, "removal", Schema.REMOVAL);
      Removal removal =
          new Removal(
              row.getKey(),
              fields.has("of") ? operand(fields, "of") : null,
              fields.has("from") ? operand(fields, "from") : null,
              fields.names("never").keySet(),
              fields.flag("undoes", false),
              origin(section, row));
      put(rows.removals, section, row, removal, fields);
    }
  }

  private static String member(Fields fields, String key, String text, Node at)
      throws RulesException {
    if (!MEMBER.matcher(text).matches()) {
      throw fields
          .source()
          .error(
              at,
              "'%s' in %s is %s, no member: write tag.member"
                  .formatted(key, fields.what(), Source.quote(text)));
    }
    return text;
  }

  /** A struct's member, or a static object by its name. */
  private static String held(Fields fields) throws RulesException {
    String text = fields.text("holding");
    Matcher global = GLOBAL.matcher(text);
    if (global.matches()) {
      return global.group(1);
    }
    if (!MEMBER.matcher(text).matches()) {
      throw fields
          .source()
          .error(
              fields.node("holding"),
              "'holding' in %s is %s, no lock: write tag.member, or global NAME"
                  .formatted(fields.what(), Source.quote(text)));
    }
    return text;
  }

  /** An operand that needs no call's result, and no constant. */
  private static Operand operand(Fields fields, String key) throws RulesException {
    Operand operand = OperandText.read(fields, key);
    if (operand instanceof Operand.Returned || operand instanceof Operand.Part) {
      throw fields
          .source()
          .error(
              fields.node(key),
              "'%s' in %s is %s, which nothing is called by: use %s"
                  .formatted(
                      key,
                      fields.what(),
                      OperandText.write(operand),
                      Schema.either(List.of("an argument", "a global", "one-of a class"))));
    }
    return operand;
  }

  private static String origin(Fields section, Map.Entry<String, NodeTuple> row) {
    return section.source().origin(row.getValue().getKeyNode());
  }

  private static Fields fields(
      Fields section, Map.Entry<String, NodeTuple> row, String kind, List<String> keys)
      throws RulesException {
    return Fields.of(
        section.source(),
        row.getValue().getValueNode(),
        kind + " " + Source.quote(row.getKey()),
        keys);
  }

  private static <V> void put(
      Rows.Table<V> table, Fields section, Map.Entry<String, NodeTuple> row, V value, Fields fields)
      throws RulesException {
    boolean override = fields.flag(Schema.OVERRIDE, false);
    table.put(section.source(), row.getValue().getKeyNode(), row.getKey(), value, override);
  }
}
