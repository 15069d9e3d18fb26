package org.lockorder.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.LockClass;
import org.lockorder.lockgraph.Step;
import org.lockorder.lockgraph.Witness;

/**
 * By what a finding is known again in another version of the tree: nothing in it is a line.
 *
 * @param rule the rule's id
 * @param locks their ids
 * @param ways who takes what behind what, without files: {@code a_lock (exclusive) in f, b_lock
 *     (shared) in g}; sorted
 * @param program as of the finding
 */
public record Identity(
    String rule,
    List<String> locks,
    String fingerprint,
    String legs,
    List<String> ways,
    @Nullable String program)
    implements Comparable<Identity> {
  private static final Pattern FILE = Pattern.compile("@[^\\s,;]*?\\.[a-zA-Z]\\b");

  private static final Comparator<Identity> ORDER =
      Comparator.comparing(Identity::rule)
          .thenComparing(identity -> String.join("\n", identity.locks))
          .thenComparing(Identity::fingerprint)
          .thenComparing(Identity::legs)
          .thenComparing(identity -> String.join("\n", identity.ways))
          .thenComparing(identity -> Objects.requireNonNullElse(identity.program, ""));

  public Identity {
    locks = List.copyOf(locks);
    ways = List.copyOf(ways);
  }

  /** The finding's. */
  public static Identity of(Finding finding) {
    TreeSet<String> ways = new TreeSet<>();
    for (Leg leg : finding.legs()) {
      for (Witness witness : leg.edge().witnesses()) {
        ways.add(
            "%s (%s) in %s, %s (%s) in %s"
                .formatted(
                    withoutFile(leg.edge().from().id()),
                    witness.outerMode().label(),
                    withoutFile(witness.holder()),
                    withoutFile(leg.edge().to().id()),
                    witness.innerMode().label(),
                    withoutFile(witness.requester())));
      }
    }
    for (Way way : finding.ways()) {
      String in = way.steps().stream().findFirst().map(Step::function).orElse("");
      ways.add(withoutFile(way.title()) + " in " + in);
    }
    return new Identity(
        finding.rule().id(),
        finding.locks().stream().map(LockClass::id).toList(),
        finding.fingerprint(),
        finding.legsHash(),
        new ArrayList<>(ways),
        finding.program());
  }

  /** Whether both are one cycle, of whatever ways. */
  public boolean isCycleOf(Identity other) {
    return fingerprint.equals(other.fingerprint) && Objects.equals(program, other.program);
  }

  /** Whether both are one finding in a tree whose files have other names. */
  public boolean isRenamed(Identity other) {
    return rule.equals(other.rule)
        && Objects.equals(program, other.program)
        && !ways.isEmpty()
        && ways.equals(other.ways)
        && withoutFiles(locks).equals(withoutFiles(other.locks));
  }

  /** The ways that the other has not. */
  public List<String> waysBeyond(Identity other) {
    return legs.equals(other.legs)
        ? List.of()
        : ways.stream().filter(way -> !other.ways.contains(way)).toList();
  }

  private static List<String> withoutFiles(List<String> names) {
    return names.stream().map(Identity::withoutFile).toList();
  }

  private static String withoutFile(String name) {
    return FILE.matcher(name).replaceAll("");
  }

  @Override
  public int compareTo(Identity other) {
    return ORDER.compare(this, other);
  }
}
