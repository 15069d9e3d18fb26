package org.lockorder.grammar.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KernelCParserTest {
  /** Prediction costs two to three times the parse: the grammar must stay LL(1). */
  @Test
  void theGeneratedParserNeverPredicts() throws IOException {
    try (InputStream in = KernelCParser.class.getResourceAsStream("KernelCParser.class")) {
      assertThat(in).isNotNull();
      String constants = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(constants).contains("enterRule").doesNotContain("adaptivePredict");
    }
  }
}
