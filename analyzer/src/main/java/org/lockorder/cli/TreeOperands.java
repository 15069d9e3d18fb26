package org.lockorder.cli;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.InputException;
import org.lockorder.report.Origin;
import picocli.CommandLine.Parameters;

/** TREE and PATHs. */
final class TreeOperands {
  @Parameters(
      index = "0",
      paramLabel = "TREE",
      description = "The top folder of a kernel tree, or any folder of C files.")
  String tree = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files and folders in TREE that are analysed: mm kernel fs/ext4. Default: all.")
  List<String> paths = new ArrayList<>();

  /** Of a command that has other names for them. */
  static TreeOperands of(String tree, List<String> paths) {
    TreeOperands operands = new TreeOperands();
    operands.tree = tree;
    operands.paths = paths;
    return operands;
  }

  /** The arguments as they are analysed. */
  TreeArguments checked() throws InputException {
    return TreeArguments.check(tree, paths, "PATH");
  }

  /** Where reports say they come from. */
  Origin origin() throws InputException {
    return new Origin(
        Version.number(),
        tree,
        TreeArguments.named(tree, "TREE").toAbsolutePath().normalize().toUri());
  }
}
