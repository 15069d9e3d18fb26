package org.lockorder.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lockorder.ir.CType;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.GlobalFacts;
import org.lockorder.ir.StructFacts;

/** Which types are pointers to locks, and what members and objects there are of such a type. */
public final class LockPointerTypes {
  private static final String STRUCT = "struct ";

  private final Set<String> lockTypes;

  /** Of those that are structs: without a word before. */
  private final Set<String> lockStructs = new HashSet<>();

  private final Set<String> names = new HashSet<>();

  /**
   * @param lockTypes the C types of locks: {@code struct mutex}, {@code spinlock_t}
   */
  LockPointerTypes(List<FileFacts> files, Set<String> lockTypes) {
    this.lockTypes = Set.copyOf(lockTypes);
    for (String type : lockTypes) {
      if (type.startsWith(STRUCT)) {
        lockStructs.add(type.substring(STRUCT.length()));
      }
    }
    for (FileFacts file : files) {
      for (StructFacts s : file.structs()) {
        s.members().forEach(m -> add(m.name(), m.type()));
      }
      for (GlobalFacts g : file.globals()) {
        add(g.name(), g.type());
      }
    }
  }

  private void add(String name, CType type) {
    if (contains(type)) {
      names.add(name);
    }
  }

  /** Whether the type is a pointer to a lock. */
  public boolean contains(CType type) {
    CType target = type instanceof CType.Pointer p ? p.target() : null;
    return (target instanceof CType.Named n && lockTypes.contains(n.name()))
        || (target instanceof CType.Struct s && lockStructs.contains(s.tag()));
  }

  /**
   * The lock that a place is a part of, where it is a member of a lock: {@code sem->dep_map} is
   * what lockdep keeps of {@code sem}. Any other is itself.
   */
  public Place whole(Place place) {
    Place around = place.parent();
    return around != null
            && place.step() instanceof Place.Step.Member
            && contains(new CType.Pointer(around.type()))
        ? whole(around)
        : place;
  }

  /** Whether a member or static object of that name, in some struct or file, is one. */
  public boolean mayBe(String name) {
    return names.contains(name);
  }
}
