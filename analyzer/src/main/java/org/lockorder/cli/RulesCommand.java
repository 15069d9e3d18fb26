package org.lockorder.cli;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockorder.InputException;
import org.lockorder.check.RuleAudit;
import org.lockorder.report.RuleAuditText;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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
      String text = text();
      output.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      return 0;
    }

    abstract String text() throws InputException;
  }

  /** {@code lockorder rules check}: reading them is the check. */
  @Command(
      name = "check",
      description = "Read the lock models and say what is wrong with them.",
      footer = {
        "",
        "Exit: 0 the rules are in order, whatever --against lists; 2 they are not, usage, unreadable"
            + " input or internal error."
      })
  static final class Check extends OfModels {
    private final Engine engine;
    private final Surroundings surroundings;

    @Option(
        names = "--against",
        paramLabel = "TREE",
        description =
            "List what the rules have and this tree has not: orders that are not stated any more,"
                + " locks and pairs of them that no code takes, models of what no code names.")
    @Nullable String against;

    @Parameters(
        arity = "0..*",
        paramLabel = "PATH",
        description = "Files and folders in TREE that are read for it. Default: all.")
    List<String> paths = new ArrayList<>();

    Check(Engine engine, Surroundings surroundings) {
      super(surroundings);
      this.engine = engine;
      this.surroundings = surroundings;
    }

    @Override
    String text() throws InputException {
      if (against == null) {
        if (!paths.isEmpty()) {
          throw new ParameterException(
              shared.command.commandLine(), "PATH goes with --against TREE only");
        }
        return shared.quiet ? "" : sum(shared.models());
      }
      ProjectFile.of(against).applyTo(shared);
      Models models = shared.models();
      Runner runner = new Runner(engine, surroundings, shared);
      RuleAudit audit = runner.audit(runner.request(TreeOperands.of(against, paths)));
      String lines = RuleAuditText.lines(audit);
      return shared.quiet ? lines : sum(models) + lines + RuleAuditText.sum(audit);
    }

    private static String sum(Models models) {
      return RuleListing.count(models).entrySet().stream()
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
    String text() throws InputException {
      return RuleListing.list(shared.models()).stream().map(line -> line + "\n").collect(joining());
    }
  }
}
