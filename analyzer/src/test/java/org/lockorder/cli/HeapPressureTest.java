package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Series as they were measured, and as they might be elsewhere; one reading a second. */
class HeapPressureTest {
  private static final int NEVER = -1;

  private final HeapPressure pressure = new HeapPressure();
  private long second;
  private double collecting;
  private double collections;

  /** After how many of these seconds the run is given up. */
  private int struck(int seconds, double share, double perSecond, double free) {
    for (int i = 1; i <= seconds; i++) {
      second++;
      collecting += 1000 * share;
      collections += perSecond;
      if (read(free)) {
        return i;
      }
    }
    return NEVER;
  }

  private boolean read(double free) {
    long now = TimeUnit.SECONDS.toNanos(second);
    return pressure.isHopeless(
        new HeapPressure.Reading(now, (long) collecting, (long) collections, free));
  }

  @Test
  void aHeapThatStaysFullIsGivenUpAfterAWhile() {
    assertThat(struck(40, 0.12, 0.05, 0.30)).isEqualTo(NEVER);
    assertThat(struck(30, 0.90, 0.8, 0.15)).isEqualTo(NEVER);
    assertThat(struck(60, 0.98, 0.8, 0.06)).isEqualTo(31);
  }

  @Test
  void whatCameBeforeTheLastWhileDoesNotCount() {
    assertThat(struck(200, 0.5, 0.5, 0.08)).isEqualTo(NEVER);
    assertThat(struck(60, 1, 0.5, 0.08)).isBetween(20, 30);
  }

  @Test
  void aWholeTreeInTwoThirdsOfWhatItNeeds() {
    assertThat(struck(150, 0.19, 0, 1)).isEqualTo(NEVER);
    assertThat(struck(40, 0.5, 0.07, 0.32)).isEqualTo(NEVER);
    assertThat(struck(60, 0.95, 0.075, 0.25)).isEqualTo(NEVER);
    assertThat(struck(90, 0.80, 0.075, 0.21)).isBetween(55, 75);
  }

  @Test
  void aSmallHeapThatIsJustEnoughOnASlowMachine() {
    assertThat(struck(40, 0.60, 2, 0.31)).isEqualTo(NEVER);
    assertThat(struck(50, 0.80, 2, 0.25)).isEqualTo(NEVER);
    assertThat(struck(50, 0.87, 2, 0.12)).isEqualTo(NEVER);
  }

  @Test
  void aWholeTreeWithRoom() {
    assertThat(struck(90, 0.1, 0, 1)).isEqualTo(NEVER);
    assertThat(struck(10, 1, 0.2, 0.35)).isEqualTo(NEVER);
    assertThat(struck(84, 0.15, 0, 0.35)).isEqualTo(NEVER);
  }

  @Test
  void aFullHeapThatNeedsNoMore() {
    assertThat(struck(200, 0.1, 0.1, 0.03)).isEqualTo(NEVER);
  }

  @Test
  void aSlowMachineThatHasRoom() {
    assertThat(struck(600, 0.97, 0.1, 0.31)).isEqualTo(NEVER);
  }

  @Test
  void fewCollectionsThatTakeLongSayNothingYet() {
    assertThat(struck(100, 0.95, 0.04, 0.05)).isEqualTo(NEVER);
    assertThat(struck(100, 0.95, 0.04, 0.05)).isPositive();
  }

  @Test
  void roomThatIsFoundBeginsItAnew() {
    assertThat(struck(29, 1, 1, 0.02)).isEqualTo(NEVER);
    assertThat(struck(1, 1, 1, 0.5)).isEqualTo(NEVER);
    assertThat(struck(30, 1, 1, 0.02)).isEqualTo(NEVER);
    assertThat(struck(1, 1, 1, 0.02)).isEqualTo(1);
  }
}
