package org.lockorder.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A tree's MAINTAINERS. Of its entries those with the deepest matching {@code F:} pattern look
 * after a file, and those that have its name by an {@code N:} pattern; where there are none, those
 * that look after everything. What a file has in it ({@code K:}) is not asked.
 */
public final class Maintainers {
  /** The file's name. */
  public static final String FILE = "MAINTAINERS";

  /** One that says nothing. */
  public static final Maintainers NONE = new Maintainers();

  /** The kernel has a tenth of these. */
  private static final int MOST_PATTERNS = 20_000;

  /** A pattern of an entry. */
  private record Claim<P>(P pattern, Section by) {}

  /** Those without a wildcard, by what they name. */
  private final Map<String, List<Section>> literal = new HashMap<>();

  private final List<Claim<FilePattern>> wildcards = new ArrayList<>();
  private final List<Claim<PathPattern>> names = new ArrayList<>();
  private final Map<String, Found> known = new ConcurrentHashMap<>();

  /**
   * Who looks after a file.
   *
   * @param anyway whether they look after everything
   */
  private record Found(List<Entry> entries, boolean anyway) {}

  private Maintainers() {}

  /** Reads one. Whatever it has in it, lines that cannot be understood are passed over. */
  public static Maintainers parse(String text) {
    Maintainers all = new Maintainers();
    Section section = new Section("");
    boolean begun = false;
    for (String line : text.lines().toList()) {
      if (isOfEntry(line)) {
        section.add(line.charAt(0), line.substring(2).strip());
        begun = true;
      } else if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
        if (begun) {
          all.add(section);
        }
        section = new Section(line.strip());
        begun = false;
      }
    }
    all.add(section);
    return all;
  }

  /** {@code F: mm/}. */
  private static boolean isOfEntry(String line) {
    return line.length() > 2
        && line.charAt(0) >= 'A'
        && line.charAt(0) <= 'Z'
        && line.charAt(1) == ':'
        && !line.substring(2).isBlank();
  }

  private void add(Section section) {
    if (wildcards.size() + names.size() > MOST_PATTERNS) {
      return;
    }
    for (String file : section.files()) {
      FilePattern.of(file)
          .ifPresent(
              pattern -> {
                if (pattern.isLiteral()) {
                  literal.computeIfAbsent(pattern.text(), x -> new ArrayList<>()).add(section);
                } else {
                  wildcards.add(new Claim<>(pattern, section));
                }
              });
    }
    for (String name : section.names()) {
      PathPattern.regex(name).ifPresent(pattern -> names.add(new Claim<>(pattern, section)));
    }
  }

  /** Who looks after these files; after everything only where nobody else looks after any. */
  public List<Entry> of(List<String> files) {
    List<Found> all =
        files.stream().map(file -> known.computeIfAbsent(file, this::search)).toList();
    boolean anyway = all.stream().allMatch(found -> found.anyway() || found.entries().isEmpty());
    return all.stream()
        .filter(found -> anyway || !found.anyway())
        .flatMap(found -> found.entries().stream())
        .distinct()
        .toList();
  }

  private Found search(String file) {
    Map<Integer, Set<Section>> byDepth = new HashMap<>();
    int depth = 1;
    for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
      at(byDepth, depth++).addAll(literal.getOrDefault(file.substring(0, end), List.of()));
    }
    at(byDepth, depth).addAll(literal.getOrDefault(file, List.of()));
    for (Claim<FilePattern> claim : wildcards) {
      if (claim.pattern().matches(file)) {
        at(byDepth, claim.pattern().depth()).add(claim.by());
      }
    }
    byDepth.values().forEach(sections -> sections.removeIf(section -> section.excludes(file)));
    Optional<Integer> deepest =
        byDepth.entrySet().stream()
            .filter(level -> !level.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .max(Integer::compare);
    Set<Section> found = new LinkedHashSet<>();
    deepest.filter(level -> level > 0).ifPresent(level -> found.addAll(at(byDepth, level)));
    for (Claim<PathPattern> claim : names) {
      if (claim.pattern().isIn(file) && !claim.by().excludes(file)) {
        found.add(claim.by());
      }
    }
    boolean anyway = found.isEmpty();
    if (anyway) {
      deepest.ifPresent(level -> found.addAll(at(byDepth, level)));
    }
    return new Found(found.stream().map(Section::entry).toList(), anyway);
  }

  private static Set<Section> at(Map<Integer, Set<Section>> byDepth, int depth) {
    return byDepth.computeIfAbsent(depth, x -> new LinkedHashSet<>());
  }
}
