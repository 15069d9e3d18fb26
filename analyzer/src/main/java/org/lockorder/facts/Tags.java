package org.lockorder.facts;

/** Which of several kinds follows. */
final class Tags {
  static final int SCALAR = 0;
  static final int STRUCT = 1;
  static final int NAMED = 2;
  static final int POINTER = 3;
  static final int ARRAY = 4;
  static final int FUNCTION = 5;
  static final int TYPEOF = 6;
  static final int UNKNOWN_TYPE = 7;

  static final int JUMP = 0;
  static final int BRANCH = 1;
  static final int CHOICE = 2;
  static final int RETURN = 3;
  static final int STOP = 4;

  static final int ASSIGN = 0;
  static final int CALL = 1;
  static final int CALL_INDIRECT = 2;
  static final int LOCK = 3;

  /** No value: also what stands for a missing one. */
  static final int NOTHING = 0;

  static final int VARIABLE = 1;
  static final int GLOBAL = 2;
  static final int NUMBERED_GLOBAL = 3;
  static final int MEMBER = 4;
  static final int MEMBER_BEHIND = 5;
  static final int ELEMENT = 6;
  static final int ADDRESS = 7;
  static final int DEREFERENCE = 8;
  static final int CONSTANT = 9;
  static final int RESULT = 10;
  static final int CAST = 11;
  static final int CONTAINER = 12;
  static final int BINARY = 13;
  static final int NOT = 14;
  static final int CONFIGURED = 15;
  static final int SELDOM = 16;
  static final int SELDOM_LAST = 17;
  static final int UNKNOWN = 18;

  /** The same as one before. */
  static final int AGAIN = 19;

  private Tags() {}
}
