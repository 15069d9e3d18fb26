package org.lockorder.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;
import org.lockorder.ir.Op;
import org.lockorder.ir.Site;
import org.lockorder.summary.LockUse;

/** What the lock that {@code f} takes is called. */
class LockNamesTest {
  private static final String TYPES =
      """
      struct tree { spinlock_t lock; int nodes; };
      struct inode { spinlock_t i_lock; struct tree io; spinlock_t rw[2]; };
      static spinlock_t plain;
      static spinlock_t table[4];
      static struct tree chain;
      static struct { spinlock_t lock; } nameless;
      static DEFINE_PER_CPU(spinlock_t, percpu);
      """;

  private static Optional<LockName> taken(String... namesAndTexts) {
    Stages stages = Stages.ofFiles(namesAndTexts);
    int f = stages.id("a.c", "f");
    Op.LockOp op =
        stages.program().function(f).blocks().stream()
            .flatMap(b -> b.ops().stream())
            .filter(Op.LockOp.class::isInstance)
            .map(Op.LockOp.class::cast)
            .findFirst()
            .orElseThrow();
    LockUse use = stages.summaries().use(f, op);
    return Optional.ofNullable(use.name());
  }

  private static LockName name(String statement) {
    return taken("a.c", TYPES + "void f(struct inode *p, int i) { " + statement + " }\n")
        .orElseThrow();
  }

  @Test
  void aStaticObjectsLockIsNamedByTheObject() {
    LockName plain = name("spin_lock(&plain);");
    assertThat(plain.id()).isEqualTo("plain");
    assertThat(plain.singleton()).isTrue();
    assertThat(plain.type()).isEqualTo("plain");
    assertThat(plain.declared()).isEqualTo(new Site("a.c", 3));
    LockName member = name("spin_lock(&chain.lock);");
    assertThat(member.id()).isEqualTo("chain.lock");
    assertThat(member.type()).isEqualTo("tree.lock");
    assertThat(member.singleton()).isTrue();
    assertThat(name("spin_lock(&nameless.lock);").type()).isEqualTo("nameless.lock");
  }

  @Test
  void ofAnArrayOrPerCpuThereAreMany() {
    assertThat(name("spin_lock(&table[i]);").singleton()).isFalse();
    assertThat(name("spin_lock(&table[i]);").id()).isEqualTo("table");
    assertThat(name("spin_lock(this_cpu_ptr(&percpu));").singleton()).isFalse();
  }

  @Test
  void anyOtherIsNamedByItsStructsMember() {
    LockName lock = name("spin_lock(&p->i_lock);");
    assertThat(lock.id()).isEqualTo("inode.i_lock");
    assertThat(lock.declared()).isEqualTo(new Site("a.c", 2));
    assertThat(lock.singleton()).isFalse();
    assertThat(lock.refinement()).isNull();
  }

  @Test
  void whatContainsTheOwnerRefinesTheUse() {
    LockName lock = name("spin_lock(&p->io.lock);");
    assertThat(lock.id()).isEqualTo("tree.lock");
    assertThat(lock.refinement()).isEqualTo("inode.io");
  }

  @Test
  void aNamedIndexIsPartOfTheNameAndAnyOtherIsNot() {
    assertThat(name("spin_lock(&p->rw[i]);").id()).isEqualTo("inode.rw");
    assertThat(name("spin_lock(&p->rw[FREEZE]);").id()).isEqualTo("inode.rw[FREEZE]");
  }

  @Test
  void aSubclassIsPartOfTheIdOnly() {
    LockName nested = name("spin_lock_nested(&p->i_lock, 1);");
    assertThat(nested.id()).isEqualTo("inode.i_lock/1");
    assertThat(nested.bare()).isEqualTo("inode.i_lock");
    assertThat(nested.type()).isEqualTo("inode.i_lock");
    assertThat(name("spin_lock_nested(&p->i_lock, 0);").id()).isEqualTo("inode.i_lock");
  }

  @Test
  void aNameOfTwoFilesSaysWhichFile() {
    String c = "static DEFINE_MUTEX(m);\nvoid f(void) { mutex_lock(&m); }\n";
    LockName name = taken("a.c", c, "b.c", c).orElseThrow();
    assertThat(name.id()).isEqualTo("m@a.c");
    assertThat(name.declared()).isEqualTo(new Site("a.c", 1));
  }

  @Test
  void withoutATypeThereIsNoName() {
    assertThat(taken("a.c", "void f(struct unread *p) { mutex_lock(p->x); }\n")).isEmpty();
    assertThat(taken("a.c", "void f(void) { mutex_lock(g()); }\n")).isEmpty();
  }
}
