package org.lockorder.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTest {
  private static Project read(String text) throws RulesException {
    return Project.read(".lockorder.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyKeyIsRead() throws RulesException {
    Project project =
        read(
            """
            paths: [mm, kernel]
            arch: arm64
            config: build/.config
            rules: [tools/rules]
            suppressions:
              - fingerprint: LO-8f3b5bcf
                reason: one thread at a time, by the core
                owner: mm people
              - function: kmem_cache_create
                file: mm/slab_common.c
                reason: r
                owner: o
              - locks: [a_lock, b.lock]
                reason: r
                owner: o
            """);
    assertThat(project.paths()).containsExactly("mm", "kernel");
    assertThat(project.arch()).isEqualTo("arm64");
    assertThat(project.config()).isEqualTo("build/.config");
    assertThat(project.rules()).containsExactly("tools/rules");
    assertThat(project.suppressions())
        .containsExactly(
            new Suppression(
                new Suppression.Which.Fingerprint("8f3b5bcf"),
                "one thread at a time, by the core",
                "mm people",
                ".lockorder.yaml:6"),
            new Suppression(
                new Suppression.Which.Frame("kmem_cache_create", "mm/slab_common.c"),
                "r",
                "o",
                ".lockorder.yaml:9"),
            new Suppression(
                new Suppression.Which.Locks(List.of("a_lock", "b.lock")),
                "r",
                "o",
                ".lockorder.yaml:13"));
    assertThat(read("")).isEqualTo(Project.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "path: [mm]|:1: unknown key 'path' in the file: use paths, arch",
        "paths: mm|:1: 'paths' in the file is a single word: write a list",
        "arch: [x86]|'arch' in the file is a list: write a word",
        "paths: [mm|:1: not YAML",
        "paths: [\"\\u|: not YAML: a \\x, \\u or \\U in double quotes without the number",
        "paths: [\"\\Uffffffff\"]|: not YAML",
        "paths: [\"\\xg0\"]|:1: not YAML",
        "paths: &a [mm]\nrules: *a|:2: an alias: write the value out",
        "arch: !!java.io.File [x]|:1: a tag",
        "suppressions: [{reason: r, owner: o}]|a suppression says not what it is about",
        "suppressions: [{file: f, locks: [a, b], reason: r, owner: o}]|says twice what",
        "suppressions: [{locks: [a, b], owner: o}]|a suppression has no key 'reason': add it",
        "suppressions: [{locks: [a, b], reason: r}]|a suppression has no key 'owner': add it",
        "suppressions: [{locks: [a, b], reason: '', owner: o}]|'reason' is empty: say it",
        "suppressions: [{locks: [a], reason: r, owner: o}]|has not two locks",
        "suppressions: [{fingerprint: 12, reason: r, owner: o}]|'12' is no fingerprint",
        "suppressions: [{function: '', reason: r, owner: o}]|'function' is empty"
      })
  void whatIsWrongIsOneLine(String row) {
    int bar = row.indexOf('|');
    assertThatThrownBy(() -> read(row.substring(0, bar)))
        .isInstanceOf(RulesException.class)
        .hasMessageStartingWith(".lockorder.yaml:")
        .hasMessageContaining(row.substring(bar + 1))
        .message()
        .hasLineCount(1);
  }
}
