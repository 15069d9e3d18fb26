package org.lockorder.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.check.Confidence;
import org.lockorder.check.Finding;
import org.lockorder.check.Leg;
import org.lockorder.check.Rule;
import org.lockorder.check.ScanResult;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Site;

class SelectionTest {
  private static final ScanResult RESULT =
      Samples.result(
          Samples.ring(),
          Samples.hotplug(),
          Samples.twice(false, LockMode.EXCLUSIVE),
          Samples.gated());

  private static List<String> shown(Selection selection) {
    return selection.of(RESULT).stream().map(f -> f.locks().get(0).id()).toList();
  }

  @Test
  void confidenceExcusesAndNumber() {
    assertThat(shown(Selection.DEFAULT)).containsExactly("a_lock", "mem_hotplug_lock");
    assertThat(shown(new Selection(Confidence.HIGH, true, List.of(), 9)))
        .containsExactly("a_lock", "x_lock");
    assertThat(shown(new Selection(Confidence.LOW, true, List.of(), 3)))
        .containsExactly("a_lock", "mem_hotplug_lock", "pool.rwsem");
  }

  @Test
  void pathsAreWholeComponents() {
    assertThat(shown(new Selection(Confidence.LOW, false, List.of("kernel"), 9)))
        .containsExactly("mem_hotplug_lock");
    assertThat(shown(new Selection(Confidence.LOW, false, List.of("fs/a.c", "m"), 9)))
        .containsExactly("a_lock");
  }

  @Test
  void placeIsInTheOuterLocksFolderOrInWhatIsReported() {
    assertThat(Place.of(Samples.hotplug(), Selection.DEFAULT))
        .contains(new Site("mm/page_alloc.c", 5219));
    Selection kernel = new Selection(Confidence.LOW, false, List.of("kernel"), 9);
    assertThat(Place.of(Samples.hotplug(), kernel))
        .contains(new Site("kernel/stop_machine.c", 593));
    Selection slab = new Selection(Confidence.LOW, false, List.of("mm/slab_common.c"), 9);
    assertThat(Place.of(Samples.hotplug(), slab)).contains(new Site("mm/slab_common.c", 433));
  }

  @Test
  void placeIsInTheTreeWhereThereIsAChoice() {
    LockClass x = Samples.lock("x_lock", LockKind.MUTEX, null);
    LockClass y = Samples.lock("y_lock", LockKind.MUTEX, null);
    List<Leg> legs = List.of(Samples.plainLeg(x, y, "<prelude>"), Samples.plainLeg(y, x, "fs/y.c"));
    assertThat(Place.of(finding(legs), Selection.DEFAULT)).contains(new Site("fs/y.c", 11));
    assertThat(Place.of(finding(legs.subList(0, 1)), Selection.DEFAULT))
        .contains(new Site("<prelude>", 11));
  }

  private static Finding finding(List<Leg> legs) {
    return Samples.finding(
        Rule.LOCK_ORDER_INVERSION, Confidence.HIGH, List.of(), legs, false, null);
  }
}
