package org.lockorder.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.lockorder.ir.Site;
import org.lockorder.query.Answer;
import tools.jackson.core.JsonGenerator;

/** An answer as JSON; edges as in a graph. */
public final class AskJson {
  private static final int LINE_A_STEP = 5;

  private AskJson() {}

  /**
   * Writes it.
   *
   * @param read what it rests on, a sentence
   */
  public static void write(Answer answer, String read, Origin origin, OutputStream out)
      throws IOException {
    Json.document(
        out,
        LINE_A_STEP,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("tool", "lockorder " + origin.version());
          json.writeStringProperty("tree", origin.tree());
          json.writeStringProperty("read", read);
          answer(json, answer);
          json.writeEndObject();
        });
  }

  private static void answer(JsonGenerator json, Answer answer) {
    switch (answer) {
      case Answer.Orders a -> {
        json.writeStringProperty("question", "order");
        Json.strings(json, "locks", List.of(a.first().id(), a.second().id()));
        Json.array(json, "forth", a.forth(), EdgeJson::write);
        Json.array(json, "back", a.back(), EdgeJson::write);
      }
      case Answer.Held a -> {
        json.writeStringProperty("question", "held-at");
        function(json, a.function());
        json.writeBooleanProperty("closed", a.closed());
        Json.array(json, "stated", a.stated(), AskJson::hold);
        Json.array(json, "surely", a.surely(), AskJson::hold);
        Json.array(json, "possibly", a.possibly(), AskJson::way);
        Json.array(json, "callers", a.callers(), AskJson::caller);
      }
      case Answer.Taken a -> {
        json.writeStringProperty("question", "acquires");
        function(json, a.function());
        Json.array(json, "returns", a.returns(), AskJson::hold);
        Json.array(json, "takes", a.ways(), AskJson::way);
      }
      case Answer.Holders a -> {
        json.writeStringProperty("question", "callers-holding");
        Json.strings(json, "locks", List.of(a.lock().id()));
        Json.array(json, "calls", a.calls(), AskJson::holding);
      }
      case Answer.NoSuch a -> Json.strings(json, "close", a.close());
    }
  }

  private static void function(JsonGenerator json, Answer.Function function) {
    json.writeStringProperty("function", function.name());
    site(json, function.site());
  }

  private static void site(JsonGenerator json, Site site) {
    json.writeStringProperty("file", site.file());
    json.writeNumberProperty("line", site.line());
  }

  private static void hold(JsonGenerator json, Answer.Hold hold) {
    json.writeStartObject();
    json.writeStringProperty("lock", hold.lock());
    json.writeStringProperty("mode", hold.mode());
    json.writeEndObject();
  }

  private static void way(JsonGenerator json, Answer.Way way) {
    json.writeStartObject();
    json.writeStringProperty("lock", way.lock());
    json.writeStringProperty("mode", way.mode());
    Json.array(json, "steps", way.steps(), EdgeJson::step);
    json.writeEndObject();
  }

  private static void caller(JsonGenerator json, Answer.Caller caller) {
    json.writeStartObject();
    json.writeStringProperty("function", caller.function());
    site(json, caller.site());
    json.writeBooleanProperty("throughPointer", caller.pointed());
    Json.array(json, "surely", caller.surely(), AskJson::hold);
    Json.array(json, "possibly", caller.possibly(), AskJson::hold);
    json.writeEndObject();
  }

  private static void holding(JsonGenerator json, Answer.Holding holding) {
    json.writeStartObject();
    json.writeStringProperty("function", holding.function());
    site(json, holding.site());
    json.writeStringProperty("what", holding.what());
    json.writeStringProperty("since", holding.since());
    json.writeEndObject();
  }
}
