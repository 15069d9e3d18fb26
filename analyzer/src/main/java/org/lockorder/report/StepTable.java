package org.lockorder.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.Step;
import tools.jackson.core.JsonGenerator;

/**
 * The steps of many paths, each once, in the order in which they were first asked for: thousands of
 * edges share their ways. What has a path writes the numbers, and the table goes last.
 */
final class StepTable {
  /** Two steps at one place may differ in the macro that made the code. */
  private record Key(Step step, Site.@Nullable Written written) {}

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  /** The property {@code name}: a path as the numbers of its steps. */
  void path(JsonGenerator json, String name, List<Step> path) {
    json.writeName(name);
    path(json, path);
  }

  /** A path as the numbers of its steps. */
  void path(JsonGenerator json, List<Step> path) {
    json.writeStartArray();
    path.forEach(step -> json.writeNumber(number(step)));
    json.writeEndArray();
  }

  /** The number of a string that many values share. */
  int string(String text) {
    Integer known = strings.get(text);
    if (known == null) {
      known = strings.size();
      strings.put(text, known);
    }
    return known;
  }

  /** The properties {@code steps} and {@code strings}. */
  void write(JsonGenerator json) {
    Json.array(json, "steps", steps, this::step);
    Json.array(json, "strings", strings.keySet(), JsonGenerator::writeString);
  }

  private int number(Step step) {
    return numbers.computeIfAbsent(
        new Key(step, step.site().written()),
        key -> {
          steps.add(step);
          return steps.size() - 1;
        });
  }

  /**
   * {@code [file, line, function, kind, text, depth]}, and where code is made by a macro, which.
   */
  private void step(JsonGenerator json, Step step) {
    json.writeStartArray();
    json.writeNumber(string(step.site().file()));
    json.writeNumber(step.site().line());
    json.writeNumber(string(step.function()));
    json.writeNumber(string(step.kind().label()));
    json.writeNumber(string(step.text()));
    json.writeNumber(step.depth());
    Site.Written written = step.site().written();
    if (written != null) {
      json.writeNumber(string(written.macro()));
      json.writeNumber(string(written.file()));
      json.writeNumber(written.line());
    }
    json.writeEndArray();
  }
}
