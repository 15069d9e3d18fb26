package org.lockorder.grammar.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShapeDifferenceTest {
  @Test
  void bothParsersSeeTheSameFunctionsInTheTestCases() throws IOException {
    Path testdata = Path.of(System.getProperty("lockorder.root", ".."), "testdata");
    ShapeDifference run = new ShapeDifference(new MacroNames());
    for (Path file : ShapeDifference.files(testdata, ".c")) {
      run.compare(testdata.relativize(file).toString(), ShapeDifference.text(file));
    }
    assertThat(run.differences()).isEmpty();
    assertThat(run.compared()).isGreaterThan(500);
  }
}
