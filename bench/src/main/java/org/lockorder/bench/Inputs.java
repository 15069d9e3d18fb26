package org.lockorder.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.frontend.Frontend;
import org.lockorder.frontend.SourceTree;
import org.lockorder.frontend.Sources;
import org.lockorder.ir.FileFacts;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.pointers.Drivers;
import org.lockorder.pointers.FunctionPointers;
import org.lockorder.pointers.LockPointers;
import org.lockorder.program.Program;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleLoader;
import org.lockorder.rules.RulesException;
import org.lockorder.summary.EntryContexts;
import org.lockorder.summary.Summaries;
import org.lockorder.threads.Threads;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What each stage starts from: the results of the one before, made once. */
@State(Scope.Benchmark)
public class Inputs {
  private static final String ARCH = "x86";
  private static final Threads ONE = new Threads(1);

  private final SourceTree tree =
      new SourceTree(Path.of(System.getProperty("lockorder.tree", "testdata")), ARCH);
  private final List<String> files;
  private final Models models;
  private final List<String> texts = new ArrayList<>();
  private final Sources sources;
  private final Program program;
  private final CallGraph calls;
  private final Summaries summaries;
  private final LockGraph graph;

  /** Runs every stage. */
  public Inputs() {
    try {
      String paths = System.getProperty("lockorder.paths", "");
      files = tree.list(paths.isEmpty() ? List.of() : List.of(paths.split(",", -1))).files();
      models = RuleLoader.load(List.of(), ARCH);
      sources =
          Frontend.read(tree, files, models, RuleLoader.prelude(), 1, Duration.ZERO, file -> {});
    } catch (IOException | InterruptedException | RulesException e) {
      throw new IllegalStateException(e);
    }
    for (FileFacts file : sources.files()) {
      if (tree.read(file.path()) instanceof SourceTree.Content.Text text) {
        texts.add(text.text());
      }
    }
    program =
        Program.link(sources.files(), sources.apart(), models.lockTypes(), models.lockNames(), ONE);
    CallGraph direct = Drivers.addTo(program, models.drives(), ONE);
    calls = direct.with(FunctionPointers.of(program, direct, models.drives(), ONE));
    summaries =
        Summaries.of(
            program,
            calls,
            LockPointers.of(program, calls),
            models.zeroing(),
            false,
            ONE,
            done -> {});
    graph =
        GraphBuilder.of(
                summaries,
                () -> EntryContexts.of(program, calls, summaries, Map.of()),
                models.drives(),
                ONE,
                GraphBuilder.Scope.CYCLES)
            .build();
  }

  /** Every file that is read, headers among them. */
  List<String> texts() {
    return texts;
  }

  Sources read() throws InterruptedException {
    return Frontend.read(tree, files, models, RuleLoader.prelude(), 1, Duration.ZERO, file -> {});
  }

  Program link() {
    return Program.link(
        sources.files(), sources.apart(), models.lockTypes(), models.lockNames(), ONE);
  }

  CallGraph callGraph() {
    return CallGraph.of(program, ONE);
  }

  Summaries summarise() {
    return Summaries.of(
        program, calls, LockPointers.of(program, calls), models.zeroing(), false, ONE, done -> {});
  }

  LockGraph buildGraph() {
    return GraphBuilder.of(
            summaries,
            () -> EntryContexts.of(program, calls, summaries, Map.of()),
            models.drives(),
            ONE,
            GraphBuilder.Scope.CYCLES)
        .build();
  }

  LockGraph graph() {
    return graph;
  }
}
