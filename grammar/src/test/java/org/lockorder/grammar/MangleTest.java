package org.lockorder.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MangleTest {
  @Test
  void aMangledFunctionCostsThatFunctionOnly() throws IOException {
    Path testdata = Path.of(System.getProperty("lockorder.root", ".."), "testdata");
    assertThat(new Mangle(Mangle.sources(testdata), 1).run(200)).isEmpty();
  }
}
