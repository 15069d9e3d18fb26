package org.lockorder.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;
import org.lockorder.callgraph.PointerTarget;
import org.lockorder.ir.Op;

class FunctionPointersTest {
  private static final String OPS =
      """
      struct ops { int (*open)(int); int (*close)(int); };
      static int f_open(int x) { return x; }
      static int f_close(int x) { return x; }
      static int g_open(int x) { return x; }
      static const struct ops f_ops = { .open = f_open, .close = f_close };
      static const struct ops g_ops = { g_open };
      struct dev { const struct ops *ops; int (*cb)(int); };
      """;

  /** Whom the calls through pointers of {@code f} may mean, each as {@code object f_open, ...}. */
  private static List<String> targets(Stages stages) {
    int f = stages.id("f");
    return stages.program().function(f).blocks().stream()
        .flatMap(b -> b.ops().stream())
        .filter(op -> op instanceof Op.Call c && c.callee() instanceof Op.Callee.Indirect)
        .map(op -> stages.calls().pointed(f, ((Op.Call) op).result()))
        .map(pointed -> String.join(", ", pointed.stream().map(t -> text(stages, t)).toList()))
        .toList();
  }

  private static String text(Stages stages, PointerTarget target) {
    return target.evidence() + " " + stages.program().function(target.function()).name();
  }

  private static List<String> targets(String c) {
    return targets(Stages.of(OPS + c));
  }

  @Test
  void aTableThatIsNamedMeansItsFunctions() {
    assertThat(targets("void f(void) { f_ops.open(1); g_ops.open(1); g_ops.close(1); }"))
        .containsExactly("OBJECT f_open", "OBJECT g_open", "");
  }

  @Test
  void aTableThatAPointerSurelyMeans() {
    assertThat(
            targets(
                """
                static const struct ops *get(void) { return &g_ops; }
                void f(int n)
                {
                  const struct ops *o = &f_ops;
                  const struct ops *either = n ? &f_ops : &g_ops;
                  o->open(1);
                  get()->open(1);
                  either->open(1);
                }
                """))
        .containsExactly("OBJECT f_open", "OBJECT g_open", "OBJECT f_open, OBJECT g_open");
  }

  @Test
  void aPointerThatIsOnlySetToOneTable() {
    assertThat(
            targets(
                """
                void init(struct dev *d) { d->ops = &f_ops; }
                void f(struct dev *d) { d->ops->open(1); }
                """))
        .containsExactly("OBJECT f_open");
  }

  @Test
  void anyTableMayBeMeantByAParameterOfAFunctionThatNobodyCalls() {
    assertThat(targets("void f(const struct ops *o) { o->open(1); o->close(1); }"))
        .containsExactly("MODULE f_open, MODULE g_open", "OBJECT f_close");
  }

  @Test
  void functionsOfTheCallersFolderComeFirst() {
    Stages stages =
        Stages.ofFiles(
            "o.h", "struct ops { void (*run)(void); };\n",
            "x/a.c",
                "#include \"../o.h\"\nstatic void a(void) { }\nstruct ops a_ops = { .run = a };\n",
            "y/b.c",
                "#include \"../o.h\"\nstatic void b(void) { }\nstruct ops b_ops = { .run = b };\n",
            "y/c.c", "#include \"../o.h\"\nvoid f(struct ops *o) { o->run(); }\n");
    assertThat(targets(stages)).containsExactly("MODULE b, MEMBER a");
  }

  @Test
  void whatIsPassedIsFollowedThroughCalls() {
    assertThat(
            targets(
                """
                void inner(struct dev *d, int (*cb)(int)) { d->cb = cb; }
                void outer(struct dev *d, int (*cb)(int)) { inner(d, cb); }
                void start(struct dev *d) { outer(d, f_close); outer(d, g_open); }
                void f(struct dev *d) { d->cb(1); }
                """))
        .containsExactly("MODULE f_close, MODULE g_open");
  }

  @Test
  void aStructureInAnotherIsKnownByItsMember() {
    assertThat(
            targets(
                """
                struct item { void (*run)(struct item *); };
                struct one { struct item i; };
                struct two { struct item i; };
                #define SET(it, fn) do { (it)->run = (fn); } while (0)
                static void set(struct item *it, void (*fn)(struct item *)) { it->run = fn; }
                void run_one(struct item *i) { }
                void run_two(struct item *i) { }
                void init(struct one *a, struct two *b) { set(&a->i, run_one); SET(&b->i, run_two); }
                void f(struct one *a, struct two *b) { a->i.run(&a->i); b->i.run(&b->i); }
                """))
        .containsExactly("OBJECT run_one", "OBJECT run_two");
  }

  @Test
  void aFunctionWithOtherParametersIsNotMeant() {
    assertThat(targets("void f(const struct ops *o) { o->open(1, 2); o->open(); }"))
        .containsExactly("", "");
  }

  @Test
  void whatNoConfigurationHasIsNotMeant() {
    assertThat(
            targets(
                """
                #ifdef CONFIG_FOO
                static int h_open(int x) { return x; }
                static const struct ops h_ops = { .open = h_open };
                #else
                void f(const struct ops *o) { o->open(1); }
                #endif
                """))
        .containsExactly("MODULE f_open, MODULE g_open");
  }

  @Test
  void aMemberIsCopied() {
    assertThat(
            targets(
                """
                struct copy { int (*copied)(int); };
                void init(struct copy *c, const struct ops *o) { c->copied = o->close; }
                void f(struct copy *c) { c->copied(1); }
                """))
        .containsExactly("OBJECT f_close");
  }

  @Test
  void anElementOfATableOfTables() {
    assertThat(
            targets(
                """
                static const struct ops all[] = { { f_open }, { .open = g_open } };
                static const struct ops *some[] = { &f_ops };
                void f(int i) { all[i].open(1); some[i]->open(1); }
                """))
        .containsExactly("OBJECT f_open, OBJECT g_open", "OBJECT f_open");
  }

  @Test
  void aChainCallsWhatIsRegisteredWithIt() {
    assertThat(
            targets(
                """
                struct notifier_block { int (*notifier_call)(struct notifier_block *, unsigned long, void *); };
                struct blocking_notifier_head { struct rw_semaphore rwsem; };
                static struct blocking_notifier_head one;
                static struct blocking_notifier_head two;
                static int a(struct notifier_block *n, unsigned long v, void *p) { return 0; }
                static int b(struct notifier_block *n, unsigned long v, void *p) { return 0; }
                static int c(struct notifier_block *n, unsigned long v, void *p) { return 0; }
                static struct notifier_block a_nb = { .notifier_call = a };
                static struct notifier_block b_nb = { b };
                struct holder { struct notifier_block nb; };
                void register_one(struct notifier_block *nb) { blocking_notifier_chain_register(&one, nb); }
                void init(struct holder *h)
                {
                  register_one(&a_nb);
                  h->nb.notifier_call = c;
                  register_one(&h->nb);
                  blocking_notifier_chain_register(&two, &b_nb);
                }
                void f(void)
                {
                  blocking_notifier_call_chain(&one, 1, 0);
                  blocking_notifier_call_chain(&two, 1, 0);
                }
                """))
        .containsExactly("LIST a, LIST c", "LIST b");
  }
}
