package org.lockorder.cli;

import java.io.IOException;
import java.util.List;
import org.lockorder.Analysis;
import org.lockorder.DumpKind;
import org.lockorder.InputException;
import org.lockorder.Inquiry;
import org.lockorder.Progress;
import org.lockorder.check.RuleAudit;
import org.lockorder.lockdep.Splat;
import org.lockorder.query.Question;

/** What the commands run. */
interface Engine {
  /** The analysis itself. */
  Engine ANALYSIS =
      new Engine() {
        @Override
        public Analysis.Result run(Analysis.Request request, Progress progress)
            throws InputException {
          return Analysis.run(request, progress);
        }

        @Override
        public Inquiry.Explained explain(
            Analysis.Request request, List<Splat> splats, Progress progress) throws InputException {
          return Inquiry.explain(request, splats, progress);
        }

        @Override
        public RuleAudit audit(Analysis.Request request, Progress progress) throws InputException {
          return Inquiry.audit(request, progress);
        }

        @Override
        public Inquiry.Asked ask(Analysis.Request request, Question question, Progress progress)
            throws InputException {
          return Inquiry.ask(request, question, progress);
        }

        @Override
        public void dump(Analysis.Request request, String file, DumpKind kind, Appendable out)
            throws InputException, IOException {
          Inquiry.dump(request, file, kind, out);
        }
      };

  /** See {@link Analysis#run}. */
  Analysis.Result run(Analysis.Request request, Progress progress) throws InputException;

  /** See {@link Inquiry#explain}. */
  Inquiry.Explained explain(Analysis.Request request, List<Splat> splats, Progress progress)
      throws InputException;

  /** See {@link Inquiry#audit}. */
  RuleAudit audit(Analysis.Request request, Progress progress) throws InputException;

  /** See {@link Inquiry#ask}. */
  Inquiry.Asked ask(Analysis.Request request, Question question, Progress progress)
      throws InputException;

  /** See {@link Inquiry#dump}. */
  void dump(Analysis.Request request, String file, DumpKind kind, Appendable out)
      throws InputException, IOException;
}
