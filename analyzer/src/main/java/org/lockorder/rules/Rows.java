package org.lockorder.rules;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Flags;
import org.snakeyaml.engine.v2.nodes.Node;

/** The rows read so far, file by file. A row is there once unless a later one says override. */
final class Rows {
  private final SortedMap<String, String> origins = new TreeMap<>();

  final Table<List<CallModel>> calls = new Table<>("call");
  final Table<List<CallModel>> marks = new Table<>("mark");
  final Table<ValueModel> values = new Table<>("value");
  final Table<Definer> objects = new Table<>("object");
  final Table<Models.GuardUse> guardUses = new Table<>("guard-use");
  final Table<CountedRwsem> counted = new Table<>("counted-rwsem");
  final Table<Boolean> fixed = new Table<>("fixed");
  final Table<Boolean> noReturn = new Table<>("no-return", "");
  final Table<Boolean> zeroing = new Table<>("zeroing", "");
  final Table<Drive> drives = new Table<>("drive");
  final Table<Queueing> queues = new Table<>("queue");
  final Table<Boolean> orderedQueues = new Table<>("ordered-queue", "");
  final Table<Starting> starts = new Table<>("start");
  final Table<Handling> handlers = new Table<>("handler");
  final Table<String> shapes = new Table<>("shape");
  final Table<Serving> serves = new Table<>("serve");
  final Table<Removal> removals = new Table<>("removal");
  final Table<Implementation> implementations = new Table<>("implementation");
  final Table<StatedOrder> orders = new Table<>("order");
  final Table<StatedHold> holds = new Table<>("hold");
  final SortedSet<String> lockTypes = new TreeSet<>();
  final Table<String> lockNames = new Table<>("name", "");
  final Table<String> prints = new Table<>("print", "");
  final Table<Flags> flags = new Table<>("flags", "");
  final Table<Boolean> bootMarks = new Table<>("boot-mark", "");
  final Table<Boolean> processWide = new Table<>("process-wide", "");

  /** All of them, orders that contradict each other refused. */
  Models models() throws RulesException {
    OrderRows.refuseCycles(orders.rows.values());
    return new Models(
        Collections.unmodifiableSortedMap(calls.rows),
        Collections.unmodifiableSortedMap(marks.rows),
        Collections.unmodifiableSortedMap(values.rows),
        Collections.unmodifiableSortedMap(objects.rows),
        Collections.unmodifiableSortedMap(guardUses.rows),
        List.copyOf(counted.rows.values()),
        names(noReturn),
        names(zeroing),
        names(bootMarks),
        names(processWide),
        Collections.unmodifiableSortedSet(lockTypes),
        Collections.unmodifiableSortedMap(lockNames.rows),
        Collections.unmodifiableSortedMap(prints.rows),
        Collections.unmodifiableSortedMap(fixed.rows),
        null,
        new Drives(
            drives.rows,
            queues.rows,
            names(orderedQueues),
            starts.rows,
            handlers.rows,
            shapes.rows,
            serves.rows,
            removals.rows),
        Collections.unmodifiableSortedMap(implementations.rows),
        Collections.unmodifiableSortedMap(orders.rows),
        Collections.unmodifiableSortedMap(holds.rows),
        Collections.unmodifiableSortedMap(origins));
  }

  private static SortedSet<String> names(Table<?> table) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(table.rows.keySet()));
  }

  /** The rows of one kind, by name. */
  final class Table<V> {
    final String kind;
    private final SortedMap<String, V> rows = new TreeMap<>();

    private final String otherwise;

    private Table(String kind) {
      this(kind, " or give override: true");
    }

    /** {@code otherwise} is what to do about a second row but to remove it. */
    private Table(String kind, String otherwise) {
      this.kind = kind;
      this.otherwise = otherwise;
    }

    /** The row of that name so far. */
    @Nullable V get(String name) {
      return rows.get(name);
    }

    /** Adds a row, or replaces one when it is meant to. */
    void put(Source source, Node at, String name, V row, boolean override) throws RulesException {
      String key = kind + " " + name;
      String what = kind + " " + Source.quote(name);
      String earlier = origins.get(key);
      if (earlier != null && !override) {
        throw source.error(at, what + " is there already (" + earlier + "): remove it" + otherwise);
      }
      if (earlier == null && override) {
        throw source.error(at, what + " overrides nothing: mend the name or remove override");
      }
      rows.put(name, row);
      origins.put(key, source.origin(at));
    }
  }
}
