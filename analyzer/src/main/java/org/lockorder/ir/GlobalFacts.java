package org.lockorder.ir;

/**
 * A variable of file scope.
 *
 * @param fileLocal {@code static}
 * @param definition false for an {@code extern} declaration
 */
public record GlobalFacts(
    String name,
    CType type,
    boolean fileLocal,
    boolean definition,
    Site site,
    Condition condition) {}
