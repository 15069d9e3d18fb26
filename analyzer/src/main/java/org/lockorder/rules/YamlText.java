package org.lockorder.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Bytes as a YAML tree that is safe to walk: of a sane size and depth, without aliases or tags. The
 * events are looked at first, since composing recurses and follows aliases.
 */
final class YamlText {
  static final int LARGEST = 4 << 20;
  private static final int DEEPEST = 12;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(LARGEST).build();

  private YamlText() {}

  /** The tree; null for a file without content. */
  static @Nullable Node read(Source source, byte[] bytes) throws RulesException {
    if (bytes.length > LARGEST) {
      throw new RulesException(source.name() + ": larger than 4 MB: split it");
    }
    String text = decode(source, bytes);
    try {
      return new Composer(SETTINGS, new SafeEvents(events(source, text)))
          .getSingleNode()
          .orElse(null);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(m -> m.getLine() + 1).orElse(1);
      throw notYaml(source, line, e.getProblem() == null ? e.getContext() : e.getProblem());
    } catch (ReaderException e) {
      int end = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.length()));
      int line = 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
      throw notYaml(source, line, "a character that YAML does not allow");
    } catch (YamlEngineException e) {
      throw notYaml(source, 1, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      // The library's scanner does not look what follows these, and where that was is lost.
      throw new RulesException(
          source.name()
              + ": not YAML: a \\x, \\u or \\U in double quotes without the number of a character:"
              + " write the character");
    }
  }

  private static String decode(Source source, byte[] bytes) throws RulesException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RulesException(source.name() + ": not UTF-8: save it as UTF-8 text");
    }
  }

  private static List<Event> events(Source source, String text) throws RulesException {
    List<Event> events = new ArrayList<>();
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      switch (event) {
        case AliasEvent alias -> throw at(source, event, "an alias: write the value out");
        case ScalarEvent scalar -> refuse(source, scalar, scalar.getTag());
        case CollectionStartEvent start -> {
          refuse(source, start, start.getTag());
          if (++depth > DEEPEST) {
            throw at(source, event, "nested too deep: a row is at most a list of mappings");
          }
        }
        case CollectionEndEvent end -> depth--;
        default -> {}
      }
      events.add(event);
    }
    return events;
  }

  /** Events that were looked at, as a composer takes them from its parser. */
  private static final class SafeEvents implements Parser {
    private final List<Event> events;
    private int at;

    SafeEvents(List<Event> events) {
      this.events = events;
    }

    @Override
    public boolean checkEvent(Event.ID kind) {
      return hasNext() && peekEvent().getEventId() == kind;
    }

    @Override
    public Event peekEvent() {
      return events.get(at);
    }

    @Override
    public boolean hasNext() {
      return at < events.size();
    }

    @Override
    public Event next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return events.get(at++);
    }
  }

  private static void refuse(Source source, Event event, Optional<String> tag)
      throws RulesException {
    if (tag.isPresent()) {
      throw at(source, event, "a tag " + Source.quote(tag.get()) + ": write the plain value");
    }
  }

  private static RulesException at(Source source, Event event, String problem) {
    int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    return new RulesException(source.name() + ":" + line + ": " + problem);
  }

  private static RulesException notYaml(Source source, int line, String problem) {
    String flat = problem.replaceAll("\\s+", " ");
    return new RulesException(
        source.name()
            + ":"
            + line
            + ": not YAML: "
            + flat
            + ": mend indentation, quotes, brackets");
  }
}
