package org.lockorder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockorder.check.Incomplete;
import org.lockorder.check.ScanResult;
import org.lockorder.check.Stats;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.rules.Models;

/** Placeholder for the interface; the engine's own file replaces it at the merge. */
public final class Analysis {
  private Analysis() {}

  /** What to analyse. */
  public record Request(
      Path tree,
      List<String> paths,
      String arch,
      Models models,
      int jobs,
      boolean separately,
      RwlockSemantics rwlock) {}

  /** What came of it. */
  public record Result(ScanResult scan, LockGraph graph) {}

  /** Finds nothing. */
  public static Result run(Request request, Progress progress) throws InputException {
    Stats stats = new Stats(0, 0, 0, 0, 0, 0, 0, 0, Map.of(), new TreeMap<>(), 0);
    Incomplete incomplete = new Incomplete(List.of(), List.of(), List.of(), 0);
    return new Result(
        new ScanResult(List.of(), incomplete, stats), new LockGraph(List.of(), List.of()));
  }
}
