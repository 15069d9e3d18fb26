package org.lockorder.cli;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.lockorder.InputException;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lockorder rules}: the lock models in force. */
@Command(name = "rules", description = "Check or list the lock models in force.")
final class RulesCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing command: check or list");
  }

  /** What both do first. */
  private abstract static class OfModels implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin SharedOptions shared = new SharedOptions();

    OfModels(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InputException {
      Output output = Output.of(shared.output, surroundings.out());
      TreeArguments.checkArchitectureName(shared.arch);
      String text = text(shared.models());
      output.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      return 0;
    }

    abstract String text(Models models);
  }

  /** {@code lockorder rules check}: reading them is the check. */
  @Command(name = "check", description = "Read the lock models and say what is wrong with them.")
  static final class Check extends OfModels {
    Check(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    String text(Models models) {
      return shared.quiet
          ? ""
          : RuleListing.count(models).entrySet().stream()
              .map(kind -> kind.getValue() + " " + kind.getKey())
              .collect(joining(", ", "The rules are in order: ", ".\n"));
    }
  }

  /** {@code lockorder rules list}. */
  @Command(name = "list", description = "List the lock models.")
  static final class Listing extends OfModels {
    Listing(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    String text(Models models) {
      return RuleListing.list(models).stream().map(line -> line + "\n").collect(joining());
    }
  }
}
