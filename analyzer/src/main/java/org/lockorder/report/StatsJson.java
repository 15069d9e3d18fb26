package org.lockorder.report;

import org.lockorder.check.Stats;
import tools.jackson.core.JsonGenerator;

/** The figures of a run as JSON. */
final class StatsJson {
  private StatsJson() {}

  /**
   * As the property {@code stats}.
   *
   * @param timed whether times and memory, which differ from run to run, are there, and the oracles
   * @param each whether each word of the sources that the oracles do not agree with is listed
   */
  static void write(JsonGenerator json, Stats stats, boolean timed, boolean each) {
    json.writeObjectPropertyStart("stats");
    json.writeNumberProperty("files", stats.files());
    json.writeNumberProperty("lines", stats.lines());
    json.writeNumberProperty("functions", stats.functions());
    json.writeNumberProperty("functionsFailed", stats.functionsFailed());
    json.writeNumberProperty("lockSites", stats.lockSites());
    json.writeNumberProperty("lockSitesCoarse", stats.lockSitesCoarse());
    json.writeNumberProperty("functionsWidened", stats.functionsWidened());
    json.writeObjectPropertyStart("indirectCalls");
    json.writeNumberProperty("sites", stats.indirectCallSites());
    json.writeNumberProperty("resolved", stats.indirectCallsResolved());
    json.writeNumberProperty("outside", stats.indirectCallsOutside());
    json.writeEndObject();
    if (timed) {
      OraclesJson.write(json, stats.oracles(), each);
      stages(json, stats);
    }
    json.writeObjectPropertyStart("vetoes");
    stats.vetoes().forEach((veto, count) -> json.writeNumberProperty(veto, count));
    json.writeEndObject();
    if (timed) {
      json.writeNumberProperty("peakHeapBytes", stats.peakHeapBytes());
    }
    json.writeEndObject();
  }

  private static void stages(JsonGenerator json, Stats stats) {
    json.writeObjectPropertyStart("stages");
    stats
        .stages()
        .forEach(
            (name, time) -> {
              json.writeObjectPropertyStart(name);
              json.writeNumberProperty("wallSeconds", time.wallSeconds());
              json.writeNumberProperty("cpuSeconds", time.cpuSeconds());
              json.writeEndObject();
            });
    json.writeEndObject();
  }
}
