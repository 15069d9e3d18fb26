package org.lockorder.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lockorder.InputException;

/** What git says has changed; what the user gives can be no option. */
final class GitDiff {
  private GitDiff() {}

  /** The difference from that revision to the files as they are, of what the paths need. */
  static String of(TreeArguments tree, String revision) throws InputException {
    String what = "--diff-base '" + revision + "'";
    Git git = new Git(tree, "--diff-base");
    if (!git.isCheckout()) {
      throw new InputException(
          what + ": TREE '" + tree.root() + "' is no git checkout (of yours); use --patch FILE");
    }
    Git.Run commit =
        git.run(
            List.of(
                "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"));
    String hash = commit.out().strip();
    if (commit.exit() != 0 || !hash.matches("[0-9a-f]{40,64}")) {
      throw new InputException(
          what + " is no commit here; give a branch, a tag or a hash, such as HEAD~1");
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "diff",
                "--no-ext-diff",
                "--no-textconv",
                "--no-color",
                "--no-renames",
                "--no-indent-heuristic",
                "--ignore-submodules=all",
                "--relative",
                "--src-prefix=a/",
                "--dst-prefix=b/",
                hash,
                "--"));
    if (tree.paths().isEmpty()) {
      arguments.add(".");
    } else {
      Stream.concat(tree.paths().stream(), Stream.of("include", "arch")).forEach(arguments::add);
    }
    arguments.addAll(0, git.withoutFilters());
    Git.Run diff = git.run(arguments);
    if (diff.exit() != 0) {
      throw new InputException(what + ": git diff failed; see 'git -C TREE diff " + hash + "'");
    }
    if (diff.out().length() > DiffOptions.LARGEST) {
      throw new InputException(
          what + " differs from TREE in more than 128 MB; give PATHs or a nearer one");
    }
    return diff.out();
  }
}
