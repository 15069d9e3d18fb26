package org.lockorder.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lockorder.Analysis;
import org.lockorder.InputException;
import org.lockorder.Progress;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.rules.Models;
import org.lockorder.rules.RuleLoader;

/** Every case under testdata/, a program each. */
class TestdataTest {
  private static final String ARCH = "x86";
  private static final Path TESTDATA =
      Path.of(System.getProperty("lockorder.root", ".")).resolve("testdata");

  @TestFactory
  Stream<DynamicContainer> cases() throws Exception {
    Models models = RuleLoader.load(List.of(), ARCH);
    Map<String, List<DynamicTest>> themes = new LinkedHashMap<>();
    for (TestCase testCase : TestCase.all(TESTDATA)) {
      themes
          .computeIfAbsent(testCase.theme(), theme -> new ArrayList<>())
          .add(
              DynamicTest.dynamicTest(
                  testCase.name(), testCase.place().toUri(), () -> check(testCase, models)));
    }
    return themes.entrySet().stream()
        .map(theme -> DynamicContainer.dynamicContainer(theme.getKey(), theme.getValue()));
  }

  @Test
  void everyBadCaseHasItsOkSibling() throws IOException {
    Set<String> names = new TreeSet<>();
    for (TestCase testCase : TestCase.all(TESTDATA)) {
      names.add(testCase.toString());
    }
    List<String> alone =
        names.stream()
            .filter(name -> name.endsWith(TestCase.BAD))
            .filter(name -> !names.contains(sibling(name)))
            .toList();
    assertThat(names).isNotEmpty();
    assertThat(alone).as("cases without an _ok sibling").isEmpty();
  }

  @Test
  void badCasesExpectAFindingAndOkCasesNone() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (TestCase testCase : TestCase.all(TESTDATA)) {
      Expectations expected = testCase.expectations();
      boolean finding = !expected.findings().isEmpty() || !expected.missed().isEmpty();
      boolean bad = testCase.name().endsWith(TestCase.BAD);
      boolean ok = testCase.name().endsWith(TestCase.OK) && !testCase.name().endsWith("_half_ok");
      if ((bad && !finding) || (ok && finding)) {
        wrong.add(testCase.toString());
      }
    }
    assertThat(wrong).as("cases whose name and markers disagree").isEmpty();
  }

  private static String sibling(String bad) {
    return bad.substring(0, bad.length() - TestCase.BAD.length()) + TestCase.OK;
  }

  static void check(TestCase testCase, Models models)
      throws IOException, BadMarkerException, InputException {
    Expectations expected = testCase.expectations();
    Analysis.Result result = run(testCase, expected, models, GraphBuilder.Scope.CYCLES);
    List<String> problems = new ArrayList<>(Judge.judge(expected, result.scan().findings()));
    if (expected.edges().isPresent()) {
      Analysis.Result whole = run(testCase, expected, models, GraphBuilder.Scope.EVERY_EDGE);
      problems.addAll(Judge.judge(expected, whole.scan().findings()));
      problems.addAll(OrderJudge.judge(expected.edges().get(), whole.graph()));
    }
    for (String failed : result.scan().incomplete().failedFunctions()) {
      problems.add("not read: " + failed);
    }
    assertThat(problems).as(testCase.toString()).isEmpty();
  }

  private static Analysis.Result run(
      TestCase testCase, Expectations expected, Models models, GraphBuilder.Scope scope)
      throws InputException {
    return Analysis.run(
        new Analysis.Request(
            testCase.tree(),
            testCase.paths(),
            ARCH,
            models,
            1,
            false,
            expected.rwlock(),
            scope,
            false),
        Progress.SILENT);
  }
}
