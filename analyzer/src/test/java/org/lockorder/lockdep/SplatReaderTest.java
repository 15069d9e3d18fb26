package org.lockorder.lockdep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplatReaderTest {
  private static Splat one(String... lines) {
    List<Splat> all = SplatReader.read(String.join("\n", lines));
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static String links(Splat splat) {
    return String.join(
        ", ",
        splat.links().stream()
            .map(link -> link.from().name() + " -> " + link.to().name() + " " + link.stack())
            .toList());
  }

  @Test
  void aQuotationWithoutItsHeadline() {
    Splat splat =
        one(
            "> a/1 is trying to acquire lock:",
            ">  (&a->lock){+.+.}, at: [<ffffffff81000000>] f+0x1/0x2 [mod]",
            "> but task is already holding lock:",
            ">  (b_mutex){+.+.}, at: g+0x1/0x2");
    assertThat(splat.kind()).isEqualTo(Kind.CIRCULAR);
    assertThat(links(splat)).isEqualTo("b_mutex -> &a->lock []");
    assertThat(splat.links().get(0).to().at()).isEqualTo(new Frame("f", "mod"));
    assertThat(splat.missing()).contains("the dependency chain");
  }

  @Test
  void reclaimWasAContextOnce() {
    Splat splat =
        one(
            "[ INFO: inconsistent lock state ]",
            "2.6.31 #1",
            "inconsistent {RECLAIM_FS-ON-W} -> {IN-RECLAIM_FS-W} usage.",
            "kswapd0/3 [HC0[0]:SC0[0]:HE1:SE1] takes:",
            " (&i->m){+.+.?.}, at: [<c1000000>] evict+0x1/0x2",
            "{RECLAIM_FS-ON-W} state was registered at:",
            "  [<c1000000>] kmem_cache_alloc+0x1/0x2",
            "  [<c1000000>] open+0x1/0x2",
            "stack backtrace:",
            " [<c1000000>] mutex_lock_nested+0x1/0x2",
            " [<c1000000>] evict+0x1/0x2");
    assertThat(links(splat))
        .isEqualTo(
            "fs_reclaim -> &i->m [mutex_lock_nested(), evict()],"
                + " &i->m -> fs_reclaim [kmem_cache_alloc(), open()]");
    assertThat(splat.usages()).isEmpty();
    assertThat(splat.kernel()).isEqualTo("2.6.31");
  }

  @Test
  void whoElsesLinesAreLeftOut() {
    Splat splat =
        one(
            "[ 1.0][ T1] WARNING: possible recursive locking detected",
            "[ 1.0][ T1] a/1 is trying to acquire lock:",
            "[ 1.0][ T2]  (other){+.+.}, at: x+0x1/0x2",
            "[ 1.0][ T1] ffff0000 (mine#2){+.+.}-{3:3}, at: f.isra.0+0x1/0x2",
            "[ 1.0][ T1] but task is already holding lock:",
            "[ 1.0][ T1] ffff0001 (mine#2){+.+.}-{3:3}, at: f+0x1/0x2",
            "[ 1.0][ T1] stack backtrace:",
            "[ 1.0][ T1]  ? guess+0x1/0x2",
            "[ 1.0][ T2]  noise+0x1/0x2",
            "[ 1.0][ T1]  inlined mm/slub.c:12 [inline]",
            "[ 1.0][ T1]  f.isra.0+0x1/0x2",
            "[ 1.0][ T1] RIP: 0033:0x0",
            "[ 1.0][ T1]  later+0x1/0x2");
    assertThat(links(splat)).isEqualTo("mine#2 -> mine#2 [inlined(), f()]");
  }

  @Test
  void reportsOfOtherKindsAreNamed() {
    for (String title :
        List.of(
            "WARNING: bad unlock balance detected!",
            "[ INFO: suspicious RCU usage. ]",
            "[ BUG: Invalid wait context ]",
            "WARNING: lock held when returning to user space!",
            "[ BUG: x/1 still has locks held! ]",
            "[ BUG: held lock freed! ]")) {
      assertThat(one(title).kind()).as(title).isEqualTo(Kind.OTHER);
    }
    assertThat(SplatReader.read("WARNING: CPU: 1 PID: 2 at mm/slub.c:1\nBUG: soft lockup"))
        .isEmpty();
    assertThat(SplatReader.read("WARNING: inconsistent lock state")).isEmpty();
  }
}
