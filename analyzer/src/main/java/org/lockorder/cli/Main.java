package org.lockorder.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockorder.InputException;
import org.lockorder.report.Printable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts lockorder; turns every error into one line and the exit code 2. */
public final class Main {
  private static final int ERROR = 2;

  /** Not all that is done for a whole program is done by the workers, whose stacks are as large. */
  private static final long STACK = 64L << 20;

  private Main() {}

  /** The process. */
  public static void main(String[] args) {
    Surroundings surroundings = Surroundings.ofProcess();
    String hopeless = outOfMemory("nearly all time went into finding room");
    HeapWatch.start(() -> giveUp(surroundings, hopeless));
    Runnable work = () -> System.exit(run(args, Engine.ANALYSIS, surroundings));
    new Thread(null, work, "lockorder", STACK).start();
  }

  /** Nobody is heard after that: what is said then is progress, or comes of having no memory. */
  static void giveUp(Surroundings surroundings, String why) {
    if (surroundings.errIsTerminal()) {
      surroundings.err().print(ProgressLine.ERASED);
    }
    int exit = say(surroundings, why);
    surroundings.err().close();
    System.exit(exit);
  }

  static int run(String[] args, Engine engine, Surroundings surroundings) {
    CommandLine commandLine = RootCommand.commandLine(engine, surroundings, args);
    StringWriter help = new StringWriter();
    commandLine.setOut(new PrintWriter(help));
    commandLine.setParameterExceptionHandler((e, a) -> say(surroundings, usage(e)));
    commandLine.setExecutionExceptionHandler(
        (e, failed, parsed) ->
            e instanceof InputException
                ? say(surroundings, String.valueOf(e.getMessage()))
                : internal(surroundings, e, isVerbose(parsed)));
    try {
      int exit = commandLine.execute(args);
      print(help.toString(), surroundings);
      return exit;
    } catch (InputException e) {
      return say(surroundings, String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      return say(surroundings, outOfMemory(String.valueOf(e.getMessage())));
    } catch (RuntimeException | Error e) {
      return internal(surroundings, e, List.of(args).contains("-v"));
    }
  }

  /** Help is printed as a report is: whether it could be is known then. */
  private static void print(String help, Surroundings surroundings) throws InputException {
    if (!help.isEmpty()) {
      Output.of("-", surroundings.out()).write(out -> Output.text(out, to -> to.write(help)));
    }
  }

  /** What had to be given up is not worth a report: it would lack nobody knows what. */
  private static String outOfMemory(String why) {
    long had = Runtime.getRuntime().maxMemory() >> 20;
    return "out of memory: "
        + had
        + " MB were not enough ("
        + why
        + "); read fewer PATHs, or give more: LOCKORDER_JAVA_OPTS=-Xmx"
        + Math.max(1, (2 * had) >> 10)
        + "g (a whole kernel takes 8g)";
  }

  private static String usage(ParameterException e) {
    List<String> close =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    return e.getMessage()
        + (close.isEmpty() ? "" : " (did you mean " + close.get(0) + "?)")
        + "; see '"
        + command
        + " --help'";
  }

  private static int internal(Surroundings surroundings, Throwable e, boolean verbose) {
    String what = e.getMessage() == null ? "" : ": " + e.getMessage();
    say(
        surroundings,
        "internal error: "
            + e.getClass().getSimpleName()
            + what
            + (verbose ? "" : " (run again with -v for where)"));
    if (verbose) {
      e.printStackTrace(surroundings.err());
    }
    return ERROR;
  }

  private static int say(Surroundings surroundings, String message) {
    surroundings.err().println("lockorder: " + Printable.of(message.replaceAll("\\R", " ")));
    return ERROR;
  }

  private static boolean isVerbose(@Nullable ParseResult parsed) {
    return Stream.iterate(parsed, p -> p != null, ParseResult::subcommand)
        .anyMatch(p -> p.hasMatchedOption("-v"));
  }
}
