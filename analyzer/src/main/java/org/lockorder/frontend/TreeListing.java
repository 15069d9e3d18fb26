package org.lockorder.frontend;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the .c files of a tree. In a kernel, what is no part of the running system is left out,
 * unless a path names it.
 */
final class TreeListing extends SimpleFileVisitor<Path> {
  private static final Set<String> NOT_THE_KERNEL =
      Set.of("tools", "scripts", "samples", "usr", "Documentation");

  private final Path root;
  private final @Nullable String arch;
  private final Consumer<String> visited;
  private final TreeSet<String> files = new TreeSet<>();
  private final TreeSet<String> skipped = new TreeSet<>();
  private Path start;

  /**
   * @param arch the architecture to keep in a kernel; null in any other tree
   * @param visited gets every folder all of which counts, and what could not be read
   */
  TreeListing(Path root, @Nullable String arch, Consumer<String> visited) {
    this.root = root;
    this.arch = arch;
    this.visited = visited;
    this.start = root;
  }

  SourceTree.Listing list(List<String> paths) throws IOException {
    for (String path : paths.isEmpty() ? List.of("") : paths) {
      start = start(path);
      Files.walkFileTree(start, this);
    }
    return new SourceTree.Listing(List.copyOf(files), List.copyOf(skipped));
  }

  private Path start(String path) throws IOException {
    try {
      Path named = root.resolve(path).normalize();
      if (!named.startsWith(root)) {
        throw new NoSuchFileException(path, null, "leads out of the tree");
      }
      if (!Files.exists(named)) {
        throw new NoSuchFileException(path);
      }
      return named;
    } catch (InvalidPathException e) {
      throw new NoSuchFileException(path, null, "is no path");
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (!folder.equals(start) && !belongs(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    visited.accept(SourceTree.name(root, folder));
    return FileVisitResult.CONTINUE;
  }

  private boolean belongs(Path folder) {
    String name = SourceTree.name(root, folder);
    if (String.valueOf(folder.getFileName()).startsWith(".")) {
      return false;
    }
    if (arch == null) {
      return true;
    }
    boolean otherArch = name.matches("arch/[^/]+") && !name.equals("arch/" + arch);
    return !NOT_THE_KERNEL.contains(name) && !otherArch;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = SourceTree.name(root, file);
    boolean isSource = name.endsWith(".c") || file.equals(start);
    if (attributes.isSymbolicLink()) {
      skipped.add(name + ": a symbolic link");
    } else if (isSource && !attributes.isRegularFile()) {
      skipped.add(name + ": not a regular file");
    } else if (isSource && !root.resolve(name).equals(file)) {
      skipped.add(name + ": its name is not UTF-8");
    } else if (isSource) {
      files.add(name);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    String name = SourceTree.name(root, file);
    visited.accept(name);
    skipped.add(name + ": unreadable");
    return FileVisitResult.CONTINUE;
  }
}
