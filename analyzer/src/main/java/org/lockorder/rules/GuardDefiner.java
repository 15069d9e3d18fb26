package org.lockorder.rules;

/**
 * A macro that defines a scope-bound guard class (include/linux/cleanup.h): {@code
 * DEFINE_GUARD(name, type, lock, unlock)}, {@code DEFINE_LOCK_GUARD_1(name, type, lock, unlock,
 * ...)}, {@code DEFINE_LOCK_GUARD_0(name, lock, unlock, ...)}, {@code DEFINE_GUARD_COND(name, ext,
 * condlock)}.
 *
 * @param shape how the macro's arguments are laid out
 */
public record GuardDefiner(String call, Shape shape, String origin) {
  /** The argument layouts. */
  public enum Shape {
    /** name, type, lock, unlock; {@code _T} is the guarded pointer. */
    POINTER,
    /** name, type, lock, unlock; {@code _T->lock} is the guarded pointer. */
    LOCKED_POINTER,
    /** name, lock, unlock; nothing is pointed to. */
    NOTHING,
    /** name, ext, condlock: the class name##ext, whose lock may fail: nonzero is taken. */
    CONDITIONAL_POINTER,
    /** name, ext, condlock for a LOCKED_POINTER class. */
    CONDITIONAL_LOCKED_POINTER
  }
}
