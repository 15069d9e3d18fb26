package org.lockorder.frontend;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Threads for tasks that submit more tasks. Their stacks are large: C nests deeply. */
final class Workers implements AutoCloseable {
  private static final long STACK = 64L << 20;

  private final ExecutorService executor;
  private final AtomicInteger pending = new AtomicInteger(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  Workers(int threads) {
    AtomicInteger number = new AtomicInteger();
    this.executor =
        Executors.newFixedThreadPool(
            Math.max(1, threads),
            task -> {
              Thread thread = new Thread(null, task, "reader-" + number.incrementAndGet(), STACK);
              thread.setDaemon(true);
              return thread;
            });
  }

  void submit(Runnable task) {
    pending.incrementAndGet();
    executor.execute(
        () -> {
          try {
            if (failure.get() == null) { // else nobody will see what comes of it
              task.run();
            }
          } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
          } finally {
            finished();
          }
        });
  }

  private void finished() {
    if (pending.decrementAndGet() == 0) {
      done.countDown();
    }
  }

  /** Waits until every task, and every task that those submitted, is done. */
  void await() throws InterruptedException {
    finished();
    done.await();
    Throwable failed = failure.get();
    if (failed instanceof Error error) {
      throw error; // out of memory: told to the user in words of its own
    }
    if (failed != null) {
      throw new IllegalStateException("a reader failed", failed);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
