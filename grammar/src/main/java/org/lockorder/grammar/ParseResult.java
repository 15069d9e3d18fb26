package org.lockorder.grammar;

import java.util.List;

/** What was read and what could not be, in source order. */
public record ParseResult<T>(T value, List<Problem> problems) {
  public ParseResult {
    problems = List.copyOf(problems);
  }
}
