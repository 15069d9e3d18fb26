package org.lockorder.grammar.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.lockorder.grammar.KernelC;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.ExternalDeclaration.FunctionDefinition;

/**
 * Compares functions that both parsers read: the same calls with as many arguments, statements
 * nested alike, the same labels, jumps and declared names, in the same order. {@code
 * ShapeDifference TREE mm kernel} prints each disagreement and how many functions agree.
 */
final class ShapeDifference {
  private final MacroNames names;
  private final LongAdder functions = new LongAdder();
  private final LongAdder compared = new LongAdder();
  private final Queue<String> differences = new ConcurrentLinkedQueue<>();

  ShapeDifference(MacroNames names) {
    this.names = names;
  }

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    MacroNames names = new MacroNames();
    for (String headers : List.of("include", "arch/x86/include")) {
      for (Path header : files(root.resolve(headers), ".h")) {
        names.read(text(header));
      }
    }
    List<Path> files = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      for (Path header : files(root.resolve(args[i]), ".h")) {
        names.read(text(header));
      }
      files.addAll(files(root.resolve(args[i]), ".c"));
    }
    ShapeDifference run = new ShapeDifference(names);
    files.parallelStream()
        .forEach(file -> run.compare(root.relativize(file).toString(), text(file)));
    run.differences.stream().sorted().forEach(System.err::println);
    System.out.println("shape-functions: " + run.functions);
    System.out.println("shape-functions-compared: " + run.compared);
    System.out.printf("shape-functions-alike-percent: %.3f%n", run.percent());
  }

  static List<Path> files(Path folder, String extension) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(f -> f.toString().endsWith(extension) && Files.isRegularFile(f))
          .sorted()
          .toList();
    }
  }

  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long compared() {
    return compared.sum();
  }

  List<String> differences() {
    return differences.stream().sorted().toList();
  }

  private double percent() {
    return 100.0 * (compared.sum() - differences.size()) / Math.max(1, compared.sum());
  }

  void compare(String path, String raw) {
    String text = PlainText.of(raw);
    MacroNames known = new MacroNames(names).read(raw);
    Map<String, List<String>> theirs;
    try {
      theirs = CdtShape.of(known.declarations(text) + text, known.definitions(text));
    } catch (CoreException | RuntimeException | StackOverflowError e) {
      return;
    }
    Map<String, Integer> seen = new HashMap<>();
    List<FunctionDefinition> ours = new ArrayList<>();
    for (ExternalDeclaration d : KernelC.parse(path, text).value().declarations()) {
      if (d instanceof FunctionDefinition function) {
        functions.increment();
        seen.merge(function.name(), 1, Integer::sum);
        ours.add(function);
      }
    }
    for (FunctionDefinition function : ours) {
      List<String> their = theirs.get(function.name());
      if (their != null && seen.getOrDefault(function.name(), 0) == 1) {
        compared.increment();
        List<String> own = OwnShape.of(function);
        if (!own.equals(their)) {
          differences.add(path + ": " + function.name() + ": " + first(own, their));
        }
      }
    }
  }

  private static String first(List<String> own, List<String> their) {
    int i = 0;
    while (i < own.size() && i < their.size() && own.get(i).equals(their.get(i))) {
      i++;
    }
    return around(own, i) + " <> " + around(their, i);
  }

  private static String around(List<String> words, int i) {
    return String.join(
        ", ", words.subList(Math.max(0, i - 1), Math.max(0, Math.min(words.size(), i + 3))));
  }
}
