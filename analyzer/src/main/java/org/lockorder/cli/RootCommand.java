package org.lockorder.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lockorder} itself. */
@Command(
    name = "lockorder",
    versionProvider = Version.class,
    description = "Finds lock orders that can deadlock in an unbuilt Linux kernel tree.")
final class RootCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help; each command has its own.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version, and digests of the build and of the built-in rules.")
  boolean version;

  /** The whole command line. */
  static CommandLine commandLine(Engine engine, Surroundings surroundings) {
    CommandLine rules =
        new CommandLine(new RulesCommand())
            .addSubcommand(new RulesCommand.Check(engine, surroundings))
            .addSubcommand(new RulesCommand.Listing(surroundings));
    CommandLine root =
        new CommandLine(new RootCommand())
            .addSubcommand(new ScanCommand(engine, surroundings))
            .addSubcommand(new GraphCommand(engine, surroundings))
            .addSubcommand(new ExplainCommand(engine, surroundings))
            .addSubcommand(new AskCommand(engine, surroundings))
            .addSubcommand(new DumpCommand(engine, surroundings))
            .addSubcommand(rules)
            .addSubcommand(new CompletionCommand(surroundings))
            .addSubcommand(new ManCommand(surroundings))
            .setExpandAtFiles(false)
            .setUsageHelpWidth(Math.max(80, Math.min(120, surroundings.width())))
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    Words.register(root);
    return root;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
