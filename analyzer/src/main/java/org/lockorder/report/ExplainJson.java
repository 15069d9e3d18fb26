package org.lockorder.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.check.Finding;
import org.lockorder.check.Judge;
import org.lockorder.explain.ExplainedLink;
import org.lockorder.explain.ExplainedUsage;
import org.lockorder.explain.Explanation;
import org.lockorder.explain.Gap;
import org.lockorder.explain.NamedLock;
import org.lockorder.explain.Verdict;
import org.lockorder.ir.LockClass;
import org.lockorder.lockdep.Frame;
import org.lockorder.lockdep.Link;
import org.lockorder.lockdep.Splat;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;
import tools.jackson.core.JsonGenerator;

/** Reports of lockdep's as JSON, down to a line a link. */
public final class ExplainJson {
  private static final int LINE_A_LINK = 5;

  private ExplainJson() {}

  /**
   * Writes them.
   *
   * @param splats the file that they are from, as named
   * @param files the sources that were read
   */
  public static void write(
      List<Explanation> explanations,
      String splats,
      Origin origin,
      List<String> files,
      OutputStream out)
      throws IOException {
    Json.document(
        out,
        LINE_A_LINK,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("tool", "lockorder " + origin.version());
          json.writeStringProperty("tree", origin.tree());
          json.writeStringProperty("splat", splats);
          Json.array(json, "reports", explanations, ExplainJson::report);
          json.writeNumberProperty("files", files.size());
          json.writeEndObject();
        });
  }

  private static void report(JsonGenerator json, Explanation explanation) {
    Splat splat = explanation.splat();
    json.writeStartObject();
    json.writeNumberProperty("line", splat.line());
    json.writeStringProperty("kind", splat.kind().label());
    json.writeStringProperty("title", splat.title());
    Json.nullable(json, "kernel", splat.kernel());
    Json.nullable(json, "task", splat.task());
    Json.strings(json, "missing", splat.missing());
    Json.strings(json, "scenario", splat.scenario());
    Json.array(json, "locks", explanation.locks(), ExplainJson::lock);
    Json.array(json, "links", explanation.links(), ExplainJson::link);
    Json.array(json, "usages", explanation.usages(), ExplainJson::usage);
    json.writeStringProperty("verdict", explanation.verdict().label());
    switch (explanation.verdict()) {
      case Verdict.Reported r -> finding(json, r.finding(), null);
      case Verdict.Excused e -> finding(json, e.finding(), null);
      case Verdict.NotFound n -> finding(json, null, n.why());
      case Verdict.NotOfOrder n -> finding(json, null, n.why());
    }
    Json.array(
        json,
        "common",
        explanation.common().entrySet(),
        (array, lock) -> {
          array.writeStartObject();
          array.writeStringProperty("lock", lock.getKey());
          Json.array(array, "links", lock.getValue(), JsonGenerator::writeNumber);
          array.writeEndObject();
        });
    Json.array(json, "others", explanation.others(), ScanJson::finding);
    json.writeEndObject();
  }

  private static void finding(JsonGenerator json, @Nullable Finding finding, @Nullable String why) {
    Json.nullable(json, "why", why);
    json.writeName("finding");
    if (finding == null) {
      json.writeNull();
    } else {
      ScanJson.finding(json, finding);
    }
  }

  private static void lock(JsonGenerator json, NamedLock lock) {
    json.writeStartObject();
    json.writeStringProperty("name", lock.mention().name());
    json.writeStringProperty("usage", lock.mention().usage());
    Json.strings(json, "ids", lock.classes().stream().map(LockClass::id).toList());
    json.writeStringProperty("how", lock.how());
    json.writeEndObject();
  }

  private static void link(JsonGenerator json, ExplainedLink explained) {
    json.writeStartObject();
    Link link = explained.link();
    json.writeStringProperty("from", link.from().name());
    json.writeStringProperty("to", link.to().name());
    Json.strings(json, "stack", link.stack().stream().map(Frame::function).toList());
    LockEdge edge = explained.edge();
    Witness witness = explained.witness();
    json.writeName("edge");
    if (edge == null || witness == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      json.writeStringProperty("from", edge.from().id());
      json.writeStringProperty("to", edge.to().id());
      json.writeStringProperty("confidence", Judge.confidence(edge).label());
      Json.array(json, "steps", witness.steps(), EdgeJson::step);
      Json.strings(json, "held", witness.gates().stream().map(held -> held.lock().id()).toList());
      json.writeEndObject();
    }
    gaps(json, explained.gaps());
    json.writeEndObject();
  }

  private static void usage(JsonGenerator json, ExplainedUsage explained) {
    json.writeStartObject();
    json.writeStringProperty("lock", explained.usage().lock().name());
    json.writeStringProperty("state", explained.usage().state());
    Json.strings(json, "stack", explained.usage().stack().stream().map(Frame::function).toList());
    json.writeStringProperty("taker", explained.taker());
    gaps(json, explained.gaps());
    json.writeEndObject();
  }

  private static void gaps(JsonGenerator json, List<Gap> gaps) {
    Json.array(
        json,
        "gaps",
        gaps,
        (array, gap) -> {
          array.writeStartObject();
          array.writeStringProperty("cause", gap.cause().label());
          array.writeStringProperty("detail", gap.detail());
          array.writeEndObject();
        });
  }
}
