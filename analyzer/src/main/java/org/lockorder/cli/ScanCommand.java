package org.lockorder.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lockorder.Analysis;
import org.lockorder.InputException;
import org.lockorder.RwlockSemantics;
import org.lockorder.baseline.Baseline;
import org.lockorder.baseline.Suppressions;
import org.lockorder.check.Aside;
import org.lockorder.check.Confidence;
import org.lockorder.check.ScanResult;
import org.lockorder.diff.Changes;
import org.lockorder.diff.Versions;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.report.GitlabReport;
import org.lockorder.report.KernelReport;
import org.lockorder.report.Origin;
import org.lockorder.report.RdjsonlReport;
import org.lockorder.report.SarifReport;
import org.lockorder.report.ScanHtml;
import org.lockorder.report.ScanJson;
import org.lockorder.report.Selection;
import org.lockorder.report.StatsText;
import org.lockorder.report.TextReport;
import org.lockorder.report.TextStyle;
import org.lockorder.routing.Routes;
import org.lockorder.rules.Suppression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code lockorder scan}: ordering bugs. */
@Command(
    name = "scan",
    description = "Report lock orders that can deadlock.",
    footer = {
      "",
      ".lockorder.yaml in TREE or above it has what need not be given here, and suppressions.",
      "",
      "Exit: 0 nothing at or above --fail-on, 1 findings at or above it, 2 usage, unreadable input"
          + " or internal error. Findings that --min-confidence or --max-findings keep from view"
          + " count; excused, known and suppressed ones, and those outside of --report, do not."
    })
final class ScanCommand implements Callable<Integer> {
  private final Engine engine;
  private final Surroundings surroundings;

  @Mixin TreeOperands operands = new TreeOperands();
  @Mixin KnownOptions known = new KnownOptions();
  @Mixin DiffOptions diff = new DiffOptions();
  @Mixin RoutingOptions routing = new RoutingOptions();
  @Mixin SharedOptions shared = new SharedOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "text, json, sarif, html, kernel (a line each, as Smatch's), gitlab (Code Quality) or"
              + " rdjsonl (reviewdog). Default: text.")
  ScanFormat format = ScanFormat.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "high, medium, low or never: from which confidence on the exit code is 1."
              + " Default: high.")
  FailOn failOn = FailOn.HIGH;

  @Option(
      names = "--min-confidence",
      paramLabel = "LEVEL",
      description = "high, medium or low: what is shown. Default: medium.")
  Confidence minConfidence = Confidence.MEDIUM;

  @Option(names = "--show-excused", description = "Show findings that a veto excused, too.")
  boolean showExcused;

  @Option(
      names = "--report",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Show only findings that pass through one of these. Put TREE before it.")
  List<String> report = new ArrayList<>();

  int maxFindings = Integer.MAX_VALUE;

  @Option(
      names = "--separately",
      description = "Each sub-folder, and each .c file directly in TREE, is a program of its own.")
  boolean separately;

  @Option(
      names = "--rwlock",
      paramLabel = "KIND",
      description =
          "queued or recursive: whether a reader waits behind a queued writer."
              + " Default: queued (read_lock recurses only in interrupt context).")
  RwlockSemantics rwlock = RwlockSemantics.QUEUED;

  ScanCommand(Engine engine, Surroundings surroundings) {
    this.engine = engine;
    this.surroundings = surroundings;
  }

  @Option(
      names = "--max-findings",
      paramLabel = "N",
      description = "Show at most so many. Default: all.")
  void setMaxFindings(int most) {
    if (most < 1) {
      throw new ParameterException(
          shared.command.commandLine(),
          "Invalid value for option '--max-findings': at least 1, but was " + most);
    }
    maxFindings = most;
  }

  @Override
  public Integer call() throws InputException, IOException {
    Output output = Output.of(shared.output, surroundings.out());
    ProjectFile file = ProjectFile.of(operands.tree).applyTo(operands, shared);
    List<String> within = TreeArguments.check(operands.tree, report, "--report").paths();
    KnownOptions.Baselines baselines = known.open();
    TreeArguments arguments = operands.checked();
    routing.check(arguments);
    Versions versions = diff.versions(arguments);
    if (versions != null && !baselines.isNone()) {
      throw new InputException(
          "--diff-base and --patch leave out what is known by themselves: give no baseline");
    }
    Changes changes = versions == null ? Changes.NONE : versions.changes();
    Selection selection = new Selection(minConfidence, showExcused, within, maxFindings, changes);
    Analysis.Result analysed = analyse(versions == null ? Map.of() : versions.after());
    List<Suppression> suppressions = file.project().suppressions();
    ScanResult wanted =
        Suppressions.takenFrom(analysed.scan(), suppressions, file.isWholeOf(operands));
    ScanResult result = baselines.apply(wanted, arguments.paths());
    if (versions != null) {
      ScanResult before =
          Suppressions.takenFrom(analyse(versions.before()).scan(), suppressions, false);
      result =
          Baseline.of(before, arguments.paths())
              .takenFrom(result, Aside.By.BEFORE, arguments.paths());
    }
    Map<String, Optional<String>> other = versions == null ? Map.of() : versions.after();
    Origin origin = operands.origin().with(other);
    Routes routes =
        routing.routes(arguments, selection.of(result), other.keySet(), surroundings.err());
    return report(analysed, result, selection, routes, origin, output);
  }

  private Analysis.Result analyse(Map<String, Optional<String>> overlay) throws InputException {
    Runner runner = new Runner(engine, surroundings, shared);
    return runner.run(
        runner.request(operands, separately, rwlock, GraphBuilder.Scope.CYCLES).with(overlay));
  }

  private int report(
      Analysis.Result analysed,
      ScanResult result,
      Selection selection,
      Routes routes,
      Origin origin,
      Output output)
      throws InputException, IOException {
    output.write(
        out -> {
          switch (format) {
            case TEXT -> text(result, selection, routes, output.isStandard(), out);
            case JSON ->
                ScanJson.write(result, selection, routes, shared.stats, shared.verbose, out);
            case SARIF -> SarifReport.write(result, selection, routes, origin, out);
            case HTML -> ScanHtml.write(result, analysed.graph(), selection, routes, origin, out);
            case KERNEL -> Output.text(out, to -> KernelReport.write(result, selection, to));
            case GITLAB -> GitlabReport.write(result, selection, out);
            case RDJSONL -> RdjsonlReport.write(result, selection, out);
          }
        });
    if (shared.stats && format != ScanFormat.JSON) {
      StatsText.write(result.stats(), surroundings.err());
    }
    boolean fails =
        result.findings().stream()
            .filter(finding -> finding.excused() == null)
            .filter(selection::touches)
            .anyMatch(finding -> failOn.isMetBy(finding.confidence()));
    return fails ? 1 : 0;
  }

  private void text(
      ScanResult result, Selection selection, Routes routes, boolean standard, OutputStream out)
      throws IOException {
    TextReport.Detail detail =
        shared.quiet
            ? TextReport.Detail.QUIET
            : shared.verbose ? TextReport.Detail.VERBOSE : TextReport.Detail.NORMAL;
    TextStyle style = surroundings.style(shared.color, standard);
    Output.text(out, to -> TextReport.write(result, selection, routes, style, detail, to));
  }
}
