package org.lockorder.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lockorder.InputException;
import org.lockorder.cache.CacheFolder;
import org.lockorder.cache.Digest;
import org.lockorder.cache.Tool;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for what earlier runs found out. */
final class CacheOptions {
  private static final long MEGABYTE = 1L << 20;

  @Spec(Spec.Target.MIXEE)
  CommandSpec command = CommandSpec.create();

  @Option(
      names = "--cache-dir",
      paramLabel = "DIR",
      description =
          "Where to keep what a run found out, for later ones; others may use it at the same time."
              + " Default: lockorder/facts in $XDG_CACHE_HOME or ~/.cache.")
  @Nullable String folder;

  @Option(names = "--no-cache", description = "Keep nothing, and use nothing that is kept.")
  boolean none;

  private long limit = 4096;

  @Option(
      names = "--cache-limit",
      paramLabel = "MB",
      description =
          "How much may be kept; what was not used for longest goes first. Default: 4096.")
  void setLimit(long megabytes) {
    if (megabytes < 1 || megabytes > 1L << 24) {
      throw new ParameterException(
          command.commandLine(),
          "Invalid value for option '--cache-limit': megabytes, at least 1, but was " + megabytes);
    }
    limit = megabytes;
  }

  /**
   * The folder; null for none.
   *
   * @param warning gets a sentence where a folder that was asked for is of no use
   */
  @Nullable CacheFolder open(Map<String, String> environment, Consumer<String> warning)
      throws InputException {
    Digest tool = none ? null : Tool.digest();
    if (tool == null) {
      return null;
    }
    Path named = folder == null ? usual(environment) : asked(folder);
    return named == null
        ? null
        : new CacheFolder(
            named,
            tool,
            limit * MEGABYTE,
            Clock.systemUTC(),
            folder == null ? sentence -> {} : warning);
  }

  private static Path asked(String folder) throws InputException {
    Path named = TreeArguments.named(folder, "--cache-dir");
    if (Files.exists(named) && !Files.isDirectory(named)) {
      throw new InputException(
          "--cache-dir '" + folder + "' is not a folder; name one, which need not be there");
    }
    return named;
  }

  private static @Nullable Path usual(Map<String, String> environment) {
    try {
      Path caches = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
      Path home = Path.of(environment.getOrDefault("HOME", ""));
      return caches.isAbsolute()
          ? caches.resolve("lockorder/facts")
          : home.isAbsolute() ? home.resolve(".cache/lockorder/facts") : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
