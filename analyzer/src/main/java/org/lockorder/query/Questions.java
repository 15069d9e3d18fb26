package org.lockorder.query;

import java.util.List;
import java.util.function.Function;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.ClassGraph;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.summary.EntryContexts;
import org.lockorder.summary.Summaries;

/** Answers questions about one program. */
public final class Questions {
  /** Ways shown of an order. */
  private static final int WAYS = 8;

  private final Summaries summaries;
  private final EntryContexts entries;
  private final GraphBuilder builder;
  private final Names names;

  /** About a program with those summaries, entries and edges. */
  public Questions(Summaries summaries, EntryContexts entries, GraphBuilder builder) {
    this.summaries = summaries;
    this.entries = entries;
    this.builder = builder;
    this.names = new Names(summaries.program(), builder.locks());
  }

  /** What is known. */
  public Answer answer(Question question) {
    return switch (question) {
      case Question.Order o ->
          of(names.lock(o.first()), a -> of(names.lock(o.second()), b -> order(a, b)));
      case Question.HeldAt h ->
          of(names.function(h.name()), id -> new EntryAnswer(summaries, entries).of(id));
      case Question.Acquires a ->
          of(names.function(a.name()), id -> new AcquireAnswer(summaries).of(id));
      case Question.CallersHolding c ->
          of(names.lock(c.lock()), lock -> new HoldingAnswer(summaries, entries).of(lock));
    };
  }

  private static <T> Answer of(Names.Meaning<T> meaning, Function<T, Answer> answer) {
    return switch (meaning) {
      case Names.Meaning.One<T> one -> answer.apply(one.meant());
      case Names.Meaning.Other<T> other -> other.why();
    };
  }

  private Answer order(LockClass first, LockClass second) {
    return new Answer.Orders(first, second, edges(first, second), edges(second, first));
  }

  private List<LockEdge> edges(LockClass from, LockClass to) {
    ClassGraph wanted = builder.possible().bare();
    int outer = wanted.number(from.id());
    int inner = wanted.number(to.id());
    if (outer < 0 || inner < 0 || outer == inner || !builder.possible().after(outer).get(inner)) {
      return List.of();
    }
    wanted.after(outer).set(inner);
    return builder.edges(wanted, WAYS);
  }
}
