package org.lockorder.query;

import java.util.AbstractList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.lockgraph.StepWords;
import org.lockorder.program.LockName;
import org.lockorder.program.Program;
import org.lockorder.summary.CallSite;
import org.lockorder.summary.Context;
import org.lockorder.summary.EntryContexts;
import org.lockorder.summary.Exit;
import org.lockorder.summary.HeldLock;
import org.lockorder.summary.LockUse;
import org.lockorder.summary.Request;
import org.lockorder.summary.Summaries;
import org.lockorder.summary.Summary;

/** Learns from a program's summaries what questions are about. */
public final class Learning {
  private final Summaries summaries;
  private final EntryContexts entries;
  private final Program program;
  private final SeenUses seen;

  private Learning(Summaries summaries, EntryContexts entries) {
    this.summaries = summaries;
    this.entries = entries;
    this.program = summaries.program();
    this.seen = new SeenUses(summaries);
  }

  /**
   * What is known of a program.
   *
   * @param locks the classes of all locks that are taken anywhere, sorted by id
   */
  public static Known of(Summaries summaries, EntryContexts entries, List<LockClass> locks) {
    return new Known(locks, new Functions(summaries, entries));
  }

  /** Those of a program, learnt of when they are asked for; of a large one each time. */
  private static final class Functions extends AbstractList<Known.Function> {
    private final Summaries summaries;
    private final EntryContexts entries;
    private final Known.@Nullable Function[] known;
    private @Nullable Learning learning;

    Functions(Summaries summaries, EntryContexts entries) {
      this.summaries = summaries;
      this.entries = entries;
      this.known = new Known.Function[Known.isLarge(size()) ? 0 : size()];
    }

    @Override
    public Known.Function get(int id) {
      Known.Function function = id < known.length ? known[id] : null;
      if (function == null) {
        learning = learning == null ? new Learning(summaries, entries) : learning;
        function = learning.function(id);
        if (id < known.length) {
          known[id] = function;
        }
      }
      return function;
    }

    @Override
    public int size() {
      return summaries.program().functions().size();
    }
  }

  private Known.Function function(int id) {
    FunctionFacts f = program.function(id);
    Summary summary = summaries.summary(id);
    TreeSet<Answer.Hold> stated = new TreeSet<>();
    summary.entry().forEach(held -> stated.add(Wording.hold(held)));
    TreeSet<Answer.Hold> returns = new TreeSet<>();
    for (Exit exit : summary.exits()) {
      exit.acquired()
          .forEach(
              left -> returns.add(new Answer.Hold(Wording.name(left.lock()), left.mode().label())));
    }
    boolean isOne = f.form() == FunctionFacts.Form.FUNCTION || f.form() == FunctionFacts.Form.MACRO;
    return new Known.Function(
        f.name(),
        f.site(),
        isOne && !program.isGivenFunctions(id),
        program.original(id),
        program.isClosed(id),
        List.copyOf(stated),
        List.copyOf(returns),
        seen.of(id).stream().map(use -> use(id, use)).toList(),
        summaries.acquires(id).takes().stream().map(t -> seen.number(id, t.lock())).toList(),
        summary.calls().stream().map(call -> call(id, f, call)).toList(),
        summary.requests().stream().map(request -> request(id, f, request)).toList());
  }

  private Known.Use use(int id, LockUse use) {
    return new Known.Use(
        use.key(),
        summaries.exported(id, use).key(),
        Wording.name(use),
        use.name() != null,
        SeenUses.hangs(use));
  }

  private Known.Call call(int id, FunctionFacts f, CallSite call) {
    return new Known.Call(
        call.target(),
        program.original(call.target()),
        call.doubt(),
        call.isPointed(),
        f.site(call.line()),
        StepWords.calling(call, program.function(call.target())),
        call.contexts().stream().anyMatch(c -> c.allows(LockKind.RECLAIM)),
        seen.through(id, call),
        contexts(id, f, call.contexts()));
  }

  private Known.Request request(int id, FunctionFacts f, Request request) {
    return new Known.Request(
        seen.number(id, request.lock()),
        request.mode().label(),
        f.site(request.line()),
        StepWords.asker(f, request),
        request.lock().kind() == LockKind.RECLAIM,
        contexts(id, f, request.contexts()));
  }

  private List<Known.Context> contexts(int id, FunctionFacts f, List<Context> contexts) {
    List<HeldLock> own = contexts.stream().flatMap(c -> c.held().stream()).toList();
    return contexts.stream()
        .map(
            context ->
                new Known.Context(
                    context.held().stream().map(held -> held(f, held, true)).toList(),
                    context.dropped().stream().map(Learning::id).toList(),
                    entries.at(id, context).values().stream()
                        .map(held -> held(f, held, own.contains(held)))
                        .toList()))
        .toList();
  }

  private static String id(LockUse use) {
    LockName name = use.name();
    return name == null ? "" : name.id();
  }

  private static Known.Held held(FunctionFacts f, HeldLock held, boolean own) {
    return new Known.Held(
        Wording.hold(held),
        own,
        own ? f.site(held.line()) : f.site(),
        own ? StepWords.taking(f, held, Wording.name(held.lock())) : "all callers seen hold it");
  }
}
