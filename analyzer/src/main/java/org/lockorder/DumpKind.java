package org.lockorder;

/** What can be looked at of one file. */
public enum DumpKind {
  /** The syntax tree. */
  AST,
  /** What each function does to locks. */
  SUMMARIES
}
