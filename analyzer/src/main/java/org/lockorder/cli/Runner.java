package org.lockorder.cli;

import java.util.List;
import org.lockorder.Analysis;
import org.lockorder.InputException;
import org.lockorder.Inquiry;
import org.lockorder.Progress;
import org.lockorder.RwlockSemantics;
import org.lockorder.cache.CacheFolder;
import org.lockorder.check.RuleAudit;
import org.lockorder.lockdep.Splat;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.query.Question;

/** Runs the engine as the options say, with a line of progress where a person watches. */
record Runner(Engine engine, Surroundings surroundings, SharedOptions options) {
  /** Checks the operands: what is asked of one program as a whole. */
  Analysis.Request request(TreeOperands operands) throws InputException {
    return request(operands, false, RwlockSemantics.QUEUED, GraphBuilder.Scope.EVERY_EDGE);
  }

  /** Likewise, of programs side by side and otherwise. */
  Analysis.Request request(
      TreeOperands operands, boolean separately, RwlockSemantics rwlock, GraphBuilder.Scope scope)
      throws InputException {
    TreeArguments checked = operands.checked();
    checked.checkArchitecture(options.arch);
    checked.checkSources();
    CacheFolder cache =
        options.cache.open(
            surroundings.environment(),
            sentence -> surroundings.err().println("lockorder: " + sentence));
    return new Analysis.Request(
            checked.root(),
            checked.paths(),
            options.arch,
            options.models(),
            options.jobs,
            separately,
            rwlock,
            scope,
            options.stats)
        .within(options.fileTimeout)
        .with(cache);
  }

  /** See {@link Analysis#run}. */
  Analysis.Result run(Analysis.Request request) throws InputException {
    return watched(progress -> engine.run(request, progress));
  }

  /** See {@link Inquiry#audit}. */
  RuleAudit audit(Analysis.Request request) throws InputException {
    return watched(progress -> engine.audit(request, progress));
  }

  /** See {@link Inquiry#ask}. */
  Inquiry.Asked ask(Analysis.Request request, Question question) throws InputException {
    return watched(progress -> engine.ask(request, question, progress));
  }

  /** See {@link Inquiry#explain}. */
  Inquiry.Explained explain(Analysis.Request request, List<Splat> splats) throws InputException {
    return watched(progress -> engine.explain(request, splats, progress));
  }

  /** What may take a while. */
  private interface Work<T> {
    T with(Progress progress) throws InputException;
  }

  private <T> T watched(Work<T> work) throws InputException {
    if (options.quiet || !surroundings.errIsTerminal()) {
      return work.with(Progress.SILENT);
    }
    try (ProgressLine line = new ProgressLine(surroundings.err(), System::nanoTime)) {
      return work.with(line);
    }
  }
}
