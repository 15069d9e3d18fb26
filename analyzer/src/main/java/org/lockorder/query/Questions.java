package org.lockorder.query;

import java.util.function.Function;
import org.lockorder.ir.LockClass;

/** Answers questions about one program. */
public final class Questions {
  private final Known known;
  private final Orders orders;
  private final Names names;

  /** About a program of which that is known. */
  public Questions(Known known, Orders orders) {
    this.known = known;
    this.orders = orders;
    this.names = new Names(known);
  }

  /** What is known. */
  public Answer answer(Question question) {
    return switch (question) {
      case Question.Order o ->
          of(names.lock(o.first()), a -> of(names.lock(o.second()), b -> order(a, b)));
      case Question.HeldAt h -> of(names.function(h.name()), new EntryAnswer(known)::of);
      case Question.Acquires a -> of(names.function(a.name()), new AcquireAnswer(known)::of);
      case Question.CallersHolding c -> of(names.lock(c.lock()), new HoldingAnswer(known)::of);
    };
  }

  private static <T> Answer of(Names.Meaning<T> meaning, Function<T, Answer> answer) {
    return switch (meaning) {
      case Names.Meaning.One<T> one -> answer.apply(one.meant());
      case Names.Meaning.Other<T> other -> other.why();
    };
  }

  private Answer order(LockClass first, LockClass second) {
    return new Answer.Orders(
        first, second, orders.between(first, second), orders.between(second, first));
  }
}
