package org.lockorder.oracle;

import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.lockorder.ir.CType;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.Outcome;
import org.lockorder.program.LockName;
import org.lockorder.program.Place;
import org.lockorder.summary.Exit;
import org.lockorder.summary.LockUse;

/**
 * A lock that the marks of a function name, and what they say becomes of it.
 *
 * @param lock as the contract has it
 * @param net how often it is taken less how often it is let go of, by the class of what is returned
 */
record Marked(LockUse lock, ToIntFunction<Outcome> net) {

  /** The same lock, of which another mark says something as well. */
  Marked and(Marked other) {
    return new Marked(lock, returned -> net.applyAsInt(returned) + other.net.applyAsInt(returned));
  }

  /** Equal for marks that are about one class. */
  static String key(LockUse lock) {
    LockName name = lock.name();
    return name == null ? lock.place().text() : name.bare();
  }

  /** Whether the operand names anything. */
  boolean isResolved() {
    return lock.name() != null || !(lock.place().root() instanceof Place.Root.Some);
  }

  /** Whether it is a bare word that stands for no object, nor for a lock that a rule knows. */
  boolean isToken() {
    return lock.kind() == LockKind.PSEUDO
        && lock.place().root() instanceof Place.Root.Static
        && lock.place().parent() == null
        && lock.place().type() instanceof CType.Unknown;
  }

  /** What that way out does to it; null where its ways out differ and a caller cannot tell. */
  @Nullable Integer netOf(Exit exit) {
    int sum = 0;
    for (Exit.Left left : exit.acquired()) {
      if (means(left.lock())) {
        if (left.sometimes()) {
          return null;
        }
        sum++;
      }
    }
    for (Exit.Dropped dropped : exit.dropped()) {
      if (means(dropped.lock())) {
        if (dropped.sometimes()) {
          return null;
        }
        sum--;
      }
    }
    return sum;
  }

  /**
   * Whether the mark means that lock. Nothing checks the operands of marks: where one names a
   * member that is not there, any more, the member's name is all that it tells, and that may have
   * got underscores since ({@code rq->lock}).
   */
  private boolean means(LockUse computed) {
    if (lock.sameAs(computed) || isObjectAround(computed)) {
      return true;
    }
    LockName mine = lock.name();
    LockName other = computed.name();
    boolean stale = lock.place().type() instanceof CType.Unknown && lock.place().parent() != null;
    if (stale && other != null) {
      return member(mine == null ? lock.place().tail() : mine.type()).equals(member(other.type()));
    }
    if (mine == null || other == null) {
      return mine == null && other == null && lock.place().text().equals(computed.place().text());
    }
    return mine.mayBe(other);
  }

  /** Whether the mark names no lock but the structure that has it: {@code __releases(sk)}. */
  private boolean isObjectAround(LockUse computed) {
    return lock.place().type() instanceof CType.Struct object
        && !object.anonymous()
        && object.equals(computed.place().owner());
  }

  /** The last member, without underscores in front. */
  private static String member(String path) {
    return path.substring(path.lastIndexOf('.') + 1).replaceFirst("^_+", "");
  }
}
