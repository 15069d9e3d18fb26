package org.lockorder.rules;

import java.util.List;
import java.util.stream.Stream;

/**
 * A home-made reader/writer lock: a counter under a mutex, with a dep_map, as get_online_cpus() and
 * get_online_mems() were before 4.13. In a tree that has the static {@code object}, its functions
 * are the lock's primitives and are not entered; the object's own mutex, counter and dep_map are
 * this one lock.
 *
 * @param object the static object: {@code cpu_hotplug}
 * @param id the lock's id: {@code cpu_hotplug.lock}
 */
public record CountedRwsem(
    String object,
    String id,
    List<String> readLock,
    List<String> readTryLock,
    List<String> readUnlock,
    List<String> writeLock,
    List<String> writeUnlock,
    String origin) {
  /** All its functions. */
  List<String> functions() {
    return Stream.of(readLock, readTryLock, readUnlock, writeLock, writeUnlock)
        .flatMap(List::stream)
        .toList();
  }
}
