package org.lockorder.frontend;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.KernelC;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.rules.Models;
import org.lockorder.threads.Threads;

/**
 * Reads a program: its .c files and all that they include, each once, each on its own; then the
 * macros that they use. The result does not depend on the number of threads.
 */
public final class Frontend {
  /** The name of the rules' own declarations, which stand in for headers a tree does not have. */
  public static final String PRELUDE = "<prelude>";

  /** So many .c files are a seventh of a kernel tree. */
  private static final int MANY = 5_000;

  private final SourceTree tree;
  private final FileReader reader;
  private final @Nullable String prelude;
  private final Consumer<String> progress;
  private final Map<String, FileReport> reports = new ConcurrentSkipListMap<>();
  private final Collection<String> skipped = new ConcurrentSkipListSet<>();
  private final Map<String, Set<Integer>> defined = new ConcurrentHashMap<>();
  private final Map<String, Boolean> seen = new ConcurrentHashMap<>();
  private final FilePresence presence;

  private Frontend(
      SourceTree tree,
      Models models,
      @Nullable String prelude,
      Duration timeout,
      @Nullable KeptReports kept,
      boolean ofMany,
      Consumer<String> progress) {
    this.tree = tree;
    this.reader = new FileReader(tree, models, timeout, kept, ofMany);
    this.prelude = tree.hasHeaders() ? null : prelude;
    this.progress = progress;
    this.presence = new FilePresence(tree, models.configuration());
  }

  /** Reads {@code files} where nothing is kept. */
  public static Sources read(
      SourceTree tree,
      List<String> files,
      Models models,
      @Nullable String prelude,
      int jobs,
      Duration timeout,
      Consumer<String> progress)
      throws InterruptedException {
    return read(tree, files, models, prelude, jobs, timeout, null, progress);
  }

  /**
   * Reads {@code files}, as far as the configuration builds them, and what they include.
   *
   * @param files .c files relative to the tree
   * @param prelude C text that every file includes where the tree has no include folder
   * @param jobs how many threads
   * @param timeout what one file may take; zero for any time
   * @param kept where it is found, and kept, what files come to; null for nowhere
   * @param progress gets each file's name when it has been read, from any thread
   */
  public static Sources read(
      SourceTree tree,
      List<String> files,
      Models models,
      @Nullable String prelude,
      int jobs,
      Duration timeout,
      @Nullable KeptReports kept,
      Consumer<String> progress)
      throws InterruptedException {
    Frontend frontend =
        new Frontend(tree, models, prelude, timeout, kept, files.size() >= MANY, progress);
    List<String> roots = new ArrayList<>();
    try (Workers workers = new Workers(jobs)) {
      if (frontend.prelude != null) {
        frontend.schedule(workers, PRELUDE);
      }
      for (String file : files) {
        if (frontend.presence.isBuilt(file)) {
          roots.add(file);
          frontend.schedule(workers, file);
        }
      }
      workers.await();
    }
    try (Threads threads = new Threads(jobs)) {
      frontend.decideTests(jobs, threads);
      frontend.keepIncluded(roots);
      return frontend.sources(models, files.size() - roots.size(), jobs, threads);
    }
  }

  /**
   * What the files come to together.
   *
   * @param notBuilt how many files were not read
   */
  private Sources sources(Models models, int notBuilt, int jobs, Threads threads)
      throws InterruptedException {
    List<FileReport> alone = List.copyOf(reports.values());
    Supplier<Map<String, List<FunctionFacts>>> functions =
        threads.begin(() -> LockReach.byName(alone));
    Supplier<FilePresence.When> presences = threads.begin(() -> presence.of(alone));
    MacroEnvironment macros = new MacroEnvironment(alone);
    Supplier<List<Redefinition>> redefinitions = threads.begin(macros::redefinitions);
    Inliner inliner = new Inliner(functions.get(), macros, models);
    List<FileReport> complete =
        FileCompletion.complete(alone, source(), reader, macros, inliner, models, jobs);
    FilePresence.When when = presences.get();
    List<Condition> conditions = when.conditions();
    List<FileFacts> facts =
        facts(
            threads.map(complete.size(), i -> complete.get(i).under(conditions.get(i))),
            macros,
            inliner,
            models,
            threads);
    KernelC.forgetWords();
    return new Sources(
        facts,
        List.copyOf(new TreeSet<>(skipped)),
        notBuilt,
        redefinitions.get().stream().map(Redefinition::toString).toList(),
        when.apart());
  }

  /** With the macros in use, and names of numbers; without what nobody uses. */
  private static List<FileFacts> facts(
      List<FileReport> reports,
      MacroEnvironment macros,
      Inliner inliner,
      Models models,
      Threads threads) {
    Supplier<NumberedNames> numbered = threads.begin(() -> new NumberedNames(reports, macros));
    List<FileFacts> complete =
        new MacroUse(reports, macros, inliner, models, threads).complete(reports);
    return IdleFunctions.prune(numbered.get().in(complete, threads), threads);
  }

  private void schedule(Workers workers, String file) {
    if (seen.putIfAbsent(file, true) == null) {
      workers.submit(() -> read(workers, file));
    }
  }

  /** Reads those files again that ask for macros which are defined there. */
  private void decideTests(int jobs, Threads threads) throws InterruptedException {
    List<FileReport> first = List.copyOf(reports.values());
    DefinedMacros macros = new DefinedMacros(first, threads);
    try (Workers workers = new Workers(jobs)) {
      for (FileReport report : first) {
        workers.submit(
            () -> {
              Set<Integer> known = macros.in(report);
              if (!known.isEmpty()) {
                defined.put(report.facts().path(), known);
                read(workers, report.facts().path());
              }
            });
      }
      workers.await();
    }
  }

  /** Leaves out headers that no file includes any more. */
  private void keepIncluded(List<String> roots) {
    Set<String> included = new HashSet<>(roots);
    included.add(PRELUDE);
    Deque<String> todo = new ArrayDeque<>(included);
    while (!todo.isEmpty()) {
      FileReport report = reports.get(todo.remove());
      if (report != null) {
        report.facts().includes().stream().filter(included::add).forEach(todo::add);
      }
    }
    reports.keySet().retainAll(included);
  }

  private SourceTree.Content content(String file) {
    return file.equals(PRELUDE) && prelude != null
        ? new SourceTree.Content.Text(prelude)
        : tree.read(file);
  }

  private FileCompletion.Source source() {
    return new FileCompletion.Source() {
      @Override
      public SourceTree.Content content(String file) {
        return Frontend.this.content(file);
      }

      @Override
      public Set<Integer> defined(String file) {
        return Frontend.this.defined(file);
      }
    };
  }

  /** Where it names macros that are defined there for sure. */
  private Set<Integer> defined(String file) {
    return defined.getOrDefault(file, Set.of());
  }

  private void read(Workers workers, String file) {
    FileReport known = file.equals(PRELUDE) ? null : reader.known(file, defined(file));
    if (known != null) {
      add(workers, file, known);
      return;
    }
    switch (content(file)) {
      case SourceTree.Content.Skipped why -> skipped.add(file + ": " + why.reason());
      case SourceTree.Content.Text text ->
          add(workers, file, reader.read(file, text.text(), defined(file)));
    }
  }

  private void add(Workers workers, String file, FileReport alone) {
    FileReport report = prelude != null && !file.equals(PRELUDE) ? alone.including(PRELUDE) : alone;
    if (reports.put(file, report) == null) {
      progress.accept(file);
    }
    report.facts().includes().forEach(include -> schedule(workers, include));
  }
}
