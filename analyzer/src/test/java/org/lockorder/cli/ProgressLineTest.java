package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicLong now = new AtomicLong();

  private String shown() {
    String text = bytes.toString(StandardCharsets.UTF_8).replace("\r\u001b[K", "|");
    bytes.reset();
    return text;
  }

  @Test
  void showsRateAndTimeLeftAtMostFiveTimesASecond() {
    ProgressLine line =
        new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), now::get);
    line.stage("parse", 4000);
    assertThat(shown()).isEqualTo("|parse  0/4,000");
    line.step(10);
    assertThat(shown()).isEmpty();
    now.set(2_000_000_000L);
    line.step(1000);
    assertThat(shown()).isEqualTo("|parse  1,000/4,000  500/s  6 s left");
    now.addAndGet(1_000_000_000L);
    line.stage("link", 0);
    assertThat(shown()).isEqualTo("|link");
    line.close();
    assertThat(shown()).isEqualTo("|");
    line.close();
    assertThat(shown()).isEmpty();
  }
}
