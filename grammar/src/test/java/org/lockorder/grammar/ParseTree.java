package org.lockorder.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.LineMap;

/**
 * Measures how much of a real tree is read: {@code ParseTree TREE .c mm kernel}. Prints each error
 * and, last, the share of functions without one. Not a test: it needs a kernel.
 */
final class ParseTree {
  private final LongAdder functions = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder notes = new LongAdder();
  private final LongAdder errors = new LongAdder();
  private final LongAdder lines = new LongAdder();
  private final ConcurrentLinkedQueue<String> messages = new ConcurrentLinkedQueue<>();
  private final Path root;

  private ParseTree(Path root) {
    this.root = root;
  }

  public static void main(String[] args) throws IOException {
    ParseTree run = new ParseTree(Path.of(args[0]));
    List<Path> files = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      try (Stream<Path> walk = Files.walk(run.root.resolve(args[i]))) {
        walk.filter(f -> f.toString().endsWith(args[1]) && Files.isRegularFile(f))
            .forEach(files::add);
      }
    }
    long start = System.nanoTime();
    files.parallelStream().forEach(run::file);
    long millis = (System.nanoTime() - start) / 1_000_000;
    run.messages.stream().sorted().forEach(System.out::println);
    System.out.printf(
        "%d files, %d lines, %d functions, %d failed (%.4f %%), %d errors, %d notes, %d ms%n",
        files.size(),
        run.lines.sum(),
        run.functions.sum(),
        run.failed.sum(),
        100.0 - 100.0 * run.failed.sum() / Math.max(1, run.functions.sum()),
        run.errors.sum(),
        run.notes.sum(),
        millis);
  }

  private void file(Path file) {
    String text;
    try {
      text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Problem> problems;
    try {
      problems = KernelC.parse(text, this::count);
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      messages.add(
          "CRASH "
              + root.relativize(file)
              + " "
              + e
              + (trace.length > 1 ? trace[0] + " " + trace[1] : ""));
      return;
    }
    LineMap map = LineMap.of(text);
    lines.add(map.count());
    for (Problem problem : problems) {
      if (problem.severity() == Problem.Severity.NOTE) {
        notes.increment();
      } else {
        errors.increment();
        messages.add(
            root.relativize(file)
                + ":"
                + map.line(problem.range().begin())
                + ": "
                + problem.message());
      }
    }
  }

  private void count(ExternalDeclaration declaration) {
    switch (declaration) {
      case ExternalDeclaration.FunctionDefinition function -> functions.increment();
      case ExternalDeclaration.UnparsedDeclaration unparsed -> {
        if (unparsed.functionName() != null) {
          functions.increment();
          failed.increment();
        }
      }
      default -> {}
    }
  }
}
