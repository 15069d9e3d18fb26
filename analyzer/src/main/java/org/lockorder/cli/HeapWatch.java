package org.lockorder.cli;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the heap once a second, and does something where the run gets nowhere for lack of it.
 */
final class HeapWatch {
  /** What the JVM calls those that stop all threads and leave no garbage. */
  private static final Set<String> FULL =
      Set.of("PS MarkSweep", "MarkSweepCompact", "G1 Old Generation");

  private HeapWatch() {}

  /**
   * Begins to watch. With a collector that works beside the program nothing is watched: that one
   * takes no time of the run's.
   *
   * @param hopeless what to do
   */
  static void start(Runnable hopeless) {
    Thread thread = new Thread(() -> watch(hopeless), "heap watch");
    thread.setDaemon(true);
    thread.start();
  }

  private static void watch(Runnable hopeless) {
    try {
      TimeUnit.SECONDS.sleep(1); // a short run is not kept waiting for these beans
      GarbageCollectorMXBean collector = fullCollector().orElse(null);
      if (collector == null) {
        return;
      }
      List<MemoryPoolMXBean> pools = heapPools();
      HeapPressure pressure = new HeapPressure();
      while (!pressure.isHopeless(reading(collector, pools))) {
        TimeUnit.SECONDS.sleep(1);
      }
      hopeless.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Optional<GarbageCollectorMXBean> fullCollector() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .filter(collector -> FULL.contains(collector.getName()))
        .findFirst();
  }

  static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  static HeapPressure.Reading reading(
      GarbageCollectorMXBean collector, List<MemoryPoolMXBean> pools) {
    long live = 0;
    for (MemoryPoolMXBean pool : pools) {
      live += pool.getCollectionUsage().getUsed();
    }
    return new HeapPressure.Reading(
        System.nanoTime(),
        collector.getCollectionTime(),
        collector.getCollectionCount(),
        1 - (double) live / Runtime.getRuntime().maxMemory());
  }
}
