package org.lockorder.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * What one file's {@code #if} lines ask of macros that are no configuration symbols, and what is
 * answered: that some are defined there. Of the others nothing is known.
 */
final class MacroTests {
  private final Set<Integer> defined;
  private final Map<Integer, String> asked = new TreeMap<>();

  /**
   * @param defined offsets of names that are defined there for sure
   */
  MacroTests(Set<Integer> defined) {
    this.defined = defined;
  }

  /** A macro's name in {@code defined()}, which stands there. */
  record Test(String macro, int offset, int line) {}

  /** Whether the macro that is named there is defined for sure. */
  boolean isDefined(String macro, int offset) {
    asked.putIfAbsent(offset, macro);
    return defined.contains(offset);
  }

  /** What was asked, in the order of the text. */
  List<Test> asked(IntUnaryOperator lines) {
    List<Test> tests = new ArrayList<>();
    asked.forEach((at, macro) -> tests.add(new Test(macro, at, lines.applyAsInt(at))));
    return tests;
  }
}
