package org.lockorder.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lockorder.InputException;
import org.lockorder.Inquiry;
import org.lockorder.query.Answer;
import org.lockorder.query.Question;
import org.lockorder.report.AskJson;
import org.lockorder.report.AskText;
import org.lockorder.report.Origin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code lockorder ask}: what is known of a lock or a function. */
@Command(
    name = "ask",
    description = "Answer a question about locks or a function.",
    footer = {
      "",
      "  ask TREE order A B             every way A is held when B is taken, and the reverse",
      "  ask TREE held-at FUNCTION      locks surely and possibly held when it is called",
      "  ask TREE acquires FUNCTION     locks it takes, itself or below, with the calls there",
      "  ask TREE callers-holding LOCK  who calls or takes what while holding it",
      "",
      "A lock is named as in reports (mm_struct.mmap_lock), as lockdep prints it"
          + " ('&mm->mmap_lock'), or by its object's or member's name alone where no other has it;"
          + " a function by its name, and @ and its file where several have it.",
      "",
      "Exit: 0 answered, 2 no such name, usage, unreadable input or internal error."
    })
final class AskCommand implements Callable<Integer> {
  private final Engine engine;
  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      paramLabel = "TREE",
      description = "The top folder of a kernel tree, or any folder of C files.")
  String tree = "";

  @Parameters(
      index = "1",
      paramLabel = "QUESTION",
      description = "order, held-at, acquires or callers-holding.")
  AskKind kind = AskKind.ORDER;

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "NAME",
      description = "Two locks, a function, a function, a lock.")
  List<String> names = new ArrayList<>();

  @Option(
      names = "--in",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files and folders in TREE that are read. Put NAME before it. Default: for a function,"
              + " where it is defined and what stands around it; for a lock, all of TREE.")
  List<String> within = new ArrayList<>();

  @Mixin SharedOptions shared = new SharedOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "text or json. Default: text.")
  AskFormat format = AskFormat.TEXT;

  AskCommand(Engine engine, Surroundings surroundings) {
    this.engine = engine;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InputException, IOException {
    Question question = question();
    Output output = Output.of(shared.output, surroundings.out());
    ProjectFile.of(tree).applyTo(shared);
    TreeOperands operands = TreeOperands.of(tree, within);
    Runner runner = new Runner(engine, surroundings, shared);
    Inquiry.Asked asked = runner.ask(runner.request(operands), question);
    if (asked.answer() instanceof Answer.NoSuch none) {
      throw new InputException(wrong(none));
    }
    Origin origin = operands.origin();
    output.write(
        out -> {
          switch (format) {
            case TEXT ->
                Output.text(
                    out,
                    to ->
                        AskText.write(
                            asked.answer(),
                            shared.quiet ? "" : asked.read(),
                            surroundings.style(shared.color, output.isStandard()),
                            to));
            case JSON -> AskJson.write(asked.answer(), asked.read(), origin, out);
          }
        });
    return 0;
  }

  private Question question() {
    int wanted = kind == AskKind.ORDER ? 2 : 1;
    if (names.size() != wanted) {
      throw new ParameterException(
          shared.command.commandLine(),
          "%s asks about %s, but %d %s given"
              .formatted(
                  Words.word(kind),
                  kind.about(),
                  names.size(),
                  names.size() == 1 ? "name is" : "names are"));
    }
    String first = names.get(0);
    if (kind == AskKind.ORDER && first.equals(names.get(1))) {
      throw new ParameterException(
          shared.command.commandLine(),
          "order asks about two different locks; what takes one again is told by scan");
    }
    return switch (kind) {
      case ORDER -> new Question.Order(first, names.get(1));
      case HELD_AT -> new Question.HeldAt(first);
      case ACQUIRES -> new Question.Acquires(first);
      case CALLERS_HOLDING -> new Question.CallersHolding(first);
    };
  }

  private String wrong(Answer.NoSuch none) {
    String what = none.sort() + " '" + none.name() + "'";
    String close = String.join(", ", none.close().subList(0, Math.min(8, none.close().size())));
    if (none.several()) {
      return what + " may be " + none.close().size() + " of them: name one: " + close;
    }
    return "there is no "
        + what
        + " in what was read"
        + (close.isEmpty()
            ? "; check its spelling, or read more with --in PATH"
            : "; did you mean " + close + "?");
  }
}
