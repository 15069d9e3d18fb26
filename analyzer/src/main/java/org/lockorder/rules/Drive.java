package org.lockorder.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;

/**
 * Who calls the functions of an object, where no code in sight shows in what order, or holding
 * what: a table of {@code struct seq_operations} is called start, show, next, stop.
 *
 * @param struct the tag of the objects' struct
 * @param calls the members called one behind the other; where {@code each}, those of which one is
 *     called at a time
 * @param as what the object is for those who wait for it: work goes on while its function runs;
 *     null where nobody does
 * @param holding what is held meanwhile: a struct's member, {@code kernfs_node.dep_map}, or a
 *     static object; null for nothing
 * @param kind what sort of lock that is
 * @param mode how that is held
 * @param context the context that they are called in, as what is changed of a task's
 * @param softirqQueues static pointers to queues whose objects run in a softirq
 * @param inside tags of structs that wrap the object, and are what has a name: {@code delayed_work}
 * @param forMany whether one object calls for many, and so does not tell which is held meanwhile
 */
public record Drive(
    String struct,
    List<String> calls,
    boolean each,
    @Nullable LockKind as,
    @Nullable String holding,
    LockKind kind,
    LockMode mode,
    ContextChange context,
    Set<String> softirqQueues,
    Set<String> inside,
    boolean forMany,
    String origin) {
  public Drive {
    calls = List.copyOf(calls);
    softirqQueues = Set.copyOf(softirqQueues);
    inside = Set.copyOf(inside);
  }
}
