package org.lockorder.rules;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lockorder.ir.LockKind;

/**
 * Who calls the functions that objects keep, and what they are queued on.
 *
 * @param tables by the struct's tag
 * @param queues by the function that queues
 * @param orderedQueues the functions that make queues which do one thing at a time
 * @param starts by the function that starts a thread
 * @param handlers by the function that has another called in interrupts
 * @param shapes by the struct's tag a member whose structure only shows what functions look like
 * @param serves whose functions an object gets, by the tables' tag
 * @param removals by the function that takes away what objects are called by
 */
public record Drives(
    SortedMap<String, Drive> tables,
    SortedMap<String, Queueing> queues,
    Set<String> orderedQueues,
    SortedMap<String, Starting> starts,
    SortedMap<String, Handling> handlers,
    SortedMap<String, String> shapes,
    SortedMap<String, Serving> serves,
    SortedMap<String, Removal> removals) {
  /** Nobody. */
  public static final Drives NONE =
      new Drives(
          new TreeMap<>(),
          new TreeMap<>(),
          Set.of(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>());

  public Drives {
    tables = Collections.unmodifiableSortedMap(tables);
    queues = Collections.unmodifiableSortedMap(queues);
    orderedQueues = Collections.unmodifiableSortedSet(new TreeSet<>(orderedQueues));
    starts = Collections.unmodifiableSortedMap(starts);
    handlers = Collections.unmodifiableSortedMap(handlers);
    shapes = Collections.unmodifiableSortedMap(shapes);
    serves = Collections.unmodifiableSortedMap(serves);
    removals = Collections.unmodifiableSortedMap(removals);
  }

  /** The structs' members that are held while functions of an object run. */
  public Set<String> references() {
    return tables.values().stream()
        .filter(drive -> drive.kind() == LockKind.PSEUDO)
        .map(Drive::holding)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The functions whose calls say something of it. */
  public Set<String> askedOfCalls() {
    Set<String> names = new HashSet<>(queues.keySet());
    names.addAll(starts.keySet());
    names.addAll(handlers.keySet());
    return Set.copyOf(names);
  }

  /** The members that such an object is called by, in the words of {@code tables}. */
  public List<String> members(String struct) {
    Drive drive = tables.get(struct);
    return drive == null ? List.of() : drive.calls();
  }
}
