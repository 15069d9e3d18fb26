package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.Callers;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.Op;
import org.lockorder.ir.Site;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;
import org.lockorder.program.StaticStore;
import org.lockorder.program.Statics;
import org.lockorder.rules.Drives;

/**
 * Which functions are kept in which objects of the structs that rules name: {@code
 * INIT_WORK(&hdev->tx_work, hci_tx_work)}. What is stored for a caller, in an object or of a
 * function that it passes, is found there.
 */
final class KeptFunctions {
  /** What comes with a parameter is followed up this many calls; macros in macros are calls too. */
  private static final int CALLERS = 8;

  private final Program program;
  private final CallGraph calls;
  private final Drives drives;
  private final Worths worths;
  private final Set<String> members = new LinkedHashSet<>();
  private final Set<Kept> found = new LinkedHashSet<>();
  private Map<Integer, List<Pending>> pending = new TreeMap<>();

  /**
   * One function in one object.
   *
   * @param object where the struct is
   * @param member of the struct
   * @param function its name, as {@code file} understands it
   * @param by the function that stores it there; -1 where it is there from the beginning
   */
  record Kept(Place object, String member, String function, String file, Site site, int by) {}

  /** A store that hangs on parameters: the object, or the function, which then is its index. */
  private record Pending(Place object, String member, @Nullable String function, int parameter) {}

  private KeptFunctions(Program program, CallGraph calls, Drives drives) {
    this.program = program;
    this.calls = calls;
    this.drives = drives;
    this.worths = new Worths(program, calls);
    drives.tables().values().forEach(drive -> members.addAll(drive.calls()));
  }

  /** All that the program keeps, in its order. */
  static List<Kept> of(Program program, CallGraph calls, Drives drives) {
    KeptFunctions all = new KeptFunctions(program, calls, drives);
    program.initial().forEach(all::initial);
    for (int id = 0; id < program.functions().size(); id++) {
      all.stores(id);
    }
    for (int round = 0; round < CALLERS && !all.pending.isEmpty(); round++) {
      all.fromCallers();
    }
    return List.copyOf(all.found);
  }

  private void initial(StaticStore store) {
    if (!(store.element().place() instanceof Value.Field f)
        || !(store.element().value() instanceof Value.Global g)
        || !(members.contains(f.member()) || f.isPositional())) {
      return;
    }
    Place place = new Statics(program, store.file()).place(f);
    Place object = place == null ? null : place.parent();
    if (place != null && object != null && keeps(object, place.tail())) {
      found.add(new Kept(object, place.tail(), g.name(), store.file(), store.element().site(), -1));
    }
  }

  private void stores(int id) {
    FunctionFacts function = program.function(id);
    for (Op.Assign a : function.assigns()) {
      if (a.target() instanceof Value.Field f && members.contains(f.member())) {
        Resolver resolver = worths.resolver(id);
        Place object = f.arrow() ? resolver.pointee(f.base()) : resolver.place(f.base());
        if (object != null && mayKeep(object, f.member())) {
          store(id, resolver, object, f.member(), a.value(), function.site(a.line()));
        }
      }
    }
  }

  /** Whether rules name the member of that struct; a macro's argument may be of any. */
  private boolean mayKeep(Place object, String member) {
    return keeps(object, member)
        || (object.ofParameter() && object.type() instanceof CType.Unknown);
  }

  private boolean keeps(Place object, String member) {
    return object.type() instanceof CType.Struct s && drives.members(s.tag()).contains(member);
  }

  private void store(
      int id, Resolver resolver, Place object, String member, Value value, Site site) {
    String function = function(id, value);
    int parameter = resolver.parameterIndex(bare(value));
    if (function == null && parameter < 0) {
      return;
    }
    if (function == null || !keeps(object, member) || !isSettled(object)) {
      wait(pending, id, new Pending(object, member, function, parameter));
    } else {
      found.add(new Kept(object, member, function, program.function(id).file(), site, id));
    }
  }

  /** Whether callers can say no more of it: its struct's member is its name. */
  private static boolean isSettled(Place object) {
    return object.isNamed() || !object.ofParameter();
  }

  private static void wait(Map<Integer, List<Pending>> all, int id, Pending one) {
    List<Pending> here = all.computeIfAbsent(id, x -> new ArrayList<>(1));
    if (!here.contains(one)) {
      here.add(one);
    }
  }

  /** {@code timer_setup(&x->timer, f, 0)}, where the callee stores its parameter in another's. */
  private void fromCallers() {
    Map<Integer, List<Pending>> wanted = pending;
    pending = new TreeMap<>();
    wanted.forEach(
        (target, all) -> {
          for (Callers.Call call : calls.callers().of(target)) {
            all.forEach(p -> arrive(call.caller(), call.op(), p));
          }
        });
  }

  private void arrive(int id, Op.Call call, Pending p) {
    Resolver resolver = worths.resolver(id);
    Place object = resolver.substitute(p.object(), call.arguments());
    if (object == null || !mayKeep(object, p.member())) {
      return;
    }
    String function = p.function();
    int parameter = -1;
    if (function == null && p.parameter() < call.arguments().size()) {
      Value passed = call.arguments().get(p.parameter());
      function = function(id, passed);
      parameter = resolver.parameterIndex(bare(passed));
    }
    if (function == null && parameter < 0) {
      return;
    }
    FunctionFacts caller = program.function(id);
    if (function != null && keeps(object, p.member()) && isSettled(object)) {
      found.add(
          new Kept(object, p.member(), function, caller.file(), caller.site(call.line()), id));
    } else {
      wait(pending, id, new Pending(object, p.member(), function, parameter));
    }
  }

  private @Nullable String function(int id, Value value) {
    return bare(value) instanceof Value.Global g && program.resolve(id, g.name()).isKnown()
        ? g.name()
        : null;
  }

  /** Without casts, and without the {@code &} that a function's name may have. */
  static Value bare(Value value) {
    return switch (value) {
      case Value.Cast c -> bare(c.value());
      case Value.AddressOf a -> a.place() instanceof Value.Global ? a.place() : value;
      default -> value;
    };
  }
}
