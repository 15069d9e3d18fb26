package org.lockorder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockorder.asleep.SomeWaits;
import org.lockorder.check.AtomicJudge;
import org.lockorder.check.BalanceJudge;
import org.lockorder.check.Finding;
import org.lockorder.check.IrqJudge;
import org.lockorder.check.Judge;
import org.lockorder.check.OrderJudge;
import org.lockorder.check.SomeWaitJudge;
import org.lockorder.irq.Inversion;
import org.lockorder.irq.Inversions;
import org.lockorder.lockgraph.GraphBuilder;
import org.lockorder.lockgraph.Implementations;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.rules.Models;
import org.lockorder.rules.StatedOrder;
import org.lockorder.summary.Summaries;
import org.lockorder.threads.Threads;

/** The rules' checks of one program: what needs no lock-order graph is begun beside its making. */
final class Checks {
  private final GraphBuilder builder;
  private final Models models;
  private final Predicate<StatedOrder> isStated;
  private final Threads threads;
  private final @Nullable String program;
  private final Supplier<Implementations> implementations;
  private final Supplier<Inversions> inversions;
  private final Supplier<List<Finding>> balance;
  private final Supplier<List<Finding>> atomic;
  private final Supplier<List<Finding>> someWaits;

  /**
   * Begins them.
   *
   * @param isStated whether the tree states an order that a rule has
   * @param program what each finding says it was found in
   */
  Checks(
      Pipeline.Summarised summarised,
      GraphBuilder builder,
      Models models,
      Predicate<StatedOrder> isStated,
      Threads threads,
      @Nullable String program) {
    this.builder = builder;
    this.models = models;
    this.isStated = isStated;
    this.threads = threads;
    this.program = program;
    Summaries summaries = summarised.summaries();
    implementations =
        threads.begin(() -> Implementations.of(models.implementations().values(), summaries));
    inversions = threads.begin(() -> Inversions.of(summaries, builder));
    balance =
        threads.begin(
            () ->
                BalanceJudge.judge(
                    summaries, summarised.calls(), builder.locks(), models::isModelled, program));
    atomic = threads.begin(() -> AtomicJudge.judge(summaries, program));
    someWaits = threads.begin(() -> SomeWaitJudge.judge(SomeWaits.of(summaries), program));
  }

  /** All findings, rule by rule. */
  List<Finding> findings(LockGraph graph, Tally tally) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(tally.time("check", () -> orders(graph)));
    findings.addAll(tally.time("irq", this::inversions));
    findings.addAll(tally.time("balance", balance));
    findings.addAll(tally.time("atomic", atomic));
    findings.addAll(tally.time("atomic", someWaits));
    return findings;
  }

  private List<Finding> orders(LockGraph graph) {
    Judge judge =
        new Judge(models.drives().references(), implementations.get(), models.processWide());
    return OrderJudge.judge(
        models.orders().values(), isStated, builder, judge.judge(graph, program, threads), program);
  }

  private List<Finding> inversions() {
    List<Inversion> found = inversions.get().all();
    return threads.map(found.size(), i -> IrqJudge.judge(List.of(found.get(i)), program)).stream()
        .flatMap(List::stream)
        .toList();
  }
}
