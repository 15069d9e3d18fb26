package org.lockorder.ir;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When some code exists: a conjunction of configuration facts, each a CONFIG symbol without its
 * prefix ({@code NUMA}), another macro's name, or an expression's text where it is no plain fact;
 * {@code !} stands before one that must not hold. Sorted, without doubles.
 */
public record Condition(List<String> facts) {
  /** Code that always exists. */
  public static final Condition ALWAYS = new Condition(List.of());

  public Condition {
    facts = List.copyOf(facts);
  }

  /** The conjunction of these facts. */
  public static Condition of(Collection<String> facts) {
    return facts.isEmpty() ? ALWAYS : new Condition(List.copyOf(new TreeSet<>(facts)));
  }

  /** Whether that is so in every configuration. */
  public boolean isAlways() {
    return facts.isEmpty();
  }

  /** When both exist. */
  public Condition and(Condition other) {
    if (facts.isEmpty() || facts.equals(other.facts)) {
      return other;
    }
    if (other.facts.isEmpty()) {
      return this;
    }
    TreeSet<String> all = new TreeSet<>(facts);
    all.addAll(other.facts);
    return new Condition(List.copyOf(all));
  }

  /** What is needed either way: the facts that both have. */
  public Condition common(Condition other) {
    return equals(other) ? this : of(facts.stream().filter(other.facts::contains).toList());
  }

  /** Whether no configuration has both, as far as plain facts tell. */
  public boolean conflictsWith(Condition other) {
    if (other.isAlways()) {
      return false;
    }
    for (String fact : facts) {
      if (other.facts.contains(negation(fact))) {
        return true;
      }
    }
    return false;
  }

  /** The fact that holds where this one does not. */
  public static String negation(String fact) {
    return fact.startsWith("!") ? fact.substring(1) : "!" + fact;
  }

  // Compared very often: a record's own is slower where C1 alone compiles.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Condition c && facts.equals(c.facts));
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }

  @Override
  public String toString() {
    return facts.isEmpty() ? "always" : String.join(" && ", facts);
  }
}
