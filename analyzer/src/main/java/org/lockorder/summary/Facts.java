package org.lockorder.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Condition;
import org.lockorder.ir.Outcome;
import org.lockorder.ir.Value;

/**
 * What is known of values on one path: outcomes of conditions whose operands have not been written
 * since. Immutable.
 *
 * <p>A fact on memory ({@code p->flag}) outlives calls: the kernel tests a flag twice and relies on
 * it (Assumption 3). A write to that member anywhere in this function ends it, and so does one in
 * the function that is called, to the very object.
 */
public final class Facts {
  /** Nothing is known. */
  public static final Facts NONE = new Facts(new Term[0], new Numbers[0]);

  // Paths differ by a fact or two and are copied all the time: arrays that share what they can.
  private final Term[] terms;
  private final Numbers[] numbers;

  private Facts(Term[] terms, Numbers[] numbers) {
    this.terms = terms;
    this.numbers = numbers;
  }

  /** The number of the fact on that very value, or -1. */
  private int find(Value value) {
    int hash = value.hashCode();
    for (int i = 0; i < terms.length; i++) {
      if (terms[i].is(value, hash)) {
        return i;
      }
    }
    return -1;
  }

  /** Likewise on the value of that term, most likely where another path has it. */
  private int find(Term term, int likely) {
    if (likely < terms.length && terms[likely].equals(term)) {
      return likely;
    }
    for (int i = 0; i < terms.length; i++) {
      if (terms[i].equals(term)) {
        return i;
      }
    }
    return -1;
  }

  private Numbers told(int at) {
    return at < 0 ? Numbers.ANY : numbers[at];
  }

  /** Whether nothing is known. */
  boolean isNone() {
    return terms.length == 0;
  }

  /** Whether there is a fact on that very value. */
  boolean isTold(Value value) {
    return find(value) >= 0;
  }

  private Facts with(int at, Value value, Numbers now) {
    if (at >= 0) {
      Numbers[] changed = numbers.clone();
      changed[at] = now;
      return new Facts(terms, changed);
    }
    int n = terms.length;
    Term[] moreTerms = new Term[n + 1];
    Numbers[] moreNumbers = new Numbers[n + 1];
    System.arraycopy(terms, 0, moreTerms, 0, n);
    System.arraycopy(numbers, 0, moreNumbers, 0, n);
    moreTerms[n] = new Term(value);
    moreNumbers[n] = now;
    return new Facts(moreTerms, moreNumbers);
  }

  /** The facts for which {@code now} has numbers, with these. */
  private Facts keep(IntFunction<Numbers> now) {
    int n = terms.length;
    Numbers[] left = new Numbers[n];
    int kept = 0;
    boolean same = true;
    for (int i = 0; i < n; i++) {
      left[i] = now.apply(i);
      same &= left[i].equals(numbers[i]);
      kept += left[i].isAny() ? 0 : 1;
    }
    return same ? this : kept == n ? new Facts(terms, left) : known(left, kept);
  }

  /** These terms with those numbers, as far as these say anything. */
  private Facts known(Numbers[] all, int count) {
    Term[] someTerms = new Term[count];
    Numbers[] someNumbers = new Numbers[count];
    int at = 0;
    for (int i = 0; i < all.length; i++) {
      if (!all[i].isAny()) {
        someTerms[at] = terms[i];
        someNumbers[at++] = all[i];
      }
    }
    return new Facts(someTerms, someNumbers);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Facts f) || f.terms.length != terms.length) {
      return false;
    }
    for (int i = 0; i < terms.length; i++) {
      int at = f.find(terms[i], i);
      if (at < 0 || !f.numbers[at].equals(numbers[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int sum = 0;
    for (int i = 0; i < terms.length; i++) {
      sum += terms[i].hashCode() * (2 * numbers[i].hashCode() + 1); // in any order
    }
    return sum;
  }

  @Override
  public String toString() {
    return IntStream.range(0, terms.length)
        .mapToObj(i -> terms[i].value() + "=" + numbers[i])
        .sorted()
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** What classes a value can be of. */
  public Outcome of(Value value) {
    return numbers(value).classes();
  }

  /** What numbers a value can be. */
  public Numbers numbers(Value value) {
    Value v = bare(value);
    return numbers(find(v), v);
  }

  /**
   * Likewise of a bare value.
   *
   * @param at the number of the fact on it, or -1
   */
  private Numbers numbers(int at, Value v) {
    Numbers computed = Arithmetic.of(v, this);
    if (at < 0) {
      return computed;
    }
    Numbers both = numbers[at].and(computed);
    return both.isNever() ? computed : both;
  }

  /** What is known once the condition came out so; empty if it cannot. */
  public Optional<Facts> assume(Value condition, boolean holds) {
    return Assumed.of(this, condition, holds);
  }

  /** Whether it is a number as it stands, of which nothing can be found out. */
  static boolean isNumber(Value value) {
    return value instanceof Value.Constant
        || (value instanceof Value.Global g && g.number() != null);
  }

  /** What is known once the value is of these classes; empty if it cannot be. */
  public Optional<Facts> restrict(Value value, Outcome classes) {
    return restrict(value, Numbers.of(classes));
  }

  /** What is known once the value is one of these numbers; empty if it cannot be. */
  public Optional<Facts> restrict(Value value, Numbers wanted) {
    Value v = bare(value);
    int at = find(v);
    Numbers before = numbers(at, v);
    Numbers left = before.and(wanted);
    if (left.isNever()) {
      return Optional.empty();
    }
    if (isNumber(v) || v instanceof Value.Unknown || left.equals(before)) {
      return Optional.of(this);
    }
    if (v instanceof Value.Binary b && b.operator() == Value.Operator.BIT_AND) {
      Long mask = numbers(b.right()).single();
      Numbers masked = Arithmetic.masked(left, mask == null ? numbers(b.left()).single() : mask);
      if (masked != null) {
        return restrict(mask == null ? b.right() : b.left(), masked);
      }
    }
    return Optional.of(with(at, v, left));
  }

  /** What is known after {@code target = value}. */
  public Facts assign(Value target, Value value) {
    Numbers now = numbers(value);
    Facts left = forget(target);
    return now.isAny() || (Mentions.has(value, target) && !isChange(value))
        ? left
        : left.restrict(target, now).orElse(left);
  }

  /** {@code flags = flags | X}, {@code p = p + n}. */
  private static boolean isChange(Value value) {
    return value instanceof Value.Binary b
        && (b.operator() == Value.Operator.BIT_OR
            || b.operator() == Value.Operator.BIT_AND
            || b.operator() == Value.Operator.MOVED);
  }

  /** What is known after a write to the target of some value. */
  public Facts forget(Value target) {
    if (!reads(target)) {
      return this;
    }
    long mark = Mentions.mark(target);
    return keep(i -> terms[i].mentions(target, mark) ? Numbers.ANY : numbers[i]);
  }

  /** Whether something is known that a write to the target ends. */
  boolean reads(Value target) {
    if (terms.length > 0) {
      long mark = Mentions.mark(target);
      for (Term term : terms) {
        if (term.mentions(target, mark)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Only those on values that are wanted. */
  Facts only(Predicate<Value> wanted) {
    return terms.length == 0
        ? this
        : keep(i -> wanted.test(terms[i].value()) ? numbers[i] : Numbers.ANY);
  }

  /** What holds whichever of two paths was taken. */
  public Facts or(Facts other) {
    int first = firstOther(other);
    if (first == terms.length) {
      return this; // mostly both come from one path
    }
    return keep(i -> i < first ? numbers[i] : numbers[i].or(other.told(other.find(terms[i], i))));
  }

  /** The number of the first fact that the other has not likewise, in one object with this. */
  @SuppressWarnings("ReferenceEquality") // what is equal only is looked at closer
  private int firstOther(Facts other) {
    int i = 0;
    while (i < terms.length
        && i < other.terms.length
        && terms[i] == other.terms[i]
        && numbers[i] == other.numbers[i]) {
      i++;
    }
    return i;
  }

  /** The configuration facts among these. */
  public Condition condition() {
    Set<String> facts = Set.of();
    for (int i = 0; i < terms.length; i++) {
      if (terms[i].value() instanceof Value.Configured c) {
        facts = facts.isEmpty() ? new TreeSet<>() : facts;
        if (numbers[i].classes().within(Outcome.NONZERO)) {
          facts.add(c.fact());
        } else if (numbers[i].classes().equals(Outcome.ZERO)) {
          facts.add(Condition.negation(c.fact()));
        }
      }
    }
    return Condition.of(facts);
  }

  /** Whether that is so of some value and what is known of it. */
  boolean any(BiPredicate<Value, Numbers> such) {
    for (int i = 0; i < terms.length; i++) {
      if (such.test(terms[i].value(), numbers[i])) {
        return true;
      }
    }
    return false;
  }

  /** The comparisons of two values that were found equal. */
  List<Value.Binary> equalities() {
    List<Value.Binary> equal = new ArrayList<>();
    for (int i = 0; i < terms.length; i++) {
      if (terms[i].value() instanceof Value.Binary b
          && b.operator() == Value.Operator.EQUAL
          && numbers[i].classes().within(Outcome.NONZERO)) {
        equal.add(b);
      }
    }
    return equal;
  }

  /** Whether these hold only once a last reference is gone. */
  public boolean afterLastReference() {
    return happens(true);
  }

  /** Whether these hold of few objects only. */
  public boolean ofFewObjects() {
    return happens(false);
  }

  private boolean happens(boolean lastReference) {
    return any(
        (value, known) ->
            value instanceof Value.Seldom s
                && s.lastReference() == lastReference
                && known.classes().within(Outcome.NONZERO));
  }

  /** Without casts. */
  static Value bare(Value value) {
    Value v = value;
    while (v instanceof Value.Cast c) {
      v = c.value();
    }
    return v;
  }
}
