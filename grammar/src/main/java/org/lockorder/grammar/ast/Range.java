package org.lockorder.grammar.ast;

/**
 * The characters of a file that a node was read from: {@code begin} inclusive, {@code end}
 * exclusive, both zero-based offsets into the file's text. {@link LineMap} turns them into lines.
 */
public record Range(int begin, int end) {
  /** The smallest range that holds both. */
  public Range to(Range other) {
    return new Range(Math.min(begin, other.begin), Math.max(end, other.end));
  }
}
