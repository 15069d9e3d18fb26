package org.lockorder.rules;

/**
 * Where a model finds a value in a call. In YAML: {@code arg0}, {@code arg1->resv}, {@code global
 * slab_mutex}, {@code return}.
 */
public sealed interface Operand {
  /**
   * An argument (zero-based), or what the member path behind it leads to: {@code arg1->a.b} is the
   * address {@code &arg1->a.b}. The path is empty or starts with {@code ->} or {@code .}.
   */
  record Argument(int index, String path) implements Operand {}

  /** A static object or a member of one: {@code cpu_hotplug.lock}; its address is meant. */
  record GlobalObject(String name) implements Operand {}

  /** What the call returns. */
  record Returned() implements Operand {}
}
