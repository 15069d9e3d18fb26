package org.lockorder.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lockorder.InputException;
import org.lockorder.diff.Versions;

/**
 * What git says has changed. It is asked for nothing but that: no hook, no pager, no external diff,
 * no filter or monitor of the checkout's, no network; what the user gives can be no option.
 */
final class GitDiff {
  /** No attributes of the checkout's count, so that none of its filters run. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "GIT_OPTIONAL_LOCKS", "0",
          "GIT_TERMINAL_PROMPT", "0",
          "GIT_NO_LAZY_FETCH", "1",
          "GIT_ALLOW_PROTOCOL", "none",
          "GIT_LITERAL_PATHSPECS", "1",
          "GIT_ATTR_NOSYSTEM", "1",
          "GIT_ATTR_SOURCE", "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
          "LC_ALL", "C");

  private static final List<String> COMMAND =
      List.of(
          "--no-pager",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "core.quotePath=false",
          "-c",
          "core.attributesFile=/dev/null");

  private GitDiff() {}

  /** What came of a run: standard output in {@link Versions#BYTES}. */
  private record Run(int exit, String out) {}

  /** The difference from that revision to the files as they are, of what the paths need. */
  static String of(TreeArguments tree, String revision) throws InputException {
    String what = "--diff-base '" + revision + "'";
    if (git(tree, List.of("rev-parse", "--is-inside-work-tree")).exit() != 0) {
      throw new InputException(
          what + ": TREE '" + tree.root() + "' is no git checkout (of yours); use --patch FILE");
    }
    Run commit =
        git(
            tree,
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
    arguments.addAll(0, withoutFilters(tree));
    Run diff = git(tree, arguments);
    if (diff.exit() != 0) {
      throw new InputException(what + ": git diff failed; see 'git -C TREE diff " + hash + "'");
    }
    if (diff.out().length() > DiffOptions.LARGEST) {
      throw new InputException(
          what + " differs from TREE in more than 128 MB; give PATHs or a nearer one");
    }
    return diff.out();
  }

  /** The options that switch off the filters that are configured here. */
  private static List<String> withoutFilters(TreeArguments tree) throws InputException {
    List<String> options = new ArrayList<>();
    Run names = git(tree, List.of("config", "-z", "--name-only", "--get-regexp", "^filter\\."));
    for (String key : names.out().split("\0", -1)) {
      if (key.endsWith(".clean") || key.endsWith(".process")) {
        options.addAll(List.of("-c", key + "="));
      } else if (key.endsWith(".required")) {
        options.addAll(List.of("-c", key + "=false"));
      }
    }
    return options;
  }

  private static Run git(TreeArguments tree, List<String> arguments) throws InputException {
    List<String> command =
        new ArrayList<>(List.of("git", "-C", tree.root().toAbsolutePath().toString()));
    command.addAll(COMMAND);
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().putAll(ENVIRONMENT);
    try {
      Process process = builder.start();
      try (InputStream out = process.getInputStream()) {
        byte[] bytes = out.readNBytes(DiffOptions.LARGEST + 1);
        if (bytes.length > DiffOptions.LARGEST) {
          process.destroy();
          return new Run(0, new String(bytes, Versions.BYTES));
        }
        return new Run(process.waitFor(), new String(bytes, Versions.BYTES));
      }
    } catch (IOException e) {
      throw new InputException("--diff-base needs git, which cannot be run; use --patch FILE");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InputException("--diff-base was interrupted while git ran");
    }
  }
}
