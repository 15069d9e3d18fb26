package org.lockorder.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.InputException;
import org.lockorder.rules.KernelConfig;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleLoader;
import org.lockorder.rules.RulesException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command has. */
final class SharedOptions {
  /** One of every symbol set has some hundred thousand bytes. */
  private static final int LARGEST_CONFIG = 16 << 20;

  @Spec(Spec.Target.MIXEE)
  CommandSpec command = CommandSpec.create();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write there instead of to standard output ('-'); whole or not at all.")
  String output = "-";

  @Option(
      names = "--arch",
      paramLabel = "NAME",
      description = "The architecture; other arch/ folders are left out. Default: x86.")
  String arch = "x86";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The kernel's .config; decides every CONFIG_ symbol. Default: what rules/profile-ARCH.yaml"
              + " fixes, the rest is free.")
  @Nullable String config;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A folder of lock models, added to the built-in ones. May be repeated.")
  List<String> rules = new ArrayList<>();

  /** No file of a kernel's takes a second. */
  Duration fileTimeout = Duration.ofMinutes(5);

  @Mixin CacheOptions cache = new CacheOptions();

  int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never; auto heeds NO_COLOR. Default: auto.")
  ColorMode color = ColorMode.AUTO;

  @Option(
      names = "--stats",
      description =
          "Show what was read, how long each stage took, what each veto excused, and how often the"
              + " sources' own lock annotations and assertions agree.")
  boolean stats;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress, no summary.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description =
          "Name all that was left out, and with --stats each annotation that is not agreed with;"
              + " show where an internal error arose.")
  boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many files are read at once. Default: as many as there are processors.")
  void setJobs(int count) {
    if (count < 1) {
      throw new ParameterException(
          command.commandLine(), "Invalid value for option '--jobs': at least 1, but was " + count);
    }
    jobs = count;
  }

  @Option(
      names = "--file-timeout",
      paramLabel = "SECONDS",
      description =
          "Give up reading a file that takes longer, and say so; 0 for never. Default: 300.")
  void setFileTimeout(int seconds) {
    if (seconds < 0) {
      throw new ParameterException(
          command.commandLine(),
          "Invalid value for option '--file-timeout': at least 0, but was " + seconds);
    }
    fileTimeout = Duration.ofSeconds(seconds);
  }

  /** Whether the command line has that option. */
  boolean isGiven(String option) {
    return command.commandLine().getParseResult().hasMatchedOption(option);
  }

  /** The lock models in force. */
  Models models() throws InputException {
    List<Path> folders = new ArrayList<>();
    for (String name : rules) {
      Path folder = TreeArguments.named(name, "--rules");
      if (!Files.isDirectory(folder)) {
        throw new InputException(
            "--rules '" + name + "' is not a folder; name one that holds *.yaml files");
      }
      folders.add(folder);
    }
    try {
      Models models = RuleLoader.load(folders, arch);
      return config == null ? models : models.with(configuration(config));
    } catch (RulesException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    }
  }

  private static KernelConfig configuration(String name) throws InputException, RulesException {
    Path file = TreeArguments.named(name, "--config");
    if (!Files.isRegularFile(file)) {
      throw new InputException("--config '" + name + "' is not a file; name a kernel's .config");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST_CONFIG + 1);
      if (bytes.length > LARGEST_CONFIG) {
        throw new InputException("--config '" + name + "' is larger than any .config");
      }
      return KernelConfig.parse(name, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new InputException("--config '" + name + "' cannot be read; check its permissions");
    }
  }
}
