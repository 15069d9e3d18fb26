package org.lockorder.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockorder.InputException;

/**
 * A tree and paths in it that can be read.
 *
 * @param root the tree's folder, as named
 * @param paths relative to it, with {@code /}, without {@code .} and a slash at the end; empty for
 *     the whole tree
 */
record TreeArguments(Path root, List<String> paths) {
  TreeArguments {
    paths = List.copyOf(paths);
  }

  /** Checks all of it before anything is read; {@code option} names the paths in messages. */
  static TreeArguments check(String tree, List<String> paths, String option) throws InputException {
    Path root = folder(named(tree, "TREE"), tree);
    List<String> checked = new ArrayList<>();
    for (String path : paths) {
      String inside = path(root, tree, path, option);
      if (inside.isEmpty()) {
        return new TreeArguments(root, List.of());
      }
      checked.add(inside);
    }
    return new TreeArguments(root, checked.stream().distinct().toList());
  }

  /**
   * Checks that the architecture is one of the tree's, where the tree has any. Before 2.6.24 x86
   * was i386 and x86_64.
   */
  void checkArchitecture(String arch) throws InputException {
    checkArchitectureName(arch);
    Path all = root.resolve("arch");
    boolean isOld = arch.equals("x86") && Files.isDirectory(all.resolve("i386"));
    if (Files.isDirectory(all) && !Files.isDirectory(all.resolve(arch)) && !isOld) {
      throw new InputException(
          "--arch '" + arch + "': " + all + " has no such folder; it has " + folders(all));
    }
  }

  /** Checks that there is something to analyse, so that a wrong folder is not called clean. */
  void checkSources() throws InputException {
    List<Path> starts =
        paths.isEmpty()
            ? List.of(root.resolve(".")) // it may be a link, which would not be followed
            : paths.stream().map(root::resolve).toList();
    for (Path start : starts) {
      try (Stream<Path> files = Files.walk(start)) {
        if (files.anyMatch(file -> file.toString().endsWith(".c"))) {
          return;
        }
      } catch (IOException | UncheckedIOException e) {
        // A folder that cannot be walked is the analysis's to report, with those beside it read.
        return;
      }
    }
    throw new InputException(
        "there is no .c file in TREE '"
            + root
            + "'"
            + (paths.isEmpty() ? "" : " under " + String.join(", ", paths))
            + "; name a folder that has some");
  }

  /** Checks that it can be an architecture's name. */
  static void checkArchitectureName(String arch) throws InputException {
    if (!arch.matches("[a-z0-9_]+")) {
      throw new InputException(
          "--arch '" + arch + "': expected a name of small letters, digits and _, such as x86");
    }
  }

  /** A path that the system may refuse to name. */
  static Path named(String text, String what) throws InputException {
    if (text.isEmpty()) {
      throw new InputException(what + " is an empty argument; give a path or leave it out");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new InputException(
          what + " '" + text + "' is no path here (" + e.getReason() + "); try a UTF-8 locale");
    }
  }

  /** A folder that may be entered; {@code tree} names it in messages. */
  static Path folder(Path root, String tree) throws InputException {
    if (!Files.exists(root)) {
      throw new InputException(
          "TREE '" + tree + "' does not exist; give the top folder of a kernel tree");
    }
    if (!Files.isDirectory(root)) {
      throw new InputException(
          "TREE '" + tree + "' is not a folder; give the top folder of a kernel tree");
    }
    if (!Files.isReadable(root) || !Files.isExecutable(root)) {
      throw new InputException("TREE '" + tree + "' cannot be read; check its permissions");
    }
    return root;
  }

  private static String path(Path root, String tree, String text, String option)
      throws InputException {
    Path path = named(text, option);
    if (path.isAbsolute()) {
      throw new InputException(
          option + " '" + text + "' is absolute; give it relative to TREE, such as mm");
    }
    Path inside = path.normalize();
    if (inside.startsWith("..")) {
      throw new InputException(
          option
              + " '"
              + text
              + "' is outside of TREE '"
              + tree
              + "'; give one inside, such as mm");
    }
    Path real = root.resolve(inside);
    if (!Files.exists(real)) {
      throw new InputException(
          option + " '" + text + "' does not exist in TREE '" + tree + "'" + hint(root, path));
    }
    if (!Files.isReadable(real)) {
      throw new InputException(
          option + " '" + text + "' in TREE '" + tree + "' cannot be read; check its permissions");
    }
    try {
      if (!real.toRealPath().startsWith(root.toRealPath())) {
        throw new InputException(
            option + " '" + text + "' is a link that leads out of TREE '" + tree + "'");
      }
    } catch (IOException e) {
      throw new InputException(option + " '" + text + "' cannot be read: " + e.getMessage());
    }
    return inside.toString().replace('\\', '/');
  }

  /** The path may have been given from the current folder. */
  private static String hint(Path root, Path path) {
    Path start = root.normalize();
    return path.normalize().startsWith(start) && !start.equals(path.normalize())
        ? "; paths are relative to TREE: try '" + start.relativize(path.normalize()) + "'"
        : "; paths are relative to TREE, such as mm";
  }

  private static String folders(Path all) throws InputException {
    try (Stream<Path> entries = Files.list(all)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> String.valueOf(entry.getFileName()))
          .sorted()
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      throw new InputException(all + " cannot be read: " + e.getMessage());
    }
  }
}
