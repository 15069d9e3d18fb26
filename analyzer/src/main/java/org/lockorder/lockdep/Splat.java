package org.lockorder.lockdep;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One report of lockdep's.
 *
 * @param line of the text where it begins, from 1
 * @param title its headline: {@code possible circular locking dependency detected}
 * @param kernel the release, as far as it is said
 * @param task who ran into it: {@code sh/1234}
 * @param links of a circle: first the new order, then the older ones, each from the lock that the
 *     one before leads to; of other reports the orders that they list
 * @param usages the contexts that its locks were seen in
 * @param held what the task held, the outermost first
 * @param scenario how lockdep draws the deadlock, a line each
 * @param missing what a whole report would have and this one has not, short phrases
 */
public record Splat(
    Kind kind,
    int line,
    String title,
    @Nullable String kernel,
    @Nullable String task,
    List<Link> links,
    List<Usage> usages,
    List<Mention> held,
    List<String> scenario,
    List<String> missing) {
  public Splat {
    links = List.copyOf(links);
    usages = List.copyOf(usages);
    held = List.copyOf(held);
    scenario = List.copyOf(scenario);
    missing = List.copyOf(missing);
  }

  /** The locks of its orders and usages, each name once. */
  public List<Mention> locks() {
    Map<String, Mention> locks = new LinkedHashMap<>();
    Stream.concat(
            links.stream().flatMap(link -> Stream.of(link.from(), link.to())),
            usages.stream().map(Usage::lock))
        .forEach(lock -> locks.putIfAbsent(lock.name(), lock));
    return List.copyOf(locks.values());
  }

  /** The functions of all its stacks. */
  public SequencedSet<String> functions() {
    SequencedSet<String> names = new LinkedHashSet<>();
    Stream.of(
            links.stream().flatMap(link -> link.stack().stream()),
            usages.stream().flatMap(usage -> usage.stack().stream()),
            held.stream().map(Mention::at))
        .flatMap(frames -> frames)
        .filter(frame -> frame != null)
        .forEach(frame -> names.add(frame.function()));
    return names;
  }
}
