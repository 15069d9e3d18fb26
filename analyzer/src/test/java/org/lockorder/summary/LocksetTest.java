package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockorder.summary.Locks.asserted;
import static org.lockorder.summary.Locks.coarse;
import static org.lockorder.summary.Locks.hold;
import static org.lockorder.summary.Locks.ofLocal;
import static org.lockorder.summary.Locks.ofParameter;
import static org.lockorder.summary.Locks.one;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;

/** What taking and letting go of locks does to those of one path. */
class LocksetTest {
  private static final LockUse A = one("a");
  private static final LockUse B = one("b");

  private static Lockset holding(LockUse... locks) {
    Lockset state = Lockset.NONE;
    for (LockUse lock : locks) {
      state = state.acquire(hold(lock));
    }
    return state;
  }

  private static List<String> held(Lockset state) {
    return state.held().stream().map(h -> h.lock().key()).toList();
  }

  private static List<String> dropped(Lockset state) {
    return state.dropped().stream().map(LockUse::key).toList();
  }

  @Test
  void locksAreHeldInTheOrderOfTaking() {
    assertThat(held(holding(B, A))).containsExactly("b", "a");
    assertThat(held(holding(B, A).release(B))).containsExactly("a");
    assertThat(holding(B, A).release(B).release(A)).isEqualTo(Lockset.NONE);
  }

  @Test
  void whatIsNotHeldHereIsTheCallers() {
    Lockset state = holding(A).release(B);
    assertThat(held(state)).containsExactly("a");
    assertThat(dropped(state)).containsExactly("b");
    assertThat(dropped(state.release(B))).containsExactly("b");
  }

  @Test
  void takingBackLeavesItToTheCallerAgain() {
    Lockset back = Lockset.NONE.release(A).acquire(hold(A));
    assertThat(back).isEqualTo(Lockset.NONE);
    Lockset other = Lockset.NONE.release(A).acquire(hold(B));
    assertThat(held(other)).containsExactly("b");
    assertThat(dropped(other)).containsExactly("a");
  }

  @Test
  void anUnlockFindsItsInstanceFirstThenItsClass() {
    Lockset two = holding(ofParameter(0), ofParameter(1));
    assertThat(held(two.release(ofParameter(0)))).containsExactly("$1*.lock");
    assertThat(held(two.release(ofLocal("d")))).containsExactly("$0*.lock");
    assertThat(dropped(two.release(ofLocal("d")))).isEmpty();
  }

  @Test
  void anUnlockDoesNotSayItsSubclass() {
    Lockset nested = holding(ofParameter(0, "1"));
    assertThat(nested.release(ofLocal("d")).held()).isEmpty();
  }

  @Test
  void aCoarseUnlockEndsTheLikeliestHoldOfItsKind() {
    Lockset both = holding(coarse(LockKind.MUTEX), A);
    assertThat(held(both.release(coarse(LockKind.MUTEX)))).containsExactly("a");
    assertThat(holding(A).release(coarse(LockKind.MUTEX)).held()).isEmpty();
    assertThat(both.release(coarse(LockKind.SPINLOCK)).held()).hasSize(2);
  }

  /** {@code walk.ptl} of this function's own, to whatever lock that leads. */
  private static LockUse kept(LockKind kind) {
    return new LockUse(ofLocal("walk").place(), null, null, kind);
  }

  @Test
  void aCalleeLetsGoOfWhatIsHeldByAPointerThatIsKeptHere() {
    assertThat(holding(A).releasedBelow(kept(LockKind.MUTEX), Exit.When.ALWAYS).held()).isEmpty();
    for (LockUse other : List.of(coarse(LockKind.MUTEX), kept(LockKind.SPINLOCK))) {
      Lockset after = holding(A).releasedBelow(other, Exit.When.ALWAYS);
      assertThat(held(after)).as("its own, or of another kind").containsExactly("a");
    }
    for (Exit.When when : List.of(Exit.When.SOMETIMES, Exit.When.BELOW)) {
      assertThat(held(holding(A).releasedBelow(kept(LockKind.MUTEX), when))).containsExactly("a");
    }
  }

  @Test
  void aLoopHoldsNoMoreThanTwoOfAClass() {
    Lockset state = holding(ofParameter(0), ofParameter(1), ofParameter(2));
    assertThat(held(state)).containsExactly("$0*.lock", "$1*.lock");
  }

  @Test
  void noPathHoldsMoreThanSixteen() {
    Lockset state = Lockset.NONE;
    for (int i = 0; i < 40; i++) {
      state = state.acquire(hold(one("l" + i)));
    }
    assertThat(state.held()).hasSize(16);
    for (int i = 0; i < 40; i++) {
      state = state.release(one("m" + i));
    }
    assertThat(state.dropped()).hasSize(16);
  }

  @Test
  void aDowngradeChangesTheModeOnly() {
    Lockset state = holding(A, B).downgrade(A);
    assertThat(state.held().stream().map(HeldLock::mode))
        .containsExactly(LockMode.SHARED, LockMode.EXCLUSIVE);
    assertThat(holding(B).downgrade(A)).isEqualTo(holding(B));
  }

  @Test
  void anAssertionHoldsUnlessTheCodeItselfDid() {
    assertThat(held(Lockset.NONE.assertHeld(asserted(A)))).containsExactly("a");
    assertThat(holding(A).assertHeld(asserted(A))).isEqualTo(holding(A));
    Lockset dropped = Lockset.NONE.release(A);
    assertThat(dropped.assertHeld(asserted(A))).isEqualTo(dropped);
  }

  private static Lockset afterCalleesCallee(LockKind kind, LockMode mode) {
    LockUse mine = Locks.ofLocal("dev");
    LockUse its = Locks.ofParameter(0);
    LockUse taken = new LockUse(mine.place(), null, mine.name(), kind);
    return Lockset.NONE
        .acquire(new HeldLock(taken, mode, 1, "lock", false, false))
        .releasedBelow(new LockUse(its.place(), null, its.name(), kind), Exit.When.BELOW);
  }

  @Test
  void aReadersShareIsEndedFarBelowByAnotherName() {
    assertThat(held(afterCalleesCallee(LockKind.PERCPU_RWSEM, LockMode.SHARED))).isEmpty();
    assertThat(held(afterCalleesCallee(LockKind.PERCPU_RWSEM, LockMode.EXCLUSIVE))).hasSize(1);
    assertThat(held(afterCalleesCallee(LockKind.RWSEM, LockMode.SHARED))).hasSize(1);
  }

  @Test
  void whatIsSaidNotToBeHeldWasLetGoOf() {
    assertThat(holding(A).assertNotHeld(A)).isEqualTo(Lockset.NONE);
    assertThat(holding(B).assertNotHeld(A)).isEqualTo(holding(B));
    assertThat(dropped(Lockset.NONE.assertNotHeld(A))).isEmpty();
  }

  @Test
  void lettingGoOfAnAssertedHoldDropsTheCallers() {
    Lockset state = Lockset.NONE.assertHeld(asserted(A)).release(A);
    assertThat(state.held()).isEmpty();
    assertThat(dropped(state)).containsExactly("a");
  }

  @Test
  void behindABranchAHoldIsNoLongerStraight() {
    Lockset state = holding(A);
    assertThat(state.surelyHolds(A)).isTrue();
    assertThat(state.branched().surelyHolds(A)).isFalse();
    assertThat(state.branched().holds(A)).isTrue();
    assertThat(state.branched().key()).isEqualTo(state.key());
    assertThat(Lockset.NONE.branched()).isSameAs(Lockset.NONE);
  }

  @Test
  void aPathKnowsWhichOfItsLocksHangOnAVariable() {
    assertThat(holding(ofLocal("d")).isRootedAt("d")).isTrue();
    assertThat(holding(ofLocal("d")).isRootedAt("e")).isFalse();
    assertThat(Lockset.NONE.release(ofLocal("d")).isRootedAt("d")).isTrue();
    assertThat(holding(A, ofParameter(0)).isRootedAt("d")).isFalse();
  }

  @Test
  void usesCanBeSeenAnew() {
    Lockset state = holding(ofLocal("d")).release(ofLocal("d")).acquire(hold(ofLocal("d")));
    Lockset seen =
        state.mapUses(use -> new LockUse(use.place().some(), null, use.name(), use.kind()));
    assertThat(held(seen)).containsExactly("?%d*.lock");
    assertThat(Lockset.NONE.mapUses(use -> A)).isSameAs(Lockset.NONE);
  }
}
