package org.lockorder.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code lockorder completion}: what a shell has to know to complete our words. */
@Command(
    name = "completion",
    description = "Write a script that lets bash, and zsh with bashcompinit, complete commands.",
    footer = {"", "  . <(lockorder completion)"})
final class CompletionCommand extends OwnText {
  CompletionCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  String of(CommandLine root) {
    nameWords(root);
    return AutoComplete.bash(root.getCommandName(), root);
  }

  /** Values of options are completed as they are written, not as Java names them. */
  private static void nameWords(CommandLine commandLine) {
    CommandSpec spec = commandLine.getCommandSpec();
    for (ArgSpec arg : List.copyOf(spec.args())) {
      List<String> words = Words.of(arg.type());
      if (!words.isEmpty()) {
        spec.remove(arg);
        spec.add(
            arg instanceof OptionSpec option
                // The script has a variable a label.
                ? option.toBuilder()
                    .completionCandidates(words)
                    .paramLabel(option.longestName().substring(2).replace('-', '_'))
                    .build()
                : ((PositionalParamSpec) arg).toBuilder().completionCandidates(words).build());
      }
    }
    commandLine.getSubcommands().values().forEach(CompletionCommand::nameWords);
  }
}
