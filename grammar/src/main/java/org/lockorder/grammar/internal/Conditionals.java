package org.lockorder.grammar.internal;

import static org.lockorder.grammar.internal.KernelCParser.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
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

  /** A directive that is no conditional, and when it takes effect. */
  record Line(Directive directive, Condition condition) {}

  /**
   * @param tokens what is left, markers included
   * @param conditions of each PP_IF and PP_ELSE, by the offset where it begins
   */
  record Result(Tokens tokens, Map<Integer, Condition> conditions, List<Line> lines) {}

  private final Tokens raw;
  private final List<Directive> directives;
  private final List<Problem> problems;
  private final Function<Directive, Expr> expressions;
  private final Predicate<Condition> excluded;
  private final Context context;
  private final Remains remains;
  private final Deque<IfGroup> groups = new ArrayDeque<>();
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
    this.remains = new Remains(raw, directives);
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
    Tokens left = conditionals.remains.tokens(workspace);
    return new Result(left, conditionals.conditions, conditionals.lines);
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
    for (IfGroup group : groups) {
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
    IfGroup group = groups.peekLast();
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
    IfGroup group =
        new IfGroup(condition(), context.open(), context.previous(), isGuard(index, directive));
    group.begin(index, directive, expressions);
    groups.addLast(group);
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

  private void next(int index, Directive directive) {
    IfGroup group = groups.peekLast();
    if (ignoredDepth > 0) {
      return;
    }
    if (group == null || group.sawElse()) {
      problem(Severity.ERROR, "#else or #elif without #if", directive);
      return;
    }
    group.current().end(directive.token(), context.open());
    group.begin(index, directive, expressions);
    context.restore(group.open, group.previous);
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
    IfGroup group = groups.removeLast();
    group.current().end(token, context.open());
    for (int i = 0; i < group.branches.size(); i++) {
      if (group.branches.get(i).dead) {
        remains.drop(group, i, endDirective);
      }
    }
    List<IfBranch> live = group.live();
    if (group.guard || live.isEmpty()) {
      return;
    }
    if (live.size() == 1 && live.getFirst().condition.terms().isEmpty()) {
      return; // The #else of an #if 0.
    }
    if (group.isWhole(raw, live, token)) {
      mark(group, live, endDirective);
    } else if (live.stream().anyMatch(branch -> !branch.isEmpty())) {
      takeOne(group, live, endDirective);
    }
  }

  /** Keeps the first branch that may be compiled, or none where that is how it must be. */
  private void takeOne(IfGroup group, List<IfBranch> live, int endDirective) {
    List<IfBranch> possible =
        live.stream().filter(branch -> !excluded.test(branch.condition)).toList();
    Condition none = group.none();
    boolean maybeNone = none != null && !excluded.test(none);
    IfBranch taken = !possible.isEmpty() ? possible.getFirst() : maybeNone ? null : live.getFirst();
    for (int i = 0; i < group.branches.size(); i++) {
      if (group.branches.get(i) != taken) {
        remains.drop(group, i, endDirective);
      }
    }
    if (taken == null || taken.isEmpty()) {
      context.restore(group.open, group.previous);
    } else {
      context.restore(taken.endOpen(), taken.endToken() - 1);
    }
    if (possible.size() + (maybeNone ? 1 : 0) != 1) {
      problem(
          Severity.NOTE,
          "#if does not nest with the code: first branch taken",
          directives.get(group.branches.getFirst().directive));
    }
  }

  private void mark(IfGroup group, List<IfBranch> live, int endDirective) {
    // Of lists all branches' elements are kept: conditions on elements are not in the AST.
    if (Context.kind(group.open) == Context.Kind.LIST || endDirective >= directives.size()) {
      return;
    }
    for (IfBranch branch : live) {
      remains.mark(branch.directive, branch == live.getFirst() ? PP_IF : PP_ELSE);
      conditions.put(directives.get(branch.directive).begin(), branch.condition);
    }
    remains.mark(endDirective, PP_ENDIF);
  }
}
