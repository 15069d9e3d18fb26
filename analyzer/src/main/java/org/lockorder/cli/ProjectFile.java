package org.lockorder.cli;

import java.io.IOException;
import java.io.InputStream;
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
      options.config =
          at.resolve(TreeArguments.named(config, "config of " + Project.FILE)).toString();
    }
    if (options.rules.isEmpty()) {
      for (String rules : project.rules()) {
        Path named = TreeArguments.named(rules, "rules of " + Project.FILE);
        options.rules.add(at.resolve(named).toString());
      }
    }
    return this;
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
