package org.lockorder.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockAction;

/**
 * All models in force, each kind by the name it is about. What a call that is in none of them does
 * is found from its definition.
 *
 * @param calls lock primitives; a call may do several things
 * @param marks attributes that say what a function does to locks: {@code __acquires}
 * @param values what calls and names are worth
 * @param definers macros that define objects
 * @param guardUses macros that open a guard: {@code guard} for the rest of the scope, {@code
 *     scoped_guard} for the statement behind; {@code __free} for a variable
 * @param counted home-made reader/writer locks
 * @param noReturn functions that never return
 * @param zeroing functions whose result points to memory that they have zeroed
 * @param bootMarks attributes of functions that run while one thread does: {@code __init}
 * @param processWide tags of structs of which all threads of a process have the same one
 * @param lockTypes the C types of locks: {@code struct mutex}, {@code spinlock_t}
 * @param lockNames what locks are called that have a name of their own, by the static object or
 *     struct's member: {@code journal_s.j_trans_commit_map} is {@code jbd2_handle}
 * @param prints the locks' ids by the names that lockdep prints for them where the source does not
 *     write these where it makes the lock; {@code *} at the end of a name is any end
 * @param profile configuration facts that are fixed for the architecture: symbol without CONFIG_,
 *     and whether it is set
 * @param config the kernel's own configuration, where one is given
 * @param drives who calls the functions that objects keep
 * @param implementations structs whose static objects stand for types of objects, by their tags
 * @param orders of locks, as the kernel states them, by name
 * @param holds what functions' callers hold, as the kernel states it, by the function's name
 * @param origins where every row was written, by its kind and name: {@code value READ_ONCE} leads
 *     to {@code values.yaml:9}
 */
public record Models(
    Map<String, List<CallModel>> calls,
    Map<String, List<CallModel>> marks,
    Map<String, ValueModel> values,
    Map<String, Definer> definers,
    Map<String, GuardUse> guardUses,
    List<CountedRwsem> counted,
    Set<String> noReturn,
    Set<String> zeroing,
    Set<String> bootMarks,
    Set<String> processWide,
    Set<String> lockTypes,
    Map<String, String> lockNames,
    Map<String, String> prints,
    Map<String, Boolean> profile,
    @Nullable KernelConfig config,
    Drives drives,
    Map<String, Implementation> implementations,
    Map<String, StatedOrder> orders,
    Map<String, StatedHold> holds,
    SortedMap<String, String> origins) {
  public Models {
    calls = hashed(calls);
    marks = hashed(marks);
    values = hashed(values);
    definers = hashed(definers);
    guardUses = hashed(guardUses);
    noReturn = hashed(noReturn);
    zeroing = hashed(zeroing);
    bootMarks = hashed(bootMarks);
    profile = hashed(profile);
  }

  /** In the same order, but found by hash: every name in the sources is looked up. */
  private static <V> Map<String, V> hashed(Map<String, V> rows) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  private static Set<String> hashed(Set<String> names) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(names));
  }

  /** Whether a call of that name asks for a lock, as a rule says. */
  public boolean acquires(String call) {
    return calls.getOrDefault(call, List.of()).stream()
        .anyMatch(model -> model.action() == LockAction.ACQUIRE);
  }

  /** Whether a rule says what a function of that name does to locks: its body is never asked. */
  public boolean isModelled(String function) {
    return calls.containsKey(function)
        || counted.stream().anyMatch(lock -> lock.functions().contains(function));
  }

  /** Models that were not read from files. */
  public Models(
      Map<String, List<CallModel>> calls,
      Map<String, List<CallModel>> marks,
      Map<String, ValueModel> values,
      Map<String, Definer> definers,
      Map<String, GuardUse> guardUses,
      List<CountedRwsem> counted,
      Set<String> noReturn,
      Set<String> zeroing,
      Set<String> bootMarks,
      Set<String> processWide,
      Set<String> lockTypes,
      Map<String, String> lockNames,
      Map<String, Boolean> profile,
      Drives drives,
      Map<String, Implementation> implementations,
      Map<String, StatedOrder> orders,
      Map<String, StatedHold> holds) {
    this(
        calls,
        marks,
        values,
        definers,
        guardUses,
        counted,
        noReturn,
        zeroing,
        bootMarks,
        processWide,
        lockTypes,
        lockNames,
        Map.of(),
        profile,
        null,
        drives,
        implementations,
        orders,
        holds,
        new TreeMap<>());
  }

  /** The same models for a kernel that is configured so. */
  public Models with(KernelConfig config) {
    return new Models(
        calls,
        marks,
        values,
        definers,
        guardUses,
        counted,
        noReturn,
        zeroing,
        bootMarks,
        processWide,
        lockTypes,
        lockNames,
        prints,
        profile,
        config,
        drives,
        implementations,
        orders,
        holds,
        origins);
  }

  /** A call that takes the object of that name, in whatever case; null where no rule names it. */
  public @Nullable CallModel object(String name) {
    for (List<CallModel> effects : calls.values()) {
      for (CallModel model : effects) {
        if (model.lock() instanceof Operand.GlobalObject object
            && object.name().equalsIgnoreCase(name)
            && model.action() == LockAction.ACQUIRE) {
          return model;
        }
      }
    }
    return null;
  }

  /**
   * A word of each of the words that comments before functions, and those that state an order, are
   * asked for.
   */
  public AskedOfComments askedOfComments() {
    Map<String, Set<String>> stated = new HashMap<>();
    for (StatedOrder order : orders.values()) {
      stated.computeIfAbsent(order.file(), x -> new HashSet<>()).add(longestWord(order.says()));
    }
    return new AskedOfComments(
        holds.values().stream()
            .map(hold -> longestWord(hold.says()))
            .collect(Collectors.toUnmodifiableSet()),
        stated);
  }

  private static String longestWord(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .max(Comparator.comparingInt(String::length))
        .orElseThrow()
        .toLowerCase(Locale.ROOT);
  }

  /** What is known of the configuration. */
  public Configuration configuration() {
    return new Configuration(profile, config);
  }

  /** How long a guard holds. */
  public enum GuardUse {
    /** {@code guard(class)(args);}: to the end of the enclosing block. */
    REST_OF_SCOPE,
    /** {@code scoped_guard(class, args) statement}: for the statement. */
    STATEMENT,
    /**
     * {@code scoped_cond_guard(class, fail, args) statement}: likewise; fail runs when not taken.
     */
    STATEMENT_OR_FAIL,
    /** {@code CLASS(class, name)(args);}: to the end of the enclosing block, as a variable. */
    NAMED_REST_OF_SCOPE,
    /** {@code struct s *p __free(name) = ...;}: what a variable is, to the end of its block. */
    VARIABLE
  }

  /**
   * Whether a rule says all that a call of that name does, and what is behind the name is not read.
   */
  public boolean isWhole(String name) {
    List<CallModel> rows = calls.get(name);
    return rows != null && rows.stream().noneMatch(CallModel::enters);
  }
}
