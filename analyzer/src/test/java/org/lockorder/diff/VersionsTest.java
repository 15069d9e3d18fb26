package org.lockorder.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockorder.lockgraph.Step;
import org.lockorder.report.Samples;

class VersionsTest {
  private static final String OLD = "one\ntwo\nthree\nfour\nfive\nsix\n";
  private static final String NEW = "one\ntwo\nfour\nfive\nnew\nsix\n";
  private static final String PATCH =
      """
      From somebody
      ---
       mm/a.c | 2 +-

      diff --git a/mm/a.c b/mm/a.c
      --- a/mm/a.c
      +++ b/mm/a.c
      @@ -1,6 +1,6 @@ context()
       one
       two
      -three
       four
       five
      +new
       six
      --
      2.39.5
      """;

  private static Versions of(String patch, Map<String, String> tree) throws PatchException {
    return Versions.of(Patch.parse(patch), tree::get);
  }

  @Test
  void aPatchThatFitsIsOfTheTreeToCome() throws PatchException {
    Versions versions = of(PATCH, Map.of("mm/a.c", OLD));
    assertThat(versions.before()).isEmpty();
    assertThat(versions.after()).isEqualTo(Map.of("mm/a.c", Optional.of(NEW)));
    assertThat(versions.changes().lines().get("mm/a.c")).containsExactly(3, 5);
  }

  @Test
  void aPatchThatTheTreeHasIsTakenBack() throws PatchException {
    Versions versions = of(PATCH, Map.of("mm/a.c", NEW));
    assertThat(versions.after()).isEmpty();
    assertThat(versions.before()).isEqualTo(Map.of("mm/a.c", Optional.of(OLD)));
    assertThat(versions.changes().lines().get("mm/a.c")).containsExactly(3, 5);
  }

  @Test
  void linesMayHaveMovedMeanwhile() throws PatchException {
    Versions versions = of(PATCH, Map.of("mm/a.c", "x\ny\n" + OLD));
    assertThat(versions.after()).isEqualTo(Map.of("mm/a.c", Optional.of("x\ny\n" + NEW)));
    assertThat(versions.changes().lines().get("mm/a.c")).containsExactly(5, 7);
  }

  @Test
  void filesComeGoAndAreRenamed() throws PatchException {
    String patch =
        """
        --- /dev/null
        +++ b/new.c
        @@ -0,0 +1,2 @@
        +a
        +b
        --- a/gone.h
        +++ /dev/null
        @@ -1 +0,0 @@
        -x
        \\ No newline at end of file
        diff --git a/from.c b/to.c
        similarity index 100%
        rename from from.c
        rename to to.c
        diff --git a/notes.txt b/notes.txt
        --- a/notes.txt
        +++ b/notes.txt
        @@ -1 +1 @@
        -not there
        +at all
        """;
    Versions forth = of(patch, Map.of("gone.h", "x", "from.c", "same\n"));
    assertThat(forth.after())
        .isEqualTo(
            Map.of(
                "new.c", Optional.of("a\nb\n"),
                "gone.h", Optional.empty(),
                "from.c", Optional.empty(),
                "to.c", Optional.of("same\n")));
    Versions back = of(patch, Map.of("new.c", "a\nb\n", "to.c", "same\n"));
    assertThat(back.before())
        .isEqualTo(
            Map.of(
                "new.c", Optional.empty(),
                "gone.h", Optional.of("x\n"),
                "from.c", Optional.of("same\n"),
                "to.c", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "just text|has no hunk",
        "--- a/a.c\n+++ b/a.c\n@@ -1,9 +1,9 @@\n x\n|line 5: a hunk's line|ends in the hunk",
        "--- a/a.c\n+++ b/a.c\n@@ -1 +1,2 @@\n-one\n-two\n+x\n|longer than its head says",
        "--- a/a.c\n+++ b/a.c\n@@ nonsense @@\n x\n|line 3: no head of a hunk",
        "--- a/a.c\n+++ b/a.c\n@@ -1 +1 @@\n*one\n|line 4: a hunk's line begins with",
        "--- a/../../etc/x.c\n+++ b/../../etc/x.c\n@@ -1 +1 @@\n-a\n+b\n|outside of the tree",
        "--- a//etc/x.c\n+++ b//etc/x.c\n@@ -1 +1 @@\n-a\n+b\n|outside of the tree",
        "--- a/a.c\n+++ b/a.c\n@@ -1 +1 @@\n-a\n+b\n|neither forwards nor backwards: see the hunk at"
            + " its line 3"
      })
  void whatIsNoPatchOrFitsNotIsSaid(String row) {
    String[] parts = row.split("\\|", -1);
    assertThatThrownBy(() -> of(parts[0], Map.of("a.c", OLD)))
        .isInstanceOf(PatchException.class)
        .satisfies(
            e ->
                assertThat(List.of(parts).subList(1, parts.length))
                    .anyMatch(part -> String.valueOf(e.getMessage()).contains(part)));
  }

  @Test
  void aFindingIsShownAtTheChangedLineNearestToAStep() throws PatchException {
    Changes changes = of(PATCH, Map.of("mm/a.c", OLD)).changes();
    Step far = Samples.step("mm/a.c", 50, "f", Step.Kind.ACQUIRE, "takes", 0);
    Step near = Samples.step("mm/a.c", 2, "g", Step.Kind.ACQUIRE_INNER, "waits", 1);
    Step other = Samples.step("mm/b.c", 3, "h", Step.Kind.CALL, "calls", 1);
    assertThat(changes.nearest(List.of(far, near, other)))
        .hasValueSatisfying(
            step -> {
              assertThat(step.site().toString()).isEqualTo("mm/a.c:3");
              assertThat(step.function()).isEqualTo("g");
            });
    assertThat(changes.nearest(List.of(other))).isEmpty();
  }
}
