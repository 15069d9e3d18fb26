package org.lockorder.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Flags;
import org.lockorder.ir.LockKind;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** One rules file: its sections, read into rows. */
final class RuleFile {
  private static final Map<String, Models.GuardUse> USES =
      Fields.words(Models.GuardUse.class, Schema::word);

  private final Fields file;
  private final Source source;
  private final Rows rows;

  private RuleFile(Fields file, Rows rows) {
    this.file = file;
    this.source = file.source();
    this.rows = rows;
  }

  /** Adds a file's rows; an empty file has none. */
  static void read(Source source, byte[] bytes, Rows rows) throws RulesException {
    Node root = YamlText.read(source, bytes);
    if (root != null) {
      new RuleFile(Fields.of(source, root, "the file", Schema.FILE), rows).sections();
    }
  }

  private void sections() throws RulesException {
    for (String key : List.of("family", "about", "source")) {
      if (file.has(key)) {
        file.text(key);
      }
    }
    for (Node type : file.items("types")) {
      rows.lockTypes.add(Fields.scalar(source, type, "a type of 'types'"));
    }
    flags(section("flags"));
    CallRows.read(section("calls"), kind(), rows.flags, rows.calls);
    CallRows.read(section("marks"), kind(), rows.flags, rows.marks);
    ValueRows.read(section("values"), rows);
    objects(section("objects"));
    guardUses(section("guard-uses"));
    counted(section("counted-rwsems"));
    fixed(section("fixed"));
    DriveRows.drives(section("drives"), rows);
    DriveRows.queues(section("queues"), rows);
    DriveRows.starts(section("starts"), rows);
    DriveRows.handlers(section("handlers"), rows);
    DriveRows.shapes(section("shapes"), rows);
    DriveRows.serves(section("serves"), rows);
    DriveRows.removals(section("removals"), rows);
    ImplementationRows.read(section("implementations"), rows);
    OrderRows.read(section("orders"), rows);
    HoldRows.read(section("holds"), rows);
    if (file.has("names")) {
      lockNames(Fields.paths(source, file.node("names"), "'names'"));
    }
    if (file.has("prints")) {
      prints(Fields.open(source, file.node("prints"), "'prints'"));
    }
    for (Map.Entry<String, Node> name : file.names("no-return").entrySet()) {
      rows.noReturn.put(source, name.getValue(), name.getKey(), true, false);
    }
    for (Map.Entry<String, Node> name : file.names("zeroing").entrySet()) {
      rows.zeroing.put(source, name.getValue(), name.getKey(), true, false);
    }
    for (Map.Entry<String, Node> name : file.names("ordered-queues").entrySet()) {
      rows.orderedQueues.put(source, name.getValue(), name.getKey(), true, false);
    }
    for (Map.Entry<String, Node> name : file.names("boot-marks").entrySet()) {
      rows.bootMarks.put(source, name.getValue(), name.getKey(), true, false);
    }
    for (Map.Entry<String, Node> tag : file.names("process-wide").entrySet()) {
      rows.processWide.put(source, tag.getValue(), tag.getKey(), true, false);
    }
  }

  private Fields section(String key) throws RulesException {
    return file.has(key)
        ? Fields.named(source, file.node(key), "'" + key + "'")
        : new Fields(source, file.node(), "'" + key + "'", Map.of());
  }

  private @Nullable LockKind kind() throws RulesException {
    return file.has("kind") ? file.word("kind", CallRows.KINDS, LockKind.PSEUDO) : null;
  }

  private void objects(Fields section) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Fields fields = row(row, "object", Schema.OBJECT);
      String type = fields.line("type");
      boolean argument = type.matches("arg\\d+");
      Definer definer =
          new Definer(
              row.getKey(),
              OperandText.index(fields, "name"),
              argument ? null : type,
              argument ? OperandText.index(fields, "type") : -1,
              fields.flag("per-cpu", false),
              fields.flag("declares", false),
              source.origin(row.getValue().getKeyNode()));
      put(rows.objects, row, definer, fields);
    }
  }

  private void guardUses(Fields section) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Fields fields = row(row, "guard-use", Schema.GUARD_USE);
      fields.node("holds");
      put(rows.guardUses, row, fields.word("holds", USES, Models.GuardUse.STATEMENT), fields);
    }
  }

  private void counted(Fields section) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Fields fields = row(row, "counted-rwsem", Schema.COUNTED);
      CountedRwsem counted =
          new CountedRwsem(
              row.getKey(),
              fields.line("id"),
              List.copyOf(fields.names("read-lock").keySet()),
              List.copyOf(fields.names("read-trylock").keySet()),
              List.copyOf(fields.names("read-unlock").keySet()),
              List.copyOf(fields.names("write-lock").keySet()),
              List.copyOf(fields.names("write-unlock").keySet()),
              source.origin(row.getValue().getKeyNode()));
      put(rows.counted, row, counted, fields);
    }
  }

  private void flags(Fields section) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Fields fields = row(row, "flags", Schema.FLAGS);
      Flags flags =
          new Flags(
              List.copyOf(fields.alternatives("with")),
              List.copyOf(fields.alternatives("without")));
      rows.flags.put(source, row.getValue().getKeyNode(), row.getKey(), flags, false);
    }
  }

  private void lockNames(Fields section) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      String id = Fields.scalar(source, row.getValue().getValueNode(), "a name of 'names'");
      rows.lockNames.put(source, row.getValue().getKeyNode(), row.getKey(), id, false);
    }
  }

  private void prints(Fields section) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Node at = row.getValue().getKeyNode();
      if (!row.getKey().matches("[\\x21-\\x7e]+")) {
        throw source.error(at, Source.quote(row.getKey()) + " is no name that lockdep prints");
      }
      String id = Fields.scalar(source, row.getValue().getValueNode(), "a lock of 'prints'");
      rows.prints.put(source, at, row.getKey(), id, false);
    }
  }

  private void fixed(Fields section) throws RulesException {
    for (Map.Entry<String, NodeTuple> row : section.entries().entrySet()) {
      Fields fields =
          row.getValue().getValueNode() instanceof ScalarNode plain
              ? new Fields(
                  source,
                  plain,
                  "fixed " + Source.quote(row.getKey()),
                  Map.of("is", row.getValue()))
              : row(row, "fixed", Schema.FIXED);
      fields.node("is");
      put(rows.fixed, row, fields.word("is", Schema.SET, true), fields);
    }
  }

  private Fields row(Map.Entry<String, NodeTuple> row, String kind, List<String> keys)
      throws RulesException {
    return Fields.of(
        source, row.getValue().getValueNode(), kind + " " + Source.quote(row.getKey()), keys);
  }

  private <V> void put(
      Rows.Table<V> table, Map.Entry<String, NodeTuple> row, V value, Fields fields)
      throws RulesException {
    boolean override = fields.flag(Schema.OVERRIDE, false);
    table.put(source, row.getValue().getKeyNode(), row.getKey(), value, override);
  }
}
