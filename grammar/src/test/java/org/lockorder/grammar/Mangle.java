package org.lockorder.grammar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.lockorder.grammar.ast.ExternalDeclaration;
import org.lockorder.grammar.ast.ExternalDeclaration.FunctionDefinition;
import org.lockorder.grammar.ast.Stmt;

/**
 * Takes one semicolon out of a random function of a random file, again and again, and sees whether
 * anything but that function is read otherwise: {@code Mangle TREE HOW_OFTEN SEED mm kernel}.
 */
final class Mangle {
  private final List<Path> files;
  private final Random random;

  Mangle(List<Path> files, long seed) {
    this.files = files;
    this.random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    List<Path> files = new ArrayList<>();
    for (int i = 3; i < args.length; i++) {
      files.addAll(sources(root.resolve(args[i])));
    }
    int tries = Integer.parseInt(args[1]);
    List<String> spoiled = new Mangle(files, Long.parseLong(args[2])).run(tries);
    spoiled.forEach(System.err::println);
    System.out.println("mangled-functions: " + tries);
    System.out.println("mangled-functions-that-cost-others: " + spoiled.size());
    System.exit(spoiled.isEmpty() ? 0 : 1);
  }

  /** The .c files below a folder, sorted. */
  static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(f -> f.toString().endsWith(".c") && Files.isRegularFile(f))
          .sorted()
          .toList();
    }
  }

  /** The places where more than the function was lost. */
  List<String> run(int tries) throws IOException {
    List<String> spoiled = new ArrayList<>();
    int done = 0;
    while (done < tries) {
      Path file = files.get(random.nextInt(files.size()));
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      List<ExternalDeclaration> whole = KernelC.parse("a.c", text).value().declarations();
      List<FunctionDefinition> functions =
          whole.stream()
              .filter(FunctionDefinition.class::isInstance)
              .map(FunctionDefinition.class::cast)
              .filter(f -> !semicolons(f, text).isEmpty())
              .toList();
      if (!functions.isEmpty()) {
        done++;
        FunctionDefinition function = functions.get(random.nextInt(functions.size()));
        List<Integer> places = semicolons(function, text);
        int at = places.get(random.nextInt(places.size()));
        String mangled = text.substring(0, at) + text.substring(at + 1);
        List<String> left = others(KernelC.parse("a.c", mangled).value().declarations(), at, 0);
        if (!left.equals(others(whole, at, 1))) {
          spoiled.add(file + ": " + function.name() + " without the semicolon at " + at);
        }
      }
    }
    return spoiled;
  }

  private static List<Integer> semicolons(FunctionDefinition function, String text) {
    List<Integer> places = new ArrayList<>();
    collect(function.body(), text, places);
    return places;
  }

  private static void collect(Stmt statement, String text, List<Integer> places) {
    switch (statement) {
      case Stmt.BlockStmt s -> s.statements().forEach(inner -> collect(inner, text, places));
      case Stmt.IfStmt s -> {
        collect(s.then(), text, places);
        if (s.otherwise() != null) {
          collect(s.otherwise(), text, places);
        }
      }
      case Stmt.WhileStmt s -> collect(s.body(), text, places);
      case Stmt.ForStmt s -> collect(s.body(), text, places);
      case Stmt.MacroBlockStmt s -> collect(s.body(), text, places);
      case Stmt.SwitchStmt s -> collect(s.body(), text, places);
      default -> {
        int last = statement.range().end() - 1;
        if (last >= 0 && text.charAt(last) == ';') {
          places.add(last);
        }
      }
    }
  }

  /**
   * What was read but for the declaration at {@code at}; {@code removed} is taken off behind it.
   */
  private static List<String> others(List<ExternalDeclaration> declarations, int at, int removed) {
    List<String> others = new ArrayList<>();
    for (ExternalDeclaration d : declarations) {
      int begin = d.range().begin();
      int end = d.range().end();
      boolean before = end <= at;
      if (before || begin >= at) {
        int shift = before ? 0 : removed;
        String kind = d.getClass().getSimpleName();
        others.add(kind + " " + (begin - shift) + "-" + (end - shift));
      }
    }
    return others;
  }
}
