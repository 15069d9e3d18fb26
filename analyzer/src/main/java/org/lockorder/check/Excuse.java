package org.lockorder.check;

/**
 * Why a cycle is no deadlock.
 *
 * @param reason the veto's name: {@code gate-lock}
 * @param detail a sentence
 */
public record Excuse(String reason, String detail) {}
