package org.lockorder.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lockorder.check.Judge;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;
import tools.jackson.core.JsonGenerator;

/** Locks and edges for a page: arrays instead of objects, and locks by their numbers. */
final class GraphData {
  private final StepTable table;
  private final Map<LockClass, Integer> locks = new LinkedHashMap<>();

  GraphData(StepTable table) {
    this.table = table;
  }

  /** The number of a lock. */
  int lock(LockClass lock) {
    Integer known = locks.get(lock);
    if (known == null) {
      known = locks.size();
      locks.put(lock, known);
    }
    return known;
  }

  /** The properties {@code edges} and {@code locks}. */
  void write(JsonGenerator json, Collection<LockEdge> edges) {
    Json.array(json, "edges", edges, this::edge);
    Json.array(json, "locks", locks.keySet(), this::lock);
  }

  /** {@code [from, to, count, confidence, [[fromMode, toMode, conditions, gates, steps]...]]}. */
  private void edge(JsonGenerator json, LockEdge edge) {
    json.writeStartArray();
    json.writeNumber(lock(edge.from()));
    json.writeNumber(lock(edge.to()));
    json.writeNumber(edge.count());
    json.writeNumber(table.string(Judge.confidence(edge).label()));
    json.writeStartArray();
    edge.witnesses().forEach(witness -> witness(json, witness));
    json.writeEndArray();
    json.writeEndArray();
  }

  private void witness(JsonGenerator json, Witness witness) {
    json.writeStartArray();
    json.writeNumber(table.string(witness.outerMode().label()));
    json.writeNumber(table.string(witness.innerMode().label()));
    json.writeStartArray();
    witness.condition().facts().forEach(fact -> json.writeNumber(table.string(fact)));
    json.writeEndArray();
    json.writeStartArray();
    witness.gates().forEach(held -> json.writeNumber(table.string(held.lock().id())));
    json.writeEndArray();
    table.path(json, witness.steps());
    json.writeEndArray();
  }

  /** {@code [id, kind, type, declared, aliases]}. */
  private void lock(JsonGenerator json, LockClass lock) {
    Site declared = lock.declared();
    json.writeStartArray();
    json.writeString(lock.id());
    json.writeNumber(table.string(lock.kind().reported()));
    json.writeNumber(table.string(lock.type()));
    json.writeNumber(table.string(declared == null ? "" : declared.toString()));
    json.writeStartArray();
    lock.aliases().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndArray();
  }
}
