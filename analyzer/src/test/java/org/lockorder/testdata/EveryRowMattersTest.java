package org.lockorder.testdata;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.LockAction;
import org.lockorder.rules.CountedRwsem;
import org.lockorder.rules.Drives;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleLoader;
import org.lockorder.rules.StatedOrder;

/**
 * Without any one row of the rules some case of {@code families/} fails, or for a stated order of
 * {@code documented/}: each is really tried. Not seen this way are definers, since a lock that
 * nobody saw defined has the same name, and initialisers, which only tell how lockdep spells it.
 */
class EveryRowMattersTest {
  private static final Path TESTDATA =
      Path.of(System.getProperty("lockorder.root", "."), "testdata");

  @Test
  void withoutARowSomeCaseFails() throws Exception {
    Models models = RuleLoader.load(List.of(), "x86");
    Map<TestCase, String> families = cases("families");
    Map<TestCase, String> documented = cases("documented");
    Map<TestCase, String> phases = cases("phases");
    List<String> idle = new ArrayList<>();
    for (String row : models.origins().keySet()) {
      boolean matters =
          row.startsWith("order ")
              ? matters(place(models, row), without(models, row), documented)
              : matters(
                  name(row),
                  without(models, row),
                  row.startsWith("implementation ") ? phases : families);
      if (isTried(models, row) && !matters) {
        idle.add(row);
      }
    }
    assertThat(idle).as("rows without which every case still passes").isEmpty();
  }

  private static boolean isTried(Models models, String row) {
    String name = row.substring(row.indexOf(' ') + 1);
    boolean initialiser =
        row.startsWith("call ")
            && models.calls().getOrDefault(name, List.of()).stream()
                .allMatch(model -> model.action() == LockAction.INITIALISE);
    return !row.startsWith("fixed ")
        && !row.startsWith("flags ")
        && !row.startsWith("print ") // explain's, whose tests have them all
        && !row.startsWith("object ")
        && !initialiser;
  }

  /** Where an order is stated: its case says so. */
  private static Pattern place(Models models, String row) {
    StatedOrder order = requireNonNull(models.orders().get(row.substring(row.indexOf(' ') + 1)));
    return Pattern.compile(Pattern.quote(order.file()));
  }

  private static Pattern name(String row) {
    return Pattern.compile("\\b" + row.substring(row.indexOf(' ') + 1) + "\\b");
  }

  private static Map<TestCase, String> cases(String theme) throws IOException {
    Map<TestCase, String> cases = new LinkedHashMap<>();
    for (TestCase testCase : TestCase.all(TESTDATA)) {
      if (testCase.theme().equals(theme)) {
        cases.put(testCase, text(testCase.place()));
      }
    }
    return cases;
  }

  private static String text(Path place) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  private static boolean matters(Pattern name, Models models, Map<TestCase, String> cases)
      throws Exception {
    for (Map.Entry<TestCase, String> entry : cases.entrySet()) {
      if (name.matcher(entry.getValue()).find()) {
        try {
          TestdataTest.check(entry.getKey(), models);
        } catch (AssertionError failed) {
          return true;
        }
      }
    }
    return false;
  }

  private static Models without(Models models, String row) {
    int space = row.indexOf(' ');
    String kind = row.substring(0, space);
    String name = row.substring(space + 1);
    return new Models(
        without(models.calls(), kind.equals("call"), name),
        without(models.marks(), kind.equals("mark"), name),
        without(models.values(), kind.equals("value"), name),
        without(models.definers(), kind.equals("object"), name),
        without(models.guardUses(), kind.equals("guard-use"), name),
        models.counted().stream().filter(lock -> !isRow(lock, kind, name)).toList(),
        without(models.noReturn(), kind.equals("no-return"), name),
        without(models.zeroing(), kind.equals("zeroing"), name),
        without(models.bootMarks(), kind.equals("boot-mark"), name),
        without(models.processWide(), kind.equals("process-wide"), name),
        models.lockTypes(),
        without(models.lockNames(), kind.equals("name"), name),
        models.profile(),
        new Drives(
            without(models.drives().tables(), kind.equals("drive"), name),
            without(models.drives().queues(), kind.equals("queue"), name),
            without(models.drives().orderedQueues(), kind.equals("ordered-queue"), name),
            without(models.drives().starts(), kind.equals("start"), name),
            without(models.drives().handlers(), kind.equals("handler"), name),
            without(models.drives().shapes(), kind.equals("shape"), name),
            without(models.drives().serves(), kind.equals("serve"), name),
            without(models.drives().removals(), kind.equals("removal"), name)),
        without(models.implementations(), kind.equals("implementation"), name),
        without(models.orders(), kind.equals("order"), name),
        without(models.holds(), kind.equals("hold"), name));
  }

  private static boolean isRow(CountedRwsem lock, String kind, String name) {
    return kind.equals("counted-rwsem") && lock.object().equals(name);
  }

  private static <V> SortedMap<String, V> without(Map<String, V> rows, boolean of, String name) {
    SortedMap<String, V> rest = new TreeMap<>(rows);
    if (of) {
      rest.remove(name);
    }
    return rest;
  }

  private static Set<String> without(Set<String> rows, boolean of, String name) {
    Set<String> rest = new TreeSet<>(rows);
    if (of) {
      rest.remove(name);
    }
    return rest;
  }
}
