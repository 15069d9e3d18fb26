package org.lockorder.threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Threads for parts of one stage that know nothing of each other. */
public final class Threads implements AutoCloseable {
  /** C nests deeply, and so do the values that its expressions become. */
  private static final long STACK = 64L << 20;

  private static final int TOGETHER = 1 << 14;

  /** Fewer: what is made of the last is given away while nothing else is done. */
  private static final int AHEAD = 1 << 12;

  /**
   * Parts that a thread takes at a time at most: what is done of a function may be so little that
   * to share a number and a line of the cache with others for each costs more.
   */
  private static final int SHARE = 64;

  private final int count;
  private final ExecutorService executor;

  /**
   * That many threads.
   *
   * @param count one or more
   */
  public Threads(int count) {
    this.count = Math.max(1, count);
    AtomicInteger number = new AtomicInteger();
    this.executor =
        Executors.newFixedThreadPool(
            this.count,
            task -> {
              Thread thread = new Thread(null, task, "worker-" + number.incrementAndGet(), STACK);
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * What {@code part} makes of 0 to {@code parts} - 1, in that order. Each part sees all that was
   * done before this call.
   *
   * @throws IllegalStateException where a part fails
   */
  public <R> List<R> map(int parts, IntFunction<R> part) {
    return begin(parts, part).get();
  }

  /**
   * Begins what {@link #map} does, beside what is done until its result is asked for. No part may
   * wait for these threads itself: there may be no other.
   *
   * @throws IllegalStateException when the result is asked for, where a part fails
   */
  public <R> Supplier<List<R>> begin(int parts, IntFunction<R> part) {
    AtomicInteger next = new AtomicInteger();
    List<R> results = new ArrayList<>(Collections.nCopies(parts, null)); // a place for each
    Runnable work =
        () -> {
          try {
            for (int from = next.get(); from < parts; from = next.get()) {
              int to = from + share(parts - from);
              if (next.compareAndSet(from, to)) {
                for (int i = from; i < to; i++) {
                  results.set(i, part.apply(i));
                }
              }
            }
          } catch (RuntimeException | Error e) {
            next.set(parts); // nobody will see what comes of the others
            throw e;
          }
        };
    List<? extends Future<?>> shares =
        IntStream.range(0, Math.min(count, parts)).mapToObj(i -> executor.submit(work)).toList();
    return () -> {
      shares.forEach(Threads::await);
      return Collections.unmodifiableList(results);
    };
  }

  /**
   * How many of those left a thread takes: the last are taken one by one, for all to end at once.
   */
  private int share(int left) {
    return Math.clamp(left / (count * 16), 1, SHARE);
  }

  /**
   * Gives what {@code part} makes of each to {@code then}, in their order and one by one. So many
   * at a time that what was made and is still waiting needs little memory.
   *
   * @throws IllegalStateException where a part fails
   */
  public <T, R> void each(List<T> all, Function<T, R> part, Consumer<R> then) {
    for (int from = 0; from < all.size(); from += TOGETHER) {
      List<T> some = all.subList(from, Math.min(from + TOGETHER, all.size()));
      map(some.size(), i -> part.apply(some.get(i))).forEach(then);
    }
  }

  /**
   * The same of parts that know nothing of what {@code then} does: the next are made meanwhile.
   *
   * @throws IllegalStateException where a part fails
   */
  public <T, R> void ahead(List<T> all, Function<T, R> part, Consumer<R> then) {
    Supplier<List<R>> made = List::of;
    for (int from = 0; from < all.size(); from += AHEAD) {
      List<T> some = all.subList(from, Math.min(from + AHEAD, all.size()));
      Supplier<List<R>> next = begin(some.size(), i -> part.apply(some.get(i)));
      made.get().forEach(then);
      made = next;
    }
    made.get().forEach(then);
  }

  /**
   * Gives what {@code part} makes of 0 to {@code needed.length} - 1 to {@code then}, in that order
   * and one by one. A part is begun as soon as {@code then} was given all that it needs, whatever
   * others are still being made.
   *
   * @param needed by part: the last that it needs, and with it all before that; -1 for none
   * @throws IllegalStateException where a part fails
   */
  public <R> void inOrder(int[] needed, IntFunction<R> part, ObjIntConsumer<R> then) {
    InOrder<R> parts = new InOrder<>(needed, part);
    List<? extends Future<?>> shares =
        IntStream.range(0, Math.min(count, needed.length))
            .mapToObj(i -> executor.submit(parts::make))
            .toList();
    int taken = 0;
    while (taken < needed.length) {
      List<R> some = parts.take();
      if (some.isEmpty()) {
        break;
      }
      for (R one : some) {
        then.accept(one, taken++);
        parts.taken();
      }
    }
    shares.forEach(Threads::await);
  }

  /**
   * Begins some work beside what is done until its result is asked for. It may not wait for these
   * threads itself: there may be no other.
   *
   * @throws IllegalStateException when the result is asked for, where the work fails
   */
  public <R> Supplier<R> begin(Supplier<R> work) {
    Future<R> begun = executor.submit(work::get);
    return () -> await(begun);
  }

  private static <R> R await(Future<R> share) {
    try {
      return share.get();
    } catch (ExecutionException e) {
      Throwable why = e.getCause();
      if (why instanceof Error error) {
        throw error; // out of memory: told to the user in words of its own
      }
      throw new IllegalStateException("a worker failed", why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
