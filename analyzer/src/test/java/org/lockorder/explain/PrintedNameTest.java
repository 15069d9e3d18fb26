package org.lockorder.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedNameTest {
  @ParameterizedTest
  @CsvSource({
    "&mm->mmap_lock, &mm->mmap_lock",
    "&lo->lo_ctl_mutex#2, &lo->lo_ctl_mutex",
    "&sb->s_type->i_mutex_key#9/1, &sb->s_type->i_mutex_key",
    "&(&zone->lock)->rlock, &zone->lock",
    "&(&(&mapping->i_pages)->xa_lock)->rlock, &mapping->i_pages.xa_lock",
    "(console_sem).lock, console_sem.lock",
    "(&timer), &timer",
    "((&x->timer)), &x->timer",
    "(work_completion)(&hdev->tx_work), &hdev->tx_work",
    "(work_completion)(&(&wb->dwork)->work), &wb->dwork",
    "(wq_completion)wg-kex-wireguard1#8, wg-kex-wireguard1",
    "&q->q_usage_counter(io)#55, &q->q_usage_counter",
    "'per_cpu_ptr(&cgroup_rstat_cpu_lock, cpu)', &cgroup_rstat_cpu_lock",
    "cpu_hotplug_lock.rw_sem, cpu_hotplug_lock.rw_sem"
  })
  void whatMacrosPutAroundIsTakenOff(String printed, String text) {
    assertThat(PrintedName.of(printed).text()).isEqualTo(text);
  }

  @Test
  void partsAreTold() {
    PrintedName name = PrintedName.of("&sb->s_type->locks[i].lock#3/2");
    assertThat(name.subclass()).isEqualTo("2");
    assertThat(name.path()).isEqualTo(List.of("s_type", "locks", "lock"));
    assertThat(name.raw()).isEqualTo("&sb->s_type->locks[i].lock");
    assertThat(PrintedName.of("(work_completion)(&a->b)").event())
        .isEqualTo(PrintedName.Event.WORK);
    assertThat(PrintedName.of("slab_mutex").event()).isEqualTo(PrintedName.Event.NONE);
  }

  @Test
  void anyNameHasAnEnd() {
    for (String odd :
        List.of("", "(", ")", "&", "((((", "&()", "#1", "/1", "()->rlock", "(&)->x")) {
      assertThat(PrintedName.of(odd).path()).isNotNull();
    }
  }
}
