package org.lockorder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A row that no case uses rots: its name or its arguments may be wrong without a sign. */
class EveryRowIsUsedTest {
  private static final Path TESTDATA =
      Path.of(System.getProperty("lockorder.root", "."), "testdata");
  private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  @Test
  void everyRowIsUsedByACase() throws Exception {
    Set<String> used = namesUsed();
    List<String> unused = new ArrayList<>();
    for (String row : rows(RuleLoader.load(List.of(), "x86"))) {
      String name = row.substring(row.indexOf(' ') + 1);
      if (!used.containsAll(List.of(name.split("\\.")))) {
        unused.add(row);
      }
    }
    assertThat(unused).as("rows that no .c file under testdata/ uses").isEmpty();
  }

  private static Set<String> rows(Models models) {
    Set<String> rows = new TreeSet<>();
    models.origins().keySet().stream()
        .filter(row -> !row.matches("(fixed|flags|print|order) .*"))
        .forEach(rows::add);
    for (CountedRwsem lock : models.counted()) {
      Stream.of(
              lock.readLock(),
              lock.readTryLock(),
              lock.readUnlock(),
              lock.writeLock(),
              lock.writeUnlock())
          .flatMap(List::stream)
          .forEach(name -> rows.add("counted-rwsem " + name));
    }
    return rows;
  }

  private static Set<String> namesUsed() throws IOException {
    Set<String> names = new HashSet<>();
    try (Stream<Path> files = Files.walk(TESTDATA)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".c")).toList()) {
        Matcher name = NAME.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(" "));
        while (name.find()) {
          names.add(name.group());
        }
      }
    }
    return names;
  }
}
