package org.lockorder.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a patch is, it fits a tree and fits it backwards then, or one line says why not; and it
 * names nothing outside of the tree.
 */
class PatchFuzz {
  private static final String FILE = "int a;\nint b;\nint c;\n";

  static Stream<byte[]> seeds() {
    String head = "--- a/mm/a.c\n+++ b/mm/a.c\n";
    return Stream.of(
            head + "@@ -1,3 +1,3 @@\n int a;\n-int b;\n+int x;\n int c;\n",
            head + "@@ -2 +2 @@\n-int b;\n+int x;\n\\ No newline at end of file\n",
            head + "@@ -0,0 +1 @@\n+int x;\n",
            "--- /dev/null\n+++ b/mm/n.c\n@@ -0,0 +1 @@\n+int n;\n",
            "--- a/mm/a.c\n+++ /dev/null\n@@ -1,3 +0,0 @@\n-int a;\n-int b;\n-int c;\n",
            "diff --git a/mm/a.c b/mm/r.c\nrename from mm/a.c\nrename to mm/r.c\n",
            "--- a/../a.c\n+++ b/../a.c\n@@ -1 +1 @@\n-a\n+b\n",
            head + "@@ -99999999,99999999 +1 @@\n",
            head + "@@ -1,2 +1,3 @@\n",
            "mail\n\n" + head + "@@ -1 +1 @@\n-int a;\n+int z;\n-- \n2.39\n")
        .map(text -> text.getBytes(Versions.BYTES));
  }

  @MethodSource("seeds")
  @FuzzTest
  void anyPatch(byte[] bytes) {
    Map<String, String> tree = new HashMap<>(Map.of("mm/a.c", FILE));
    try {
      Patch patch = Patch.parse(new String(bytes, Versions.BYTES));
      Versions versions = Versions.of(patch, tree::get);
      check(versions.before());
      check(versions.after());
    } catch (PatchException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
    }
  }

  private static void check(Map<String, Optional<String>> texts) {
    assertThat(texts.keySet())
        .allMatch(name -> !name.startsWith("/") && !("/" + name + "/").contains("/../"));
  }
}
