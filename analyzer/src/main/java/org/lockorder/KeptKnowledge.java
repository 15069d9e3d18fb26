package org.lockorder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.cache.CacheFolder;
import org.lockorder.cache.TreeIndex;
import org.lockorder.cache.TreeState;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.query.Answer;
import org.lockorder.query.Known;
import org.lockorder.query.Learning;
import org.lockorder.query.Orders;
import org.lockorder.query.Question;
import org.lockorder.query.Questions;

/**
 * What was learnt of a tree for one question, which is all that others need. The orders of a graph
 * that is too large to look for all of them are kept one by one, and so are all answers about a
 * large program.
 */
final class KeptKnowledge {
  private final TreeIndex index;
  private final Answers<Learnt> learnt;
  private final Answers<Single> single;
  private final Question question;

  /**
   * As it is kept.
   *
   * @param orders all there are; null where they are too many
   */
  private record Learnt(Known known, @Nullable List<LockEdge> orders) {}

  /** An answer, likewise. */
  private record Single(Answer answer) {}

  /** Of those files, for that question. */
  KeptKnowledge(
      Analysis.Request request, CacheFolder cache, List<String> files, Question question) {
    this.question = question;
    index = TreeIndex.of(cache, request.tree(), request.models().askedOfComments().all());
    learnt = new Answers<>(cache, request, index, List.of("ask", files).toString(), Learnt.class);
    single =
        new Answers<>(
            cache, request, index, List.of("ask", files, question).toString(), Single.class);
  }

  /** Makes summaries of the files. */
  interface Making {
    /** Makes them, and notes there what it reads. */
    Made noting(@Nullable TreeIndex index);
  }

  /** What answers are made of. */
  static final class Made {
    private final Pipeline line;
    private final GraphBuilder builder;
    private final Known known;

    Made(Pipeline line, Pipeline.Summarised summarised) {
      this.line = line;
      this.builder = line.builder(summarised);
      this.known = Learning.of(summarised.summaries(), line.entries(summarised), builder.locks());
    }

    /** Without anything kept. */
    Answer answer(Question question) {
      return answer(question, null);
    }

    private Answer answer(Question question, @Nullable List<LockEdge> orders) {
      return new Questions(known, orders == null ? Orders.sought(builder) : Orders.among(orders))
          .answer(question);
    }
  }

  /** The answer: from what is known, or else from what is made, which is then. */
  Answer answer(Making making) {
    try {
      boolean isOrder = question instanceof Question.Order;
      Answers.Found<Learnt> found = learnt.find();
      if (found != null) {
        List<LockEdge> orders = found.answer().orders();
        if (orders != null || !isOrder) {
          Orders known = Orders.among(orders == null ? List.of() : orders);
          return new Questions(found.answer().known(), known).answer(question);
        }
      }
      Answers.Found<Single> one = single.find();
      if (one != null) {
        return one.answer().answer();
      }
      Made made = making.noting(index);
      TreeState looked = made.line.tree().looked();
      boolean isLarge = made.known.isLarge();
      List<LockEdge> orders = isLarge ? null : Orders.all(made.builder);
      Answer answer = made.answer(question, orders);
      if (!isLarge) {
        learnt.keep(looked, new Learnt(made.known, orders));
      }
      if (isLarge || (orders == null && isOrder)) {
        single.keep(looked, new Single(answer));
      }
      return answer;
    } finally {
      index.save();
    }
  }
}
