package org.lockorder.frontend;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.KernelC;
import org.lockorder.grammar.Problem;
import org.lockorder.rules.Models;

/** Reads and lowers one file: a pure function of its text, the models and the tree's file names. */
final class FileReader {
  private final SourceTree tree;
  private final Models models;
  private final Duration timeout;
  private final Set<String> modelled;

  /**
   * @param timeout what one reading of a file may take; zero for any time
   */
  FileReader(SourceTree tree, Models models, Duration timeout) {
    this.tree = tree;
    this.models = models;
    this.timeout = timeout;
    this.modelled = new HashSet<>(models.calls().keySet());
    modelled.addAll(models.values().keySet());
    modelled.addAll(models.definers().keySet());
  }

  /**
   * Reads a file for the first time.
   *
   * @param defined where it names macros that are defined there for sure
   */
  FileReport read(String path, String text, Set<Integer> defined) {
    FileLowering first = lower(path, text, Set.of(), defined, null, Set.of());
    Set<String> hidden = new TreeSet<>(first.ownFunctions());
    hidden.retainAll(modelled);
    return (hidden.isEmpty() ? first : lower(path, text, hidden, defined, null, Set.of())).report();
  }

  /**
   * Reads some of a file's functions again.
   *
   * @param inliner knows all macros now
   * @param wanted where the functions begin
   */
  FileReport readAgain(
      FileReport report, String text, Set<Integer> defined, Inliner inliner, Set<Integer> wanted) {
    Set<Integer> others = new HashSet<>();
    report.parts().forEach(part -> others.add(part.begin()));
    others.removeAll(wanted);
    String path = report.facts().path();
    return report.readAgain(
        lower(path, text, report.hidden(), defined, inliner, others).functions());
  }

  /**
   * @param inliner null before all macros are known
   * @param passedOver functions that are not looked at, by where they begin
   */
  private FileLowering lower(
      String path,
      String text,
      Set<String> hidden,
      Set<Integer> defined,
      @Nullable Inliner inliner,
      Set<Integer> passedOver) {
    SourceText source = SourceText.ofFile(path, text);
    Deadline deadline = Deadline.in(timeout);
    FileContext file =
        new FileContext(source, models, hidden, inliner, new MacroTests(defined), deadline);
    FileLowering lowering =
        new FileLowering(file, (name, system) -> tree.include(path, name, system));
    try {
      List<Problem> problems =
          KernelC.parse(
              text,
              c -> file.presence().of(c) == null,
              begin -> {
                deadline.check();
                return passedOver.contains(begin);
              },
              lowering);
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
