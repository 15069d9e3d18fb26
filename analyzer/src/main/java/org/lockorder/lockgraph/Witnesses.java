package org.lockorder.lockgraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockKind;
import org.lockorder.program.LockName;
import org.lockorder.summary.Context;
import org.lockorder.summary.EntryContexts;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;

/**
 * Turns a candidate into a witness: the call path in full, if there is one. Remembers ways to the
 * lock it was last asked about, so there is one for each inner lock.
 */
final class Witnesses {
  private final Summaries summaries;
  private final EntryContexts entries;
  private final Requests requests;
  private final Chains chains;
  private final Classes classes;
  private final Servers servers;
  private final Removals removals;
  private final Account account;
  private final Weaknesses weaknesses;

  /**
   * @param doubt of the ways at most
   */
  Witnesses(
      Requests requests,
      EntryContexts entries,
      Classes classes,
      Owners owners,
      Unpublished unpublished,
      Servers servers,
      Removals removals,
      int doubt,
      Effort effort) {
    this.summaries = requests.summaries();
    this.requests = requests;
    this.entries = entries;
    this.chains = new Chains(requests, doubt, effort);
    this.classes = classes;
    this.servers = servers;
    this.removals = removals;
    this.account = new Account(summaries.program());
    this.weaknesses = new Weaknesses(summaries, owners, unpublished, removals);
  }

  /** The ways it looks for witnesses on. */
  Routes routes() {
    return chains.routes();
  }

  /** The witness, or nothing where the outer lock is let go of on every way. */
  Optional<Witness> of(Candidate candidate) {
    return switch (candidate.event()) {
      case Candidate.Event.Asks a -> {
        LockKind kind = a.request().lock().kind();
        yield paths(candidate.function(), a.request().contexts(), candidate.held(), kind).stream()
            .findFirst()
            .map(
                path ->
                    witness(
                        candidate,
                        path,
                        List.of(new Chains.Hop(candidate.function(), null, a.request(), path))));
      }
      case Candidate.Event.Calls c -> {
        LockKind kind = chains.kind(c.goal());
        boolean kept =
            !chains.isOuter(c.goal(), candidate.held())
                && requests.isKept(c.call(), candidate.held());
        yield paths(candidate.function(), c.call().contexts(), candidate.held(), kind).stream()
            .filter(path -> !(kept && path.lastReference()))
            .flatMap(path -> below(candidate, c, path).stream())
            .findFirst();
      }
    };
  }

  private Optional<Witness> below(Candidate candidate, Candidate.Event.Calls c, Context path) {
    return chains
        .find(c.call(), path, c.goal(), candidate.held())
        .map(
            hops -> {
              List<Chains.Hop> all = new ArrayList<>();
              all.add(new Chains.Hop(candidate.function(), c.call(), null, path));
              all.addAll(hops);
              return witness(candidate, path, all);
            });
  }

  /** The paths on which the outer lock is held, with the fewest others first: they may be gates. */
  private List<Context> paths(int function, List<Context> contexts, HeldLock outer, LockKind kind) {
    return contexts.stream()
        .filter(c -> c.held().contains(outer) && c.allows(kind) && !isKept(function, c, kind))
        .sorted(Comparator.comparing(Context::seldom).thenComparingInt(c -> c.held().size()))
        .toList();
  }

  /** Whether every caller keeps the function from reclaim. */
  private boolean isKept(int function, Context path, LockKind kind) {
    return kind == LockKind.RECLAIM
        && entries.at(function, path).values().stream()
            .anyMatch(h -> h.lock().kind().keepsFromReclaim());
  }

  private Witness witness(Candidate candidate, Context first, List<Chains.Hop> hops) {
    HeldBelow gates = new HeldBelow(entries.at(candidate.function(), first));
    Condition condition = first.condition();
    for (Chains.Hop hop : hops) {
      condition =
          condition.and(function(hop.function()).condition()).and(hop.context().condition());
    }
    hops.stream().skip(1).forEach(below -> gates.pass(below.context()));
    Chains.Hop last = hops.getLast();
    Request asked = last.request();
    if (asked == null) {
      throw new IllegalStateException("a chain that ends in no request");
    }
    Ends ends = Ends.of(candidate, asked, summaries);
    return new Witness(
        account.of(ends, hops),
        candidate.held().mode(),
        asked.mode(),
        named(candidate.function()),
        named(last.function()),
        refinement(candidate.function(), ends.outer())
            .of(removals.used(candidate.function(), ends.outer())),
        innerRefinement(ends, last.function()).of(removals.removed(hops, ends.inner())),
        gates.besides(ends.outerId(), classes),
        condition,
        ends.areOneObject(),
        weaknesses.of(ends, hops));
  }

  private FunctionFacts function(int id) {
    return summaries.program().function(id);
  }

  private String named(int function) {
    return function(function).name() + "@" + function(function).file();
  }

  private Refinement refinement(int function, LockUse use) {
    LockName name = use.name();
    return new Refinement(name == null ? null : name.refinement(), servers.of(function, use));
  }

  /** As who asks for it sees it, or else who holds the outer one. */
  private Refinement innerRefinement(Ends ends, int requester) {
    Refinement above = refinement(ends.candidate().function(), ends.inner());
    List<String> tables = servers.of(requester, ends.asked().lock());
    return tables.isEmpty() ? above : new Refinement(above.container(), tables);
  }
}
