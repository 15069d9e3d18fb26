package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockorder.grammar.Problem;
import org.lockorder.grammar.Problem.Severity;
import org.lockorder.grammar.ast.Condition;
import org.lockorder.grammar.ast.Condition.Term;
import org.lockorder.grammar.ast.Expr;
import org.lockorder.grammar.ast.Range;
import org.lockorder.grammar.internal.Directive.Kind;

/**
 * Decides for each {@code #if} group whether its branches nest with the code. Where each is whole
 * declarations, members or statements the directives become marker tokens that the grammar knows;
 * of any other group only the tokens of one branch stay: the first that the configuration allows.
 */
final class Conditionals {
  /** Deeper groups are read as if they were not there: the kernel's deepest is about ten. */
  private static final int MAX_DEPTH = 200;

  private static final int MAX_NEGATIONS = 200;

  /** A directive that is no conditional, and when it takes effect. */
  record Line(Directive directive, Condition condition) {}

  /**
   * @param tokens what is left, markers included
   * @param conditions of each PP_IF and PP_ELSE, by the offset where it begins
   */
  record Result(Tokens tokens, Map<Integer, Condition> conditions, List<Line> lines) {}

  private static final class Branch {
    final int directive;
    final Condition condition;
    final boolean dead;
    final int firstToken;
    int endToken;
    Context.@Nullable Open endOpen;

    Branch(int directive, Condition condition, boolean dead, int firstToken) {
      this.directive = directive;
      this.condition = condition;
      this.dead = dead;
      this.firstToken = firstToken;
    }

    boolean isEmpty() {
      return firstToken == endToken;
    }
  }

  private static final class Group {
    final Condition outside;
    final Context.@Nullable Open open;
    final int previous;
    final boolean guard;
    final List<Branch> branches = new ArrayList<>();
    final List<Term> negations = new ArrayList<>();
    boolean sawElse;

    /** Whether a branch has been taken for certain. */
    boolean decided;

    Group(Condition outside, Context.@Nullable Open open, int previous, boolean guard) {
      this.outside = outside;
      this.open = open;
      this.previous = previous;
      this.guard = guard;
    }

    Branch current() {
      return branches.getLast();
    }
  }

  private final Tokens raw;
  private final List<Directive> directives;
  private final List<Problem> problems;
  private final Function<Directive, Expr> expressions;
  private final Predicate<Condition> excluded;
  private final Context context;
  private final Deque<Group> groups = new ArrayDeque<>();
  private final BitSet droppedTokens = new BitSet();
  private final BitSet droppedDirectives = new BitSet();
  private final int[] markers;
  private final Map<Integer, Condition> conditions = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private int ignoredDepth;

  private Conditionals(
      Scanner.Result scanned,
      List<Problem> problems,
      Function<Directive, Expr> expressions,
      Predicate<Condition> excluded) {
    this.raw = scanned.tokens();
    this.directives = scanned.directives();
    this.problems = problems;
    this.expressions = expressions;
    this.excluded = excluded;
    this.context = new Context(raw);
    this.markers = new int[directives.size()];
  }

  /**
   * @param excluded whether no configuration in question has code under a condition
   */
  static Result resolve(
      Workspace workspace,
      Scanner.Result scanned,
      List<Problem> problems,
      Function<Directive, Expr> expressions,
      Predicate<Condition> excluded) {
    if (scanned.directives().isEmpty()) {
      scanned.tokens().seal();
      return new Result(scanned.tokens(), Map.of(), List.of());
    }
    Conditionals conditionals = new Conditionals(scanned, problems, expressions, excluded);
    conditionals.walk();
    return new Result(conditionals.keep(workspace), conditionals.conditions, conditionals.lines);
  }

  private void walk() {
    for (int i = 0; i < directives.size(); i++) {
      Directive directive = directives.get(i);
      context.advance(directive.token());
      switch (directive.kind()) {
        case IF, IFDEF, IFNDEF -> open(i, directive);
        case ELIF, ELIFDEF, ELIFNDEF, ELSE -> next(i, directive);
        case ENDIF -> close(i, directive);
        case INCLUDE, DEFINE, UNDEF -> {
          if (!isDead()) {
            lines.add(new Line(directive, condition()));
          }
        }
        case OTHER -> {}
      }
    }
    while (!groups.isEmpty()) {
      Directive first = directives.get(groups.getLast().branches.getFirst().directive);
      problem(Severity.ERROR, "#if without #endif", first);
      context.advance(raw.count);
      finish(directives.size(), raw.count);
    }
  }

  private boolean isDead() {
    for (Group group : groups) {
      if (group.current().dead) {
        return true;
      }
    }
    return false;
  }

  private void problem(Severity severity, String message, Directive directive) {
    problems.add(new Problem(severity, message, new Range(directive.begin(), directive.end())));
  }

  private Condition condition() {
    Group group = groups.peekLast();
    return group == null ? Condition.ALWAYS : and(group.outside, group.current().condition);
  }

  static Condition and(Condition a, Condition b) {
    if (a.terms().isEmpty()) {
      return b;
    }
    if (b.terms().isEmpty()) {
      return a;
    }
    List<Term> terms = new ArrayList<>(a.terms());
    terms.addAll(b.terms());
    return new Condition(terms);
  }

  private void open(int index, Directive directive) {
    if (groups.size() >= MAX_DEPTH) {
      if (ignoredDepth++ == 0) {
        problem(Severity.ERROR, "#if nested too deep", directive);
      }
      return;
    }
    Group group =
        new Group(condition(), context.open(), context.previous(), isGuard(index, directive));
    groups.addLast(group);
    begin(group, index, directive);
  }

  /**
   * Whether the group is the guard of a header: it says nothing about when the code is compiled.
   */
  private boolean isGuard(int index, Directive directive) {
    if (directive.kind() != Kind.IFNDEF
        || directive.token() != 0
        || !groups.isEmpty()
        || index + 1 >= directives.size()) {
      return false;
    }
    Directive define = directives.get(index + 1);
    String name = raw.text.substring(directive.body(), directive.end()).strip();
    String rest = raw.text.substring(define.body(), define.end()).strip();
    Directive last = directives.getLast();
    return define.kind() == Kind.DEFINE
        && define.token() == 0
        && rest.startsWith(name)
        && (rest.length() == name.length() || !Scanner.isWordPart(rest.charAt(name.length())))
        && last.kind() == Kind.ENDIF
        && last.token() == raw.count;
  }

  private void begin(Group group, int index, Directive directive) {
    List<Term> terms = new ArrayList<>(group.negations);
    boolean dead = false;
    if (directive.kind() != Kind.ELSE) {
      Expr expression = expressions.apply(directive);
      Range range = new Range(directive.begin(), directive.end());
      boolean negated = directive.kind() == Kind.IFNDEF || directive.kind() == Kind.ELIFNDEF;
      Truth truth = Truth.of(expression);
      dead = truth == (negated ? Truth.TRUE : Truth.FALSE) || group.decided;
      if (truth == Truth.UNKNOWN) {
        terms.add(new Term(expression, negated, range));
        if (group.negations.size() < MAX_NEGATIONS) {
          group.negations.add(new Term(expression, !negated, range));
        }
      }
      group.decided |= truth == (negated ? Truth.FALSE : Truth.TRUE);
    } else {
      dead = group.decided;
    }
    Condition condition = group.guard ? Condition.ALWAYS : new Condition(terms);
    group.branches.add(new Branch(index, condition, dead, directive.token()));
  }

  private void next(int index, Directive directive) {
    Group group = groups.peekLast();
    if (ignoredDepth > 0) {
      return;
    }
    if (group == null || group.sawElse) {
      problem(Severity.ERROR, "#else or #elif without #if", directive);
      return;
    }
    end(group, directive.token());
    group.sawElse = directive.kind() == Kind.ELSE;
    begin(group, index, directive);
    context.restore(group.open, group.previous);
  }

  private void end(Group group, int token) {
    Branch branch = group.current();
    branch.endToken = token;
    branch.endOpen = context.open();
  }

  private void close(int index, Directive directive) {
    if (ignoredDepth > 0) {
      ignoredDepth--;
    } else if (groups.isEmpty()) {
      problem(Severity.ERROR, "#endif without #if", directive);
    } else {
      finish(index, directive.token());
    }
  }

  /** Decides what becomes of the innermost group. */
  private void finish(int endDirective, int token) {
    Group group = groups.removeLast();
    end(group, token);
    List<Branch> live = new ArrayList<>();
    for (int i = 0; i < group.branches.size(); i++) {
      if (group.branches.get(i).dead) {
        drop(group, i, endDirective);
      } else {
        live.add(group.branches.get(i));
      }
    }
    if (group.guard || live.isEmpty()) {
      return;
    }
    if (live.size() == 1 && live.getFirst().condition.terms().isEmpty()) {
      return; // The #else of an #if 0.
    }
    if (isWhole(group, live, token)) {
      mark(group, live, endDirective);
    } else if (live.stream().anyMatch(branch -> !branch.isEmpty())) {
      takeOne(group, live, endDirective);
    }
  }

  /** Keeps the first branch that may be compiled, or none where that is how it must be. */
  private void takeOne(Group group, List<Branch> live, int endDirective) {
    List<Branch> possible =
        live.stream().filter(branch -> !excluded.test(branch.condition)).toList();
    boolean maybeNone =
        !group.sawElse && !group.decided && !excluded.test(new Condition(group.negations));
    Branch taken = !possible.isEmpty() ? possible.getFirst() : maybeNone ? null : live.getFirst();
    for (int i = 0; i < group.branches.size(); i++) {
      if (group.branches.get(i) != taken) {
        drop(group, i, endDirective);
      }
    }
    if (taken == null || taken.isEmpty()) {
      context.restore(group.open, group.previous);
    } else {
      context.restore(taken.endOpen, taken.endToken - 1);
    }
    if (possible.size() + (maybeNone ? 1 : 0) != 1) {
      problem(
          Severity.NOTE,
          "#if does not nest with the code: first branch taken",
          directives.get(group.branches.getFirst().directive));
    }
  }

  private void drop(Group group, int branchIndex, int endDirective) {
    Branch branch = group.branches.get(branchIndex);
    droppedTokens.set(branch.firstToken, branch.endToken);
    boolean last = branchIndex + 1 == group.branches.size();
    int end = last ? endDirective : group.branches.get(branchIndex + 1).directive;
    if (end > branch.directive + 1) {
      droppedDirectives.set(branch.directive + 1, end);
    }
  }

  private boolean isWhole(Group group, List<Branch> live, int next) {
    Context.Kind kind = Context.kind(group.open);
    if (!kind.mayStartAfter(raw, group.previous)) {
      return false;
    }
    Branch lastFilled = null;
    for (Branch branch : live) {
      lastFilled = branch.isEmpty() ? lastFilled : branch;
    }
    for (Branch branch : live) {
      if (branch.endOpen != group.open) {
        return false;
      }
      if (!branch.isEmpty()
          && !kind.isWhole(raw, branch.firstToken, branch.endToken, next, branch == lastFilled)) {
        return false;
      }
    }
    return true;
  }

  private void mark(Group group, List<Branch> live, int endDirective) {
    // Of lists all branches' elements are kept: conditions on elements are not in the AST.
    if (Context.kind(group.open) == Context.Kind.LIST || endDirective >= directives.size()) {
      return;
    }
    for (Branch branch : live) {
      markers[branch.directive] = branch == live.getFirst() ? PP_IF : PP_ELSE;
      conditions.put(directives.get(branch.directive).begin(), branch.condition);
    }
    markers[endDirective] = PP_ENDIF;
  }

  private Tokens keep(Workspace workspace) {
    if (droppedTokens.isEmpty() && Arrays.stream(markers).allMatch(marker -> marker == 0)) {
      raw.seal();
      return raw;
    }
    Tokens kept = workspace.kept(raw.count + directives.size() + 1);
    int token = 0;
    for (int i = 0; i <= directives.size(); i++) {
      int until = i == directives.size() ? raw.count : directives.get(i).token();
      while (token < until) {
        int dropped = Math.min(next(droppedTokens.nextSetBit(token)), until);
        kept.addAll(raw, token, dropped);
        token = Math.min(droppedTokens.nextClearBit(dropped), until);
      }
      if (i < directives.size() && markers[i] != 0 && !droppedDirectives.get(i)) {
        kept.add(markers[i], directives.get(i).begin(), directives.get(i).end());
      }
    }
    kept.seal();
    return kept;
  }

  private static int next(int bit) {
    return bit < 0 ? Integer.MAX_VALUE : bit;
  }
}
