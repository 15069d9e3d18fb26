package org.lockorder.report;

import java.util.List;
import org.lockorder.routing.Commit;
import org.lockorder.routing.Entry;
import org.lockorder.routing.Route;
import tools.jackson.core.JsonGenerator;

/** Who should hear of a finding, as properties of it; none where nobody is known. */
final class RouteJson {
  private RouteJson() {}

  static void write(JsonGenerator json, Route route) {
    if (route.hasEntries()) {
      Json.array(json, "maintainers", route.paths(), RouteJson::path);
    }
    Commit fixes = route.fixes();
    if (fixes != null) {
      json.writeObjectPropertyStart("fixes");
      json.writeStringProperty("commit", fixes.hash());
      json.writeStringProperty("subject", fixes.subject());
      json.writeStringProperty("trailer", fixes.trailer());
      json.writeEndObject();
    }
  }

  private static void path(JsonGenerator json, List<Entry> entries) {
    json.writeStartArray();
    entries.forEach(entry -> entry(json, entry));
    json.writeEndArray();
  }

  private static void entry(JsonGenerator json, Entry entry) {
    json.writeStartObject();
    json.writeStringProperty("subsystem", entry.subsystem());
    json.writeStringProperty("status", entry.status());
    Json.strings(json, "maintainers", entry.maintainers());
    Json.strings(json, "reviewers", entry.reviewers());
    Json.strings(json, "lists", entry.lists());
    json.writeEndObject();
  }
}
