package org.lockorder.frontend;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.lockorder.rules.Models;

/**
 * Completes the reports of one program's files, each by itself, now that all macros are known: some
 * functions are read again, and macros at file level are expanded. A completion that is kept from
 * an earlier run is taken where the file asked then what has the same answers now.
 */
final class FileCompletion {
  private final Source source;
  private final FileReader reader;
  private final KnownMacros known;

  /** The files' texts, and what is known of them. */
  interface Source {
    /** What the file holds. */
    SourceTree.Content content(String file);

    /** Where it names macros that are defined there for sure. */
    Set<Integer> defined(String file);
  }

  private FileCompletion(Source source, FileReader reader, KnownMacros known) {
    this.source = source;
    this.reader = reader;
    this.known = known;
  }

  /** The reports with all there is, in the same order. */
  static List<FileReport> complete(
      Collection<FileReport> reports,
      Source source,
      FileReader reader,
      MacroEnvironment environment,
      Inliner inliner,
      Models models,
      int jobs)
      throws InterruptedException {
    List<FileReport> todo = List.copyOf(reports);
    FileReport[] done = new FileReport[todo.size()];
    AtomicInteger next = new AtomicInteger();
    try (Workers workers = new Workers(jobs)) {
      for (int i = 0; i < jobs; i++) {
        workers.submit(
            () -> {
              KnownMacros known = new KnownMacros(environment, inliner, models);
              FileCompletion completion = new FileCompletion(source, reader, known);
              for (int at = next.getAndIncrement(); at < done.length; at = next.getAndIncrement()) {
                done[at] = completion.complete(todo.get(at));
              }
            });
      }
      workers.await();
    }
    return List.of(done);
  }

  private FileReport complete(FileReport report) {
    Set<Integer> functions = known.inliner().neededIn(report);
    List<Unexpanded> uses = report.unexpanded();
    if (functions.isEmpty()
        && uses != null
        && uses.stream().noneMatch(use -> FileExpansion.isWorth(use, known::promises))) {
      return report;
    }
    String path = report.facts().path();
    Set<Integer> defined = source.defined(path);
    AskedMacros asked = new AskedMacros(known, path, reader.keeps());
    Completion completion = reader.completion(report, defined, functions, asked);
    return completion != null
        ? completion.of(report)
        : switch (source.content(path)) {
          case SourceTree.Content.Skipped gone -> report;
          case SourceTree.Content.Text text ->
              complete(report, text.text(), defined, functions, asked);
        };
  }

  private FileReport complete(
      FileReport report,
      String text,
      Set<Integer> defined,
      Set<Integer> functions,
      AskedMacros asked) {
    List<Unexpanded> uses = report.unexpanded();
    boolean isWhole = true;
    if (uses == null) {
      FileReader.Second second = reader.withSyntax(report, text, defined);
      uses = second.unexpanded();
      isWhole = second.isWhole();
    }
    List<FilePart> again = List.of();
    if (!functions.isEmpty()) {
      FileReader.Second second = reader.readAgain(report, text, defined, asked, functions);
      again = second.functions();
      isWhole &= second.isWhole();
    }
    Completion completion = new Completion(again, FileExpansion.expand(report, uses, known, asked));
    if (isWhole) {
      reader.keep(report, defined, functions, asked, completion);
    }
    return completion.of(report);
  }
}
