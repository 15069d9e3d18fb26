package org.lockorder.report;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * A line a value and two blanks a level down to some depth; what lies deeper stays on one line, so
 * that a graph has a line an edge. Counts levels, so each document needs its own.
 */
final class JsonLayout implements PrettyPrinter {
  private final int brokenLevels;
  private int level;

  JsonLayout(int brokenLevels) {
    this.brokenLevels = brokenLevels;
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) {
    json.writeRaw('{');
    level++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) {
    newLine(json, "");
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator json) {
    json.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) {
    json.writeRaw(',');
    newLine(json, " ");
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) {
    end(json, entries, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) {
    json.writeRaw('[');
    level++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) {
    newLine(json, "");
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) {
    json.writeRaw(',');
    newLine(json, " ");
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) {
    end(json, values, ']');
  }

  private void newLine(JsonGenerator json, String otherwise) {
    json.writeRaw(level <= brokenLevels ? "\n" + "  ".repeat(level) : otherwise);
  }

  private void end(JsonGenerator json, int count, char bracket) {
    boolean broken = level <= brokenLevels;
    level--;
    if (broken && count > 0) {
      json.writeRaw("\n" + "  ".repeat(level));
    }
    json.writeRaw(bracket);
  }
}
