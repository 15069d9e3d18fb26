package org.lockorder.lockgraph;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.SourcePath;

/**
 * Which of the files that a lock of one class is there for, each, an end is about: a file of sysfs
 * is held by who is in its functions, and who removes it waits for those.
 */
public sealed interface Files {
  /**
   * One that is in use.
   *
   * @param struct the tag of what has its functions
   * @param object that itself; null for an unknown one
   * @param within what whose file it is is part of
   */
  record Used(String struct, @Nullable String object, List<Embedding> within) implements Files {
    public Used {
      within = List.copyOf(within);
    }
  }

  /**
   * Those that are removed.
   *
   * @param objects what has their functions, sorted; empty where that is not known
   * @param never tags of structs whose objects are not among them, sorted
   * @param by the folder of who has them removed; empty for an unknown one
   * @param within what whose files they are is part of
   */
  record Removed(List<String> objects, List<String> never, String by, List<Embedding> within)
      implements Files {
    public Removed {
      objects = objects.stream().sorted().toList();
      never = never.stream().sorted().toList();
      within = List.copyOf(within);
    }

    private String listed() {
      return String.join(" or ", objects);
    }

    private String others() {
      return "no " + String.join(" or ", never);
    }

    private boolean leavesOut(Used file) {
      return never.contains(file.struct())
          || Embedding.apart(within, file.within()) != null
          || (!objects.isEmpty() && file.object() != null && !objects.contains(file.object()));
    }
  }

  /** What whose files they are is part of. */
  List<Embedding> within();

  /** Whether the one is surely not about what the other is. */
  default boolean differsFrom(Files other) {
    return switch (this) {
      case Used used -> other instanceof Removed removed && removed.leavesOut(used);
      case Removed removed -> other instanceof Used used && removed.leavesOut(used);
    };
  }

  /**
   * Whether nothing says that what is removed is that file, or one of the same sort of device, and
   * it is removed by code of another folder than that file's. A heuristic (Assumption 25).
   *
   * @param used where the functions of the file in use are told to be its
   */
  static boolean areApart(Files removed, Files inUse, String used) {
    return removed instanceof Removed r
        && inUse instanceof Used u
        && (r.objects().isEmpty() || u.object() == null)
        && Collections.disjoint(r.within(), u.within())
        && !r.by().isEmpty()
        && !r.by().equals(SourcePath.folder(used));
  }

  /** What tells it from one that differs, in words, behind a lock's name. */
  default String apartFrom(Files other) {
    Embedding apart = Embedding.apart(within(), other.within());
    return apart == null ? text() : "of " + apart.member();
  }

  private String text() {
    return switch (this) {
      case Used u -> "of " + (u.object() == null ? "a " + u.struct() : u.object());
      case Removed r -> "of " + (r.objects().isEmpty() ? r.others() : r.listed());
    };
  }
}
