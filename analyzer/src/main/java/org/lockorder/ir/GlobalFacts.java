package org.lockorder.ir;

/**
 * A variable of file scope.
 *
 * @param fileLocal {@code static}
 * @param definition false for an {@code extern} declaration
 * @param perCpu whether every CPU has its own
 */
public record GlobalFacts(
    String name,
    CType type,
    boolean fileLocal,
    boolean definition,
    boolean perCpu,
    Site site,
    Condition condition) {

  /** The same, existing only under this condition too. */
  public GlobalFacts under(Condition outer) {
    return new GlobalFacts(name, type, fileLocal, definition, perCpu, site, condition.and(outer));
  }
}
