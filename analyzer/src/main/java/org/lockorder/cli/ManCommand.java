package org.lockorder.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.lockorder.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lockorder man}: the manual page. */
@Command(
    name = "man",
    description = "Write the manual page.",
    footer = {"", "  lockorder man | man -l -"})
final class ManCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  ManCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InputException {
    String page = ManPage.of(spec.root());
    Output.of("-", surroundings.out())
        .write(out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    return 0;
  }
}
