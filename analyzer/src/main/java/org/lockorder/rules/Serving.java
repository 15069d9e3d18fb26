package org.lockorder.rules;

import java.util.Set;

/**
 * Tables of functions that serve objects: each object is served by one table all its life, but for
 * tables that code gives it otherwise than where it makes it. {@code proto_ops} serves a {@code
 * socket}, and with it the {@code sock} behind it.
 *
 * @param struct the tables' tag
 * @param object the tag of what their functions are given
 * @param by the object's member that points to its table
 * @param madeIn the struct's member, {@code net_proto_family.create}, whose functions make objects
 * @param leads pointers that lead to what is served with it: {@code socket.sk}
 * @param origin where the row is
 */
public record Serving(
    String struct, String object, String by, String madeIn, Set<String> leads, String origin) {
  public Serving {
    leads = Set.copyOf(leads);
  }

  /** Whether locks of such structs are an object's. */
  public boolean owns(String tag) {
    return tag.equals(object) || leads.stream().anyMatch(lead -> lead.startsWith(tag + "."));
  }
}
