package org.lockorder.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lockorder.ir.CType;
import org.lockorder.ir.FileFacts;
import org.lockorder.ir.StructFacts;

/**
 * Structs of nothing but a lock and where to wait for it, {@code struct f2fs_rwsem { struct
 * rw_semaphore internal_rwsem; }}: lock types of a program's own. What has a member of such a type
 * has a lock there, and lockdep tells it from others: whoever makes it gives it its class.
 */
final class LockWrappers {
  private final Types types;
  private final LockPointerTypes locks;
  private final Set<String> tags = new HashSet<>();

  LockWrappers(List<FileFacts> files, Types types, LockPointerTypes locks) {
    this.types = types;
    this.locks = locks;
    Set<String> others = new HashSet<>();
    for (FileFacts file : files) {
      for (StructFacts struct : file.structs()) {
        (isWrapper(struct, file.path()) ? tags : others).add(struct.tag());
      }
    }
    tags.removeAll(others);
  }

  /** Whether all structs of that tag are. */
  boolean contains(CType.Struct struct) {
    return tags.contains(struct.tag());
  }

  private boolean isWrapper(StructFacts struct, String file) {
    return !struct.tag().contains("::")
        && struct.members().stream().filter(this::isLock).count() == 1
        && struct.members().stream().allMatch(m -> isLock(m) || hasLock(m, file));
  }

  private boolean isLock(StructFacts.Member member) {
    return locks.contains(new CType.Pointer(member.type()));
  }

  /** Whether it is a queue, say: a structure that looks after itself. */
  private boolean hasLock(StructFacts.Member member, String file) {
    return types.strip(member.type(), file) instanceof CType.Struct s
        && types.members(s, file).stream().anyMatch(this::isLock);
  }
}
