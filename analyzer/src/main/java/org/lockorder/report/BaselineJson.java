package org.lockorder.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.baseline.Baseline;
import org.lockorder.baseline.BaselineException;
import org.lockorder.check.Identity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** A baseline as JSON: sorted, a line a value, so that a change of it reads well as a patch. */
public final class BaselineJson {
  private static final int VERSION = 1;
  private static final int LINE_A_WAY = 5;
  private static final int DEEPEST = 8;
  private static final int LONGEST = 1 << 16;
  private static final String ANEW = "; make it anew with --create-baseline";

  private BaselineJson() {}

  /** Writes one. */
  public static void write(Baseline baseline, OutputStream out) throws IOException {
    Json.document(
        out,
        LINE_A_WAY,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("tool", "lockorder");
          json.writeNumberProperty("baseline", VERSION);
          Json.strings(json, "paths", baseline.paths());
          Json.array(json, "findings", baseline.findings(), BaselineJson::identity);
          json.writeEndObject();
        });
  }

  /** What a finding is known by. */
  static void identity(JsonGenerator json, Identity identity) {
    json.writeStartObject();
    json.writeStringProperty("rule", identity.rule());
    Json.strings(json, "locks", identity.locks());
    json.writeStringProperty("fingerprint", identity.fingerprint());
    json.writeStringProperty("legs", identity.legs());
    Json.strings(json, "ways", identity.ways());
    String program = identity.program();
    if (program != null) {
      json.writeStringProperty("program", program);
    }
    json.writeEndObject();
  }

  /**
   * Reads one, from anybody.
   *
   * @throws BaselineException where it is none
   */
  public static Baseline read(byte[] bytes) throws BaselineException {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .build())
            .build();
    try (JsonParser json = factory.createParser(ObjectReadContext.empty(), bytes)) {
      Baseline baseline = new BaselineJson.Reader(json).baseline();
      if (json.nextToken() != null) {
        throw new BaselineException("has something behind its end" + ANEW);
      }
      return baseline;
    } catch (JacksonException e) {
      throw new BaselineException(
          "is not JSON that can be read (line " + Math.max(1, line(e)) + ")" + ANEW);
    }
  }

  private static int line(JacksonException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }

  /** Value by value; whatever is not as it was written is an error. */
  private static final class Reader {
    private final JsonParser json;

    Reader(JsonParser json) {
      this.json = json;
    }

    Baseline baseline() throws BaselineException {
      List<String> paths = List.of();
      List<Identity> findings = List.of();
      Set<String> seen = new HashSet<>();
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw foreign();
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = json.currentName();
        seen.add(key);
        json.nextToken();
        switch (key) {
          case "tool" -> text();
          case "baseline" -> version();
          case "paths" -> paths = strings();
          case "findings" -> {
            if (!seen.contains("baseline")) {
              throw foreign();
            }
            findings = identities();
          }
          default -> throw foreign();
        }
      }
      if (!seen.containsAll(Set.of("baseline", "paths", "findings"))) {
        throw foreign();
      }
      return new Baseline(paths, findings);
    }

    private void version() throws BaselineException {
      expect(JsonToken.VALUE_NUMBER_INT);
      String version = json.getString();
      if (!version.equals(String.valueOf(VERSION))) {
        throw new BaselineException(
            "is of another lockorder (version "
                + clipped(version)
                + ", not "
                + VERSION
                + ")"
                + ANEW);
      }
    }

    private List<Identity> identities() throws BaselineException {
      expect(JsonToken.START_ARRAY);
      List<Identity> all = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        all.add(identity());
      }
      return all;
    }

    private Identity identity() throws BaselineException {
      expect(JsonToken.START_OBJECT);
      String rule = "";
      String fingerprint = "";
      String legs = "";
      List<String> locks = List.of();
      List<String> ways = List.of();
      String program = null;
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = json.currentName();
        json.nextToken();
        switch (key) {
          case "rule" -> rule = text();
          case "locks" -> locks = strings();
          case "fingerprint" -> fingerprint = text();
          case "legs" -> legs = text();
          case "ways" -> ways = strings();
          case "program" -> program = text();
          default -> throw wrong("an unknown key '" + clipped(key) + "'");
        }
      }
      if (rule.isEmpty() || fingerprint.isEmpty()) {
        throw wrong("a finding without rule or fingerprint");
      }
      return new Identity(rule, locks, fingerprint, legs, ways, program);
    }

    private List<String> strings() throws BaselineException {
      expect(JsonToken.START_ARRAY);
      List<String> all = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        all.add(text());
      }
      return all;
    }

    private String text() throws BaselineException {
      expect(JsonToken.VALUE_STRING);
      return json.getString();
    }

    private void expect(JsonToken token) throws BaselineException {
      if (json.currentToken() != token) {
        throw wrong(token == JsonToken.START_ARRAY ? "no list" : "another sort of value");
      }
    }

    private BaselineException wrong(String what) {
      return new BaselineException(
          "has "
              + what
              + " in line "
              + json.currentTokenLocation().getLineNr()
              + " where lockorder writes none"
              + ANEW);
    }
  }

  private static BaselineException foreign() {
    return new BaselineException("is no baseline of lockorder's" + ANEW);
  }

  /** The beginning, on one line. */
  private static String clipped(@Nullable String text) {
    return text == null
        ? ""
        : Printable.of(text.length() > 40 ? text.substring(0, 40) + "..." : text);
  }
}
