package org.lockorder.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the models. */
public final class RuleLoader {
  private RuleLoader() {}

  /** The built-in models with those of the folders behind them. */
  public static Models load(List<Path> extraFolders, String arch) throws RulesException {
    if (!extraFolders.isEmpty()) {
      throw new RulesException(extraFolders.get(0) + ": comes with the next merge");
    }
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
