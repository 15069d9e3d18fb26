package org.lockorder.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call that takes away what objects are called by, waiting for who is in their functions: files
 * of sysfs. Which it is about tells what is held by those from what others hold.
 *
 * @param call the function
 * @param of a pointer to what is taken away, or to what lists that; null where no argument tells
 * @param from a pointer to the object whose files are taken away; null where no argument tells
 * @param never tags of structs whose objects are not among what is taken away
 * @param undoes whether the function makes such an object, and takes that one away where it fails
 * @param origin where the row is
 */
public record Removal(
    String call,
    @Nullable Operand of,
    @Nullable Operand from,
    Set<String> never,
    boolean undoes,
    String origin) {
  public Removal {
    never = Set.copyOf(never);
  }
}
