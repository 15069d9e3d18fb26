package org.lockorder.lockgraph;

import java.util.List;
import java.util.Set;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockMode;

/**
 * One way an edge comes about: how the outer lock is taken and, while it is held, the inner one is
 * asked for.
 *
 * @param steps from the taking of the outer lock to the request of the inner one
 * @param outerMode how the outer lock is held
 * @param innerMode how the inner lock is asked for
 * @param holder the function that holds the outer lock, with its file: {@code f@mm/slab.c}
 * @param requester the function that asks for the inner lock, likewise
 * @param outerRefinement what more is known of the outer use
 * @param innerRefinement likewise of the inner one
 * @param gates every other lock held when the inner one is asked for, sorted by id
 * @param condition when all of it exists
 * @param oneObject whether the two locks surely belong together wherever this happens: each is the
 *     only one of its class, or both are members of one object
 * @param evidence what weakens it
 */
public record Witness(
    List<Step> steps,
    LockMode outerMode,
    LockMode innerMode,
    String holder,
    String requester,
    Refinement outerRefinement,
    Refinement innerRefinement,
    List<Held> gates,
    Condition condition,
    boolean oneObject,
    Set<Evidence> evidence) {
  public Witness {
    steps = List.copyOf(steps);
    gates = List.copyOf(gates);
    evidence = Set.copyOf(evidence);
  }

  /** What makes a witness worth less than two direct calls between exact locks. */
  public enum Evidence {
    /** The outer lock was got by a trylock. */
    OUTER_TRIED,
    /** A call through a function pointer is on the way, for which one function only is known. */
    INDIRECT,
    /** A call through a pointer may mean other functions too, or two calls go through pointers. */
    INDIRECT_MANY,
    /**
     * A call through a pointer may mean other functions too, but the inner lock is the own of who
     * is called.
     */
    INDIRECT_BACK,
    /** Code on the way has structures of its own of the kind that the pointer is in, without it. */
    INDIRECT_ELSEWHERE,
    /** So much so that no cycle is told of it. */
    UNLIKELY,
    /** It runs only at boot or at unload. */
    BOOT,
    /** The outer hold is an assertion of the code, not seen taken. */
    ASSERTED,
    /** An end is a home-made lock that a rule describes. */
    COUNTED,
    /** A call has several definitions to choose from. */
    AMBIGUOUS_CALL,
    /** The two ends may be one instance or two. */
    SAME_CLASS,
    /** A function on the way does it on some condition only. */
    CONDITIONAL,
    /** So many functions on the way do it on some condition only that they may well not agree. */
    MANY_CONDITIONS,
    /** A last reference must be gone for it, while the object's users hold locks. */
    LAST_REFERENCE,
    /** It happens to few of the objects that come there. */
    SELDOM,
    /** A static object must be zero for it, and is set then: it happens once. */
    ONCE,
    /** The outer lock is taken on a condition that was not followed to here. */
    OUTER_SOMETIMES,
    /** The outer lock is one of some that a helper takes, or one in one of some subclasses. */
    OUTER_EITHER,
    /** A wound/wait mutex is asked for with an acquire context: who would deadlock backs off. */
    WITH_CONTEXT,
    /** Whether the inner lock is asked for is said by flags that are not known. */
    UNKNOWN_FLAGS,
    /** Lockdep is told to tell apart the locks of an end: they are of several classes. */
    SPLIT,
    /** A function on the way lets go of the outer lock on some condition first. */
    OUTER_DOUBTED,
    /** The outer lock was just made, and nobody else knows the object that it is part of. */
    OUTER_UNPUBLISHED,
    /** Likewise the inner one. */
    INNER_UNPUBLISHED,
    /** The outer lock has no owner, and somebody lets go of it who has not taken it. */
    HANDED_ON,
    /** The outer lock is one that several tasks may hold at a time. */
    POOLED,
    /** A lock of a struct that many others contain: it is not known which does here. */
    ANY_OWNER
  }

  /** The same without the calls between its ends; it is as long as it was. */
  Witness brief() {
    return steps.size() < 3
        ? this
        : new Witness(
            List.of(steps.get(0), steps.get(steps.size() - 1)),
            outerMode,
            innerMode,
            holder,
            requester,
            outerRefinement,
            innerRefinement,
            gates,
            condition,
            oneObject,
            evidence);
  }

  /** How many calls lie between the two locks. */
  public int calls() {
    return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).depth();
  }
}
