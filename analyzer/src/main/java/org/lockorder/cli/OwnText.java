package org.lockorder.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.lockorder.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that writes a text about our commands, and reads nothing. */
abstract class OwnText implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  OwnText(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The text about that command and those below it. */
  abstract String of(CommandLine root);

  @Override
  public final Integer call() throws InputException {
    byte[] text = of(spec.root().commandLine()).getBytes(StandardCharsets.UTF_8);
    Output.of("-", surroundings.out()).write(out -> out.write(text));
    return 0;
  }
}
