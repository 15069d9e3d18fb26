package org.lockorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.CallPrinter;
import org.lockorder.check.AtomicJudge;
import org.lockorder.check.BalanceJudge;
import org.lockorder.check.Finding;
import org.lockorder.check.IrqJudge;
import org.lockorder.check.Judge;
import org.lockorder.check.OrderAudit;
import org.lockorder.check.OrderJudge;
import org.lockorder.check.RuleAudit;
import org.lockorder.check.ScanResult;
import org.lockorder.explain.Defined;
import org.lockorder.explain.Explainer;
import org.lockorder.explain.Explanation;
import org.lockorder.frontend.CountedLocks;
import org.lockorder.frontend.Frontend;
import org.lockorder.frontend.FunctionSearch;
import org.lockorder.frontend.NamesUsed;
import org.lockorder.frontend.SourceTree;
import org.lockorder.frontend.Sources;
import org.lockorder.grammar.AstPrinter;
import org.lockorder.grammar.KernelC;
import org.lockorder.ir.FactsPrinter;
import org.lockorder.ir.FileFacts;
import org.lockorder.irq.Inversions;
import org.lockorder.lockdep.Splat;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.oracle.Annotations;
import org.lockorder.oracle.Assertions;
import org.lockorder.oracle.Oracles;
import org.lockorder.pointers.Drivers;
import org.lockorder.pointers.FunctionPointers;
import org.lockorder.program.Program;
import org.lockorder.query.Answer;
import org.lockorder.query.Question;
import org.lockorder.query.Questions;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleLoader;
import org.lockorder.summary.EntryContexts;
import org.lockorder.summary.Summaries;
import org.lockorder.summary.SummaryPrinter;
import org.lockorder.threads.Threads;

/**
 * The algorithm on one page: a tree's files become function facts, the facts a linked program, each
 * function gets a summary, the summaries make the lock-order graph, and the graph's cycles are
 * judged.
 */
public final class Analysis {
  private final Request request;
  private final Progress progress;
  private final Threads threads;
  private final SourceTree tree;
  private final Tally tally = new Tally();
  private final Judge judge;

  private Analysis(Request request, Progress progress, Threads threads) {
    this.request = request;
    this.progress = progress;
    this.threads = threads;
    this.tree = new SourceTree(request.tree(), request.arch(), request.overlay());
    this.judge = new Judge(request.models().drives().references());
  }

  /**
   * What to analyse.
   *
   * @param tree the folder
   * @param paths relative to the tree; empty for all of it
   * @param arch the architecture: other arch/ folders are left out
   * @param models the rules
   * @param jobs threads
   * @param separately whether every sub-folder and every .c file directly under the tree is a
   *     program of its own
   * @param rwlock whether readers of an rwlock queue
   * @param scope how much of the lock-order graph is wanted
   * @param oracles whether the kernel's own marks and assertions are held against the summaries
   * @param overlay the texts of files that are not as they are on the disk; nothing for no file
   */
  public record Request(
      Path tree,
      List<String> paths,
      String arch,
      Models models,
      int jobs,
      boolean separately,
      RwlockSemantics rwlock,
      GraphBuilder.Scope scope,
      boolean oracles,
      Map<String, Optional<String>> overlay) {
    public Request {
      paths = List.copyOf(paths);
      overlay = Map.copyOf(overlay);
    }

    /** Of the files as they are. */
    public Request(
        Path tree,
        List<String> paths,
        String arch,
        Models models,
        int jobs,
        boolean separately,
        RwlockSemantics rwlock,
        GraphBuilder.Scope scope,
        boolean oracles) {
      this(tree, paths, arch, models, jobs, separately, rwlock, scope, oracles, Map.of());
    }

    /** The same with such an overlay. */
    public Request with(Map<String, Optional<String>> other) {
      return new Request(
          tree, paths, arch, models, jobs, separately, rwlock, scope, oracles, other);
    }
  }

  /**
   * What came of it: findings, but of an outline, and the graph; with {@code separately} the graphs
   * of all programs side by side.
   */
  public record Result(ScanResult scan, LockGraph graph) {}

  /**
   * Runs every stage.
   *
   * @throws InputException where the tree or a path cannot be used
   */
  public static Result run(Request request, Progress progress) throws InputException {
    try (Threads threads = new Threads(request.jobs())) {
      return new Analysis(request, progress, threads).run();
    }
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
  public static Explained explain(Request request, List<Splat> splats, Progress progress)
      throws InputException {
    try (Threads threads = new Threads(request.jobs())) {
      return new Analysis(request, progress, threads).explain(splats);
    }
  }

  private Explained explain(List<Splat> splats) throws InputException {
    Set<String> functions = new TreeSet<>();
    splats.forEach(splat -> functions.addAll(splat.functions()));
    List<String> all = list(List.of());
    progress.stage("search", 0);
    Map<String, List<String>> defined =
        FunctionSearch.search(request.tree(), all, functions, threads);
    List<String> files =
        request.paths().isEmpty()
            ? StackSources.choose(request.tree(), defined, all)
            : list(request.paths());
    Summarised s = summaries(read(files));
    Explainer explainer =
        new Explainer(
            s.calls(),
            s.summaries(),
            builder(s),
            new Defined(defined, Set.copyOf(files)),
            request.models());
    progress.stage("explain", splats.size());
    return new Explained(
        splats.stream().map(explainer::explain).toList(), functions.size(), defined.size(), files);
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
  public static Asked ask(Request request, Question question, Progress progress)
      throws InputException {
    try (Threads threads = new Threads(request.jobs())) {
      return new Analysis(request, progress, threads).ask(question);
    }
  }

  private Asked ask(Question question) throws InputException {
    List<String> all = list(request.paths());
    String function = question.function();
    List<String> files = all;
    if (request.paths().isEmpty() && function != null) {
      progress.stage("search", 0);
      List<String> near =
          StackSources.choose(
              request.tree(),
              FunctionSearch.search(request.tree(), all, Set.of(function), threads),
              all);
      files = near.isEmpty() ? all : near;
    }
    Summarised s = summaries(read(files));
    Answer answer = new Questions(s.summaries(), entries(s), builder(s)).answer(question);
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

  private List<String> list(List<String> paths) throws InputException {
    try {
      return tree.list(paths).files();
    } catch (IOException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    }
  }

  private Result run() throws InputException {
    List<Finding> findings = new ArrayList<>();
    List<LockGraph> graphs = new ArrayList<>();
    for (Unit unit : units()) {
      Summarised summarised = summaries(read(unit.files()));
      GraphBuilder builder = builder(summarised);
      LockGraph graph = tally.time("lock graph", builder::build);
      if (request.oracles()) {
        tally.asked(tally.time("oracles", () -> oracles(summarised)));
      }
      graphs.add(graph);
      if (!graph.isOutline()) {
        tally.time(
            "check",
            () ->
                findings.addAll(
                    OrderJudge.judge(
                        request.models().orders().values(),
                        builder,
                        judge.judge(graph, unit.name()),
                        unit.name())));
        tally.time(
            "balance",
            () ->
                findings.addAll(
                    BalanceJudge.judge(
                        summarised.summaries(), summarised.calls(), graph.locks(), unit.name())));
        tally.time(
            "irq",
            () ->
                findings.addAll(
                    IrqJudge.judge(Inversions.of(summarised.summaries(), builder), unit.name())));
        tally.time(
            "atomic",
            () -> findings.addAll(AtomicJudge.judge(summarised.summaries(), unit.name())));
      }
    }
    findings.sort(Judge.REPORT_ORDER);
    return new Result(
        new ScanResult(findings, tally.incomplete(), tally.stats(Judge.excusedBy(findings))),
        graphs.size() == 1 ? graphs.get(0) : together(graphs));
  }

  /**
   * Holds the rules against the sources: what they say that these do not have.
   *
   * @throws InputException where the tree or a path cannot be used
   */
  public static RuleAudit audit(Request request, Progress progress) throws InputException {
    try (Threads threads = new Threads(request.jobs())) {
      return new Analysis(request, progress, threads).audit();
    }
  }

  private RuleAudit audit() throws InputException {
    Sources sources = read(units().get(0).files());
    Set<String> used =
        NamesUsed.of(
            tree,
            sources.files().stream().map(FileFacts::path).toList(),
            OrderAudit.names(request.models()),
            threads);
    return OrderAudit.of(
        request.models(),
        builder(summaries(sources)),
        used::contains,
        file -> tree.read(file) instanceof SourceTree.Content.Text text ? text.text() : null,
        this::isAskedFor);
  }

  private boolean isAskedFor(String file) {
    return request.paths().isEmpty()
        || request.paths().stream().anyMatch(path -> (file + "/").startsWith(path + "/"));
  }

  /** A program: its name where there are several, and its files. */
  private record Unit(@Nullable String name, List<String> files) {}

  private List<Unit> units() throws InputException {
    SourceTree.Listing listing;
    try {
      listing = tree.list(request.paths());
    } catch (IOException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    }
    tally.skipped(listing.skipped());
    if (!tree.hasHeaders()) {
      tally.note(
          "There is no include/ folder: the rules' own prelude stands in for the kernel's headers.");
    }
    if (!request.separately()) {
      return List.of(new Unit(null, listing.files()));
    }
    TreeMap<String, List<String>> byProgram = new TreeMap<>();
    for (String file : listing.files()) {
      byProgram.computeIfAbsent(file.split("/", 2)[0], x -> new ArrayList<>()).add(file);
    }
    return byProgram.entrySet().stream().map(e -> new Unit(e.getKey(), e.getValue())).toList();
  }

  private Sources read(List<String> files) {
    progress.stage("read", files.size());
    Sources sources = tally.time("parse", () -> parse(files));
    tally.read(sources);
    return sources;
  }

  private Sources parse(List<String> files) {
    AtomicInteger done = new AtomicInteger();
    String prelude = tree.hasHeaders() ? null : RuleLoader.prelude();
    try {
      Sources sources =
          Frontend.read(
              tree,
              files,
              request.models(),
              prelude,
              request.jobs(),
              file -> progress.step(done.incrementAndGet()));
      return CountedLocks.apply(sources, request.models().counted());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  /** A linked program with what each function does to locks. */
  private record Summarised(Program program, CallGraph calls, Summaries summaries) {}

  private Summarised summaries(Sources sources) {
    Program program =
        tally.time(
            "link",
            () ->
                Program.link(
                    sources.files(),
                    request.models().lockTypes(),
                    request.models().lockNames(),
                    threads));
    CallGraph direct =
        tally.time("call graph", () -> Drivers.addTo(program, request.models().drives(), threads));
    FunctionPointers pointers =
        tally.time(
            "function pointers",
            () -> FunctionPointers.of(program, direct, request.models().drives(), threads));
    tally.pointed(pointers);
    CallGraph calls = direct.with(pointers);
    progress.stage("summarise", program.functions().size());
    boolean readersRecurse = request.rwlock() == RwlockSemantics.RECURSIVE;
    Summaries summaries =
        tally.time(
            "summarise",
            () -> Summaries.of(program, calls, readersRecurse, threads, progress::step));
    tally.summarised(summaries);
    return new Summarised(program, calls, summaries);
  }

  private GraphBuilder builder(Summarised s) {
    progress.stage("lock graph", 0);
    return tally.time(
        "lock graph", () -> GraphBuilder.of(s.summaries(), entries(s), threads, request.scope()));
  }

  private static EntryContexts entries(Summarised s) {
    return EntryContexts.of(s.program(), s.calls(), s.summaries());
  }

  private Oracles oracles(Summarised s) {
    return new Oracles(
        Annotations.check(s.program(), s.summaries(), request.models().calls().keySet()::contains),
        Assertions.check(s.program(), s.summaries()));
  }

  private static LockGraph together(List<LockGraph> graphs) {
    List<LockEdge> edges = graphs.stream().flatMap(g -> g.edges().stream()).toList();
    return new LockGraph(
        graphs.stream().flatMap(g -> g.locks().stream()).distinct().sorted().toList(),
        edges,
        graphs.stream().flatMap(g -> g.again().stream()).toList(),
        graphs.stream().anyMatch(LockGraph::isOutline));
  }

  /**
   * Shows one stage's work on one file of the tree.
   *
   * @throws InputException where the file cannot be read
   * @throws IOException where {@code out} fails
   */
  public static void dump(Request request, String file, DumpKind kind, Appendable out)
      throws InputException, IOException {
    try (Threads threads = new Threads(request.jobs())) {
      Analysis analysis = new Analysis(request, Progress.SILENT, threads);
      String text = analysis.text(file);
      switch (kind) {
        case AST -> AstPrinter.print(KernelC.parse(file, text).value(), out);
        case IR -> {
          for (FileFacts facts : analysis.read(List.of(file)).files()) {
            if (facts.path().equals(file)) {
              out.append(FactsPrinter.print(facts));
            }
          }
        }
        case CALLGRAPH -> {
          Summarised s = analysis.summaries(analysis.read(List.of(file)));
          new CallPrinter(s.program(), s.calls()).print(file, out);
        }
        case SUMMARIES -> {
          Summarised s = analysis.summaries(analysis.read(List.of(file)));
          new SummaryPrinter(s.summaries()).print(file, out);
        }
      }
    }
  }

  private String text(String file) throws InputException {
    return switch (tree.read(file)) {
      case SourceTree.Content.Text t -> t.text();
      case SourceTree.Content.Skipped s -> throw new InputException(file + ": " + s.reason());
    };
  }
}
