package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;
import org.lockorder.ir.SourcePath;
import org.lockorder.kbuild.Kbuild;
import org.lockorder.rules.Configuration;

/**
 * When files are compiled: as Kbuild says, or, for one that no Makefile names, under what those
 * that include it need. Of several ways to be compiled only what they have in common is kept.
 */
final class FilePresence {
  private static final String MODULE = "_MODULE";

  private final Kbuild kbuild;
  private final Configuration configuration;

  FilePresence(SourceTree tree, Configuration configuration) {
    this.kbuild = new Kbuild(tree.arch(), tree::text);
    this.configuration = configuration;
  }

  /** Whether some configuration compiles it, as far as Makefiles tell. */
  boolean isBuilt(String file) {
    Set<Condition> alternatives = kbuild.alternatives(file);
    return alternatives.isEmpty() || alternatives.stream().anyMatch(c -> decide(c) != null);
  }

  /**
   * When files are compiled.
   *
   * @param conditions of the reports' files, in the order of these
   * @param apart those that no Makefile names as the kernel's, nor anybody includes: a boot
   *     loader's say, which is another program
   */
  record When(List<Condition> conditions, Set<String> apart) {}

  /** When the reports' files are compiled. */
  When of(Collection<FileReport> reports) {
    Includers includers = new Includers(reports);
    List<String> files = reports.stream().map(report -> report.facts().path()).toList();
    return new When(
        files.stream().map(includers::condition).toList(),
        files.stream().filter(includers::isApart).collect(Collectors.toUnmodifiableSet()));
  }

  /** What Kbuild says; null where it names the file nowhere, or for other configurations only. */
  private @Nullable Condition listed(String file) {
    return kbuild.alternatives(file).stream()
        .map(this::decide)
        .filter(Objects::nonNull)
        .reduce(Condition::common)
        .orElse(null);
  }

  /** What is still free of it; null where it never holds. */
  private @Nullable Condition decide(Condition condition) {
    List<String> free = new ArrayList<>();
    for (String fact : condition.facts()) {
      boolean wanted = !fact.startsWith("!");
      String symbol = wanted ? fact : Condition.negation(fact);
      Boolean set =
          symbol.endsWith(MODULE)
              ? configuration.isDefined("CONFIG_" + symbol)
              : configuration.isSet(symbol);
      if (set == null) {
        free.add(fact);
      } else if (set != wanted) {
        return null;
      }
    }
    Condition left = Condition.of(free);
    return left.conflictsWith(left) ? null : left;
  }

  /** Who includes whom. */
  private final class Includers {
    private final Map<String, Map<String, Condition>> includers = new HashMap<>();
    private final Map<String, Condition> conditions = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Includers(Collection<FileReport> reports) {
      for (FileReport report : reports) {
        for (MacroEvent event : report.events()) {
          if (event instanceof MacroEvent.Include include) {
            includers
                .computeIfAbsent(include.path(), f -> new HashMap<>())
                .merge(report.facts().path(), include.condition(), Condition::common);
          }
        }
      }
    }

    boolean isApart(String file) {
      return SourcePath.isSource(file)
          && !includers.containsKey(file)
          && kbuild.alternatives(file).isEmpty();
    }

    Condition condition(String file) {
      if (isHeaderOfMany(file)) {
        return Condition.ALWAYS;
      }
      Condition known = conditions.get(file);
      if (known == null) {
        known = listed(file);
        known = known == null ? included(file) : known;
        if (open.isEmpty()) {
          conditions.put(file, known);
        }
      }
      return known;
    }

    private Condition included(String file) {
      Condition common = null;
      open.add(file);
      for (Map.Entry<String, Condition> by : includers.getOrDefault(file, Map.of()).entrySet()) {
        if (!open.contains(by.getKey()) && !Condition.ALWAYS.equals(common)) {
          Condition way = condition(by.getKey()).and(by.getValue());
          common = common == null ? way : common.common(way);
        }
      }
      open.remove(file);
      return common == null ? Condition.ALWAYS : common;
    }

    /** Files not read may include it too. */
    private static boolean isHeaderOfMany(String file) {
      return SourcePath.isSharedHeader(file) || file.startsWith("<");
    }
  }
}
