package org.lockorder.summary;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.program.Place;

/**
 * One object for all parts of summaries that say the same: most functions that take {@code
 * &inode->i_lock} do so of their first parameter, and most calls are made while nothing is held.
 * Whoever makes summaries may ask at any time, on any thread.
 */
final class CommonParts {
  private final Map<Twin, LockUse> uses = new ConcurrentHashMap<>();
  private final Map<Inputs, Inputs> inputs = new ConcurrentHashMap<>();
  private final Map<Interrupts, Interrupts> interrupts = new ConcurrentHashMap<>();
  private final Map<Context, List<Context>> contexts = new ConcurrentHashMap<>();
  private final Map<List<Exit>, List<Exit>> exits = new ConcurrentHashMap<>();
  private final FlagBits.Named flags = new FlagBits.Named();

  /** Equal where not only the lock is, but all that is known of the way to it. */
  private record Twin(LockUse use) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Twin t
          && use.kind() == t.use.kind()
          && areTwins(use.place(), t.use.place())
          && Objects.equals(use.name(), t.use.name())
          && Objects.equals(use.subclass(), t.use.subclass())
          && Objects.equals(use.proviso(), t.use.proviso());
    }

    /** Of the way as well: {@code $0*.lock} is in some struct or other. */
    @Override
    public int hashCode() {
      int hash = Objects.hashCode(use.name());
      for (Place at = use.place(); at != null; at = at.parent()) {
        String seen = at.type() instanceof CType.Struct s ? s.tag() : at.tail();
        hash = hash * 31 + seen.hashCode();
      }
      return hash * 31 + use.place().text().hashCode();
    }
  }

  /** Whether each place on the one way is known to be what it is on the other. */
  @SuppressWarnings("ReferenceEquality") // one on both ways: so is what lies before it
  private static boolean areTwins(Place one, Place other) {
    Place a = one;
    Place b = other;
    while (a != b) {
      if (a == null || b == null || !areAlike(a, b)) {
        return false;
      }
      a = a.parent();
      b = b.parent();
    }
    return one.text().equals(other.text());
  }

  private static boolean areAlike(Place a, Place b) {
    return a.many() == b.many()
        && Objects.equals(a.step(), b.step())
        && a.root().equals(b.root())
        && a.tail().equals(b.tail())
        && a.type().equals(b.type())
        && Objects.equals(a.owner(), b.owner())
        && Objects.equals(a.container(), b.container())
        && Objects.equals(a.object(), b.object());
  }

  /** The one that says the same, down to each place on the way. */
  LockUse one(LockUse use) {
    return one(uses, new Twin(use), use);
  }

  /** The one that says the same. */
  Inputs one(Inputs some) {
    return some.isAny() ? Inputs.ANY : one(inputs, some, some);
  }

  /** The one that says the same. */
  Interrupts one(Interrupts some) {
    return some.equals(Interrupts.AS_ENTERED) ? Interrupts.AS_ENTERED : one(interrupts, some, some);
  }

  /** That one alone; the same list for all that say the same, where no locks are in it. */
  List<Context> alone(Context context) {
    return context.held().isEmpty() && context.dropped().isEmpty() && context.doubtful().isEmpty()
        ? one(contexts, context, List.of(context))
        : List.of(context);
  }

  /** Those ways out; the same list for all that say the same, where no locks are in it. */
  List<Exit> ways(List<Exit> all) {
    for (Exit exit : all) {
      if (!exit.acquired().isEmpty() || !exit.dropped().isEmpty()) {
        return all;
      }
    }
    return one(exits, all, all);
  }

  /** What names of flags say. */
  FlagBits.Named flags() {
    return flags;
  }

  private static <K, V> V one(Map<K, V> known, K key, V value) {
    V before = known.get(key); // mostly there is one: to put it would take a lock
    before = before == null ? known.putIfAbsent(key, value) : before;
    return before == null ? value : before;
  }

  /** No more will come that are worth it. */
  void forget() {
    uses.clear();
    inputs.clear();
    interrupts.clear();
    contexts.clear();
    exits.clear();
    flags.forget();
  }
}
