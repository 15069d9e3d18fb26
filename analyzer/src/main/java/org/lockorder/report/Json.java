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
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** JSON written as a stream, a line a value down to some depth, each deeper value on one line. */
final class Json {
  /** What writes a document. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator json);
  }

  private Json() {}

  /** Writes one document and a line end; what goes wrong with the stream is an IOException. */
  static void document(OutputStream out, int brokenLevels, Body body) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(new Layout(brokenLevels), out)) {
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

  /** Line breaks and two blanks a level, but none below {@code brokenLevels}. */
  private static final class Layout extends ObjectWriteContext.Base {
    private final int brokenLevels;

    Layout(int brokenLevels) {
      this.brokenLevels = brokenLevels;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultPrettyPrinter.Indenter indenter =
          new DefaultPrettyPrinter.Indenter() {
            @Override
            public void writeIndentation(JsonGenerator json, int level) {
              if (level <= brokenLevels) {
                json.writeRaw("\n" + "  ".repeat(level));
              }
            }

            @Override
            public boolean isInline() {
              return false;
            }
          };
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
      printer.indentArraysWith(indenter);
      printer.indentObjectsWith(indenter);
      return printer;
    }
  }
}
