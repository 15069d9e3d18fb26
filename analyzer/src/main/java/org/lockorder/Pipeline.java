package org.lockorder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockorder.cache.Codec;
import org.lockorder.cache.Digest;
import org.lockorder.cache.TreeIndex;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.frontend.CommentBefore;
import org.lockorder.frontend.CountedLocks;
import org.lockorder.frontend.Frontend;
import org.lockorder.frontend.KeptReports;
import org.lockorder.frontend.SourceTree;
import org.lockorder.frontend.Sources;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.oracle.Annotations;
import org.lockorder.oracle.Assertions;
import org.lockorder.oracle.Oracles;
import org.lockorder.pointers.Drivers;
import org.lockorder.pointers.FunctionPointers;
import org.lockorder.pointers.LockPointers;
import org.lockorder.program.Program;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleLoader;
import org.lockorder.rules.StatedHold;
import org.lockorder.rules.StatedOrder;
import org.lockorder.summary.EntryContexts;
import org.lockorder.summary.Summaries;
import org.lockorder.threads.Threads;

/**
 * The stages up to the lock-order graph, one behind the other: each is timed, and told to who
 * watches.
 */
final class Pipeline {
  private static final Codec<Reading> READING = Codec.of(Reading.class);

  private final Analysis.Request request;
  private final Progress progress;
  private final Threads threads;
  private final SourceTree tree;
  private final Tally tally = new Tally();

  Pipeline(Analysis.Request request, Progress progress, Threads threads) {
    this(request, progress, threads, null);
  }

  /**
   * @param index where it is noted what files were; null for nowhere
   */
  Pipeline(
      Analysis.Request request, Progress progress, Threads threads, @Nullable TreeIndex index) {
    this.request = request;
    this.progress = progress;
    this.threads = threads;
    this.tree =
        new SourceTree(
            request.tree(),
            request.arch(),
            request.overlay(),
            index,
            request.models().askedOfComments());
  }

  /** A program: its name where there are several, and its files. */
  record Unit(@Nullable String name, List<String> files) {}

  /** The programs of the request. */
  List<Unit> units() throws InputException {
    SourceTree.Listing listing = listing(request.paths());
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

  /** Whether the tree states that order: it does not where it has the file, and not its words. */
  boolean states(StatedOrder order) {
    return !(tree.read(order.file()) instanceof SourceTree.Content.Text text)
        || text.text().contains(order.says());
  }

  /** The files of these paths, in order. */
  List<String> list(List<String> paths) throws InputException {
    return listing(paths).files();
  }

  private SourceTree.Listing listing(List<String> paths) throws InputException {
    try {
      return tree.list(paths);
    } catch (IOException e) {
      throw new InputException(String.valueOf(e.getMessage()));
    }
  }

  /** What the front end makes of these files. */
  Sources read(List<String> files) {
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
              request.fileTimeout(),
              request.cache() == null ? null : new KeptReports(request.cache(), reading()),
              file -> progress.step(done.incrementAndGet()));
      return CountedLocks.apply(sources, request.models().counted());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  /** What decides how a file is read, beside itself. */
  private Digest reading() {
    return Digest.of(READING.encode(new Reading(request.arch(), request.models())));
  }

  private record Reading(String arch, Models models) {}

  /** A linked program with what each function does to locks. */
  record Summarised(Program program, CallGraph calls, Summaries summaries) {}

  /** Links them. Of what was read no more is needed then: who keeps it needs more memory. */
  Program link(Sources sources) {
    return tally.time(
        "link",
        () ->
            Program.link(
                sources.files(),
                sources.apart(),
                request.models().lockTypes(),
                request.models().lockNames(),
                threads));
  }

  /** Summarises each function of a program. */
  Summarised summaries(Program program) {
    CallGraph direct =
        tally.time("call graph", () -> Drivers.addTo(program, request.models().drives(), threads));
    Supplier<LockPointers> locks = threads.begin(() -> LockPointers.of(program, direct));
    threads.begin(direct::waves); // kept there until it is asked for
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
            () ->
                Summaries.of(
                    program,
                    calls,
                    locks.get(),
                    request.models().zeroing(),
                    readersRecurse,
                    threads,
                    progress::step));
    tally.summarised(summaries);
    return new Summarised(program, calls, summaries);
  }

  /** What makes the lock-order graph of the scope asked for. */
  GraphBuilder builder(Summarised s) {
    progress.stage("lock graph", 0);
    return tally.time(
        "lock graph",
        () ->
            GraphBuilder.of(
                s.summaries(),
                threads.begin(() -> entries(s)),
                request.models().drives(),
                threads,
                request.scope()));
  }

  /** In what state each function is entered. */
  EntryContexts entries(Summarised s) {
    return EntryContexts.of(s.program(), s.calls(), s.summaries(), stated(s.program()));
  }

  /** The locks that functions' callers hold, as the comments before them say. */
  private Map<Integer, String> stated(Program program) {
    Map<Integer, String> stated = new HashMap<>();
    for (int id = 0; id < program.functions().size(); id++) {
      FunctionFacts f = program.function(id);
      StatedHold hold = request.models().holds().get(f.name());
      if (hold != null
          && tree.read(f.file()) instanceof SourceTree.Content.Text text
          && CommentBefore.says(text.text(), f.line(), hold.says())) {
        stated.put(id, hold.lock());
      }
    }
    return stated;
  }

  /** The lock-order graph. */
  LockGraph graph(GraphBuilder builder) {
    return tally.time("lock graph", builder::build);
  }

  /**
   * Begins to hold the kernel's own marks and assertions against the summaries, where that is
   * wanted; what is given back waits for the end of it.
   */
  Runnable ask(Summarised s) {
    if (!request.oracles()) {
      return () -> {};
    }
    Supplier<Oracles> asked = threads.begin(() -> oracles(s));
    return () -> tally.asked(tally.time("oracles", asked));
  }

  private Oracles oracles(Summarised s) {
    return new Oracles(
        Annotations.check(s.program(), s.summaries(), request.models().calls().keySet()::contains),
        Assertions.check(s.program(), s.summaries()));
  }

  SourceTree tree() {
    return tree;
  }

  Tally tally() {
    return tally;
  }
}
