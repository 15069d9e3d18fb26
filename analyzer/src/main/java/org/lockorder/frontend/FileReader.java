package org.lockorder.frontend;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.KernelC;
import org.lockorder.grammar.Problem;
import org.lockorder.grammar.ast.LineMap;
import org.lockorder.rules.Models;

/**
 * Reads and lowers one file: a pure function of its text, the models and the tree's file names.
 * What comes of that is kept where there is a place for it.
 */
final class FileReader {
  private static final int[] NONE = {};

  private final SourceTree tree;
  private final Models models;
  private final Duration timeout;
  private final @Nullable KeptReports kept;
  private final boolean ofMany;
  private final Set<String> modelled;

  /**
   * @param timeout what one reading of a file may take; zero for any time
   * @param kept what files came to in earlier runs; null for nothing
   * @param ofMany whether there are so many files that memory may be short
   */
  FileReader(
      SourceTree tree,
      Models models,
      Duration timeout,
      @Nullable KeptReports kept,
      boolean ofMany) {
    this.tree = tree;
    this.models = models;
    this.timeout = timeout;
    this.kept = kept;
    this.ofMany = ofMany;
    this.modelled = new HashSet<>(models.calls().keySet());
    modelled.addAll(models.values().keySet());
    modelled.addAll(models.definers().keySet());
  }

  /**
   * What a first reading of a file would come to, if that is known without its text.
   *
   * @param defined where it names macros that are defined there for sure
   */
  @Nullable FileReport known(String path, Set<Integer> defined) {
    return kept == null ? null : kept.find(tree, path, defined);
  }

  /**
   * Reads a file for the first time. Now that its text was looked at, more may be known of it.
   *
   * @param defined where it names macros that are defined there for sure
   */
  FileReport read(String path, String text, Set<Integer> defined) {
    FileReport known = known(path, defined);
    return known == null ? lower(path, text, defined) : known;
  }

  private FileReport lower(String path, String text, Set<Integer> defined) {
    KeptReports.Includes includes = new KeptReports.Includes(tree, path);
    LineMap lines = LineMap.of(text);
    SourceText source = SourceText.ofFile(path, text, lines);
    Set<String> expected = OwnFunctions.guess(path, text, lines, modelled);
    FileLowering first = lower(source, expected, defined, null, NONE, includes);
    Set<String> hidden = new TreeSet<>(first.ownFunctions());
    hidden.retainAll(modelled);
    FileLowering last =
        hidden.equals(expected) ? first : lower(source, hidden, defined, null, NONE, includes);
    FileReport report = last.report();
    if (kept != null && !last.brokeOff()) {
      kept.keep(tree, report, defined, includes.found());
    }
    return report;
  }

  /**
   * What a second reading of some functions came to.
   *
   * @param unexpanded uses of macros at file level
   * @param isWhole whether it was read to the end
   */
  record Second(List<FilePart> functions, List<Unexpanded> unexpanded, boolean isWhole) {}

  /**
   * Reads a file's uses of macros again, whose syntax was not kept.
   *
   * @param report a first reading of that text
   */
  Second withSyntax(FileReport report, String text, Set<Integer> defined) {
    return again(
        report,
        text,
        defined,
        null,
        part -> part.functions().stream().anyMatch(f -> ScopeClasses.isPart(f.name())));
  }

  /**
   * Reads some of a file's functions again.
   *
   * @param inlining knows all macros now
   * @param wanted where the functions begin
   */
  Second readAgain(
      FileReport report,
      String text,
      Set<Integer> defined,
      Inlining inlining,
      Set<Integer> wanted) {
    return again(report, text, defined, inlining, part -> wanted.contains(part.begin()));
  }

  private Second again(
      FileReport report,
      String text,
      Set<Integer> defined,
      @Nullable Inlining inlining,
      Predicate<FilePart> wanted) {
    int[] others =
        report.parts().stream()
            .filter(FilePart::isFunction)
            .filter(wanted.negate())
            .mapToInt(FilePart::begin)
            .sorted()
            .toArray();
    String path = report.facts().path();
    FileLowering lowering =
        lower(
            SourceText.ofFile(path, text),
            report.hidden(),
            defined,
            inlining,
            others,
            (name, system) -> tree.include(path, name, system));
    return new Second(lowering.functions(), lowering.unexpanded(), !lowering.brokeOff());
  }

  /** Whether what comes of a reading is kept. */
  boolean keeps() {
    return kept != null;
  }

  /**
   * What completes a report, if that is known from an earlier run.
   *
   * @param functions which are to be read again
   * @param asked answers what the file asked then
   */
  @Nullable Completion completion(
      FileReport report, Set<Integer> defined, Set<Integer> functions, AskedMacros asked) {
    return kept == null ? null : kept.find(tree, report, defined, functions, asked);
  }

  /** Keeps what completes a report, with what was asked for it. */
  void keep(
      FileReport report,
      Set<Integer> defined,
      Set<Integer> functions,
      AskedMacros asked,
      Completion completion) {
    if (kept != null) {
      kept.keep(tree, report, defined, functions, asked, completion);
    }
  }

  /**
   * @param inlining null before all macros are known
   * @param passedOver functions that are not looked at, by where they begin, in order
   */
  private FileLowering lower(
      SourceText source,
      Set<String> hidden,
      Set<Integer> defined,
      @Nullable Inlining inlining,
      int[] passedOver,
      FileLowering.Includes includes) {
    Deadline deadline = Deadline.in(timeout);
    FileContext file =
        new FileContext(
            source,
            models,
            hidden,
            inlining,
            new MacroTests(defined),
            deadline,
            new SharedParts(ofMany));
    FileLowering lowering = new FileLowering(file, includes);
    try {
      List<Problem> problems =
          KernelC.parse(
              source.text(),
              c -> file.presence().of(c) == null,
              passedOver,
              declaration -> {
                deadline.check();
                lowering.accept(declaration);
              });
      for (Problem problem : problems) {
        if (problem.severity() == Problem.Severity.ERROR) {
          lowering.fail(problem.range(), problem.message());
        }
      }
    } catch (Deadline.PassedException e) {
      tree.dependOnMore();
      lowering.giveUp(String.valueOf(e.getMessage()));
    } catch (StackOverflowError | RuntimeException e) {
      lowering.abandon(e);
    }
    return lowering;
  }
}
