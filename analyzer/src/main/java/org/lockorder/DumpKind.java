package org.lockorder;

/** What can be looked at of one file. */
public enum DumpKind {
  /** The syntax tree. */
  AST,
  /** What is kept of it: functions as control-flow graphs, objects, types, macros in use. */
  IR,
  /** Every call, and whom it may mean. */
  CALLGRAPH,
  /** What each function does to locks. */
  SUMMARIES
}
