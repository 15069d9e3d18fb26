package org.lockorder;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.check.Finding;
import org.lockorder.check.Judge;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.threads.Threads;

/** A program of which all is done but the judging, which can be done again and again. */
public final class Judgeable {
  private final Analysis analysis;
  private final Pipeline.Summarised summarised;
  private final GraphBuilder builder;
  private final LockGraph graph;

  private Judgeable(
      Analysis analysis, Pipeline.Summarised summarised, GraphBuilder builder, LockGraph graph) {
    this.analysis = analysis;
    this.summarised = summarised;
    this.builder = builder;
    this.graph = graph;
  }

  /**
   * What {@link Analysis#run} makes of the request's only program up to its graph.
   *
   * @param threads to be kept open: who judges asks the graph's builder again
   */
  public static Judgeable of(Analysis.Request request, Threads threads) throws InputException {
    Pipeline pipeline = new Pipeline(request, Progress.SILENT, threads);
    List<String> files = pipeline.units().get(0).files();
    Pipeline.Summarised summarised = pipeline.summaries(pipeline.link(pipeline.read(files)));
    GraphBuilder builder = pipeline.builder(summarised);
    return new Judgeable(
        new Analysis(request, pipeline, threads), summarised, builder, pipeline.graph(builder));
  }

  /** What {@link Analysis#run} finds in it. */
  public List<Finding> findings() {
    List<Finding> findings =
        new ArrayList<>(analysis.checks(summarised, builder, null).findings(graph, new Tally()));
    findings.sort(Judge.REPORT_ORDER);
    return findings;
  }
}
