package org.lockorder.ir;

import java.util.List;

/**
 * A struct or union's members; those of an anonymous member are here as its own.
 *
 * @param tag as in {@link CType.Struct}
 */
public record StructFacts(String tag, Site site, Condition condition, List<Member> members) {
  public StructFacts {
    members = List.copyOf(members);
  }

  /** The same, existing only under this condition too. */
  public StructFacts under(Condition outer) {
    return new StructFacts(tag, site, condition.and(outer), members);
  }

  /** One member. */
  public record Member(String name, CType type, int line) {}
}
