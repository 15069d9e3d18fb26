package org.lockorder.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is listed, read and included, and what is refused. */
class SourceTreeTest {
  @TempDir Path root;

  private SourceTree tree() {
    return new SourceTree(root, "x86");
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void listsEveryCFileSorted() throws IOException {
    write("b.c", "");
    write("a/z.c", "");
    write("a/y.h", "");
    write("tools/t.c", "");
    write(".git/x.c", "");
    assertThat(tree().list(List.of()).files()).containsExactly("a/z.c", "b.c", "tools/t.c");
  }

  @Test
  void leavesOutOfAKernelWhatDoesNotRunInIt() throws IOException {
    for (String name :
        List.of(
            "Kbuild",
            "mm/a.c",
            "tools/b.c",
            "scripts/c.c",
            "samples/d.c",
            "usr/e.c",
            "Documentation/f.c",
            "arch/x86/mm/g.c",
            "arch/arm/h.c",
            "drivers/tools/i.c")) {
      write(name, "");
    }
    assertThat(tree().list(List.of()).files())
        .containsExactly("arch/x86/mm/g.c", "drivers/tools/i.c", "mm/a.c");
    assertThat(tree().list(List.of("tools", "arch/arm")).files())
        .containsExactly("arch/arm/h.c", "tools/b.c");
  }

  @Test
  void pathsLimitWhatIsListed() throws IOException {
    write("mm/a.c", "");
    write("mm/b.c", "");
    write("fs/c.c", "");
    assertThat(tree().list(List.of("fs/", "mm/b.c", "fs/c.c")).files())
        .containsExactly("fs/c.c", "mm/b.c");
  }

  @Test
  void pathsThatAreNotThereAreRefused() {
    assertThatThrownBy(() -> tree().list(List.of("nowhere")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> tree().list(List.of("../.."))).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> tree().list(List.of("a\0b"))).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void symbolicLinksAreNotFollowed() throws IOException {
    write("a/a.c", "int x;");
    Files.createSymbolicLink(root.resolve("b.c"), root.resolve("a/a.c"));
    Files.createSymbolicLink(root.resolve("c"), root.resolve("a"));
    Files.createSymbolicLink(root.resolve("a/loop"), root);
    SourceTree.Listing listing = tree().list(List.of());
    assertThat(listing.files()).containsExactly("a/a.c");
    assertThat(listing.skipped())
        .containsExactly("a/loop: a symbolic link", "b.c: a symbolic link", "c: a symbolic link");
    assertThat(tree().read("b.c")).isEqualTo(new SourceTree.Content.Skipped("a symbolic link"));
    assertThat(tree().read("c/a.c")).isEqualTo(new SourceTree.Content.Skipped("outside the tree"));
  }

  @Test
  void theTreeItselfMayBeALink() throws IOException {
    write("tree/include/linux/x.h", "int x;");
    write("tree/mm/a.c", "int a;");
    Path link = Files.createSymbolicLink(root.resolve("link"), Path.of("tree"));
    for (Path named : List.of(link, root.resolve("link/."), root.resolve("tree/../link"))) {
      SourceTree tree = new SourceTree(named, "x86");
      assertThat(tree.list(List.of()).files()).containsExactly("mm/a.c");
      assertThat(tree.list(List.of("mm")).files()).containsExactly("mm/a.c");
      assertThat(tree.isKernel()).isTrue();
      assertThat(tree.include("mm/a.c", "linux/x.h", true)).isEqualTo("include/linux/x.h");
      assertThat(tree.read("mm/a.c")).isEqualTo(new SourceTree.Content.Text("int a;"));
    }
  }

  @Test
  void invalidUtf8IsReplaced() throws IOException {
    Files.write(root.resolve("a.c"), "a \u00e9 b".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(tree().read("a.c")).isEqualTo(new SourceTree.Content.Text("a \ufffd b"));
  }

  @Test
  void filesThatAreNoTextAreSkipped() throws IOException {
    Files.write(root.resolve("a.c"), new byte[] {'a', 0, 'b'});
    Files.createDirectory(root.resolve("d.c"));
    assertThat(tree().read("a.c")).isEqualTo(new SourceTree.Content.Skipped("binary"));
    assertThat(tree().read("d.c")).isEqualTo(new SourceTree.Content.Skipped("not a regular file"));
    assertThat(tree().read("gone.c")).isEqualTo(new SourceTree.Content.Skipped("gone"));
    assertThat(tree().read("../x.c")).isEqualTo(new SourceTree.Content.Skipped("outside the tree"));
  }

  /** Not even the superuser can read where a process has no memory. */
  @Test
  void unreadableFilesAreSkipped() {
    SourceTree tree = new SourceTree(Path.of("/proc/self"), "x86");
    assertThat(tree.read("mem")).isEqualTo(new SourceTree.Content.Skipped("unreadable"));
    assertThat(tree.read("comm")).isInstanceOf(SourceTree.Content.Text.class);
  }

  @Test
  void whatIsNoFileIsPassedOver() throws Exception {
    write("a.c", "");
    Files.createDirectory(root.resolve("folder.c"));
    Files.createSymbolicLink(root.resolve("dangling.c"), root.resolve("nowhere"));
    Files.createSymbolicLink(root.resolve("self.c"), root.resolve("self.c"));
    Path pipe = root.resolve("pipe.c");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    SourceTree.Listing listing = tree().list(List.of());
    assertThat(listing.files()).containsExactly("a.c");
    assertThat(listing.skipped())
        .containsExactly(
            "dangling.c: a symbolic link", "pipe.c: not a regular file", "self.c: a symbolic link");
    assertThat(tree().read("pipe.c"))
        .isEqualTo(new SourceTree.Content.Skipped("not a regular file"));
  }

  @Test
  void aHugeFileIsSkipped() throws IOException {
    for (String name : List.of("a.c", "a.h")) {
      try (RandomAccessFile sparse = new RandomAccessFile(root.resolve(name).toFile(), "rw")) {
        sparse.setLength(4L << 30);
      }
    }
    assertThat(tree().read("a.c")).isEqualTo(new SourceTree.Content.Skipped("larger than 16 MB"));
    assertThat(tree().read("a.h")).isEqualTo(new SourceTree.Content.Skipped("larger than 64 MB"));
  }

  @Test
  void aMarkThatBytesAreUtf8IsNoText() throws IOException {
    write("a.c", "\ufeffint x;");
    write("b.c", "\ufeff");
    assertThat(tree().read("a.c")).isEqualTo(new SourceTree.Content.Text("int x;"));
    assertThat(tree().read("b.c")).isEqualTo(new SourceTree.Content.Text(""));
  }

  @Test
  void namesThatAreNotUtf8AreToldAsWhatTheyAre() throws Exception {
    write("a.c", "");
    String command = "cd \"$1\" && : >\"$(printf 'b\\377.c')\" && : >\"$(printf 'c\\nd.c')\"";
    assertThat(new ProcessBuilder("sh", "-c", command, "sh", root.toString()).start().waitFor())
        .isZero();
    SourceTree.Listing listing = tree().list(List.of());
    assertThat(listing.files()).contains("a.c", "c\nd.c").hasSize(2);
    assertThat(listing.skipped()).hasSize(1);
    assertThat(listing.skipped().getFirst()).endsWith(".c: its name is not UTF-8");
  }

  @Test
  void includesAreSoughtWhereTheKernelBuildSeeksThem() throws IOException {
    for (String name :
        List.of(
            "mm/internal.h",
            "include/linux/mm.h",
            "arch/x86/include/asm/page.h",
            "include/uapi/linux/types.h",
            "include/asm-generic/div64.h",
            "include/asm-generic/page.h",
            "include/uapi/asm-generic/errno.h",
            "arch/x86/include/uapi/asm/e820.h",
            "kernel/sched/tree.c")) {
      write(name, "");
    }
    SourceTree tree = tree();
    assertThat(tree.include("mm/a.c", "internal.h", false)).isEqualTo("mm/internal.h");
    assertThat(tree.include("mm/a.c", "../kernel/sched/tree.c", false))
        .isEqualTo("kernel/sched/tree.c");
    assertThat(tree.include("mm/a.c", "internal.h", true)).isNull();
    assertThat(tree.include("mm/a.c", "linux/mm.h", true)).isEqualTo("include/linux/mm.h");
    assertThat(tree.include("mm/a.c", "linux/mm.h", false)).isEqualTo("include/linux/mm.h");
    assertThat(tree.include("mm/a.c", "asm/page.h", true)).isEqualTo("arch/x86/include/asm/page.h");
    assertThat(tree.include("mm/a.c", "asm/div64.h", true))
        .isEqualTo("include/asm-generic/div64.h");
    assertThat(tree.include("mm/a.c", "asm/errno.h", true))
        .isEqualTo("include/uapi/asm-generic/errno.h");
    assertThat(tree.include("mm/a.c", "asm/e820.h", true))
        .isEqualTo("arch/x86/include/uapi/asm/e820.h");
    assertThat(tree.include("mm/a.c", "linux/types.h", true))
        .isEqualTo("include/uapi/linux/types.h");
    assertThat(tree.include("mm/a.c", "generated/bounds.h", true)).isNull();
  }

  @Test
  void includesNeverLeaveTheTree() throws IOException {
    Path outside = Files.createTempFile("secret", ".h");
    Files.createDirectory(root.resolve("mm"));
    String up = "../".repeat(40);
    assertThat(tree().include("mm/a.c", up + outside.toString().substring(1), false)).isNull();
    assertThat(tree().include("mm/a.c", outside.toString(), false)).isNull();
    assertThat(tree().include("mm/a.c", outside.toString(), true)).isNull();
    Files.createSymbolicLink(root.resolve("mm/link"), outside.getParent());
    assertThat(tree().include("mm/a.c", "link/" + outside.getFileName(), false)).isNull();
    Files.delete(outside);
  }
}
