package org.lockorder.grammar.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.ast.Condition;
import org.lockorder.grammar.ast.Condition.Term;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.internal.Directive.Kind;

/** An {@code #if} with what follows up to its {@code #endif}, as far as it is read. */
final class IfGroup {
  /** What is behind more {@code #elif}s than that is known to exclude these first ones only. */
  private static final int MAX_NEGATIONS = 200;

  final Condition outside;
  final Context.@Nullable Open open;

  /** The last token before it that counts, or -1. */
  final int previous;

  /** Whether it is the guard of a header: it says nothing about when the code is compiled. */
  final boolean guard;

  final List<IfBranch> branches = new ArrayList<>();

  /** That none of the branches so far is compiled. */
  private final List<Term> negations = new ArrayList<>();

  private boolean sawElse;

  /** Whether a branch has been taken for certain. */
  private boolean decided;

  IfGroup(Condition outside, Context.@Nullable Open open, int previous, boolean guard) {
    this.outside = outside;
    this.open = open;
    this.previous = previous;
    this.guard = guard;
  }

  IfBranch current() {
    return branches.getLast();
  }

  /** The directive of that number begins its first branch, or the next one. */
  void begin(int index, Directive directive, Function<Directive, Expr> expressions) {
    List<Term> terms = new ArrayList<>(negations);
    boolean dead = decided;
    if (directive.kind() == Kind.ELSE) {
      sawElse = true;
    } else {
      Expr expression = expressions.apply(directive);
      Range range = new Range(directive.begin(), directive.end());
      boolean negated = directive.kind() == Kind.IFNDEF || directive.kind() == Kind.ELIFNDEF;
      Truth truth = Truth.of(expression);
      dead |= truth == (negated ? Truth.TRUE : Truth.FALSE);
      if (truth == Truth.UNKNOWN) {
        terms.add(new Term(expression, negated, range));
        if (negations.size() < MAX_NEGATIONS) {
          negations.add(new Term(expression, !negated, range));
        }
      }
      decided |= truth == (negated ? Truth.FALSE : Truth.TRUE);
    }
    Condition condition = guard ? Condition.ALWAYS : new Condition(terms);
    branches.add(new IfBranch(index, condition, dead, directive.token()));
  }

  boolean sawElse() {
    return sawElse;
  }

  /** The condition under which no branch is compiled; null where one always is. */
  @Nullable Condition none() {
    return sawElse || decided ? null : new Condition(negations);
  }

  /** The branches that may be compiled. */
  List<IfBranch> live() {
    List<IfBranch> live = new ArrayList<>(branches.size());
    for (IfBranch branch : branches) {
      if (!branch.dead) {
        live.add(branch);
      }
    }
    return live;
  }

  /**
   * Whether each of these branches is whole declarations, members, statements or elements.
   *
   * @param next the token behind the group
   */
  boolean isWhole(Tokens tokens, List<IfBranch> live, int next) {
    Context.Kind kind = Context.kind(open);
    if (!kind.mayStartAfter(tokens, previous)) {
      return false;
    }
    IfBranch lastFilled = null;
    for (IfBranch branch : live) {
      lastFilled = branch.isEmpty() ? lastFilled : branch;
    }
    for (IfBranch branch : live) {
      if (branch.endOpen() != open) {
        return false;
      }
      if (!branch.isEmpty()
          && !kind.isWhole(
              tokens, branch.firstToken, branch.endToken(), next, branch == lastFilled)) {
        return false;
      }
    }
    return true;
  }
}
