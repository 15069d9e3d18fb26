package org.lockorder.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lockorder.Analysis;
import org.lockorder.InputException;
import org.lockorder.Progress;
import org.lockorder.RwlockSemantics;
import org.lockorder.check.RuleAudit;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.query.Question;
import org.lockorder.report.Origin;
import picocli.CommandLine.Parameters;

/** TREE and PATHs, and an analysis of them. */
final class TreeRun {
  @Parameters(
      index = "0",
      paramLabel = "TREE",
      description = "The top folder of a kernel tree, or any folder of C files.")
  String tree = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files and folders in TREE that are analysed: mm kernel fs/ext4. Default: all.")
  List<String> paths = new ArrayList<>();

  /** Checks the arguments, then runs, with a line of progress where a person watches. */
  Analysis.Result run(
      Engine engine,
      Surroundings surroundings,
      SharedOptions options,
      boolean separately,
      RwlockSemantics rwlock,
      GraphBuilder.Scope scope)
      throws InputException {
    return run(engine, surroundings, options, separately, rwlock, scope, Map.of());
  }

  /** Likewise, with other texts of some files, or nothing where they are not there. */
  Analysis.Result run(
      Engine engine,
      Surroundings surroundings,
      SharedOptions options,
      boolean separately,
      RwlockSemantics rwlock,
      GraphBuilder.Scope scope,
      Map<String, Optional<String>> overlay)
      throws InputException {
    Analysis.Request request = request(options, separately, rwlock, scope).with(overlay);
    return watched(surroundings, options, progress -> engine.run(request, progress));
  }

  /** Likewise, to hold the rules against it. */
  static RuleAudit audit(
      Engine engine,
      Surroundings surroundings,
      SharedOptions options,
      String tree,
      List<String> paths)
      throws InputException {
    TreeRun run = new TreeRun();
    run.tree = tree;
    run.paths = paths;
    Analysis.Request request =
        run.request(options, false, RwlockSemantics.QUEUED, GraphBuilder.Scope.EVERY_EDGE);
    return watched(surroundings, options, progress -> engine.audit(request, progress));
  }

  /** Likewise, to answer a question. */
  Analysis.Asked ask(
      Engine engine,
      Surroundings surroundings,
      SharedOptions options,
      RwlockSemantics rwlock,
      Question question)
      throws InputException {
    Analysis.Request request = request(options, false, rwlock, GraphBuilder.Scope.EVERY_EDGE);
    return watched(surroundings, options, progress -> engine.ask(request, question, progress));
  }

  private Analysis.Request request(
      SharedOptions options, boolean separately, RwlockSemantics rwlock, GraphBuilder.Scope scope)
      throws InputException {
    TreeArguments checked = TreeArguments.check(tree, paths, "PATH");
    checked.checkArchitecture(options.arch);
    checked.checkSources();
    return new Analysis.Request(
        checked.root(),
        checked.paths(),
        options.arch,
        options.models(),
        options.jobs,
        separately,
        rwlock,
        scope,
        options.stats);
  }

  /** What may take a while. */
  private interface Work<T> {
    T with(Progress progress) throws InputException;
  }

  private static <T> T watched(Surroundings surroundings, SharedOptions options, Work<T> work)
      throws InputException {
    if (options.quiet || !surroundings.errIsTerminal()) {
      return work.with(Progress.SILENT);
    }
    try (ProgressLine line = new ProgressLine(surroundings.err(), System::nanoTime)) {
      return work.with(line);
    }
  }

  /** The arguments as they are analysed. */
  TreeArguments arguments() throws InputException {
    return TreeArguments.check(tree, paths, "PATH");
  }

  /** Where reports say they come from. */
  Origin origin() throws InputException {
    return new Origin(
        Version.number(),
        tree,
        TreeArguments.named(tree, "TREE").toAbsolutePath().normalize().toUri());
  }
}
