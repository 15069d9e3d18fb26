package org.lockorder.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.Step;
import tools.jackson.core.JsonGenerator;

/**
 * The lines of the sources around some steps, read when the report is written: a report goes to
 * people who have no tree. What cannot be read, or is no file of the tree, is left out.
 */
final class SourceLines {
  /** Lines shown before and behind a step's. */
  private static final int AROUND = 4;

  private static final int LONGEST_LINE = 200;
  private static final int MOST_LINES = 50_000;
  private static final int LARGEST_FILE = 16 << 20;

  private final SortedMap<String, NavigableSet<Integer>> wanted = new TreeMap<>();
  private int count;

  /** Wants the lines around these. */
  void want(Stream<Step> steps) {
    steps.forEach(
        step -> {
          want(step.site().file(), step.site().line());
          Site.Written written = step.site().written();
          if (written != null) {
            want(written.file(), written.line());
          }
        });
  }

  /**
   * The property {@code sources}: for each file runs of lines, as the first one's number and all.
   */
  void write(JsonGenerator json, Origin origin) {
    json.writeObjectPropertyStart("sources");
    wanted.forEach((file, lines) -> file(json, origin, file, lines));
    json.writeEndObject();
  }

  private void want(String file, int line) {
    NavigableSet<Integer> lines = wanted.computeIfAbsent(file, each -> new TreeSet<>());
    for (int near = Math.max(1, line - AROUND); near <= line + AROUND; near++) {
      if (count < MOST_LINES && lines.add(near)) {
        count++;
      }
    }
  }

  private static void file(
      JsonGenerator json, Origin origin, String file, NavigableSet<Integer> wanted) {
    Optional<String> other = origin.overlay().get(file);
    String[] text =
        other != null ? other.orElse("").split("\n", -1) : text(Path.of(origin.root()), file);
    Map<Integer, String> found = new TreeMap<>();
    for (int line : wanted.headSet(text.length, true)) {
      found.put(line, cut(text[line - 1]));
    }
    if (!found.isEmpty()) {
      Json.array(json, file, found.entrySet(), SourceLines::line);
    }
  }

  private static void line(JsonGenerator json, Map.Entry<Integer, String> line) {
    json.writeNumber(line.getKey());
    json.writeString(line.getValue());
  }

  private static String cut(String line) {
    String whole = line.stripTrailing();
    return whole.length() <= LONGEST_LINE ? whole : whole.substring(0, LONGEST_LINE) + " ...";
  }

  private static String[] text(Path root, String name) {
    try {
      Path file = root.resolve(name).toRealPath();
      if (!file.startsWith(root.toRealPath())
          || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return new String[0];
      }
      try (InputStream in = Files.newInputStream(file)) {
        return new String(in.readNBytes(LARGEST_FILE), StandardCharsets.UTF_8).split("\n", -1);
      }
    } catch (IOException | InvalidPathException e) {
      return new String[0];
    }
  }
}
