package org.lockorder.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockorder.baseline.Baseline;
import org.lockorder.baseline.BaselineException;

/**
 * Whatever a baseline is, it is read and written again without loss, or one line says what it is.
 */
class BaselineJsonFuzz {
  static Stream<byte[]> seeds() throws IOException {
    ByteArrayOutputStream empty = new ByteArrayOutputStream();
    BaselineJson.write(new Baseline(List.of("mm"), List.of()), empty);
    String known = empty.toString(StandardCharsets.UTF_8);
    String finding =
        "{\"rule\": \"self-deadlock\", \"fingerprint\": \"0123abcd\", \"locks\": [\"a\"],"
            + " \"ways\": [[\"f\"]]}";
    return Stream.of(
            known,
            known.replace("[]", "[" + finding + "]"),
            known + known,
            "{\"findings\": 1}",
            "[".repeat(2000),
            "{\"a\":".repeat(2000),
            "1e999999999",
            "\"\\ud800\"",
            "")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest
  void anyBaseline(byte[] bytes) throws IOException, BaselineException {
    Baseline read;
    try {
      read = BaselineJson.read(bytes);
    } catch (BaselineException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
      return;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BaselineJson.write(read, out);
    Baseline again = BaselineJson.read(out.toByteArray());
    assertThat(again.paths()).isEqualTo(read.paths());
    assertThat(new TreeSet<>(again.findings().stream().map(Object::toString).toList()))
        .isEqualTo(new TreeSet<>(read.findings().stream().map(Object::toString).toList()));
  }
}
