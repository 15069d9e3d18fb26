package org.lockorder.pointers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.callgraph.CallGraph;
import org.lockorder.callgraph.Callers;
import org.lockorder.ir.Block;
import org.lockorder.ir.CType;
import org.lockorder.ir.FunctionFacts;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Op;
import org.lockorder.ir.Value;
import org.lockorder.program.Place;
import org.lockorder.program.Program;

/**
 * What pointers to locks that structures and static objects keep point to: {@code q->lock_ptr =
 * &hb->lock} makes {@code futex_q.lock_ptr} a {@code futex_hash_bucket.lock}, where all that the
 * program ever stores there agrees. Likewise a parameter, where all callers agree (Assumption 15).
 * A lock that is made through such a pointer, {@code mutex_init(hcd->address0_mutex)}, and that no
 * structure is seen to contain, has the pointer's name.
 *
 * <p>Unsound where a store is not seen: an initialiser, a copied structure, a pointer to the
 * pointer.
 */
public final class LockPointers {
  /** Nothing is known. */
  static final LockPointers NONE = new LockPointers(Map.of());

  private final Map<Key, Optional<Place>> targets;

  /** Where a pointer is. */
  private sealed interface Key {
    /** A member of a struct: of any object. */
    record Member(String struct, @Nullable String home, String tail) implements Key {}

    /** What a function is passed. */
    record Parameter(int function, int index) implements Key {}

    /** A static object. */
    record Static(String key) implements Key {}
  }

  private LockPointers(Map<Key, Optional<Place>> targets) {
    this.targets = targets;
  }

  /** What the pointer at that place points to in a function; null where that is not known. */
  @Nullable Place target(int function, Place pointer) {
    if (targets.isEmpty()) {
      return null;
    }
    Key key =
        pointer.step() == null && pointer.root() instanceof Place.Root.Parameter p
            ? new Key.Parameter(function, p.index())
            : key(pointer);
    return key == null ? null : targets.getOrDefault(key, Optional.empty()).orElse(null);
  }

  /** Null for what is neither a struct's member nor a static object. */
  private static @Nullable Key key(Place pointer) {
    CType.Struct owner = pointer.owner();
    if (owner != null && !owner.anonymous()) {
      return new Key.Member(owner.tag(), owner.home(), pointer.tail());
    }
    return pointer.step() == null && pointer.root() instanceof Place.Root.Static s
        ? new Key.Static(s.key())
        : null;
  }

  /** Looks at all stores of a program. */
  public static LockPointers of(Program program, CallGraph calls) {
    Search search = new Search(program, calls);
    for (int id = 0; id < program.functions().size(); id++) {
      search.stores(id);
    }
    search.throughParameters();
    search.nameMade();
    return new LockPointers(search.targets);
  }

  private static final class Search {
    /** A pointer to a lock that comes with a parameter is followed up this many calls. */
    private static final int CALLERS = 3;

    private final Program program;
    private final CallGraph calls;
    private final Map<Key, Optional<Place>> targets = new HashMap<>();
    private final Worths worth;
    private final Map<Key, Place> made = new HashMap<>();
    private final Set<Key> contained = new HashSet<>();
    private Map<Integer, List<Pending>> pending = new TreeMap<>();

    /** A store of what hangs on a parameter. */
    private record Pending(Key key, Place place) {}

    Search(Program program, CallGraph calls) {
      this.program = program;
      this.calls = calls;
      this.worth = new Worths(program, calls);
    }

    void stores(int id) {
      for (Block block : program.function(id).blocks()) {
        for (Op op : block.ops()) {
          switch (op) {
            case Op.Assign a -> {
              if (isLockPointer(a.target()) && !Resolver.isNull(a.value())) {
                Resolver resolver = resolver(id);
                store(id, resolver.place(a.target()), resolver.pointee(a.value()));
              }
            }
            case Op.Call c -> stores(id, c);
            case Op.LockOp l -> {
              if (l.action() == LockAction.INITIALISE && isLockPointer(l.lock())) {
                makes(resolver(id).place(l.lock()));
              }
            }
          }
        }
      }
    }

    /** What a callee stores through {@code &x->lock_ptr}. */
    private void stores(int id, Op.Call call) {
      passes(id, call);
      for (int i = 0; i < call.arguments().size(); i++) {
        if (call.arguments().get(i) instanceof Value.AddressOf a && isLockPointer(a.place())) {
          Place stored = worth.of(calls.target(id, call.result())).stores().get(i);
          if (stored != null) {
            Resolver resolver = resolver(id);
            store(id, resolver.place(a.place()), resolver.substitute(stored, call.arguments()));
          }
        }
      }
    }

    /** What is passed for a parameter that points to a lock, which a mark may name as well. */
    private void passes(int id, Op.Call call) {
      int target = calls.target(id, call.result()).function();
      if (target < 0) {
        return;
      }
      int contract = program.contract(target);
      List<FunctionFacts.Variable> parameters = program.function(target).parameters();
      for (int i = 0; i < Math.min(parameters.size(), call.arguments().size()); i++) {
        if (program.lockPointers().contains(parameters.get(i).type())) {
          Place passed = resolver(id).pointee(call.arguments().get(i));
          store(id, new Key.Parameter(target, i), passed);
          if (contract >= 0) {
            store(id, new Key.Parameter(contract, i), passed);
          }
        }
      }
    }

    private boolean isLockPointer(Value place) {
      return (place instanceof Value.Field f && program.lockPointers().mayBe(f.member()))
          || (place instanceof Value.Global g && program.lockPointers().mayBe(g.name()));
    }

    private void makes(@Nullable Place pointer) {
      Key key = pointer == null ? null : key(pointer);
      if (pointer != null && key != null) {
        made.putIfAbsent(key, general(pointer));
      }
    }

    /** What is made through pointers, and never seen to be a part of anything. */
    void nameMade() {
      made.forEach(
          (key, pointer) -> {
            if (!contained.contains(key)) {
              targets.put(key, Optional.of(pointer.as(pointee(pointer))));
            }
          });
    }

    private static CType pointee(Place pointer) {
      CType target = pointer.type().target();
      return target == null ? new CType.Unknown() : target;
    }

    private void store(int id, @Nullable Place at, @Nullable Place to) {
      Key key = at == null ? null : key(at);
      if (key != null) {
        store(id, key, to);
      }
    }

    private void store(int id, Key key, @Nullable Place to) {
      if (to != null && !to.isNamed() && to.ofParameter()) {
        pending.computeIfAbsent(id, x -> new ArrayList<>()).add(new Pending(key, to));
        return;
      }
      Optional<Place> now = Optional.ofNullable(to).filter(Place::isNamed).map(Search::general);
      if (now.isPresent()) {
        contained.add(key);
      }
      Optional<Place> old = targets.get(key);
      targets.put(key, old == null ? now : old.flatMap(o -> now.map(n -> Place.either(o, n))));
    }

    private static Place general(Place place) {
      return place.root() instanceof Place.Root.Static ? place : place.some();
    }

    /** {@code init(x, &y->lock)}, where {@code init(x, lock)} says {@code x->lock = lock}. */
    void throughParameters() {
      for (int round = 0; round < CALLERS && !pending.isEmpty(); round++) {
        Map<Integer, List<Pending>> wanted = pending;
        pending = new TreeMap<>();
        wanted.forEach(
            (target, all) -> {
              for (Callers.Call call : calls.callers().of(target)) {
                arrive(call, all);
              }
            });
      }
    }

    private void arrive(Callers.Call call, List<Pending> wanted) {
      Resolver resolver = resolver(call.caller());
      for (Pending p : wanted) {
        Place here = resolver.substitute(p.place(), call.op().arguments());
        store(call.caller(), p.key(), here);
      }
    }

    private Resolver resolver(int id) {
      return worth.resolver(id);
    }
  }
}
