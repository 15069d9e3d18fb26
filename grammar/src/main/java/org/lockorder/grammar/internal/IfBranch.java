package org.lockorder.grammar.internal;

import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Condition;

/** What an {@code #if} encloses up to its {@code #else}, or an {@code #else} up to the end. */
final class IfBranch {
  /** The number of the directive that it begins with. */
  final int directive;

  final Condition condition;

  /** Whether it is never compiled: {@code #if 0}. */
  final boolean dead;

  final int firstToken;
  private int endToken;
  private Context.@Nullable Open endOpen;

  IfBranch(int directive, Condition condition, boolean dead, int firstToken) {
    this.directive = directive;
    this.condition = condition;
    this.dead = dead;
    this.firstToken = firstToken;
  }

  /** It ends before that token, with that bracket open. */
  void end(int token, Context.@Nullable Open open) {
    endToken = token;
    endOpen = open;
  }

  int endToken() {
    return endToken;
  }

  Context.@Nullable Open endOpen() {
    return endOpen;
  }

  boolean isEmpty() {
    return firstToken == endToken;
  }
}
