package org.lockorder.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.program.LockName;

/** Which locks are taken somewhere below, and which of them a caller's arguments decide. */
class AcquiresTest {
  private static final String LOCKS =
      """
      struct dev { struct mutex lock; struct rw_semaphore sem; struct dev *next; };
      static DEFINE_MUTEX(a);
      static struct dev root;
      static void leaf(struct dev *d) { mutex_lock(&d->lock); }
      """;

  private static List<String> atoms(Stages stages, String function) {
    return stages.acquires(function).atoms().stream()
        .mapToObj(stages.summaries().atoms()::get)
        .map(atom -> atom.name().id() + " " + atom.mode().label())
        .sorted()
        .toList();
  }

  private static List<String> takes(Stages stages, String function) {
    return stages.acquires(function).takes().stream().map(t -> t.lock().key()).toList();
  }

  private static Stages stages(String f) {
    return Stages.of(LOCKS + f);
  }

  @Test
  void aLockOfAParameterIsAPathAndAnyOtherAClass() {
    Stages f =
        stages(
            "void f(struct dev *d) { mutex_lock(&a); mutex_lock(&d->lock); down_read(&d->sem); }");
    assertThat(atoms(f, "f")).containsExactly("a exclusive");
    assertThat(takes(f, "f")).containsExactly("$0*.lock", "$0*.sem");
  }

  @Test
  void argumentsSayWhichLockACalleeTakes() {
    Stages passed = stages("void f(int x, struct dev *e) { leaf(e->next); }");
    assertThat(takes(passed, "f")).containsExactly("$1*.next*.lock");
    Stages one = stages("void f(void) { leaf(&root); }");
    assertThat(atoms(one, "f")).containsExactly("root.lock exclusive");
    assertThat(takes(one, "f")).isEmpty();
    Stages local = stages("void f(void) { struct dev *d = get(); leaf(d); }");
    assertThat(atoms(local, "f")).containsExactly("dev.lock exclusive");
  }

  @Test
  void whatACalleesTakeIsHereIsKeptByCall() {
    Stages stages = stages("void f(struct dev *e) { leaf(e); leaf(&root); }");
    List<CallSite> calls = stages.summary("f").calls();
    Acquires f = stages.acquires("f");
    assertThat(f.through(calls.get(0)))
        .singleElement()
        .satisfies(
            t -> {
              assertThat(t.take().lock().key()).isEqualTo("$0*.lock");
              assertThat(t.here()).isNotNull();
              assertThat(t.atom()).isEqualTo(-1);
            });
    assertThat(f.through(calls.get(1)))
        .singleElement()
        .satisfies(
            t ->
                assertThat(stages.summaries().atoms().get(t.atom()).name().id())
                    .isEqualTo("root.lock"));
    assertThat(stages.acquires("leaf").through(calls.get(0))).isEmpty();
  }

  @Test
  void modesAreDifferentAtoms() {
    Stages stages =
        stages("void f(void) { down_read(&root.sem); up_read(&root.sem); down_write(&root.sem); }");
    assertThat(atoms(stages, "f")).containsExactly("root.sem exclusive", "root.sem shared");
  }

  @Test
  void aLockThatIsOnlyTriedForIsNotAskedFor() {
    assertThat(atoms(stages("void f(void) { mutex_trylock(&a); }"), "f")).isEmpty();
  }

  @Test
  void tooManyPathsCountByTheirClass() {
    String members =
        IntStream.rangeClosed(0, Acquires.PATHS_MOST)
            .mapToObj("struct mutex m%d; "::formatted)
            .collect(Collectors.joining("", "struct wide { ", "};\n"));
    String locks =
        IntStream.rangeClosed(0, Acquires.PATHS_MOST)
            .mapToObj("mutex_lock(&w->m%d); "::formatted)
            .collect(Collectors.joining());
    Stages stages = Stages.of(members + "void f(struct wide *w) { " + locks + "}\n");
    assertThat(takes(stages, "f")).hasSize(Acquires.PATHS_MOST);
    assertThat(atoms(stages, "f")).containsExactly("wide.m" + Acquires.PATHS_MOST + " exclusive");
  }

  @Test
  void equalAtomsHaveOneNumber() {
    Atoms atoms = new Atoms();
    LockName name = new LockName("a", "a", "a", null, true, null);
    Atom exclusive = new Atom(name, LockMode.EXCLUSIVE, LockKind.MUTEX);
    Atom shared = new Atom(name, LockMode.SHARED, LockKind.MUTEX);
    int number = atoms.number(exclusive);
    assertThat(atoms.number(shared)).isNotEqualTo(number);
    assertThat(atoms.number(new Atom(name, LockMode.EXCLUSIVE, LockKind.MUTEX))).isEqualTo(number);
    assertThat(atoms.get(number)).isEqualTo(exclusive);
  }
}
