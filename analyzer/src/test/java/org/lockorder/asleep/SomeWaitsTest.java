package org.lockorder.asleep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;

/** Who waits asleep under a spinning lock, on some of his ways. */
class SomeWaitsTest {
  private static final String LOCKS =
      """
      struct dev { spinlock_t lock; struct mutex mutex; atomic_t refs; int mode; };
      static DEFINE_MUTEX(modes);
      static void change(struct dev *d, int mode)
      {
        if (mode)
          mutex_lock(&modes);
        if (mode)
          mutex_unlock(&modes);
      }
      """;

  /** {@code f: dev.lock > modes doubt 0}, and whether the lock is held on every path. */
  private static List<String> waits(String functions) {
    return SomeWaits.of(Stages.of(LOCKS + functions).summaries()).stream()
        .map(SomeWaitsTest::text)
        .toList();
  }

  private static String text(SomeWait wait) {
    String bar =
        switch (wait.bar()) {
          case Bar.InHandler h -> h.setting().label();
          case Bar.UnderLock l -> l.name() + (l.everywhere() ? "" : " somewhere");
        };
    return "%s: %s > %s doubt %d"
        .formatted(wait.caller().name(), bar, wait.lock().id(), wait.doubt());
  }

  private static String held(String body) {
    return "void f(struct dev *d, int n) { spin_lock(&d->lock); %s spin_unlock(&d->lock); }"
        .formatted(body);
  }

  @Test
  void whatIsPassedMustAllowIt() {
    assertThat(waits(held("change(d, n);"))).containsExactly("f: dev.lock > modes doubt 0");
    assertThat(waits(held("change(d, 1);"))).containsExactly("f: dev.lock > modes doubt 0");
    assertThat(waits(held("change(d, 0);"))).isEmpty();
  }

  @Test
  void itIsLookedForTwoCallsBelowTheFirst() {
    String further =
        """
        static void one(struct dev *d) { change(d, d->mode); }
        static void two(struct dev *d) { one(d); }
        static void three(struct dev *d) { two(d); }
        """;
    assertThat(waits(further + held("two(d);"))).hasSize(1);
    assertThat(waits(further + held("three(d);"))).isEmpty();
  }

  @Test
  void aConditionMoreIsADoubt() {
    String twice = "static void maybe(struct dev *d) { if (d->mode) change(d, d->mode); }\n";
    assertThat(waits(twice + held("maybe(d);"))).containsExactly("f: dev.lock > modes doubt 1");
  }

  @Test
  void whoLetsGoOfTheLockMayWait() {
    String drops =
        """
        static void wait_for(struct dev *d)
        {
          spin_unlock(&d->lock);
          change(d, d->mode);
          spin_lock(&d->lock);
        }
        """;
    assertThat(waits(drops + held("wait_for(d);"))).isEmpty();
  }

  @Test
  void theLastReferenceIsLeftOut() {
    String put =
        """
        static void put(struct dev *d)
        {
          if (atomic_dec_and_test(&d->refs)) {
            mutex_lock(&modes);
            mutex_unlock(&modes);
          }
        }
        """;
    assertThat(waits(put + held("put(d);"))).isEmpty();
  }

  @Test
  void aLockThatIsHeldOnSomePathsOnlyIsSaidToBe() {
    String some =
        """
        void f(struct dev *d, int n)
        {
          if (n)
            spin_lock(&d->lock);
          change(d, d->mode);
          if (n)
            spin_unlock(&d->lock);
        }
        """;
    assertThat(waits(some)).containsExactly("f: dev.lock somewhere > modes doubt 0");
  }

  @Test
  void whatSpinsOnOtherWaysIsMadeForWhoSpins() {
    String either =
        """
        static void lock_it(struct dev *d)
        {
          if (d->mode)
            mutex_lock(&d->mutex);
          else
            spin_lock(&d->lock);
        }
        static DEFINE_SPINLOCK(outer);
        void f(struct dev *d) { spin_lock(&outer); lock_it(d); spin_unlock(&outer); }
        """;
    assertThat(waits(either)).isEmpty();
  }
}
