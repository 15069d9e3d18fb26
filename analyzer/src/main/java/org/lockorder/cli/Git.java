package org.lockorder.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.lockorder.InputException;
import org.lockorder.diff.Versions;

/**
 * Git, asked about a checkout that may be anybody's: no hook, no pager, no external diff, no filter
 * or monitor of the checkout's runs, and nothing is fetched.
 *
 * @param tree the checkout, or a folder in it
 * @param option that needs it, for messages
 */
record Git(TreeArguments tree, String option) {
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

  /** What came of a run: standard output in {@link Versions#BYTES}. */
  record Run(int exit, String out) {}

  /** Whether TREE is in a checkout that git trusts. */
  boolean isCheckout() throws InputException {
    return run(List.of("rev-parse", "--is-inside-work-tree")).exit() == 0;
  }

  /** The options that switch off the filters that are configured here; they go before a command. */
  List<String> withoutFilters() throws InputException {
    List<String> options = new ArrayList<>();
    Run names = run(List.of("config", "-z", "--name-only", "--get-regexp", "^filter\\."));
    for (String key : names.out().split("\0", -1)) {
      if (key.endsWith(".clean") || key.endsWith(".process")) {
        options.addAll(List.of("-c", key + "="));
      } else if (key.endsWith(".required")) {
        options.addAll(List.of("-c", key + "=false"));
      }
    }
    return options;
  }

  /** Runs it for as long as it takes. */
  Run run(List<String> arguments) throws InputException {
    return run(arguments, Duration.ofDays(1));
  }

  /** Runs it; what takes longer than that has failed. */
  Run run(List<String> arguments, Duration most) throws InputException {
    List<String> command =
        new ArrayList<>(List.of("git", "-C", tree.root().toAbsolutePath().toString()));
    command.addAll(COMMAND);
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().putAll(ENVIRONMENT);
    try {
      Process process = builder.start();
      CompletableFuture.delayedExecutor(most.toMillis(), TimeUnit.MILLISECONDS)
          .execute(process::destroyForcibly);
      try (InputStream out = process.getInputStream()) {
        byte[] bytes = out.readNBytes(DiffOptions.LARGEST + 1);
        if (bytes.length > DiffOptions.LARGEST) {
          process.destroy();
          return new Run(0, new String(bytes, Versions.BYTES));
        }
        return new Run(process.waitFor(), new String(bytes, Versions.BYTES));
      }
    } catch (IOException e) {
      throw new InputException(
          option + " needs git, which cannot be run; install it, or go without");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InputException(option + " was interrupted while git ran");
    }
  }
}
