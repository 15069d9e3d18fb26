package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lockorder.report.Samples;

/** Known findings are neither shown nor counted; what is gone is said to be fixed. */
class BaselineOptionsTest extends CommandLineFixture {
  @Test
  void whatABaselineKnowsIsNotTold() throws IOException {
    Path file = folder.resolve("known.json");
    found = Samples.result(Samples.ring(), Samples.unbalanced());
    assertThat(scan("--create-baseline", file.toString())).isZero();
    assertThat(out()).startsWith("No findings.").contains("Not shown: 2 in the baseline.");
    assertThat(err()).isEmpty();
    String bytes = Files.readString(file);
    assertThat(scan("--create-baseline", file.toString())).isZero();
    assertThat(file).hasContent(bytes);

    found = Samples.result(Samples.ring(), Samples.hotplug());
    assertThat(scan("--baseline", file.toString(), "--fail-on", "medium")).isEqualTo(1);
    assertThat(out())
        .startsWith("medium")
        .contains("1 finding: 0 high, 1 medium, 0 low")
        .contains("1 finding in the baseline is fixed: unbalanced-lock u_lock.")
        .doesNotContain("a_lock");
    assertThat(scan("--baseline", file.toString(), "-f", "sarif")).isZero();
    assertThat(out()).contains("1 finding in the baseline is fixed").doesNotContain("\"a_lock\"");
    assertThat(scan("--baseline", file.toString(), "-q", "--fail-on", "low", "kernel", "mm"))
        .isEqualTo(1);
    assertThat(file).hasContent(bytes);
  }

  @Test
  void aBaselineIsBroughtUpToDateFromItself() throws IOException {
    Path file = folder.resolve("known.json");
    found = Samples.result(Samples.unbalanced());
    assertThat(scan("--create-baseline", file.toString())).isZero();
    found = Samples.result(Samples.ring());
    String name = file.toString();
    assertThat(scan("--baseline", name, "--create-baseline", name)).isEqualTo(1);
    assertThat(out()).contains("is fixed");
    assertThat(scan("--baseline", name)).isZero();
    assertThat(out()).doesNotContain("is fixed");
  }

  @Test
  void wrongBaselinesAreOneLine() throws IOException {
    assertOneLine(scan("--baseline", "none.json"), "--baseline 'none.json' is not a file");
    assertOneLine(scan("--baseline", ""), "--baseline is an empty argument");
    assertOneLine(scan("--baseline", tree.toString()), "is not a file; make one with");
    Path file = Files.writeString(folder.resolve("x.json"), "{\n  \"findings\": []}\n");
    assertOneLine(
        scan("--baseline", file.toString()),
        "--baseline '" + file + "' is no baseline of lockorder's; make it anew with");
    assertOneLine(scan("--create-baseline", tree.toString()), "is a folder; name a file in it");
    assertOneLine(
        scan("--create-baseline", folder + "/none/x"),
        "--create-baseline '" + folder + "/none/x': the folder does not exist");
    assertThat(requests).isEmpty();
  }
}
