package org.lockorder.report;

import java.util.List;
import org.lockorder.oracle.Agreement;
import org.lockorder.oracle.Oracles;
import tools.jackson.core.JsonGenerator;

/** The kernel's own oracles as JSON. */
final class OraclesJson {
  private OraclesJson() {}

  /** So many differences are listed at most. */
  private static final int LISTED = 2_000;

  /**
   * As the properties {@code annotations} and {@code assertions}.
   *
   * @param each whether every difference is listed
   */
  static void write(JsonGenerator json, Oracles oracles, boolean each) {
    write(json, "annotations", oracles.annotations(), each);
    write(json, "assertions", oracles.assertions(), each);
  }

  private static void write(JsonGenerator json, String name, Agreement agreement, boolean each) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("checked", agreement.checked());
    json.writeNumberProperty("agree", agreement.agree());
    json.writeNumberProperty("unchecked", agreement.unchecked().size());
    causes(json, "uncheckedCauses", agreement.unchecked());
    causes(json, "disagreeCauses", agreement.disagree());
    if (each) {
      differences(json, "disagree", agreement.disagree());
      differences(json, "uncheckedList", agreement.unchecked());
    }
    json.writeEndObject();
  }

  private static void causes(
      JsonGenerator json, String name, List<Agreement.Difference> differences) {
    json.writeObjectPropertyStart(name);
    Agreement.causes(differences).forEach(json::writeNumberProperty);
    json.writeEndObject();
  }

  private static void differences(
      JsonGenerator json, String name, List<Agreement.Difference> differences) {
    Json.array(
        json,
        name,
        differences.subList(0, Math.min(differences.size(), LISTED)),
        OraclesJson::difference);
  }

  private static void difference(JsonGenerator json, Agreement.Difference difference) {
    json.writeStartObject();
    json.writeStringProperty("function", difference.function());
    json.writeStringProperty("file", difference.site().file());
    json.writeNumberProperty("line", difference.site().line());
    json.writeStringProperty("says", difference.says());
    json.writeStringProperty("computed", difference.computed());
    json.writeStringProperty("cause", difference.cause());
    json.writeEndObject();
  }
}
