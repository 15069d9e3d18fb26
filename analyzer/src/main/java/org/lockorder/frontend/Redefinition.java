package org.lockorder.frontend;

/**
 * A macro that is defined again otherwise, with no {@code #undef} between. C11 6.10.3 forbids it;
 * the later definition counts, as it does for gcc, which warns.
 */
record Redefinition(MacroSource earlier, MacroSource later) {
  /** Both places, as {@code file:line: message}. */
  @Override
  public String toString() {
    return "%s:%d: %s is defined otherwise at %s:%d"
        .formatted(later.path(), later.line(), later.name(), earlier.path(), earlier.line());
  }
}
