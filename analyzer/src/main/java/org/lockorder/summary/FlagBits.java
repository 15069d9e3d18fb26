package org.lockorder.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.Block;
import org.lockorder.ir.Flags;
import org.lockorder.ir.Op;
import org.lockorder.ir.Terminator;
import org.lockorder.ir.Value;
import org.lockorder.pointers.Resolver;

/**
 * What one function knows of the bits of flags, whatever the path. A name that is neither the bit
 * nor made of others is another bit (Assumption 24).
 */
final class FlagBits {
  private static final int DEEPEST = 16;
  private static final int ROUNDS = 4;

  private final Resolver resolver;
  private final Named named;
  private final Map<String, Bit> running = new HashMap<>();

  /**
   * @param named what is known of names, to be added to
   */
  FlagBits(Resolver resolver, Named named) {
    this.resolver = resolver;
    this.named = named;
  }

  /**
   * Whether names of flags have certain bits, by file: of all functions, for nearly all allocations
   * ask that of {@code GFP_KERNEL}. On any thread.
   */
  static final class Named {
    private final Map<Asked, Bit> known = new ConcurrentHashMap<>();

    private record Asked(String file, String name, String bit) {}

    /** No more will be asked that is worth it. */
    void forget() {
      known.clear();
    }
  }

  /** One bit of a word. */
  private sealed interface Bit {
    /** It is set, or not. */
    enum Known implements Bit {
      ZERO,
      ONE,
      /** Either, for all we know. */
      EITHER,
      /** No value has come here yet. */
      NONE
    }

    /** As in the parameter of that index, or not set. */
    record Passed(int parameter) implements Bit {}
  }

  /** On what it hangs that the word says what it must; null where it surely does. */
  @Nullable Proviso proviso(Value word, Flags wanted) {
    return proviso(word, wanted, 0);
  }

  private @Nullable Proviso proviso(Value word, Flags wanted, int depth) {
    TreeSet<String> with = new TreeSet<>();
    TreeSet<String> without = new TreeSet<>();
    TreeSet<Integer> parameters = new TreeSet<>();
    boolean unsure = false;
    for (String name : wanted.with()) {
      Bit bit = bit(word, name, depth);
      if (bit == Bit.Known.ZERO) {
        return Proviso.NEVER;
      }
      unsure |= bit == Bit.Known.EITHER || bit == Bit.Known.NONE;
      if (bit instanceof Bit.Passed p) {
        with.add(name);
        parameters.add(p.parameter());
      }
    }
    for (String name : wanted.without()) {
      Bit bit = bit(word, name, depth);
      if (bit == Bit.Known.ONE) {
        return Proviso.NEVER;
      }
      if (bit instanceof Bit.Passed p) {
        without.add(name);
        parameters.add(p.parameter());
      }
    }
    if (parameters.size() == 1) {
      Flags rest = new Flags(List.copyOf(with), List.copyOf(without));
      return new Proviso(parameters.first(), rest, unsure);
    }
    return unsure || !parameters.isEmpty() ? Proviso.UNSURE : null;
  }

  private Bit bit(Value value, String name, int depth) {
    if (depth > DEEPEST) {
      return Bit.Known.EITHER;
    }
    return switch (value) {
      case Value.Global g -> depth == 0 ? known(g.name(), name) : named(g.name(), name, depth);
      case Value.Constant c -> Bit.Known.ZERO;
      case Value.Cast c -> bit(c.value(), name, depth + 1);
      case Value.Variable v -> variable(v.name(), name, depth + 1);
      case Value.Binary b -> binary(b, name, depth + 1);
      case Value.Result r -> result(r.call(), name, depth + 1);
      case Value.Field f -> Bit.Known.EITHER;
      case Value.Element e -> Bit.Known.EITHER;
      case Value.AddressOf a -> Bit.Known.EITHER;
      case Value.Dereference d -> Bit.Known.EITHER;
      case Value.ContainerOf c -> Bit.Known.EITHER;
      case Value.Not n -> Bit.Known.EITHER;
      case Value.Configured c -> Bit.Known.EITHER;
      case Value.Seldom r -> Bit.Known.EITHER;
      case Value.Unknown u -> Bit.Known.EITHER;
    };
  }

  private Bit known(String global, String name) {
    Named.Asked asked = new Named.Asked(resolver.file(), global, name);
    Bit bit = named.known.get(asked);
    if (bit == null) {
      bit = named(global, name, 0);
      named.known.put(asked, bit);
    }
    return bit;
  }

  private Bit named(String global, String name, int depth) {
    List<String> names = Flags.names(name);
    if (names.contains(global)) {
      return Bit.Known.ONE;
    }
    if (resolver.isObject(global)) {
      return Bit.Known.EITHER;
    }
    Value meaning = resolver.meaning(global);
    while (meaning instanceof Value.Cast c) {
      meaning = c.value();
    }
    return meaning instanceof Value.Global || meaning instanceof Value.Binary
        ? bit(meaning, name, depth + 1)
        : names.stream().anyMatch(each -> isThe(each, global, 0)) ? Bit.Known.ONE : Bit.Known.ZERO;
  }

  /** Whether the bit's own macro leads to that name: {@code __GFP_FS} is {@code ___GFP_FS}. */
  private boolean isThe(String bit, String name, int depth) {
    Value meaning = resolver.meaning(bit);
    while (meaning instanceof Value.Cast c) {
      meaning = c.value();
    }
    return meaning instanceof Value.Global g
        && depth < DEEPEST
        && (g.name().equals(name) || isThe(g.name(), name, depth + 1));
  }

  /** Whatever is written to it, in any order; what it is made of itself adds nothing at first. */
  private Bit variable(String variable, String name, int depth) {
    String key = variable + " " + name;
    Bit known = running.get(key);
    if (known != null) {
      return known;
    }
    if (resolver.isEscaped(variable)) {
      return Bit.Known.EITHER;
    }
    int parameter = resolver.parameter(variable);
    Bit now = Bit.Known.NONE;
    for (int round = 0; round < ROUNDS; round++) {
      running.put(key, now);
      Bit next = parameter < 0 ? Bit.Known.NONE : new Bit.Passed(parameter);
      for (Value value : resolver.assigned(variable)) {
        next = either(next, bit(value, name, depth));
      }
      if (next.equals(now)) {
        break;
      }
      now = round == ROUNDS - 1 ? Bit.Known.EITHER : next;
    }
    running.remove(key);
    return now == Bit.Known.NONE ? Bit.Known.EITHER : now;
  }

  private static Bit either(Bit a, Bit b) {
    if (a.equals(b) || b == Bit.Known.NONE) {
      return a;
    }
    if (a == Bit.Known.NONE) {
      return b;
    }
    // What is cleared on some way is at most as it was passed.
    return a == Bit.Known.ZERO && b instanceof Bit.Passed
        ? b
        : b == Bit.Known.ZERO && a instanceof Bit.Passed ? a : Bit.Known.EITHER;
  }

  private Bit binary(Value.Binary b, String name, int depth) {
    return switch (b.operator()) {
      case BIT_OR -> or(bit(b.left(), name, depth), bit(b.right(), name, depth));
      case BIT_AND -> and(bit(b.left(), name, depth), bit(b.right(), name, depth));
      case MINUS -> isOnes(b.left()) ? not(bit(b.right(), name, depth)) : Bit.Known.EITHER;
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, PLUS, MOVED ->
          Bit.Known.EITHER;
    };
  }

  /** {@code ~x} is {@code -1 - x}. */
  private static boolean isOnes(Value value) {
    return value instanceof Value.Constant c && c.value() == -1;
  }

  private static Bit or(Bit a, Bit b) {
    if (a == Bit.Known.NONE || b == Bit.Known.NONE) {
      return Bit.Known.NONE;
    }
    return a == Bit.Known.ONE || b == Bit.Known.ONE
        ? Bit.Known.ONE
        : a == Bit.Known.ZERO ? b : b == Bit.Known.ZERO || a.equals(b) ? a : Bit.Known.EITHER;
  }

  private static Bit and(Bit a, Bit b) {
    if (a == Bit.Known.NONE || b == Bit.Known.NONE) {
      return Bit.Known.NONE;
    }
    if (a == Bit.Known.ZERO || b == Bit.Known.ZERO) {
      return Bit.Known.ZERO;
    }
    // At most what was passed.
    return a instanceof Bit.Passed || b == Bit.Known.ONE
        ? a
        : b instanceof Bit.Passed || a == Bit.Known.ONE ? b : Bit.Known.EITHER;
  }

  private static Bit not(Bit bit) {
    return bit == Bit.Known.ONE
        ? Bit.Known.ZERO
        : bit == Bit.Known.ZERO ? Bit.Known.ONE : bit == Bit.Known.NONE ? bit : Bit.Known.EITHER;
  }

  /** What the function called returns, its parameters being these arguments. */
  private Bit result(int call, String name, int depth) {
    Op.Call made = resolver.call(call);
    Optional<Resolver> callee = made == null ? Optional.empty() : resolver.callee(made);
    if (made == null || callee.isEmpty()) {
      return Bit.Known.EITHER;
    }
    Bit returned = new FlagBits(callee.get(), named).returned(name, depth);
    return returned instanceof Bit.Passed p
        ? p.parameter() < made.arguments().size()
            ? bit(made.arguments().get(p.parameter()), name, depth)
            : Bit.Known.EITHER
        : returned;
  }

  private Bit returned(String name, int depth) {
    Bit all = Bit.Known.NONE;
    for (Block block : resolver.blocks()) {
      if (block.end() instanceof Terminator.Return r && r.value() != null) {
        all = either(all, bit(r.value(), name, depth + 1));
      }
    }
    return all == Bit.Known.NONE ? Bit.Known.EITHER : all;
  }
}
