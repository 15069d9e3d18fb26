package org.lockorder.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.lockorder.irq.Inversion;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.Witness;
import org.lockorder.summary.Imbalance;

/** Names of findings that outlive moved lines. */
final class Fingerprints {
  private static final int BYTES = 10;

  private Fingerprints() {}

  /** Rule and canonical (lock, mode) cycle. */
  static String cycle(Rule rule, List<LockEdge> edges, List<Witness> legs) {
    StringBuilder text = new StringBuilder(rule.id());
    for (int i = 0; i < edges.size(); i++) {
      Witness leg = legs.get(i);
      text.append('\n').append(edges.get(i).from().id());
      text.append(' ').append(leg.outerMode().label());
      text.append(' ').append(leg.innerMode().label());
    }
    return hash(text.toString());
  }

  /** Rule, and both ends of an edge with their modes. */
  static String edge(Rule rule, LockEdge edge, Witness leg) {
    return hash(
        "%s\n%s %s\n%s %s"
            .formatted(
                rule.id(),
                edge.from().id(),
                leg.outerMode().label(),
                edge.to().id(),
                leg.innerMode().label()));
  }

  /** For each leg, the functions that hold its outer lock and ask for its inner one. */
  static String legs(List<LockEdge> edges) {
    StringBuilder text = new StringBuilder();
    for (LockEdge edge : edges) {
      TreeSet<String> pairs = new TreeSet<>();
      edge.witnesses().forEach(w -> pairs.add(w.holder() + " " + w.requester()));
      text.append(edge.from().id()).append('\n').append(String.join("\n", pairs)).append('\n');
    }
    return hash(text.toString());
  }

  /** Rule, what does not match, lock and function. */
  static String imbalance(Imbalance imbalance, String lock, String function) {
    return hash(
        String.join(
            "\n",
            Rule.UNBALANCED_LOCK.id(),
            imbalance.kind().name(),
            lock + " " + imbalance.mode().label(),
            function));
  }

  /** Rule, the sort of handler, and the locks with their modes. */
  static String inversion(Inversion inversion) {
    StringBuilder text = new StringBuilder(Rule.IRQ_INVERSION.id());
    text.append('\n').append(inversion.by()).append('\n').append(inversion.safe().id());
    text.append(' ').append(inversion.in().mode().label());
    for (int i = 0; i < inversion.edges().size(); i++) {
      Witness leg = inversion.legs().get(i);
      text.append('\n').append(inversion.edges().get(i).from().id());
      text.append(' ').append(leg.outerMode().label()).append(' ').append(leg.innerMode().label());
    }
    text.append('\n').append(inversion.unsafe().id());
    return hash(text.append(' ').append(inversion.on().mode().label()).toString());
  }

  /** The functions that take its locks, and those of each leg. */
  static String uses(Inversion inversion) {
    return hash(
        String.join("\n", inversion.in().place(), inversion.on().place(), legs(inversion.edges())));
  }

  /** Rule, what waits where, function. */
  static String atomic(String why, String what, String function) {
    return hash(String.join("\n", Rule.SLEEP_IN_ATOMIC.id(), why, what, function));
  }

  /** That function. */
  static String function(String function) {
    return hash(function);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
