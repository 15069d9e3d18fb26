package org.lockorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.CallPrinter;
import org.lockorder.check.Finding;
import org.lockorder.check.Judge;
import org.lockorder.frontend.Frontend;
import org.lockorder.frontend.SourceTree;
import org.lockorder.frontend.Sources;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.Implementations;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.lockgraph.Witness;
import org.lockorder.pointers.Drivers;
import org.lockorder.pointers.FunctionPointers;
import org.lockorder.pointers.LockPointers;
import org.lockorder.program.Program;
import org.lockorder.query.Answer;
import org.lockorder.query.Learning;
import org.lockorder.query.Orders;
import org.lockorder.query.Question;
import org.lockorder.query.Questions;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleLoader;
import org.lockorder.rules.RulesException;
import org.lockorder.summary.Acquires;
import org.lockorder.summary.EntryContexts;
import org.lockorder.summary.Summaries;
import org.lockorder.summary.Summary;
import org.lockorder.summary.SummaryPrinter;
import org.lockorder.threads.Threads;

/** A few files of C, read with the built-in rules and taken through the stages one by one. */
public final class Stages {
  private final Models models;
  private final Program program;
  private final CallGraph calls;
  private final Summaries summaries;

  private Stages(Sources sources, Models models) {
    this.models = models;
    try (Threads threads = new Threads(2)) {
      program =
          Program.link(
              sources.files(), sources.apart(), models.lockTypes(), models.lockNames(), threads);
      CallGraph direct = Drivers.addTo(program, models.drives(), threads);
      calls = direct.with(FunctionPointers.of(program, direct, models.drives(), threads));
      summaries =
          Summaries.of(
              program,
              calls,
              LockPointers.of(program, calls),
              models.zeroing(),
              false,
              threads,
              done -> {});
    }
  }

  /** Of a program of one file, {@code a.c}. */
  public static Stages of(String text) {
    return ofFiles("a.c", text);
  }

  /** Of files: name, text, name, text. */
  public static Stages ofFiles(String... namesAndTexts) {
    try {
      Path root = Files.createTempDirectory("stages");
      List<String> sources = new ArrayList<>();
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        Path file = root.resolve(namesAndTexts[i]);
        Files.createDirectories(root.resolve(namesAndTexts[i] + "/.."));
        Files.writeString(file, namesAndTexts[i + 1]);
        if (namesAndTexts[i].endsWith(".c")) {
          sources.add(namesAndTexts[i]);
        }
      }
      try {
        Models models = RuleLoader.load(List.of(), "x86");
        SourceTree tree = new SourceTree(root, "x86");
        return new Stages(
            Frontend.read(
                tree, sources, models, RuleLoader.prelude(), 1, Duration.ZERO, file -> {}),
            models);
      } finally {
        remove(root);
      }
    } catch (IOException | InterruptedException | RulesException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void remove(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** The linked program. */
  public Program program() {
    return program;
  }

  /** Its calls. */
  public CallGraph calls() {
    return calls;
  }

  /** Its summaries. */
  public Summaries summaries() {
    return summaries;
  }

  /** The number of the only function of that name. */
  public int id(String function) {
    return ids(function)
        .reduce(
            (a, b) -> {
              throw new IllegalArgumentException("several functions " + function);
            })
        .orElseThrow();
  }

  /** The number of that file's first function of that name. */
  public int id(String file, String function) {
    return ids(function)
        .filter(id -> program.function(id).file().equals(file))
        .findFirst()
        .orElseThrow();
  }

  private IntStream ids(String function) {
    return IntStream.range(0, program.functions().size())
        .filter(id -> program.function(id).name().equals(function));
  }

  /** Where that number's function stands: {@code a.c:3}. */
  public String site(int id) {
    FunctionFacts f = program.function(id);
    return f.site().toString();
  }

  /** The summary of the only function of that name. */
  public Summary summary(String function) {
    return summaries.summary(id(function));
  }

  /** What it asks for, itself or below. */
  public Acquires acquires(String function) {
    return summaries.acquires(id(function));
  }

  /** What each function's callers all hold. */
  public EntryContexts entries() {
    return EntryContexts.of(program, calls, summaries, Map.of());
  }

  /** The lock graph. */
  public LockGraph graph() {
    try (Threads threads = new Threads(2)) {
      return GraphBuilder.of(
              summaries, this::entries, models.drives(), threads, GraphBuilder.Scope.EVERY_EDGE)
          .build();
    }
  }

  /** The answer to a question about it. */
  public Answer answer(Question question) {
    try (Threads threads = new Threads(2)) {
      GraphBuilder builder =
          GraphBuilder.of(
              summaries, this::entries, models.drives(), threads, GraphBuilder.Scope.EVERY_EDGE);
      return new Questions(
              Learning.of(summaries, entries(), builder.locks()), Orders.sought(builder))
          .answer(question);
    }
  }

  /** The graph's edges: {@code a -> b}. */
  public List<String> edges() {
    return graph().edges().stream().map(e -> e.from().id() + " -> " + e.to().id()).toList();
  }

  /** One of them. */
  public LockEdge edge(String from, String to) {
    return graph().edges().stream()
        .filter(e -> e.from().id().equals(from) && e.to().id().equals(to))
        .findFirst()
        .orElseThrow();
  }

  /** A witness as lines: place, function and text, a blank for each call down. */
  public static List<String> steps(Witness witness) {
    return witness.steps().stream()
        .map(s -> " ".repeat(s.depth()) + s.site() + " " + s.function() + ": " + s.text())
        .toList();
  }

  /** What comes of it all, excused findings among them. */
  public List<Finding> findings() {
    return new Judge(models.drives().references(), Implementations.NONE, models.processWide())
        .judge(graph(), null);
  }

  /** Every call of a file, and whom it may mean, as text. */
  public String calls(String file) {
    try {
      StringBuilder out = new StringBuilder();
      new CallPrinter(program, calls).print(file, out);
      return out.toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The summaries of a file as text. */
  public String dump(String file) {
    try {
      StringBuilder out = new StringBuilder();
      new SummaryPrinter(summaries).print(file, out);
      return out.toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
