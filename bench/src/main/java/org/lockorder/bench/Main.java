package org.lockorder.bench;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks, with JMH's own options, and prints the table of medians. */
public final class Main {
  private static final List<String> IN_ORDER =
      List.of(
          "tokens",
          "retag",
          "ast",
          "lower",
          "link",
          "callGraph",
          "summarise",
          "lockGraph",
          "judge");

  private Main() {}

  /** With JMH's options. */
  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    Collection<RunResult> results = new Runner(new CommandLineOptions(args)).run();
    System.out.printf("%n| stage | median ms | least | most |%n| --- | ---: | ---: | ---: |%n");
    for (String stage : IN_ORDER) {
      for (RunResult result : results) {
        if (result.getPrimaryResult().getLabel().equals(stage)) {
          Statistics ms = result.getPrimaryResult().getStatistics();
          System.out.printf(
              "| %s | %.0f | %.0f | %.0f |%n",
              stage, ms.getPercentile(50), ms.getMin(), ms.getMax());
        }
      }
    }
  }
}
