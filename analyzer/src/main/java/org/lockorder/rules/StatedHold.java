package org.lockorder.rules;

/**
 * A lock that a function's callers hold, as a comment beside the function says.
 *
 * @param function its name
 * @param lock the id of the lock's class, an only object's
 * @param says some words of that comment; a function without them is not meant
 * @param origin the rules file and line
 */
public record StatedHold(String function, String lock, String says, String origin) {}
