package org.lockorder.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Placeholder for the interface; the rules' own file replaces it at the merge. */
public final class RuleLoader {
  private RuleLoader() {}

  /** No models. */
  public static Models load(List<Path> extraFolders, String arch) throws RulesException {
    return new Models(
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        Map.of(),
        List.of(),
        Set.of(),
        Set.of(),
        new TreeMap<>());
  }
}
