package org.lockorder.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;

/** JSON written as a stream. */
final class Json {
  /** What writes a document. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator json);
  }

  private Json() {}

  /** Writes one document and a line end; what goes wrong with the stream is an IOException. */
  static void document(OutputStream out, int brokenLevels, Body body) throws IOException {
    write(new ControlEscapes(), out, brokenLevels, body);
  }

  /** The same for inside an HTML script element: nothing in it can end that or begin another. */
  static void embedded(OutputStream out, int brokenLevels, Body body) throws IOException {
    write(new ScriptEscapes(), out, brokenLevels, body);
  }

  private static void write(CharacterEscapes escapes, OutputStream out, int brokenLevels, Body body)
      throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .characterEscapes(escapes)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    try (JsonGenerator json = factory.createGenerator(new Context(brokenLevels), out)) {
      body.write(json);
      json.writeRaw('\n');
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** An array property. */
  static <T> void array(
      JsonGenerator json, String name, Iterable<T> values, BiConsumer<JsonGenerator, T> element) {
    json.writeArrayPropertyStart(name);
    values.forEach(value -> element.accept(json, value));
    json.writeEndArray();
  }

  /** An array of strings as a property. */
  static void strings(JsonGenerator json, String name, List<String> values) {
    array(json, name, values, JsonGenerator::writeString);
  }

  /** A string property that may be null. */
  static void nullable(JsonGenerator json, String name, @Nullable String value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value);
    }
  }

  /** A layout for one document. */
  private static final class Context extends ObjectWriteContext.Base {
    private final int brokenLevels;

    Context(int brokenLevels) {
      this.brokenLevels = brokenLevels;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new JsonLayout(brokenLevels);
    }
  }
}
