package org.lockorder;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.lockorder.check.Incomplete;
import org.lockorder.check.Stats;
import org.lockorder.frontend.Sources;
import org.lockorder.ir.FileFacts;
import org.lockorder.oracle.Oracles;
import org.lockorder.pointers.FunctionPointers;
import org.lockorder.summary.Summaries;

/** Counts what the stages did and how long they took. */
final class Tally {
  private static final double NANOS = 1e9;

  private final Map<String, Stats.StageTime> stages = new LinkedHashMap<>();
  private final TreeSet<String> skipped = new TreeSet<>();
  private final List<String> failed = new ArrayList<>();
  private final TreeSet<String> notes = new TreeSet<>();
  private final Map<String, Integer> counted = new TreeMap<>();
  private int files;
  private long lines;
  private int functions;
  private int lockSites;
  private int widened;
  private int coarse;
  private int indirect;
  private int outside;
  private int pointed;
  private int notBuilt;
  private Oracles oracles = Oracles.NONE;
  private final List<String> redefined = new ArrayList<>();

  /** Runs a stage, and adds its time to what it took before. */
  <T> T time(String stage, Supplier<T> work) {
    long wall = System.nanoTime();
    long cpu = processCpu();
    T result = work.get();
    Stats.StageTime before = stages.getOrDefault(stage, new Stats.StageTime(0, 0));
    stages.put(
        stage,
        new Stats.StageTime(
            before.wallSeconds() + (System.nanoTime() - wall) / NANOS,
            before.cpuSeconds() + (processCpu() - cpu) / NANOS));
    return result;
  }

  private static long processCpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean os
        ? os.getProcessCpuTime()
        : 0;
  }

  void skipped(List<String> names) {
    skipped.addAll(names);
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  void read(Sources sources) {
    skipped.addAll(sources.skipped());
    notBuilt += sources.notBuilt();
    redefined.addAll(sources.redefined());
    for (FileFacts file : sources.files()) {
      files++;
      counted.merge(file.path(), 1, Integer::sum);
      lines += file.reading().lines();
      functions += file.reading().functions();
      failed.addAll(file.reading().failed());
    }
  }

  /** How often each file was read as part of a program. */
  Map<String, Integer> counted() {
    return counted;
  }

  void pointed(FunctionPointers pointers) {
    indirect += pointers.sites();
    pointed += pointers.resolved();
    outside += pointers.outside();
  }

  void summarised(Summaries summaries) {
    lockSites += summaries.lockSites();
    coarse += summaries.coarseLockSites();
    widened += summaries.widenedFunctions();
  }

  void asked(Oracles some) {
    oracles = oracles.and(some);
  }

  Incomplete incomplete() {
    if (notBuilt > 0) {
      note(
          notBuilt == 1
              ? "One file was left out: its Makefile does not build it in this configuration."
              : "%,d files were left out: their Makefiles do not build them in this configuration."
                  .formatted(notBuilt));
    }
    redefined.stream()
        .sorted()
        .map("A macro is defined twice, and the later definition counted: %s."::formatted)
        .forEach(this::note);
    return new Incomplete(
        List.copyOf(skipped),
        failed.stream().sorted().toList(),
        List.copyOf(notes),
        indirect - pointed);
  }

  Stats stats(SortedMap<String, Integer> vetoes) {
    return new Stats(
        files,
        lines,
        functions,
        failed.size(),
        lockSites,
        coarse,
        widened,
        indirect,
        pointed,
        outside,
        stages,
        vetoes,
        oracles,
        peakHeap());
  }

  /** The most that the heap has held so far, in bytes. */
  static long peakHeap() {
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        peak += pool.getPeakUsage().getUsed();
      }
    }
    return peak;
  }
}
