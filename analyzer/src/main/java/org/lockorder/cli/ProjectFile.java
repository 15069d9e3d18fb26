package org.lockorder.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockorder.InputException;
import org.lockorder.rules.Project;
import org.lockorder.rules.RulesException;

/**
 * The nearest {@code .lockorder.yaml} of TREE and the folders above it. What the command line says
 * goes before what it says.
 *
 * @param folder the one that it is in; null where there is none
 */
record ProjectFile(Project project, @Nullable Path folder) {
  /** Looks for it and reads it. */
  static ProjectFile of(String tree) throws InputException {
    Path root = TreeArguments.folder(TreeArguments.named(tree, "TREE"), tree);
    Path found =
        Stream.iterate(root.toAbsolutePath().normalize(), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve(Project.FILE))
            .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
            .findFirst()
            .orElse(null);
    if (found == null) {
      return new ProjectFile(Project.NONE, null);
    }
    if (!Files.isRegularFile(found)) {
      throw new InputException(found + " is not a file; remove it, or write one");
    }
    checkStays(found.getParent(), found, "");
    try (InputStream in = Files.newInputStream(found)) {
      byte[] bytes = in.readNBytes(Project.LARGEST + 1);
      return new ProjectFile(Project.read(found.toString(), bytes), found.getParent());
    } catch (RulesException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new InputException(found + " cannot be read; check its permissions");
    }
  }

  /** Sets the options that were not given. */
  ProjectFile applyTo(SharedOptions options) throws InputException {
    Path at = folder;
    if (at == null) {
      return this;
    }
    String arch = project.arch();
    if (arch != null && !options.isGiven("--arch")) {
      options.arch = arch;
    }
    String config = project.config();
    if (config != null && options.config == null) {
      options.config = named(at, config, "config");
    }
    if (options.rules.isEmpty()) {
      for (String rules : project.rules()) {
        options.rules.add(named(at, rules, "rules"));
      }
    }
    return this;
  }

  private static String named(Path folder, String name, String key) throws InputException {
    Path named = folder.resolve(TreeArguments.named(name, key + " of " + Project.FILE));
    checkStays(folder, named, key + " '" + name + "' of ");
    if (Files.isDirectory(named)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(named)) {
        for (Path file : files) {
          checkStays(folder, file, key + " '" + name + "' of ");
        }
      } catch (IOException | DirectoryIteratorException e) {
        return named.toString(); // whoever reads it says so
      }
    }
    return named.toString();
  }

  /**
   * Checks that a stranger's tree names nothing outside of the folder: an error says what stands
   * there, and may be seen by anybody.
   */
  private static void checkStays(@Nullable Path folder, Path named, String what)
      throws InputException {
    try {
      boolean stays =
          folder != null
              && named.normalize().startsWith(folder)
              && (!Files.exists(named) || named.toRealPath().startsWith(folder.toRealPath()));
      if (!stays) {
        throw new InputException(
            what + folder + "/" + Project.FILE + " leads out of that folder; give it as an option");
      }
    } catch (IOException e) {
      throw new InputException(named + " cannot be read; check its permissions");
    }
  }

  /** Likewise the paths, which are the tree's where the file is in it. */
  ProjectFile applyTo(TreeOperands operands, SharedOptions options) throws InputException {
    applyTo(options);
    Path root = TreeArguments.named(operands.tree, "TREE").toAbsolutePath().normalize();
    if (operands.paths.isEmpty() && root.equals(folder)) {
      operands.paths = project.paths();
    }
    return this;
  }

  /** Whether a scan of these reads all that the file is about. */
  boolean isWholeOf(TreeOperands operands) {
    return operands.paths.isEmpty() || operands.paths.equals(project.paths());
  }
}
