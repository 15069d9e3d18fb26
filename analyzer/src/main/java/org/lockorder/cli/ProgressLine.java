package org.lockorder.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.lockorder.Progress;

/**
 * One line on a terminal, rewritten as work goes on: stage, how much of it is done, how fast, how
 * long it will take. Erased when closed.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long PERIOD_NANOS = 200_000_000;
  private static final double NANOS = 1e9;

  /** What leaves nothing of it. */
  static final String ERASED = "\r\u001b[K";

  private final PrintStream terminal;
  private final LongSupplier clock;
  private String stage = "";
  private int total;
  private long began;
  private long shown;
  private boolean visible;

  ProgressLine(PrintStream terminal, LongSupplier clock) {
    this.terminal = terminal;
    this.clock = clock;
    this.shown = clock.getAsLong() - PERIOD_NANOS;
  }

  @Override
  public synchronized void stage(String name, int steps) {
    stage = name;
    total = steps;
    began = clock.getAsLong();
    show(0, began);
  }

  @Override
  public synchronized void step(int done) {
    show(done, clock.getAsLong());
  }

  @Override
  public synchronized void close() {
    if (visible) {
      terminal.print(ERASED);
      terminal.flush();
      visible = false;
    }
  }

  private void show(int done, long now) {
    if (now - shown < PERIOD_NANOS) {
      return;
    }
    shown = now;
    visible = true;
    terminal.print(ERASED + line(done, (now - began) / NANOS));
    terminal.flush();
  }

  private String line(int done, double seconds) {
    if (total <= 0) {
      return stage;
    }
    String line = String.format(Locale.ROOT, "%s  %,d/%,d", stage, done, total);
    if (done <= 0 || seconds <= 0) {
      return line;
    }
    double rate = done / seconds;
    return line
        + String.format(
            Locale.ROOT, "  %,.0f/s  %.0f s left", rate, Math.max(0, total - done) / rate);
  }
}
