package org.lockorder.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.ContextChange;
import org.lockorder.ir.Flags;
import org.lockorder.ir.LockAction;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Outcome;

/**
 * What one call does to one lock.
 *
 * @param call the function's or macro's name
 * @param action what is done
 * @param lock a pointer to the lock
 * @param mode in which; EXCLUSIVE where it does not matter
 * @param kind the lock's family
 * @param blocks false for a trylock
 * @param acquiredWhen the return values with which it was taken; ANY for always
 * @param tries the operand that is not 0 where nothing is waited for, null where there is none
 * @param reads the operand that is 0 for EXCLUSIVE, 1 for SHARED, 2 for RECURSIVE_SHARED; null
 *     where the mode is fixed
 * @param subclass lockdep's subclass operand, null where there is none
 * @param count how many an initialised one lets pass, null where there is no telling; 0 makes it
 *     INITIALISE_TAKEN
 * @param named of INITIALISE and SET_CLASS the operand that lockdep prints as the lock's name, null
 *     where that is the lock itself
 * @param lastReference whether it is asked for only where a last reference goes away
 * @param word the operand whose flags say whether anything is done, null where there is none
 * @param flags what they must say
 * @param context what it does to the CPU's context besides
 * @param enters whether the definition counts too, for the locks that it takes itself
 * @param origin {@code mutex.yaml:12}, for messages
 */
public record CallModel(
    String call,
    LockAction action,
    Operand lock,
    LockMode mode,
    LockKind kind,
    boolean blocks,
    Outcome acquiredWhen,
    @Nullable Operand tries,
    @Nullable Operand reads,
    @Nullable Operand subclass,
    @Nullable Operand count,
    @Nullable Operand named,
    boolean lastReference,
    @Nullable Operand word,
    Flags flags,
    ContextChange context,
    boolean enters,
    String origin) {
  /** Nothing is asked of any flags. */
  public static final Flags NO_FLAGS = new Flags(List.of(), List.of());
}
