package org.lockorder.kbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What Makefiles say of a file. */
class KbuildTest {
  private final Map<String, String> files = new TreeMap<>();

  private List<String> conditions(String file) {
    return new Kbuild("x86", files::get)
        .alternatives(file).stream().map(Object::toString).sorted().toList();
  }

  private List<String> mm(String makefile) {
    files.put("mm/Makefile", makefile);
    return conditions("mm/a.c");
  }

  @Test
  void aListAndItsSymbol() {
    assertThat(mm("obj-y += a.o")).containsExactly("always");
    assertThat(mm("obj-$(CONFIG_A)\t+= b.o \\\n\t\ta.o")).containsExactly("A");
    assertThat(mm("lib-$(CONFIG_A) := a.o\nobj-$(CONFIG_B) += a.o")).containsExactly("A", "B");
    assertThat(mm("obj-$(subst m,y,$(CONFIG_A)) += a.o")).containsExactly("A");
    assertThat(mm("obj-$(subst y,$(CONFIG_B),$(CONFIG_A)) += a.o")).containsExactly("A && B");
    assertThat(mm("obj-${CONFIG_A} += a.o")).containsExactly("A");
    assertThat(mm("# obj-y += a.o")).isEmpty();
    assertThat(mm("CFLAGS_a.o := -O2\nobj-y += b.o")).isEmpty();
  }

  @Test
  void partsOfAnObject() {
    assertThat(mm("obj-$(CONFIG_A) += big.o\nbig-y := a.o\n")).containsExactly("A");
    assertThat(mm("obj-$(CONFIG_A) += big.o\nbig-$(CONFIG_B) += a.o\n")).containsExactly("A && B");
    assertThat(mm("obj-$(CONFIG_A) += big.o\nbig-objs := $(parts)\nparts = a.o"))
        .containsExactly("A");
    assertThat(mm("big-y := a.o\n")).isEmpty();
  }

  @Test
  void aListThatAnotherRefersTo() {
    String makefile = "mmu-y := nommu.o\nmmu-$(CONFIG_MMU) := a.o\nobj-y := b.o $(mmu-y)\n";
    assertThat(mm(makefile)).containsExactly("MMU");
    assertThat(conditions("mm/nommu.c")).containsExactly("!MMU");
    assertThat(conditions("mm/b.c")).containsExactly("always");
  }

  @Test
  void ifdefs() {
    assertThat(mm("ifdef CONFIG_A\nobj-y += a.o\nendif")).containsExactly("A");
    assertThat(mm("ifdef CONFIG_A\nelse\nobj-y += a.o\nendif")).containsExactly("!A");
    assertThat(mm("ifeq ($(CONFIG_A),y)\nobj-$(CONFIG_B) += a.o\nendif")).containsExactly("A && B");
    assertThat(mm("ifneq ($(CONFIG_A),)\nelse ifeq ($(CONFIG_B), y)\nobj-y += a.o\nendif"))
        .containsExactly("!A && B");
    assertThat(mm("ifeq ($(CONFIG_A)$(CONFIG_B),yy)\nobj-y += a.o\nendif"))
        .containsExactly("A && B");
    assertThat(mm("ifeq ($(ARCH),arm)\nobj-y += a.o\nendif")).containsExactly("always");
    assertThat(mm("ifdef CONFIG_A\nendif\nobj-y += a.o")).containsExactly("always");
    assertThat(mm("endif\nelse\nobj-y += a.o")).containsExactly("always");
  }

  @Test
  void foldersAbove() {
    files.put("Kbuild", "obj-y += fs/\nobj-$(CONFIG_NET) += net/\nobj-y += arch/$(SRCARCH)/\n");
    files.put("fs/Makefile", "obj-$(CONFIG_X) += x/ y/deep/\nobj-$(CONFIG_D) += one/d.o\n");
    files.put("fs/x/Makefile", "obj-$(CONFIG_X_A) += a.o\nsubdir-y += more\n");
    files.put("fs/x/more/Makefile", "obj-y += b.o");
    files.put("fs/y/deep/Makefile", "obj-y += c.o");
    files.put("net/Kbuild", "obj-y += n.o\n");
    files.put("net/Makefile", "obj-$(CONFIG_NOT_READ) += n.o\n");
    assertThat(conditions("fs/x/a.c")).containsExactly("X && X_A");
    assertThat(conditions("fs/x/more/b.c")).containsExactly("X");
    assertThat(conditions("fs/y/deep/c.c")).containsExactly("X");
    assertThat(conditions("fs/one/d.c")).containsExactly("D");
    assertThat(conditions("net/n.c")).containsExactly("NET");
    assertThat(conditions("net/none.c")).isEmpty();
    assertThat(conditions("net/n.h")).isEmpty();
  }

  @Test
  void prefixesAndTheArchitecture() {
    files.put("Kbuild", "obj-y += arch/$(SRCARCH)/\n");
    files.put("arch/x86/Makefile", "drivers-$(CONFIG_MATH) += arch/x86/math/\n");
    files.put("arch/x86/Kbuild", "obj-$(CONFIG_KVM) += kvm/\n");
    files.put("arch/x86/math/Makefile", "obj-y += m.o\n");
    files.put(
        "arch/x86/kvm/Makefile", "kvm-y += $(addprefix $(obj)/sub/, k.o l.o)\nobj-y += kvm.o\n");
    assertThat(conditions("arch/x86/math/m.c")).containsExactly("MATH");
    assertThat(conditions("arch/x86/kvm/sub/l.c")).containsExactly("KVM");
  }

  @Test
  void nonsenseIsPassedOver() {
    assertThat(mm("ifeq (\nobj-$( += a.o\n\t@echo $(a.o\n= a.o\ndefine x\nobj-y += a.o\nendef\n"))
        .isEmpty();
    assertThat(mm("x-y := $(x-y) x.o a.o\nobj-y += x.o")).containsExactly("always");
  }
}
