package org.lockorder.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.lockorder.Analysis;
import org.lockorder.InputException;
import org.lockorder.lockgraph.DotWriter;
import org.lockorder.lockgraph.GraphmlWriter;
import org.lockorder.report.GraphHtml;
import org.lockorder.report.GraphJson;
import org.lockorder.report.Origin;
import org.lockorder.report.StatsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockorder graph}: which lock is taken while which other is held. */
@Command(name = "graph", description = "Show the lock-order graph.")
final class GraphCommand implements Callable<Integer> {
  private final Engine engine;
  private final Surroundings surroundings;

  @Mixin TreeOperands operands = new TreeOperands();
  @Mixin SharedOptions shared = new SharedOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "json, dot, graphml or html. Default: json.")
  GraphFormat format = GraphFormat.JSON;

  GraphCommand(Engine engine, Surroundings surroundings) {
    this.engine = engine;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InputException, IOException {
    Output output = Output.of(shared.output, surroundings.out());
    ProjectFile.of(operands.tree).applyTo(operands, shared);
    Runner runner = new Runner(engine, surroundings, shared);
    Analysis.Result result = runner.run(runner.request(operands));
    Origin origin = operands.origin();
    output.write(
        out -> {
          switch (format) {
            case JSON -> GraphJson.write(result.graph(), origin, out);
            case DOT -> Output.text(out, to -> DotWriter.write(result.graph(), to));
            case GRAPHML -> Output.text(out, to -> GraphmlWriter.write(result.graph(), to));
            case HTML -> GraphHtml.write(result.graph(), origin, out);
          }
        });
    if (result.graph().isOutline() && !shared.quiet) {
      surroundings
          .err()
          .println(
              "lockorder: the graph is large and shown in outline, without edges that follow from"
                  + " two others or are hardly likely; give folders for all of it");
    }
    if (shared.stats) {
      StatsText.write(result.scan().stats(), surroundings.err());
    }
    return 0;
  }
}
