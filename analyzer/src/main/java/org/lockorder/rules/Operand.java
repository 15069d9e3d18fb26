package org.lockorder.rules;

/**
 * Where a model finds a value in a call. In YAML: {@code arg0}, {@code arg1->resv}, {@code
 * arg1[arg0]}, {@code global slab_mutex}, {@code one-of folio_lock}, {@code one-of
 * mm_struct.mmap_sem}, {@code return}.
 */
public sealed interface Operand {
  /**
   * An argument (zero-based), or what the member path behind it leads to: {@code arg1->a.b} is the
   * address {@code &arg1->a.b}. The path is empty or starts with {@code ->} or {@code .}.
   */
  record Argument(int index, String path) implements Operand {}

  /**
   * A part of what {@code whole} points to that a named constant tells apart, a bit of a word: the
   * constant itself, or the argument that is one. An argument that is none tells nothing apart.
   */
  record Part(Argument whole, String index) implements Operand {}

  /** One of many objects, none of which is in sight; their class has this name. */
  record OneOf(String name) implements Operand {}

  /**
   * That member of one of many objects of that struct, none of which is in sight. Where the struct
   * has no such member it is nothing: in a kernel of another age.
   */
  record MemberOfOne(String struct, String member) implements Operand {}

  /** A static object or a member of one: {@code cpu_hotplug.lock}; its address is meant. */
  record GlobalObject(String name) implements Operand {}

  /** What the call returns. */
  record Returned() implements Operand {}
}
