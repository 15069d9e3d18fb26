package org.lockorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Chooses what to read for call stacks: the files that define their functions, and what else stands
 * in the same folders, as far as that is not too much. A name that many files define is looked for
 * in the folders of the others.
 */
final class StackSources {
  /** Files of one name; of more it is not known which is meant. */
  private static final int FILES_MOST = 8;

  /** Bytes of the other files in these folders. */
  private static final long AROUND_MOST = 16L << 20;

  private final Path root;
  private final TreeSet<String> chosen = new TreeSet<>();

  private StackSources(Path root) {
    this.root = root;
  }

  /**
   * The files to read, sorted.
   *
   * @param defined the files that define each function
   * @param files all that may be read
   */
  static List<String> choose(Path root, Map<String, List<String>> defined, List<String> files) {
    StackSources sources = new StackSources(root);
    Map<String, Integer> weights = new HashMap<>();
    for (List<String> some : defined.values()) {
      if (some.size() <= FILES_MOST) {
        sources.chosen.addAll(some);
        some.stream()
            .map(StackSources::folder)
            .distinct()
            .forEach(folder -> weights.merge(folder, 1, Integer::sum));
      }
    }
    for (List<String> some : defined.values()) {
      some.stream().filter(file -> weights.containsKey(folder(file))).forEach(sources.chosen::add);
    }
    sources.addFolders(weights, files);
    return List.copyOf(sources.chosen);
  }

  /** Those first that most functions stand in. */
  private void addFolders(Map<String, Integer> weights, List<String> files) {
    Map<String, List<String>> byFolder = new TreeMap<>();
    for (String file : files) {
      if (weights.containsKey(folder(file))) {
        byFolder.computeIfAbsent(folder(file), x -> new ArrayList<>()).add(file);
      }
    }
    List<String> folders = new ArrayList<>(byFolder.keySet());
    folders.sort(
        Comparator.comparing((String folder) -> -weights.getOrDefault(folder, 0))
            .thenComparing(Comparator.naturalOrder()));
    long left = AROUND_MOST;
    for (String folder : folders) {
      List<String> around = byFolder.getOrDefault(folder, List.of());
      long size = around.stream().mapToLong(this::size).sum();
      if (size <= left) {
        left -= size;
        chosen.addAll(around);
      }
    }
  }

  private long size(String file) {
    try {
      return Files.size(root.resolve(file));
    } catch (IOException e) {
      return 0;
    }
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }
}
