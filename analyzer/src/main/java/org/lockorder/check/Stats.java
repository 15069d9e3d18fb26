package org.lockorder.check;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lockorder.oracle.Oracles;

/**
 * What was done and how much of it.
 *
 * @param functionsWidened those in which there were more paths than are kept apart (Assumption 4)
 * @param indirectCallsOutside those of the others that go through what only code fills that was not
 *     read
 * @param vetoes how many cycles each veto excused
 * @param oracles how often the kernel's own marks and assertions agree with the summaries
 * @param stages wall and CPU seconds of each stage, in order of running
 */
public record Stats(
    int files,
    long lines,
    int functions,
    int functionsFailed,
    int lockSites,
    int lockSitesCoarse,
    int functionsWidened,
    int indirectCallSites,
    int indirectCallsResolved,
    int indirectCallsOutside,
    Map<String, StageTime> stages,
    SortedMap<String, Integer> vetoes,
    Oracles oracles,
    long peakHeapBytes) {
  public Stats {
    vetoes = new TreeMap<>(vetoes);
  }

  /** The same, with the lines that were counted now, and of a run without stages. */
  public Stats ofThisRun(long linesNow, long peakHeapNow) {
    return new Stats(
        files,
        linesNow,
        functions,
        functionsFailed,
        lockSites,
        lockSitesCoarse,
        functionsWidened,
        indirectCallSites,
        indirectCallsResolved,
        indirectCallsOutside,
        Map.of(),
        vetoes,
        oracles,
        peakHeapNow);
  }

  /** How long one stage took. */
  public record StageTime(double wallSeconds, double cpuSeconds) {}
}
