package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.GarbageCollectorMXBean;
import org.junit.jupiter.api.Test;

class HeapWatchTest {
  @Test
  void aFullCollectionIsSeen() {
    GarbageCollectorMXBean collector = HeapWatch.fullCollector().orElseThrow();
    HeapPressure.Reading before = HeapWatch.reading(collector, HeapWatch.heapPools());
    System.gc();
    HeapPressure.Reading after = HeapWatch.reading(collector, HeapWatch.heapPools());
    assertThat(after.collections()).isGreaterThan(before.collections());
    assertThat(after.collecting()).isGreaterThan(before.collecting());
    assertThat(after.nanos()).isGreaterThan(before.nanos());
    assertThat(after.free()).isStrictlyBetween(0.0, 1.0);
  }
}
