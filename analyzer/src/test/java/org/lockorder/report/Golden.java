package org.lockorder.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Output compared with a file of {@code analyzer/src/test/resources/golden}; {@code mvn test
 * -Dlockorder.golden=write} writes the files anew, to be read before they are committed.
 */
public final class Golden {
  private Golden() {}

  public static void check(String name, String actual) throws IOException {
    Path file =
        Path.of(System.getProperty("lockorder.root", ".."))
            .resolve("analyzer/src/test/resources/golden")
            .resolve(name);
    if (System.getProperty("lockorder.golden", "").equals("write")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
