package org.lockorder;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockorder.cache.CacheFolder;
import org.lockorder.cache.TreeIndex;
import org.lockorder.callgraph.CallPrinter;
import org.lockorder.check.OrderAudit;
import org.lockorder.check.RuleAudit;
import org.lockorder.explain.Defined;
import org.lockorder.explain.Explainer;
import org.lockorder.explain.Explanation;
import org.lockorder.frontend.FunctionSearch;
import org.lockorder.frontend.NamesUsed;
import org.lockorder.frontend.SourceTree;
import org.lockorder.frontend.Sources;
import org.lockorder.grammar.AstPrinter;
import org.lockorder.grammar.KernelC;
import org.lockorder.ir.FactsPrinter;
import org.lockorder.ir.FileFacts;
import org.lockorder.lockdep.Splat;
import org.lockorder.query.Answer;
import org.lockorder.query.Question;
import org.lockorder.summary.SummaryPrinter;
import org.lockorder.threads.Threads;

/** What is asked of the sources but findings. */
public final class Inquiry {
  private final Analysis.Request request;
  private final Progress progress;
  private final Threads threads;
  private final Pipeline pipeline;

  private Inquiry(Analysis.Request request, Progress progress, Threads threads) {
    this.request = request;
    this.progress = progress;
    this.threads = threads;
    this.pipeline = new Pipeline(request, progress, threads);
  }

  /**
   * What reports of lockdep's are by the sources.
   *
   * @param functions how many different ones the reports name
   * @param defined how many of these the tree seems to define
   * @param files those that were read
   */
  public record Explained(
      List<Explanation> explanations, int functions, int defined, List<String> files) {
    public Explained {
      explanations = List.copyOf(explanations);
      files = List.copyOf(files);
    }
  }

  /**
   * Holds reports of lockdep's against the sources: without paths, those that define the functions
   * of their stacks, and what stands around them.
   *
   * @throws InputException where the tree or a path cannot be used
   */
  public static Explained explain(Analysis.Request request, List<Splat> splats, Progress progress)
      throws InputException {
    try (Threads threads = new Threads(request.jobs())) {
      return new Inquiry(request, progress, threads).explain(splats);
    }
  }

  private Explained explain(List<Splat> splats) throws InputException {
    Set<String> functions = new TreeSet<>();
    splats.forEach(splat -> functions.addAll(splat.functions()));
    List<String> all = pipeline.list(List.of());
    progress.stage("search", 0);
    Map<String, List<String>> defined =
        FunctionSearch.search(request.tree(), all, functions, threads);
    List<String> files =
        request.paths().isEmpty()
            ? StackSources.choose(request.tree(), defined, all)
            : pipeline.list(request.paths());
    Explanations explanations =
        kept(
            List.of("explain", splats.toString(), defined.toString(), files.toString()),
            Explanations.class,
            line -> explain(splats, line, new Defined(defined, Set.copyOf(files)), files));
    return new Explained(explanations.all(), functions.size(), defined.size(), files);
  }

  /** As they are kept. */
  private record Explanations(List<Explanation> all) {}

  private Explanations explain(
      List<Splat> splats, Pipeline line, Defined defined, List<String> files) {
    Pipeline.Summarised s = summaries(line, files);
    Explainer explainer =
        new Explainer(s.calls(), s.summaries(), line.builder(s), defined, request.models());
    progress.stage("explain", splats.size());
    return new Explanations(splats.stream().map(explainer::explain).toList());
  }

  /** What is known of a question, or what {@code making} says. */
  private <T extends Record> T kept(
      List<String> question, Class<T> type, Function<Pipeline, T> making) {
    CacheFolder cache = request.cache();
    if (cache == null) {
      return making.apply(pipeline);
    }
    TreeIndex index = TreeIndex.of(cache, request.tree(), request.models().askedOfComments().all());
    Answers<T> answers = new Answers<>(cache, request, index, question.toString(), type);
    Answers.Found<T> found = answers.find();
    if (found != null) {
      index.save();
      return found.answer();
    }
    Pipeline noting = new Pipeline(request, progress, threads, index);
    T made = making.apply(noting);
    answers.keep(noting.tree().looked(), made);
    index.save();
    return made;
  }

  /**
   * An answer.
   *
   * @param read what was read for it, a sentence
   */
  public record Asked(Answer answer, String read) {}

  /**
   * Answers a question about the sources: without paths, one about a function from the files that
   * define it and what stands around them.
   *
   * @throws InputException where the tree or a path cannot be used
   */
  public static Asked ask(Analysis.Request request, Question question, Progress progress)
      throws InputException {
    try (Threads threads = new Threads(request.jobs())) {
      return new Inquiry(request, progress, threads).ask(question);
    }
  }

  private Asked ask(Question question) throws InputException {
    List<String> all = pipeline.list(request.paths());
    List<String> files = around(question.function(), all);
    KeptKnowledge.Making making =
        index -> {
          Pipeline line = new Pipeline(request, progress, threads, index);
          return new KeptKnowledge.Made(line, summaries(line, files));
        };
    CacheFolder cache = request.cache();
    Answer answer =
        cache == null
            ? making.noting(null).answer(question)
            : new KeptKnowledge(request, cache, files, question).answer(making);
    return new Asked(
        answer,
        files.size() == all.size()
            ? "Read: all %,d files%s."
                .formatted(
                    all.size(),
                    request.paths().isEmpty() ? "" : " in " + String.join(", ", request.paths()))
            : "Read: %,d of %,d files, around the function's definition; --in PATH reads others."
                .formatted(files.size(), all.size()));
  }

  /** Where the function is defined and what stands there; all where none is asked about. */
  private List<String> around(@Nullable String function, List<String> all) {
    if (!request.paths().isEmpty() || function == null) {
      return all;
    }
    progress.stage("search", 0);
    List<String> near =
        StackSources.choose(
            request.tree(),
            FunctionSearch.search(request.tree(), all, Set.of(function), threads),
            all);
    return near.isEmpty() ? all : near;
  }

  /**
   * Holds the rules against the sources: what they say that these do not have.
   *
   * @throws InputException where the tree or a path cannot be used
   */
  public static RuleAudit audit(Analysis.Request request, Progress progress) throws InputException {
    try (Threads threads = new Threads(request.jobs())) {
      return new Inquiry(request, progress, threads).audit();
    }
  }

  private RuleAudit audit() throws InputException {
    Sources sources = pipeline.read(pipeline.units().get(0).files());
    Set<String> used =
        NamesUsed.of(
            pipeline.tree(),
            sources.files().stream().map(FileFacts::path).toList(),
            OrderAudit.names(request.models()),
            threads);
    return OrderAudit.of(
        request.models(),
        pipeline.builder(pipeline.summaries(pipeline.link(sources))),
        used::contains,
        file ->
            pipeline.tree().read(file) instanceof SourceTree.Content.Text text ? text.text() : null,
        this::isAskedFor);
  }

  private Pipeline.Summarised summaries(List<String> files) {
    return summaries(pipeline, files);
  }

  private static Pipeline.Summarised summaries(Pipeline line, List<String> files) {
    return line.summaries(line.link(line.read(files)));
  }

  private boolean isAskedFor(String file) {
    return request.paths().isEmpty()
        || request.paths().stream().anyMatch(path -> (file + "/").startsWith(path + "/"));
  }

  /**
   * Shows one stage's work on one file of the tree.
   *
   * @throws InputException where the file cannot be read
   * @throws IOException where {@code out} fails
   */
  public static void dump(Analysis.Request request, String file, DumpKind kind, Appendable out)
      throws InputException, IOException {
    try (Threads threads = new Threads(request.jobs())) {
      Inquiry inquiry = new Inquiry(request, Progress.SILENT, threads);
      String text = inquiry.text(file);
      switch (kind) {
        case AST -> AstPrinter.print(KernelC.parse(file, text).value(), out);
        case IR -> {
          for (FileFacts facts : inquiry.pipeline.read(List.of(file)).files()) {
            if (facts.path().equals(file)) {
              out.append(FactsPrinter.print(facts));
            }
          }
        }
        case CALLGRAPH -> {
          Pipeline.Summarised s = inquiry.summaries(List.of(file));
          new CallPrinter(s.program(), s.calls()).print(file, out);
        }
        case SUMMARIES -> {
          Pipeline.Summarised s = inquiry.summaries(List.of(file));
          new SummaryPrinter(s.summaries()).print(file, out);
        }
      }
    }
  }

  private String text(String file) throws InputException {
    return switch (pipeline.tree().read(file)) {
      case SourceTree.Content.Text t -> t.text();
      case SourceTree.Content.Skipped s -> throw new InputException(file + ": " + s.reason());
    };
  }
}
