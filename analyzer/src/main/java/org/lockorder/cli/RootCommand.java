package org.lockorder.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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

  /**
   * The command line for these arguments: of the commands the one that they begin with, since to
   * look through the options of all takes longer than to load the rules; else all.
   */
  static CommandLine commandLine(Engine engine, Surroundings surroundings, String... args) {
    CommandLine root = new CommandLine(new RootCommand());
    Map<String, Supplier<Object>> commands = commands(engine, surroundings);
    Supplier<Object> named = args.length == 0 ? null : commands.get(args[0]);
    if (named != null) {
      root.addSubcommand(named.get());
    } else {
      commands.values().forEach(command -> root.addSubcommand(command.get()));
      root.addSubcommand(new CompletionCommand(surroundings))
          .addSubcommand(new ManCommand(surroundings));
    }
    root.setExpandAtFiles(false)
        .setUsageHelpWidth(Math.max(80, Math.min(120, surroundings.width())))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    Words.register(root);
    return root;
  }

  /** By name, those that do not speak of the others, in the order in which help has them. */
  private static Map<String, Supplier<Object>> commands(Engine engine, Surroundings surroundings) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("scan", () -> new ScanCommand(engine, surroundings));
    commands.put("graph", () -> new GraphCommand(engine, surroundings));
    commands.put("explain", () -> new ExplainCommand(engine, surroundings));
    commands.put("ask", () -> new AskCommand(engine, surroundings));
    commands.put("dump", () -> new DumpCommand(engine, surroundings));
    commands.put(
        "rules",
        () ->
            new CommandLine(new RulesCommand())
                .addSubcommand(new RulesCommand.Check(engine, surroundings))
                .addSubcommand(new RulesCommand.Listing(surroundings)));
    return commands;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
