package org.lockorder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockorder.check.Confidence;
import org.lockorder.ir.LockMode;
import org.lockorder.report.Samples;

class CommandLineTest extends CommandLineFixture {
  @Test
  void cleanTreeExitsWithZero() {
    assertThat(scan()).isZero();
    assertThat(out()).startsWith("No findings.");
    assertThat(err()).isEmpty();
  }

  @Test
  void exitCodeFollowsFailOn() {
    found = Samples.result(Samples.hotplug());
    assertThat(found.findings().get(0).confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(scan()).isZero();
    assertThat(scan("--fail-on", "medium")).isEqualTo(1);
    assertThat(scan("--fail-on=low")).isEqualTo(1);
    found = Samples.result(Samples.ring());
    assertThat(scan()).isEqualTo(1);
    assertThat(scan("--fail-on", "never")).isZero();
    found = Samples.result(Samples.gated());
    assertThat(scan("--show-excused")).isZero();
  }

  @Test
  void findingsKeptFromViewStillFailButThoseElsewhereDoNot() {
    found = Samples.result(Samples.twice(false, LockMode.EXCLUSIVE));
    assertThat(scan("--fail-on", "low")).isEqualTo(1);
    assertThat(out()).startsWith("1 finding: 0 high, 0 medium, 1 low").contains("Not shown: 1");
    assertThat(scan("--fail-on", "low", "--report", "mm")).isZero();
  }

  @Test
  void argumentsReachTheAnalysisNormalised() {
    assertThat(scan("mm/", "./kernel", "mm", "--arch", "arm64", "--jobs", "3", "--separately"))
        .isZero();
    assertThat(requests.get(0).paths()).containsExactly("mm", "kernel");
    assertThat(requests.get(0).arch()).isEqualTo("arm64");
    assertThat(requests.get(0).jobs()).isEqualTo(3);
    assertThat(requests.get(0).separately()).isTrue();
    assertThat(scan("mm", ".")).isZero();
    assertThat(requests.get(1).paths()).isEmpty();
  }

  @Test
  void reportTakesSeveralPathsBehindTheTree() {
    found = Samples.result(Samples.ring(), Samples.hotplug());
    assertThat(scan("--report", "mm", "kernel", "--format", "json")).isZero();
    assertThat(out()).contains("mem_hotplug_lock").doesNotContain("a_lock\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "scan -h",
        "graph -h",
        "dump -h",
        "ask -h",
        "rules -h",
        "rules check -h",
        "completion -h",
        "man -h"
      })
  void everyCommandHasHelp(String command) {
    assertThat(run(command.split(" "))).isZero();
    assertThat(out()).startsWith("Usage: lockorder").contains("--help");
    assertThat(err()).isEmpty();
  }

  @Test
  void versionIsOneLine() {
    assertThat(run("--version")).isZero();
    assertThat(out())
        .matches(
            "lockorder [0-9.]+(-SNAPSHOT)? \\(build (not packed|[0-9a-f]{12}), rules [0-9a-f]{12}\\)\n");
  }

  @Test
  void aShellIsToldTheWordsAsTheyAreWritten() {
    assertThat(run("completion")).isZero();
    assertThat(out())
        .startsWith("#!/usr/bin/env bash\n")
        .contains("fail_on_option_args=(\"high\" \"medium\" \"low\" \"never\")")
        .contains("\"rdjsonl\"", "\"held-at\"", "--create-baseline")
        .doesNotContain("RDJSONL", "HELD_AT");
    assertThat(run("man")).isZero();
    assertThat(out())
        .startsWith(".TH LOCKORDER 1 ")
        .contains("\n.SS lockorder rules check\n", "\n.B \\-o, \\-\\-output FILE\n")
        .contains(".SH SYNOPSIS\n.B lockorder scan\n[OPTION]... TREE [PATH...]\n");
    assertThat(out().lines()).noneMatch(line -> line.startsWith("'") || line.isEmpty());
    assertThat(out().split("\\\\-\\\\-arch", -1)).hasSize(2);
  }

  @Test
  void outputFileIsThereWholeOrNotAtAll() throws IOException {
    Path file = folder.resolve("report.json");
    Files.writeString(file, "old");
    failure = new IllegalStateException();
    scan("-f", "json", "-o", file.toString());
    assertThat(file).hasContent("old");
    failure = null;
    assertThat(scan("-f", "json", "-o", file.toString())).isZero();
    assertThat(file).content().startsWith("{\n  \"findings\": []");
    assertThat(out()).isEmpty();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(file, tree);
    }
  }

  @Test
  void outputFollowsLinksAndWritesToDevices() throws IOException {
    Path file = Files.writeString(folder.resolve("report.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    assertThat(scan("-o", link.toString())).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(file).content().startsWith("No findings.");
    assertThat(scan("-o", "/dev/null")).isZero();
    assertThat(scan("-o", "-")).isZero();
    assertThat(out()).startsWith("No findings.");
  }

  @Test
  void statsGoToStandardErrorOrIntoJson() {
    scan("--stats");
    assertThat(err()).contains("stage parse").contains("peak heap");
    scan("--stats", "-f", "json");
    assertThat(err()).isEmpty();
    assertThat(out()).contains("\"peakHeapBytes\"");
    scan("-f", "json");
    assertThat(out()).contains("\"stats\"").doesNotContain("\"peakHeapBytes\"");
  }

  @Test
  void progressOnlyWhereAPersonWatches() {
    runOn("2", "scan", tree.toString());
    assertThat(err()).contains("parse").endsWith("\r\u001b[K");
    runOn("2", "scan", "-q", tree.toString());
    assertThat(err()).isEmpty();
    runOn("1", "scan", tree.toString());
    assertThat(err()).isEmpty();
  }

  @Test
  void colourOnlyOnATerminalOrWhenAskedFor() {
    found = Samples.result(Samples.ring());
    scan("--color", "always");
    assertThat(out()).contains("\u001b[1;31mhigh");
    runOn("1", "scan", tree.toString());
    assertThat(out()).contains("\u001b[1;31mhigh");
    runOn("1", "scan", tree.toString(), "--color", "never");
    assertThat(out()).doesNotContain("\u001b");
    Surroundings plain =
        surroundings(OutputStream.nullOutputStream(), "1", Map.of("NO_COLOR", "1"));
    assertThat(plain.style(ColorMode.AUTO, true).colour()).isFalse();
  }

  @Test
  void quietPrintsFindingsOnly() {
    assertThat(scan("-q")).isZero();
    assertThat(out()).isEmpty();
    found = Samples.result(Samples.ring());
    assertThat(scan("-q")).isEqualTo(1);
    assertThat(out()).startsWith("high").doesNotContain("1 finding:");
  }

  @Test
  void everyFormatForBotsKeepsToTheBar() {
    found = Samples.result(Samples.hotplug(), Samples.twice(false, LockMode.EXCLUSIVE));
    assertThat(scan("-f", "kernel", "--fail-on", "medium")).isEqualTo(1);
    assertThat(out().lines()).hasSize(1).allMatch(line -> line.contains("() warn: "));
    assertThat(scan("-f", "kernel", "--min-confidence", "low")).isZero();
    assertThat(out().lines()).hasSize(2);
    assertThat(scan("-f", "rdjsonl")).isZero();
    assertThat(out().lines()).hasSize(1).allMatch(line -> line.contains("\"WARNING\""));
    assertThat(scan("-f", "gitlab")).isZero();
    assertThat(out()).startsWith("[\n").contains("\"check_name\": \"lock-order-inversion\"");
    found = Samples.clean();
    assertThat(scan("-f", "gitlab")).isZero();
    assertThat(out()).isEqualTo("[]\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void pagesShowTheSourcesOfTheTree() throws IOException {
    found = Samples.result(Samples.hotplug());
    Files.writeString(tree.resolve("mm/slab_common.c"), "first_line();\n".repeat(432));
    assertThat(scan("-f", "html", "mm")).isZero();
    assertThat(out()).startsWith("<!doctype html>").contains("\"mm/slab_common.c\": [428, \"first");
    assertThat(err()).isEmpty();
    assertThat(run("graph", tree.toString(), "-f", "html")).isZero();
    assertThat(out()).startsWith("<!doctype html>").contains("[\"mem_hotplug_lock\", ");
  }

  @Test
  void graphIsJsonDotOrGraphml() {
    assertThat(run("graph", tree.toString())).isZero();
    assertThat(out()).contains("\"edges\": [");
    assertThat(run("graph", tree.toString(), "mm", "-f", "dot")).isZero();
    assertThat(out()).startsWith("digraph lockorder {");
    assertThat(requests.get(1).paths()).containsExactly("mm");
    assertThat(run("graph", tree.toString(), "-f", "graphml")).isZero();
    assertThat(out()).startsWith("<?xml ").contains("<graph ").contains("mem_hotplug_lock");
  }

  @Test
  void dumpFindsTheTreeAboveTheFile() throws IOException {
    assertThat(run("dump", "summaries", tree.resolve("mm/slab.c").toString())).isZero();
    assertThat(out()).isEqualTo("SUMMARIES of mm/slab.c\n");
    assertThat(requests.get(0).tree()).isEqualTo(tree);
    Path alone = Files.writeString(folder.resolve("alone.c"), "int x;\n");
    assertThat(run("dump", "ast", alone.toString())).isZero();
    assertThat(out()).isEqualTo("AST of alone.c\n");
    assertThat(requests.get(1).tree()).isEqualTo(folder);
  }

  @Test
  void rulesAreHeldAgainstATree() {
    assertThat(run("rules", "check", "--against", tree.toString(), "mm")).isZero();
    assertThat(requests.getLast().paths()).containsExactly("mm");
    assertThat(out().lines().toList())
        .hasSize(4)
        .contains(
            "not-stated\torder o\tf.c (\"x\")\tmy.yaml:2",
            "not-formed\torder o\ta > b\tmy.yaml:2",
            "Against the tree: 2 orders with 3 pairs of neighbours, 4 models; 2 lines are stale.");
    assertThat(run("rules", "check", "-q", "--against", tree.toString())).isZero();
    assertThat(out().lines()).hasSize(2);
  }

  @Test
  void rulesAreCheckedAndListed() {
    assertThat(run("rules", "check")).isZero();
    assertThat(out()).startsWith("The rules are in order: ").contains(" call");
    assertThat(run("rules", "list")).isZero();
    assertThat(out()).contains("mutex_lock");
  }
}
