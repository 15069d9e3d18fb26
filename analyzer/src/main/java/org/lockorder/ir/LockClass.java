package org.lockorder.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lockdep would call one lock class: the unit of lock order.
 *
 * @param id {@code slab_mutex}, {@code mm_struct.mmap_lock}, {@code mm_struct.mmap_lock/1}
 *     (subclass); {@code list_lock@mm/foo.c} and {@code foo.lock@drivers/a.c} where several objects
 *     or structs with such a member have the name
 * @param type the struct's member, for a static object's lock too ({@code
 *     blocking_notifier_head.rwsem}); the id where there is none
 * @param kind of what family
 * @param singleton whether there is one such lock in the system: a static object's, not in an array
 *     or per CPU
 * @param hidden whether lockdep is told to look away from it, as it is from every device's
 * @param declared where, null where that was not read
 * @param aliases the names lockdep prints, sorted
 */
public record LockClass(
    String id,
    String type,
    LockKind kind,
    boolean singleton,
    boolean hidden,
    @Nullable Site declared,
    List<String> aliases)
    implements Comparable<LockClass> {
  public LockClass {
    aliases = List.copyOf(aliases);
  }

  /** Whether lockdep knows of it, and what it is taken with. */
  public boolean isSeen() {
    return kind.hasMap() && !hidden;
  }

  /** The id without lockdep's subclass. */
  public String family() {
    return familyOf(id);
  }

  /** Likewise of any id: a file's name, which may stand at its end, has a dot. */
  public static String familyOf(String id) {
    int slash = id.lastIndexOf('/');
    return slash < 0 || id.indexOf('.', slash) >= 0 ? id : id.substring(0, slash);
  }

  /** Whether lockdep is told to take it for another than those of its family. */
  public boolean hasSubclass() {
    return !family().equals(id);
  }

  /**
   * Whether it is a member of a static object that is part of no other: {@code memory_chain.rwsem},
   * which is in no struct around a {@code blocking_notifier_head}.
   */
  public boolean standsAlone() {
    String bare = bare();
    int dot = bare.indexOf('.');
    return singleton && dot > 0 && dot == bare.lastIndexOf('.') && !type.equals(id);
  }

  /** The id without file and subclass: {@code foo.lock}. */
  public String bare() {
    String family = family();
    int at = family.indexOf('@');
    return at < 0 ? family : family.substring(0, at);
  }

  /** The innermost member's name, or the object's: {@code lock}. */
  public String member() {
    String bare = bare();
    return bare.substring(bare.lastIndexOf('.') + 1).replaceFirst("\\[.*", "");
  }

  @Override
  public int compareTo(LockClass other) {
    return id.compareTo(other.id);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LockClass lock && id.equals(lock.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
