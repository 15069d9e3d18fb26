package org.lockorder.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.Outcome;

/** The keys and words that a rules file may use; rules/README.md explains each. */
final class Schema {
  static final String OVERRIDE = "override";

  static final List<String> FILE =
      List.of(
          "family",
          "about",
          "kind",
          "source",
          "types",
          "names",
          "prints",
          "flags",
          "calls",
          "marks",
          "objects",
          "values",
          "guard-uses",
          "counted-rwsems",
          "no-return",
          "zeroing",
          "boot-marks",
          "process-wide",
          "fixed",
          "drives",
          "queues",
          "ordered-queues",
          "starts",
          "handlers",
          "shapes",
          "serves",
          "removals",
          "implementations",
          "orders",
          "holds");

  /** Taken and let go of again. */
  static final String WAITS_FOR = "waits-for";

  /** What it does to the CPU's context: alone, or besides. */
  static final String CONTEXT = LockAction.CONTEXT.label();

  static final List<String> ACTIONS =
      with(
          Stream.of(LockAction.values())
              .filter(
                  action ->
                      action != LockAction.RUN
                          && action != LockAction.CONTEXT
                          && action != LockAction.INITIALISE_SEVERAL)
              .map(LockAction::label)
              .toList(),
          WAITS_FOR);

  /** That it is the last reference which a call takes away, or that it does something only then. */
  static final String LAST_REFERENCE = "last-reference";

  static final List<String> CALL =
      with(
          ACTIONS,
          "mode",
          "kind",
          "blocks",
          "acquired-when",
          "tries",
          "reads",
          "subclass",
          "count",
          "named",
          LAST_REFERENCE,
          "if",
          CONTEXT,
          "enters",
          OVERRIDE);

  static final List<String> FLAGS = List.of("with", "without");

  static final List<String> OBJECT = List.of("name", "type", "per-cpu", "declares", OVERRIDE);

  static final List<String> VALUES =
      List.of(
          "same",
          "error",
          "container",
          "member",
          "moves",
          "pointee",
          "beside",
          "pointer-to",
          "one-of",
          "like",
          "type",
          "tests",
          "config",
          "last-reference",
          "seldom",
          "number",
          "opaque",
          "refuses",
          "demands",
          "stores",
          "calls");

  static final List<String> VALUE = with(VALUES, "outcome", "as", "returns", OVERRIDE);

  static final List<String> DEMANDS = List.of("value", "outcome", "is", "goes-on");

  static final List<String> CONTAINER = List.of("pointer", "type", "member");

  static final List<String> MEMBER = List.of("object", "name");

  static final List<String> STORES = List.of("value", "in");

  static final List<String> CALLS =
      List.of("pointer", "arguments", "holding", "kind", "mode", "blocks", "handler", "waits");

  static final List<String> GUARD_USE = List.of("holds", OVERRIDE);

  static final List<String> COUNTED =
      List.of(
          "id", "read-lock", "read-trylock", "read-unlock", "write-lock", "write-unlock", OVERRIDE);

  static final List<String> DRIVEN = List.of("calls", "each");

  static final List<String> DRIVE =
      with(
          DRIVEN,
          "as",
          "holding",
          "kind",
          "mode",
          CONTEXT,
          "inside",
          "softirq-queues",
          "for-many",
          OVERRIDE);

  static final List<String> SERVE = List.of("object", "by", "made-in", "leads", OVERRIDE);

  static final List<String> REMOVAL = List.of("of", "from", "never", "undoes", OVERRIDE);

  static final List<String> SHAPE = List.of("member", OVERRIDE);

  static final List<String> IMPLEMENTATION = List.of("objects", "others", OVERRIDE);

  static final List<String> ORDER = List.of("file", "says", "chains", OVERRIDE);

  static final List<String> HOLD = List.of("lock", "says", OVERRIDE);

  static final List<String> QUEUE = List.of("work", "on", "ordered", OVERRIDE);

  static final List<String> START = List.of("function", "as", OVERRIDE);

  static final List<String> HANDLER = List.of("function", CONTEXT, OVERRIDE);

  static final List<String> FIXED = List.of("is", OVERRIDE);

  /** Whether a configuration symbol is set. */
  static final Map<String, Boolean> SET = new TreeMap<>(Map.of("n", false, "y", true));

  /** The classes of values that a row may name. */
  static final SortedMap<String, Outcome> OUTCOMES =
      new TreeMap<>(
          Map.of(
              "always", Outcome.ANY,
              "zero", Outcome.ZERO,
              "nonzero", Outcome.NONZERO,
              "nonnull", Outcome.POSITIVE,
              "positive", Outcome.POSITIVE,
              "negative", Outcome.NEGATIVE,
              "not-err", Outcome.NOT_NEGATIVE,
              "not-negative", Outcome.NOT_NEGATIVE,
              "not-positive", Outcome.NOT_POSITIVE));

  /** What a configuration symbol may be asked for. */
  static final SortedMap<String, ValueModel.Setting> SETTINGS =
      Stream.of(ValueModel.Setting.values())
          .collect(Collectors.toMap(Schema::word, s -> s, (a, b) -> a, TreeMap::new));

  private Schema() {}

  /** The words as a sentence's list: {@code a, b or c}. */
  static String either(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  /** A constant's name as rules write it: {@code REST_OF_SCOPE} is {@code rest-of-scope}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<String> with(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }
}
