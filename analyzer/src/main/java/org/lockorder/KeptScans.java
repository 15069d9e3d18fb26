package org.lockorder;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.cache.CacheFolder;
import org.lockorder.cache.FileState;
import org.lockorder.cache.TreeIndex;
import org.lockorder.cache.TreeState;
import org.lockorder.check.ScanResult;
import org.lockorder.lockgraph.LockGraph;

/** Results of earlier scans, taken instead of a new one where that would come to the same. */
final class KeptScans {
  /** The graph of a whole tree is more than anybody wants to keep. */
  private static final int EDGES_MOST = 50_000;

  private final TreeIndex index;
  private final Answers<Kept> answers;

  /**
   * As it is kept.
   *
   * @param counted how often each file is part of the lines counted: of several programs, more than
   *     once
   */
  record Kept(ScanResult scan, LockGraph graph, Map<String, Integer> counted) {}

  /**
   * A scan that was made.
   *
   * @param looked all that it looked at in the tree; null where that is not known
   */
  record Done(Analysis.Result result, Map<String, Integer> counted, @Nullable TreeState looked) {}

  /** Makes one. */
  interface Scan {
    /** Makes it, and notes there what the files are that it reads. */
    Done noting(TreeIndex index) throws InputException;
  }

  KeptScans(Analysis.Request request, CacheFolder cache) {
    index = TreeIndex.of(cache, request.tree(), request.models().askedOfComments().all());
    answers = new Answers<>(cache, request, index, "scan", Kept.class);
  }

  /** What is known, or what that scan says. */
  Analysis.Result get(Scan making) throws InputException {
    try {
      Answers.Found<Kept> found = answers.find();
      if (found != null) {
        return now(found.answer(), found.state());
      }
      Done done = making.noting(index);
      Analysis.Result result = done.result();
      if (result.graph().edges().size() <= EDGES_MOST) {
        ScanResult scan = with(result.scan().stats().lines(), 0, result.scan());
        answers.keep(done.looked(), new Kept(scan, result.graph(), done.counted()));
      }
      return result;
    } finally {
      index.save();
    }
  }

  /** With the figures that are not of the answer, but of this run and the files as they are. */
  private Analysis.Result now(Kept kept, TreeState state) {
    long more = 0;
    for (Map.Entry<String, Integer> each : kept.counted().entrySet()) {
      FileState then = state.files().get(each.getKey());
      int lines = answers.state(each.getKey()).lines();
      more += then == null ? 0 : (long) each.getValue() * (lines - then.lines());
    }
    ScanResult scan = kept.scan();
    return new Analysis.Result(
        with(scan.stats().lines() + more, Tally.peakHeap(), scan), kept.graph());
  }

  private static ScanResult with(long lines, long peakHeap, ScanResult scan) {
    return new ScanResult(
        scan.findings(), scan.incomplete(), scan.stats().ofThisRun(lines, peakHeap), scan.asides());
  }
}
