package org.lockorder.rules;

import org.jspecify.annotations.Nullable;

/**
 * A macro that defines an object: {@code DEFINE_MUTEX(name)}, {@code DEFINE_PER_CPU(type, name)}.
 *
 * @param call the macro
 * @param name which argument is the object's name
 * @param type its C type as text ({@code struct mutex}), null where {@code typeArgument} tells
 * @param typeArgument which argument is its type, -1 where {@code type} tells
 * @param perCpu whether every CPU gets its own
 * @param declarationOnly whether it declares and does not define ({@code DECLARE_PER_CPU})
 */
public record Definer(
    String call,
    int name,
    @Nullable String type,
    int typeArgument,
    boolean perCpu,
    boolean declarationOnly,
    String origin) {
  /** Whether what it is given says more than the object's name and type: {@code DECLARE_WORK}. */
  public boolean mayInitialise(int arguments) {
    return !declarationOnly && arguments > (typeArgument < 0 ? 1 : 2);
  }
}
