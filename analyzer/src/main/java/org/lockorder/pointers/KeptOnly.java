package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.Condition;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Site;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.program.Program;
import org.lockorder.program.Resolution;
import org.lockorder.program.StaticStore;
import org.lockorder.threads.Threads;

/**
 * Static functions that are named, other than to call them, only where an object is seen to keep
 * them: who runs the object calls them, and nobody else whom one does not see.
 *
 * <p>Unsound where a name stands in what is not lowered, such as an assembly's operand.
 */
final class KeptOnly {
  private final Program program;

  /** Where a name is seen to be kept. */
  private final Set<Mention> kept = new HashSet<>();

  /** By file: what may be such a function, its number by its name. */
  private final Map<String, Map<String, Integer>> candidates = new HashMap<>();

  private record Mention(String name, Site site) {}

  private KeptOnly(Program program) {
    this.program = program;
  }

  /**
   * The numbers of these functions.
   *
   * @param all what is kept anywhere
   * @param left what is kept, but what no driver calls for it
   */
  static Set<Integer> of(
      Program program,
      Collection<KeptFunctions.Kept> all,
      Collection<KeptFunctions.Kept> left,
      Threads threads) {
    KeptOnly only = new KeptOnly(program);
    all.forEach(only::add);
    left.forEach(only::remove);
    threads.each(program.functions(), only::elsewhere, only::remove);
    threads.each(program.initial(), only::elsewhere, only::remove);
    Set<Integer> found = new TreeSet<>();
    only.candidates.values().forEach(here -> found.addAll(here.values()));
    return found;
  }

  private void add(KeptFunctions.Kept one) {
    kept.add(new Mention(one.function(), one.site()));
    Resolution target = target(one);
    if (target.isKnown() && !target.ambiguous()) {
      FunctionFacts f = program.function(target.function());
      if (f.fileLocal() && program.referrers(f).equals(Set.of(f.file()))) {
        candidates.computeIfAbsent(f.file(), x -> new HashMap<>()).put(f.name(), target.function());
      }
    }
  }

  private void remove(KeptFunctions.Kept one) {
    Resolution target = target(one);
    if (target.isKnown()) {
      FunctionFacts f = program.function(target.function());
      candidates.getOrDefault(f.file(), new HashMap<>()).remove(f.name());
    }
  }

  private Resolution target(KeptFunctions.Kept one) {
    return program.resolve(one.file(), Condition.ALWAYS, one.function());
  }

  private void remove(Elsewhere named) {
    for (String name : named.names()) {
      candidates.getOrDefault(named.file(), new HashMap<>()).remove(name);
    }
  }

  /** Candidates of a file that are named there where none is kept. */
  private record Elsewhere(String file, List<String> names) {}

  private Elsewhere elsewhere(StaticStore store) {
    Search search = new Search(store.file());
    if (!search.here.isEmpty()) {
      search.look(store.element().value());
      if (search.hasMet()) {
        search.at(store.element().site());
      }
    }
    return search.found();
  }

  private Elsewhere elsewhere(FunctionFacts f) {
    Search search = new Search(f.file());
    if (!search.here.isEmpty()) {
      for (Block block : f.blocks()) {
        for (Op op : block.ops()) {
          search.look(op);
          search.in(f, op.line());
        }
        switch (block.end()) {
          case Terminator.Branch b -> {
            search.look(b.condition());
            search.in(f, b.line());
          }
          case Terminator.Return r -> {
            search.look(r.value());
            search.in(f, r.line());
          }
          case Terminator.Jump j -> {}
          case Terminator.Choice c -> {}
          case Terminator.Stop s -> {}
        }
      }
    }
    return search.found();
  }

  /** Looks for the candidates of one file in its code. */
  private final class Search {
    private final String file;
    private final Map<String, Integer> here;
    private final List<String> names = new ArrayList<>(0);

    /** Candidates met since it was said where that is. */
    private final List<String> met = new ArrayList<>(0);

    Search(String file) {
      this.file = file;
      this.here = candidates.getOrDefault(file, Map.of());
    }

    void look(Op op) {
      switch (op) {
        case Op.Assign a -> {
          look(a.target());
          look(a.value());
        }
        case Op.Call c -> {
          for (Value argument : c.arguments()) {
            look(argument);
          }
        }
        case Op.LockOp l -> look(l.lock());
      }
    }

    void look(@Nullable Value value) {
      if (value instanceof Value.Global g) {
        if (here.containsKey(g.name())) {
          met.add(g.name());
        }
      } else if (value != null) {
        for (Value part : value.parts()) {
          look(part);
        }
      }
    }

    boolean hasMet() {
      return !met.isEmpty();
    }

    /** What was met is in that line of the function. */
    void in(FunctionFacts f, int line) {
      if (hasMet()) {
        at(f.site(line));
      }
    }

    /** What was met is there. */
    void at(Site site) {
      for (String name : met) {
        if (!kept.contains(new Mention(name, site))) {
          names.add(name);
        }
      }
      met.clear();
    }

    Elsewhere found() {
      return new Elsewhere(file, names);
    }
  }
}
