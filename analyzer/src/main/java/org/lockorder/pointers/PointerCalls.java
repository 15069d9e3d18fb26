package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.OwnTables;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.callgraph.PointerTarget.Evidence;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;

/** Finds whom each call through a pointer may mean, once it is known what flows where. */
final class PointerCalls {
  private final Program program;
  private final CallGraph calls;
  private final Flows flows;
  private final Copies copies;
  private final Map<Integer, Map<Integer, List<PointerTarget>>> known = new HashMap<>();
  private int sites;
  private int resolved;
  private int outside;

  private PointerCalls(Program program, CallGraph calls, Flows flows) {
    this.program = program;
    this.calls = calls;
    this.flows = flows;
    this.copies = new Copies(program, calls, flows);
  }

  /** All of a program. */
  static PointerCalls of(Program program, CallGraph calls, Flows flows) {
    PointerCalls all = new PointerCalls(program, calls, flows);
    BitSet used = flows.reached().used();
    for (int id = 0; id < program.functions().size(); id++) {
      if (!program.isGivenFunctions(id) && used.get(id)) {
        all.function(id, program.function(id));
      }
    }
    return all;
  }

  /** By caller and the number of the call; whoever has none is not there. */
  Map<Integer, Map<Integer, List<PointerTarget>>> known() {
    return known;
  }

  int sites() {
    return sites;
  }

  int resolved() {
    return resolved;
  }

  int outside() {
    return outside;
  }

  private void function(int id, FunctionFacts f) {
    @Nullable Search search = null;
    Map<Integer, List<PointerTarget>> found = new HashMap<>();
    for (Op.Call call : f.calls()) {
      Value pointer = pointer(id, f, call);
      if (pointer != null) {
        sites++;
        boolean direct = calls.target(id, call.result()).isKnown();
        Set<Integer> given = copies.targets(id, call.result());
        if (given != null) {
          resolved += given.isEmpty() ? 0 : 1;
          continue;
        }
        search = search == null ? new Search(id, f) : search;
        List<PointerTarget> targets =
            direct ? List.of() : search.targets(pointer, call.arguments().size());
        if (!targets.isEmpty()) {
          found.put(call.result(), targets);
        }
        if (direct || !targets.isEmpty() || search.isMade()) {
          resolved++;
        } else if (search.isOutside()) {
          outside++;
        }
      }
    }
    if (!found.isEmpty()) {
      known.put(id, found);
    }
  }

  /**
   * What a call goes through; null where it names a function, or a macro makes the name: {@code
   * static_call(f)(x)}. What a macro calls of what it is given is called by name.
   */
  private @Nullable Value pointer(int id, FunctionFacts f, Op.Call call) {
    return switch (call.callee()) {
      case Op.Callee.Named n -> {
        boolean isObject =
            !calls.target(id, call.result()).isKnown()
                && program.types().global(n.name(), f.file()).isPresent();
        yield isObject ? new Value.Global(n.name()) : null;
      }
      case Op.Callee.Indirect i -> {
        boolean given =
            f.form() == FunctionFacts.Form.MACRO
                && f.parameters().stream()
                    .anyMatch(p -> i.pointer().equals(new Value.Variable(p.name())));
        boolean made = i.pointer() instanceof Value.Result r && !flows.isFunction(id, r.call());
        yield given || made || i.pointer() instanceof Value.Unknown ? null : i.pointer();
      }
    };
  }

  /** Looks at the calls of one function. */
  private final class Search {
    private final int caller;
    private final FunctionFacts facts;
    private final Resolver resolver;
    private final Map<Integer, Evidence> found = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable OwnTables tables;
    private int arguments;
    private boolean made;
    private boolean empty;
    private boolean filled;
    private boolean open;

    Search(int caller, FunctionFacts facts) {
      this.caller = caller;
      this.facts = facts;
      this.resolver = flows.resolver(caller);
    }

    /** Whether all that the last call may mean is called by a function of its own. */
    boolean isMade() {
      return made;
    }

    /** Whether no function at all was seen in what the last call goes through. */
    boolean isOutside() {
      return empty && !filled;
    }

    List<PointerTarget> targets(Value pointer, int count) {
      found.clear();
      tables = null;
      seen.clear();
      arguments = count;
      made = false;
      empty = false;
      filled = false;
      open = false;
      look(pointer);
      if (pointer instanceof Value.Variable v) {
        made = found.keySet().removeIf(f -> program.isMadeFor(caller, v.name(), f));
      }
      List<PointerTarget> targets = new ArrayList<>();
      found.forEach((f, e) -> targets.add(new PointerTarget(f, e, found.size(), tables, !open)));
      targets.sort(
          Comparator.comparing(PointerTarget::evidence).thenComparingInt(PointerTarget::function));
      return targets;
    }

    private void look(Value pointer) {
      int named = flows.values().functionOf(caller, pointer);
      if (named >= 0) {
        add(named, Evidence.OBJECT);
        return;
      }
      Place pointee = Resolver.isNull(pointer) ? null : resolver.pointee(pointer);
      if (pointee != null && pointee.parent() != null) {
        look(pointee.step() instanceof Place.Step.Follow ? pointee.parent() : pointee);
      } else {
        open |= !Resolver.isNull(pointer);
      }
    }

    private void look(Place at) {
      int named = flows.values().functionOf(caller, at);
      if (named >= 0) {
        add(named, Evidence.OBJECT);
        return;
      }
      if (at.step() == null && at.root() instanceof Place.Root.Local l) {
        int call = ValuePlaces.resultOf(at);
        if (call >= 0) {
          add(flows.result(caller, call), false);
        } else if (seen.add(l.name())) {
          int parameter = resolver.parameter(l.name());
          if (parameter >= 0) {
            add(in(flows.cells().knownParameter(caller, parameter)), false);
          }
          resolver.assigned(l.name()).forEach(this::look);
        }
        return;
      }
      Base base = Base.of(at);
      if (base != null && inObjects(base)) {
        tables = flows.kin().of(at);
        return;
      }
      List<String> names = Cells.names(program, caller, at);
      empty |= Cells.member(at) != null;
      if (isList(at)) {
        add(in(names.getFirst()), flows.lists().isClosed(names.getFirst()) ? Evidence.LIST : null);
        return;
      }
      if (base == null && names.size() > 1 && flows.cells().isInitialised(at)) {
        add(in(names.getFirst()), true);
        return;
      }
      for (int i = 0; i < names.size(); i++) {
        int[] values = in(names.get(i));
        boolean isWhole = values.length > 0 && values[0] != Cells.ANYTHING;
        if (add(values, isWhole && i < names.size() - 1)) {
          if (i == names.size() - 1) {
            tables = flows.kin().of(at);
          }
          return;
        }
      }
      open = true;
    }

    /** Whether all objects are known that the pointer may lead to, and what is in them. */
    private boolean inObjects(Base base) {
      int[] objects = flows.pointees(caller, resolver, base.pointer());
      if (objects.length == 0 || objects[0] == Cells.ANYTHING) {
        return false;
      }
      boolean any = false;
      boolean complete = true;
      for (int object : objects) {
        if (Cells.isObject(object)) {
          int[] values = in(flows.cells().part(object, base.part()));
          any |= add(values, objects.length <= FEW);
          complete &= flows.cells().isInitialised(object);
        } else {
          complete = false;
        }
      }
      open |= any && !complete;
      return any || (complete && isSure(base.pointer()));
    }

    /** Whether it is a variable or a result: all that comes there is seen. */
    private boolean isSure(Place pointer) {
      return pointer.step() == null;
    }

    /**
     * Whether it is a static list's head: what nobody is seen to put there is put there by code
     * that was not read.
     */
    private boolean isList(Place place) {
      return place.root() instanceof Place.Root.Static
          && Base.of(place) == null
          && program.places().isMadeUp(place);
    }

    private int[] in(String cell) {
      return in(flows.cells().known(cell));
    }

    private int[] in(int cell) {
      return cell < 0 ? new int[0] : flows.pointsTo().in(cell);
    }

    /** Whether there is any that fits. */
    private boolean add(int[] values, boolean isObject) {
      return add(values, isObject || values.length == 1 ? Evidence.OBJECT : null);
    }

    /** Likewise; without evidence it counts whose module puts it there. */
    private boolean add(int[] values, @Nullable Evidence evidence) {
      boolean any = false;
      open |= values.length > 0 && (values[0] == Cells.ANYTHING || values[0] == Cells.OUTSIDE);
      for (int value : values) {
        if (Cells.isFunction(value)) {
          filled = true;
          int function = Cells.function(value);
          any |= add(function, evidence != null ? evidence : nearness(function));
        }
      }
      return any;
    }

    private Evidence nearness(int function) {
      return isNear(function) ? Evidence.MODULE : Evidence.MEMBER;
    }

    private boolean isNear(int function) {
      return folder(program.function(function).file()).equals(folder(facts.file()));
    }

    private boolean add(int function, Evidence evidence) {
      FunctionFacts f = program.function(function);
      if (!f.takes(arguments) || f.condition().conflictsWith(facts.condition())) {
        return false;
      }
      found.merge(function, evidence, (a, b) -> a.compareTo(b) < 0 ? a : b);
      return true;
    }
  }

  /** More objects than this are as good as any. */
  private static final int FEW = 4;

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }
}
