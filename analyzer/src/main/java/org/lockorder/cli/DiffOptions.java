package org.lockorder.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lockorder.InputException;
import org.lockorder.diff.Patch;
import org.lockorder.diff.PatchException;
import org.lockorder.diff.Versions;
import picocli.CommandLine.Option;

/** The options that ask for what a change of the tree brings. */
final class DiffOptions {
  static final int LARGEST = 128 << 20;
  private static final long LARGEST_SOURCE = 64L << 20;

  @Option(
      names = "--diff-base",
      paramLabel = "REV",
      description =
          "Show only what TREE, a git checkout with whatever is not committed, has and this"
              + " revision has not; at the changed line nearest to it.")
  @Nullable String base;

  @Option(
      names = "--patch",
      paramLabel = "FILE",
      description =
          "Likewise of a unified diff ('a/' and 'b/' before its names): if it fits TREE, of what"
              + " it would bring; if TREE has it already, of what it brought.")
  @Nullable String patch;

  /** The tree before and after; null where neither is asked for. */
  @Nullable Versions versions(TreeArguments tree) throws InputException {
    if (base != null && patch != null) {
      throw new InputException("--diff-base and --patch: give one of them");
    }
    if (base != null) {
      String what = "--diff-base '" + base + "'";
      String text = GitDiff.of(tree, base);
      try {
        return Versions.applied(Patch.parse(text), name -> read(tree.root(), name));
      } catch (PatchException e) {
        throw new InputException(what + ": what git says " + e.getMessage());
      }
    }
    if (patch == null) {
      return null;
    }
    String what = "--patch '" + patch + "' ";
    Path file = TreeArguments.named(patch, "--patch");
    if (!Files.isRegularFile(file)) {
      throw new InputException(what + "is not a file; name a unified diff");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new InputException(what + "is larger than 128 MB; give a part of it");
      }
      String text = new String(bytes, Versions.BYTES).replace("\r\n", "\n");
      return Versions.of(Patch.parse(text), name -> read(tree.root(), name));
    } catch (PatchException e) {
      throw new InputException(what + e.getMessage());
    } catch (IOException e) {
      throw new InputException(what + "cannot be read; check its permissions");
    }
  }

  /** A file of the tree, if it is one and not behind a link. */
  private static @Nullable String read(Path root, String name) {
    try {
      Path file = root.resolve(name);
      boolean isOne =
          Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && file.toRealPath().startsWith(root.toRealPath())
              && Files.size(file) <= LARGEST_SOURCE;
      return isOne ? new String(Files.readAllBytes(file), Versions.BYTES) : null;
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }
}
