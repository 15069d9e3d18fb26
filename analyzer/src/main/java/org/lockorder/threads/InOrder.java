package org.lockorder.threads;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;

/**
 * Parts that are made side by side and taken in their order, where one may be made only when those
 * were taken that it needs: none waits for any other.
 */
final class InOrder<R> {
  /** So many are made ahead of what is taken at most. */
  private static final int AHEAD = 1_000;

  /** Who takes them is woken for so many, for waking costs more than many a part. */
  private static final int TOGETHER = 100;

  private final int[] needed;
  private final IntFunction<R> part;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition someReady = lock.newCondition();
  private final Condition someMade = lock.newCondition();

  /** Those that may be begun. */
  private final BitSet ready = new BitSet();

  /** Those that may not, by what they need. */
  private final Map<Integer, List<Integer>> waiting = new HashMap<>();

  private final Map<Integer, R> made = new HashMap<>();
  private int entered;
  private int begun;
  private int taken;
  private int idle;
  private boolean failed;

  /**
   * @param needed by part: the last that must be taken before it is made; -1 for none
   */
  InOrder(int[] needed, IntFunction<R> part) {
    this.needed = needed;
    this.part = part;
    enter();
  }

  /** Makes parts as long as there are some: for each thread. */
  void make() {
    for (int next = next(); next >= 0; next = next()) {
      try {
        made(next, part.apply(next));
      } catch (RuntimeException | Error e) {
        fail(); // nobody will see what comes of the others
        throw e;
      }
    }
  }

  /** The first that may be made; -1 where none will be. */
  private int next() {
    lock.lock();
    try {
      while (!failed && begun < needed.length) {
        int next = ready.nextSetBit(taken);
        if (next >= 0) {
          ready.clear(next);
          begun++;
          return next;
        }
        idle++;
        wake();
        someReady.await();
        idle--;
      }
      someReady.signalAll();
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    } finally {
      lock.unlock();
    }
  }

  private void made(int index, R result) {
    lock.lock();
    try {
      made.put(index, result);
      if (idle > 0 || made.size() >= TOGETHER || begun == needed.length) {
        wake();
      }
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    if (made.containsKey(taken)) {
      someMade.signal();
    }
  }

  private void fail() {
    lock.lock();
    try {
      failed = true;
      someMade.signal();
      someReady.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The next in their order that are made, one at least; none where a part failed. */
  List<R> take() {
    lock.lock();
    try {
      while (!failed && !made.containsKey(taken)) {
        someMade.awaitUninterruptibly();
      }
      List<R> some = new ArrayList<>();
      for (R one = made.remove(taken); one != null; one = made.remove(taken + some.size())) {
        some.add(one);
      }
      return some;
    } finally {
      lock.unlock();
    }
  }

  /** What was given out so far has arrived with one more: others may need that. */
  void taken() {
    lock.lock();
    try {
      List<Integer> freed = waiting.remove(taken++);
      if (freed != null) {
        freed.forEach(ready::set);
      }
      enter();
      if (idle > 0 && ready.nextSetBit(taken) >= 0) {
        someReady.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void enter() {
    while (entered < Math.min(needed.length, taken + AHEAD)) {
      if (needed[entered] < taken) {
        ready.set(entered);
      } else {
        waiting.computeIfAbsent(needed[entered], x -> new ArrayList<>(1)).add(entered);
      }
      entered++;
    }
  }
}
