package org.lockorder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockorder.cache.CacheFolder;
import org.lockorder.cache.TreeIndex;
import org.lockorder.check.Finding;
import org.lockorder.check.Judge;
import org.lockorder.check.ScanResult;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.program.Program;
import org.lockorder.rules.Models;
import org.lockorder.threads.Threads;

/**
 * The algorithm on one page: a tree's files become function facts, the facts a linked program, each
 * function gets a summary, the summaries make the lock-order graph, and the graph's cycles are
 * judged.
 */
public final class Analysis {
  private final Request request;
  private final Pipeline pipeline;
  private final Threads threads;

  Analysis(Request request, Pipeline pipeline, Threads threads) {
    this.request = request;
    this.pipeline = pipeline;
    this.threads = threads;
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
   * @param fileTimeout how long one file may be read; zero for any time
   * @param overlay the texts of files that are not as they are on the disk; nothing for no file
   * @param cache where earlier answers are kept; null for nowhere
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
      Duration fileTimeout,
      Map<String, Optional<String>> overlay,
      @Nullable CacheFolder cache) {
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
      this(
          tree,
          paths,
          arch,
          models,
          jobs,
          separately,
          rwlock,
          scope,
          oracles,
          Duration.ZERO,
          Map.of(),
          null);
    }

    /** The same with such a limit. */
    public Request within(Duration timeout) {
      return copy(timeout, overlay, cache);
    }

    /** The same with such an overlay. */
    public Request with(Map<String, Optional<String>> other) {
      return copy(fileTimeout, other, cache);
    }

    /** The same with such a cache. */
    public Request with(@Nullable CacheFolder other) {
      return copy(fileTimeout, overlay, other);
    }

    private Request copy(
        Duration timeout, Map<String, Optional<String>> texts, @Nullable CacheFolder kept) {
      return new Request(
          tree,
          paths,
          arch,
          models,
          jobs,
          separately,
          rwlock,
          scope,
          oracles,
          timeout,
          texts,
          kept);
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
    CacheFolder cache = request.cache();
    return cache == null
        ? analyse(request, progress, null).result()
        : new KeptScans(request, cache).get(index -> analyse(request, progress, index));
  }

  /**
   * @param index where it is noted what files were; null for nowhere
   */
  private static KeptScans.Done analyse(
      Request request, Progress progress, @Nullable TreeIndex index) throws InputException {
    try (Threads threads = new Threads(request.jobs())) {
      Pipeline pipeline = new Pipeline(request, progress, threads, index);
      Result result = new Analysis(request, pipeline, threads).run();
      return new KeptScans.Done(result, pipeline.tally().counted(), pipeline.tree().looked());
    }
  }

  private Result run() throws InputException {
    List<Finding> findings = new ArrayList<>();
    List<LockGraph> graphs = new ArrayList<>();
    for (Pipeline.Unit unit : pipeline.units()) {
      Program program = pipeline.link(pipeline.read(unit.files()));
      Pipeline.Summarised summarised = pipeline.summaries(program);
      GraphBuilder builder = pipeline.builder(summarised);
      Checks checks = checks(summarised, builder, unit.name());
      Runnable oracles = pipeline.ask(summarised);
      LockGraph graph = pipeline.graph(builder);
      if (!graph.isOutline()) {
        findings.addAll(checks.findings(graph, pipeline.tally()));
      }
      oracles.run();
      graphs.add(graph);
    }
    findings.sort(Judge.REPORT_ORDER);
    Tally tally = pipeline.tally();
    return new Result(
        new ScanResult(findings, tally.incomplete(), tally.stats(Judge.excusedBy(findings))),
        graphs.size() == 1 ? graphs.get(0) : together(graphs));
  }

  /** A program's checks, begun. */
  Checks checks(Pipeline.Summarised summarised, GraphBuilder builder, @Nullable String program) {
    return new Checks(summarised, builder, request.models(), pipeline::states, threads, program);
  }

  private static LockGraph together(List<LockGraph> graphs) {
    List<LockEdge> edges = graphs.stream().flatMap(g -> g.edges().stream()).toList();
    return new LockGraph(
        graphs.stream().flatMap(g -> g.locks().stream()).distinct().sorted().toList(),
        edges,
        graphs.stream().flatMap(g -> g.again().stream()).toList(),
        graphs.stream().anyMatch(LockGraph::isOutline));
  }
}
