package org.lockorder.cli;

/** What can be asked. */
enum AskKind {
  ORDER("two locks"),
  HELD_AT("one function"),
  ACQUIRES("one function"),
  CALLERS_HOLDING("one lock");

  private final String about;

  AskKind(String about) {
    this.about = about;
  }

  String about() {
    return about;
  }
}
