package org.lockorder.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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
 * it (Assumption 3). A write to that member anywhere in this function ends it.
 */
public final class Facts {
  /** Nothing is known. */
  public static final Facts NONE = new Facts(new Value[0], new int[0], new Outcome[0]);

  // Paths differ by a fact or two and are copied all the time: arrays that share what they can.
  private final Value[] values;
  private final int[] hashes;
  private final Outcome[] outcomes;

  private Facts(Value[] values, int[] hashes, Outcome[] outcomes) {
    this.values = values;
    this.hashes = hashes;
    this.outcomes = outcomes;
  }

  /** The number of the fact on that very value, or -1. */
  private int find(Value value) {
    int hash = value.hashCode();
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] == hash && values[i].equals(value)) {
        return i;
      }
    }
    return -1;
  }

  private Outcome told(Value value) {
    int at = find(value);
    return at < 0 ? Outcome.ANY : outcomes[at];
  }

  /** Whether there is a fact on that very value. */
  boolean isTold(Value value) {
    return find(value) >= 0;
  }

  private Facts with(Value value, Outcome outcome) {
    int at = find(value);
    if (at >= 0) {
      Outcome[] changed = outcomes.clone();
      changed[at] = outcome;
      return new Facts(values, hashes, changed);
    }
    int n = values.length;
    Value[] moreValues = Arrays.copyOf(values, n + 1);
    int[] moreHashes = Arrays.copyOf(hashes, n + 1);
    Outcome[] moreOutcomes = Arrays.copyOf(outcomes, n + 1);
    moreValues[n] = value;
    moreHashes[n] = value.hashCode();
    moreOutcomes[n] = outcome;
    return new Facts(moreValues, moreHashes, moreOutcomes);
  }

  /** The facts for which {@code now} has an outcome, with that outcome. */
  private Facts keep(IntFunction<Outcome> now) {
    int n = values.length;
    Value[] keptValues = new Value[n];
    int[] keptHashes = new int[n];
    Outcome[] keptOutcomes = new Outcome[n];
    int kept = 0;
    boolean same = true;
    for (int i = 0; i < n; i++) {
      Outcome outcome = now.apply(i);
      same &= outcome.equals(outcomes[i]);
      if (!outcome.isAny()) {
        keptValues[kept] = values[i];
        keptHashes[kept] = hashes[i];
        keptOutcomes[kept++] = outcome;
      }
    }
    return same
        ? this
        : new Facts(
            Arrays.copyOf(keptValues, kept),
            Arrays.copyOf(keptHashes, kept),
            Arrays.copyOf(keptOutcomes, kept));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Facts f) || f.values.length != values.length) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      int at =
          i < f.hashes.length && f.hashes[i] == hashes[i] && f.values[i].equals(values[i])
              ? i
              : f.find(values[i]);
      if (at < 0 || !f.outcomes[at].equals(outcomes[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return Arrays.stream(hashes).sum();
  }

  @Override
  public String toString() {
    return IntStream.range(0, values.length)
        .mapToObj(i -> values[i] + "=" + outcomes[i])
        .sorted()
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** What classes a value can be of. */
  public Outcome of(Value value) {
    Value v = bare(value);
    Outcome told = told(v);
    Outcome computed =
        switch (v) {
          case Value.Constant c -> Outcome.of(c.value());
          case Value.Not n -> isZero(of(n.value()));
          case Value.AddressOf a -> Outcome.POSITIVE;
          case Value.Configured c -> Outcome.NOT_NEGATIVE;
          case Value.LastReference r -> Outcome.NOT_NEGATIVE;
          case Value.Binary b -> ofBinary(b);
          case Value.Variable x -> Outcome.ANY;
          case Value.Global x -> Outcome.ANY;
          case Value.Field x -> Outcome.ANY;
          case Value.Element x -> Outcome.ANY;
          case Value.Dereference x -> Outcome.ANY;
          case Value.Result x -> Outcome.ANY;
          case Value.Cast x -> Outcome.ANY;
          case Value.ContainerOf x -> Outcome.ANY;
          case Value.Unknown x -> Outcome.ANY;
        };
    Outcome both = told.and(computed);
    return both.isNever() ? computed : both;
  }

  /** What "is zero" can come to, for a value of these classes. */
  private static Outcome isZero(Outcome of) {
    return (of.and(Outcome.ZERO).isNever() ? Outcome.NEVER : Outcome.POSITIVE)
        .or(of.and(Outcome.NONZERO).isNever() ? Outcome.NEVER : Outcome.ZERO);
  }

  private Outcome ofBinary(Value.Binary b) {
    if (b.operator() == Value.Operator.MINUS
        && b.left().equals(new Value.Constant(0))
        && b.right() instanceof Value.Global) {
      return Outcome.NEGATIVE; // -EINVAL: an errno is above zero
    }
    return classesWhenTrue(b)
        .map(
            c -> {
              Outcome left = of(b.left());
              return (left.and(c).isNever() ? Outcome.NEVER : Outcome.POSITIVE)
                  .or(left.and(c.not()).isNever() ? Outcome.NEVER : Outcome.ZERO);
            })
        .orElseGet(
            () ->
                switch (b.operator()) {
                  case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL ->
                      comparedConstants(b);
                  case BIT_AND, BIT_OR, PLUS, MINUS -> Outcome.ANY;
                });
  }

  private static Outcome comparedConstants(Value.Binary b) {
    if (!(b.left() instanceof Value.Constant l) || !(b.right() instanceof Value.Constant r)) {
      return Outcome.NOT_NEGATIVE;
    }
    long x = l.value();
    long y = r.value();
    boolean holds =
        switch (b.operator()) {
          case EQUAL -> x == y;
          case NOT_EQUAL -> x != y;
          case LESS -> x < y;
          case LESS_EQUAL -> x <= y;
          case GREATER -> x > y;
          case GREATER_EQUAL -> x >= y;
          case BIT_AND, BIT_OR, PLUS, MINUS -> false;
        };
    return holds ? Outcome.POSITIVE : Outcome.ZERO;
  }

  /** For a comparison with 0: the classes of the left side with which it holds. */
  private static Optional<Outcome> classesWhenTrue(Value.Binary b) {
    if (!b.right().equals(new Value.Constant(0)) || b.left() instanceof Value.Constant) {
      return Optional.empty();
    }
    return switch (b.operator()) {
      case EQUAL -> Optional.of(Outcome.ZERO);
      case NOT_EQUAL -> Optional.of(Outcome.NONZERO);
      case LESS -> Optional.of(Outcome.NEGATIVE);
      case LESS_EQUAL -> Optional.of(Outcome.NOT_POSITIVE);
      case GREATER -> Optional.of(Outcome.POSITIVE);
      case GREATER_EQUAL -> Optional.of(Outcome.NOT_NEGATIVE);
      case BIT_AND, BIT_OR, PLUS, MINUS -> Optional.empty();
    };
  }

  /** What is known once the condition came out so; empty if it cannot. */
  public Optional<Facts> assume(Value condition, boolean holds) {
    Value c = bare(condition);
    if (c instanceof Value.Not n) {
      return assume(n.value(), !holds);
    }
    if (c instanceof Value.Binary b) {
      Optional<Outcome> classes = classesWhenTrue(b);
      if (classes.isPresent()) {
        return restrict(b.left(), holds ? classes.get() : classes.get().not());
      }
      if (b.operator() == Value.Operator.NOT_EQUAL) {
        return assume(new Value.Binary(Value.Operator.EQUAL, b.left(), b.right()), !holds);
      }
      if (b.operator() == Value.Operator.EQUAL && holds) {
        return restrict(b, Outcome.NONZERO).flatMap(f -> f.restrict(b.left(), f.of(b.right())));
      }
    }
    return restrict(c, holds ? Outcome.NONZERO : Outcome.ZERO);
  }

  /** What is known once the value is of these classes; empty if it cannot be. */
  public Optional<Facts> restrict(Value value, Outcome classes) {
    Value v = bare(value);
    Outcome left = of(v).and(classes);
    if (left.isNever()) {
      return Optional.empty();
    }
    if (v instanceof Value.Constant || v instanceof Value.Unknown || left.equals(of(v))) {
      return Optional.of(this);
    }
    return Optional.of(with(v, left));
  }

  /** What is known after {@code target = value}. */
  public Facts assign(Value target, Value value) {
    Outcome classes = of(value);
    Facts left = forget(target);
    return classes.isAny() || mentions(value, target)
        ? left
        : left.restrict(target, classes).orElse(left);
  }

  /** What is known after a write to the target of some value. */
  public Facts forget(Value target) {
    for (Value value : values) {
      if (mentions(value, target)) {
        return keep(i -> mentions(values[i], target) ? Outcome.ANY : outcomes[i]);
      }
    }
    return this;
  }

  /** Only those on values that are wanted. */
  Facts only(Predicate<Value> wanted) {
    return keep(i -> wanted.test(values[i]) ? outcomes[i] : Outcome.ANY);
  }

  /** What holds whichever of two paths was taken. */
  public Facts or(Facts other) {
    return keep(i -> outcomes[i].or(other.told(values[i])));
  }

  /** The configuration facts among these. */
  public Condition condition() {
    TreeSet<String> facts = new TreeSet<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Value.Configured c) {
        if (outcomes[i].within(Outcome.NONZERO)) {
          facts.add(c.fact());
        } else if (outcomes[i].equals(Outcome.ZERO)) {
          facts.add(Condition.negation(c.fact()));
        }
      }
    }
    return Condition.of(facts);
  }

  /** The values of which something is known. */
  List<Value> values() {
    return List.of(values);
  }

  /** The values that are zero. */
  List<Value> zeroes() {
    return IntStream.range(0, values.length)
        .filter(i -> outcomes[i].equals(Outcome.ZERO))
        .mapToObj(i -> values[i])
        .toList();
  }

  /** The comparisons of two values that were found equal. */
  List<Value.Binary> equalities() {
    List<Value.Binary> equal = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Value.Binary b
          && b.operator() == Value.Operator.EQUAL
          && outcomes[i].within(Outcome.NONZERO)) {
        equal.add(b);
      }
    }
    return equal;
  }

  /** Whether these hold only once a last reference is gone. */
  public boolean afterLastReference() {
    return IntStream.range(0, values.length)
        .anyMatch(
            i -> values[i] instanceof Value.LastReference && outcomes[i].within(Outcome.NONZERO));
  }

  private static Value bare(Value value) {
    Value v = value;
    while (v instanceof Value.Cast c) {
      v = c.value();
    }
    return v;
  }

  /** Whether a value reads the target: the same variable, or a member of that name anywhere. */
  public static boolean mentions(Value value, Value target) {
    boolean same =
        target instanceof Value.Field t
            ? value instanceof Value.Field f && f.member().equals(t.member())
            : value.equals(target);
    return same
        || switch (value) {
          case Value.Field f -> mentions(f.base(), target);
          case Value.Element e -> mentions(e.base(), target) || mentions(e.index(), target);
          case Value.AddressOf a -> mentions(a.place(), target);
          case Value.Dereference d -> mentions(d.pointer(), target);
          case Value.Cast c -> mentions(c.value(), target);
          case Value.ContainerOf c -> mentions(c.pointer(), target);
          case Value.Binary b -> mentions(b.left(), target) || mentions(b.right(), target);
          case Value.Not n -> mentions(n.value(), target);
          case Value.Variable v -> false;
          case Value.Global v -> false;
          case Value.Constant v -> false;
          case Value.Result v -> false;
          case Value.Configured v -> false;
          case Value.LastReference v -> false;
          case Value.Unknown v -> false;
        };
  }
}
