package org.lockorder.summary;

import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.program.LockName;
import org.lockorder.program.Place;

/** Lock uses by hand. */
public final class Locks {
  private static final CType MUTEX = new CType.Struct("mutex");

  private Locks() {}

  /** A static lock. */
  public static LockUse one(String id) {
    Place place =
        new Place(new Place.Root.Static(id), null, null, MUTEX, null, "", null, id, false);
    return new LockUse(place, null, new LockName(id, id, id, null, true, null), LockKind.MUTEX);
  }

  /** {@code dev.lock} of the device that a parameter points to. */
  static LockUse ofParameter(int index) {
    return ofParameter(index, null);
  }

  static LockUse ofParameter(int index, @Nullable String subclass) {
    String id = subclass == null ? "dev.lock" : "dev.lock/" + subclass;
    return at(new Place.Root.Parameter(index), subclass, id);
  }

  /** {@code dev.lock} of a device that a local variable points to. */
  static LockUse ofLocal(String variable) {
    return at(new Place.Root.Local(variable), null, "dev.lock");
  }

  private static LockUse at(Place.Root root, @Nullable String subclass, String id) {
    Place pointer = new Place(root, null, null, MUTEX, null, "", null, null, false);
    Place device =
        new Place(root, pointer, new Place.Step.Follow(), MUTEX, null, "", null, null, false);
    Place lock =
        new Place(
            root,
            device,
            new Place.Step.Member("lock"),
            MUTEX,
            new CType.Struct("dev"),
            "lock",
            null,
            null,
            false);
    LockName name = new LockName(id, "dev.lock", "dev.lock", null, false, null);
    return new LockUse(lock, subclass, name, LockKind.MUTEX);
  }

  /** A lock of which nothing is known. */
  static LockUse coarse(LockKind kind) {
    Place place = new Place(new Place.Root.Some(), null, null, MUTEX, null, "", null, null, true);
    return new LockUse(place, null, null, kind);
  }

  /** Just taken. */
  static HeldLock hold(LockUse use) {
    return hold(use, LockMode.EXCLUSIVE);
  }

  static HeldLock hold(LockUse use, LockMode mode) {
    return new HeldLock(use, mode, 1, "mutex_lock", false, false);
  }

  /** Only said to be held. */
  static HeldLock asserted(LockUse use) {
    return new HeldLock(use, LockMode.EXCLUSIVE, 1, "lockdep_assert_held", false, true);
  }
}
