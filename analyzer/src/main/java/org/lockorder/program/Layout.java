package org.lockorder.program;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.StructFacts;

/** One definition of a struct, whose members are found by name. */
final class Layout {
  /** So few are as well gone through. */
  private static final int FEW = 4;

  private final StructFacts struct;

  /** Made where it is asked for, as of few structs. Threads that ask at once find the same. */
  private @Nullable Map<String, StructFacts.Member> byName;

  Layout(StructFacts struct) {
    this.struct = struct;
  }

  /** The members, in order. */
  List<StructFacts.Member> members() {
    return struct.members();
  }

  /** The first member of that name; null where there is none. */
  StructFacts.@Nullable Member member(String name) {
    if (struct.members().size() > FEW) {
      return byName().get(name);
    }
    for (StructFacts.Member member : struct.members()) {
      if (member.name().equals(name)) {
        return member;
      }
    }
    return null;
  }

  private Map<String, StructFacts.Member> byName() {
    Map<String, StructFacts.Member> known = byName;
    if (known == null) {
      Map<String, StructFacts.Member> found = new HashMap<>();
      struct.members().forEach(member -> found.putIfAbsent(member.name(), member));
      known = Map.copyOf(found);
      byName = known;
    }
    return known;
  }
}
