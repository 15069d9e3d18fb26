package org.lockorder.lockgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lockorder.Stages;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Site;

/** Which edges there are, and what their witnesses say. */
class GraphBuilderTest {
  private static final String LOCKS =
      """
      struct dev { struct mutex lock; struct dev *next; };
      static DEFINE_MUTEX(a);
      static DEFINE_MUTEX(b);
      static DEFINE_MUTEX(g);
      """;
  private static final int FIRST = 5;

  private static Stages stages(String functions) {
    return Stages.of(LOCKS + functions);
  }

  private static Witness witness(String functions, String from, String to) {
    return stages(functions).edge(from, to).best();
  }

  private static List<String> gates(Witness witness) {
    return witness.gates().stream().map(h -> h.lock().id()).toList();
  }

  @Test
  void aWitnessLeadsFromTheTakingDownTheCallsToTheRequest() {
    Witness w =
        witness(
            """
            static void leaf(struct dev *d)
            {
              mutex_lock(&d->lock);
              mutex_unlock(&d->lock);
            }
            static void middle(struct dev *d)
            {
              leaf(d);
            }
            void top(struct dev *d)
            {
              mutex_lock(&a);
              middle(d);
            }
            """,
            "a",
            "dev.lock");
    assertThat(Stages.steps(w))
        .containsExactly(
            "a.c:16 top: mutex_lock(): takes a (exclusive)",
            "a.c:17 top: calls middle()",
            " a.c:12 middle: calls leaf()",
            "  a.c:7 leaf: mutex_lock(): waits for dev.lock (exclusive)");
    assertThat(w.steps().stream().map(Step::kind))
        .containsExactly(
            Step.Kind.ACQUIRE, Step.Kind.CALL, Step.Kind.CALL, Step.Kind.ACQUIRE_INNER);
    assertThat(w.calls()).isEqualTo(2);
    assertThat(w.holder()).isEqualTo("top@a.c");
    assertThat(w.requester()).isEqualTo("leaf@a.c");
    assertThat(w.evidence()).isEmpty();
  }

  @Test
  void aWrapperThatReturnsHoldingIsWhereTheLockIsTaken() {
    Witness w =
        witness(
            """
            static void take(void) { mutex_lock(&a); }
            static void take_b(void) { mutex_lock(&b); }
            void f(void)
            {
              take();
              take_b();
            }
            """,
            "a",
            "b");
    assertThat(Stages.steps(w))
        .containsExactly(
            "a.c:9 f: take(): takes a (exclusive)", "a.c:10 f: take_b(): waits for b (exclusive)");
  }

  @Test
  void aLockThatIsHandedDownIsFoundWhereItIsAskedFor() {
    Witness w =
        witness(
            """
            static struct dev root;
            static void leaf(struct dev *d) { mutex_lock(&d->lock); mutex_unlock(&d->lock); }
            static void middle(void) { leaf(&root); }
            void f(void) { mutex_lock(&a); middle(); }
            """,
            "a",
            "root.lock");
    assertThat(Stages.steps(w))
        .containsExactly(
            "a.c:8 f: mutex_lock(): takes a (exclusive)",
            "a.c:8 f: calls middle()",
            " a.c:7 middle: calls leaf()",
            "  a.c:6 leaf: mutex_lock(): waits for root.lock (exclusive)");
  }

  @Test
  void aWrappersInsideIsNoSecondWitness() {
    Stages stages =
        stages(
            """
            static void take_b(void) { mutex_lock(&b); }
            void f(void) { mutex_lock(&a); take_b(); }
            void back(void) { mutex_lock(&b); mutex_lock(&a); }
            """);
    assertThat(stages.edge("a", "b").witnesses()).hasSize(1);
  }

  @Test
  void whatAFunctionDoesItselfIsShownBeforeWhatItsCalleesDo() {
    Witness w =
        witness(
            """
            static void leaf(void) { mutex_lock(&b); mutex_unlock(&b); }
            void below(void) { mutex_lock(&a); leaf(); }
            void itself(void) { mutex_lock(&a); mutex_lock(&b); }
            """,
            "a",
            "b");
    assertThat(w.holder()).isEqualTo("itself@a.c");
  }

  @Test
  void theShortestWayIsShown() {
    Witness w =
        witness(
            """
            static void leaf(void) { mutex_lock(&b); mutex_unlock(&b); }
            static void longer(void) { leaf(); }
            static void both(void) { longer(); leaf(); }
            void f(void) { mutex_lock(&a); both(); }
            """,
            "a",
            "b");
    assertThat(Stages.steps(w))
        .containsExactly(
            "a.c:8 f: mutex_lock(): takes a (exclusive)",
            "a.c:8 f: calls both()",
            " a.c:7 both: calls leaf()",
            "  a.c:5 leaf: mutex_lock(): waits for b (exclusive)");
  }

  @Test
  void aCalleeThatLetsGoFirstMakesNoEdge() {
    String letsGo =
        "static void g1(void) { mutex_unlock(&a); mutex_lock(&b); mutex_unlock(&b); mutex_lock(&a); }\n";
    assertThat(
            stages(letsGo + "void f(void) { mutex_lock(&a); g1(); mutex_unlock(&a); }\n").edges())
        .isEmpty();
    String otherWay =
        "static void g2(int x) { if (x) { mutex_unlock(&a); leaf(); mutex_lock(&a); } else middle(); }\n";
    String below =
        """
        static void leaf(void) { mutex_lock(&b); mutex_unlock(&b); }
        static void middle(void) { leaf(); }
        """;
    Stages detour = stages(below + otherWay + "void f(int x) { mutex_lock(&a); g2(x); }\n");
    assertThat(Stages.steps(detour.edge("a", "b").best()))
        .as("the way around")
        .contains(" a.c:7 g2: calls middle()");
  }

  @Test
  void whatTheArgumentsRuleOutIsNoWay() {
    String leaf = "static void leaf(int x) { if (x) { mutex_lock(&b); mutex_unlock(&b); } }\n";
    assertThat(stages(leaf + "void f(void) { mutex_lock(&a); leaf(0); }\n").edges()).isEmpty();
    assertThat(stages(leaf + "void f(void) { mutex_lock(&a); leaf(1); }\n").edges())
        .containsExactly("a -> b");
  }

  @Test
  void whatElseIsHeldAtTheRequestIsAGate() {
    String leaf =
        "static void leaf(void) { mutex_lock(&g); mutex_lock(&b); mutex_unlock(&b); mutex_unlock(&g); }\n";
    assertThat(gates(witness(leaf + "void f(void) { mutex_lock(&a); leaf(); }\n", "a", "b")))
        .containsExactly("g");
    assertThat(
            gates(
                witness(
                    """
                    static void in(void) { mutex_lock(&a); mutex_lock(&b); }
                    void f(void) { mutex_lock(&g); in(); }
                    """,
                    "a",
                    "b")))
        .as("taken by every caller")
        .containsExactly("g");
  }

  @Test
  void doubtsAreKeptAsEvidence() {
    assertThat(
            witness("void f(void) { if (mutex_trylock(&a)) mutex_lock(&b); }\n", "a", "b")
                .evidence())
        .containsExactly(Witness.Evidence.OUTER_TRIED);
    assertThat(
            witness("void f(void) { lockdep_assert_held(&a); mutex_lock(&b); }\n", "a", "b")
                .evidence())
        .containsExactly(Witness.Evidence.ASSERTED);
    assertThat(
            witness("void __init f(void) { mutex_lock(&a); mutex_lock(&b); }\n", "a", "b")
                .evidence())
        .containsExactly(Witness.Evidence.BOOT);
    String maybe = "static void leaf(int x) { if (x) { mutex_lock(&b); mutex_unlock(&b); } }\n";
    assertThat(witness(maybe + "void f(int x) { mutex_lock(&a); leaf(x); }\n", "a", "b").evidence())
        .containsExactly(Witness.Evidence.CONDITIONAL);
    assertThat(
            witness(
                    "void f(struct dev *d) { mutex_lock(&d->lock); mutex_lock(&d->next->lock); }\n",
                    "dev.lock",
                    "dev.lock")
                .evidence())
        .containsExactly(Witness.Evidence.SAME_CLASS);
  }

  @Test
  void aDefinitionThatMayBeMeantIsADoubt() {
    Stages stages =
        Stages.ofFiles(
            "a.c", LOCKS + "void f(void) { mutex_lock(&a); leaf(); }\n",
            "b.c",
                "static DEFINE_MUTEX(c);\nvoid leaf(void) { mutex_lock(&c); mutex_unlock(&c); }\n",
            "c.c", "void leaf(void) { x(); }\n");
    assertThat(stages.edge("a", "c").best().evidence())
        .containsExactly(Witness.Evidence.AMBIGUOUS_CALL);
  }

  @Test
  void modesAndObjectsAreTold() {
    String shared = "static DECLARE_RWSEM(s);\nvoid f(void) { down_read(&s); mutex_lock(&b); }\n";
    Witness w = witness(shared, "s", "b");
    assertThat(w.outerMode()).isEqualTo(LockMode.SHARED);
    assertThat(w.innerMode()).isEqualTo(LockMode.EXCLUSIVE);
    assertThat(w.oneObject()).isTrue();
    String members = "struct two { struct mutex x; struct mutex y; struct two *up; };\n";
    assertThat(
            witness(
                    members + "void f(struct two *t) { mutex_lock(&t->x); mutex_lock(&t->y); }\n",
                    "two.x",
                    "two.y")
                .oneObject())
        .isTrue();
    assertThat(
            witness(
                    members
                        + "void f(struct two *t) { mutex_lock(&t->x); mutex_lock(&t->up->y); }\n",
                    "two.x",
                    "two.y")
                .oneObject())
        .isFalse();
  }

  @Test
  void aLockThatItsHolderAsksForIsNoEdgeButTakenAgain() {
    LockGraph graph = stages("void f(void) {\n mutex_lock(&a);\n mutex_lock(&a);\n}\n").graph();
    assertThat(graph.edges()).isEmpty();
    assertThat(graph.again())
        .singleElement()
        .satisfies(e -> assertThat(e.from().id()).isEqualTo("a"));
    LockGraph below =
        stages("static void g1(void) { mutex_lock(&a); }\nvoid f(void) { mutex_lock(&a); g1(); }\n")
            .graph();
    assertThat(below.again()).hasSize(1);
    LockGraph maybe =
        stages(
                """
                static void g1(void) { mutex_lock(&a); mutex_unlock(&a); }
                void f(int x)
                {
                  if (x)
                    mutex_lock(&a);
                  g1();
                }
                """)
            .graph();
    assertThat(maybe.again()).as("not held on every way").isEmpty();
  }

  @Test
  void placesAreCountedAndThreeOfOneFunctionAreThree() {
    String f =
        "void f%d(void) {\n mutex_lock(&a);\n mutex_lock(&b);\n mutex_unlock(&b);\n mutex_unlock(&a);\n}\n";
    String many = IntStream.range(0, 3).mapToObj(f::formatted).collect(Collectors.joining());
    LockEdge edge = stages(many).edge("a", "b");
    assertThat(edge.count()).isEqualTo(3);
    assertThat(edge.witnesses()).as("one is enough where there is no cycle").hasSize(1);
    assertThat(edge.best().steps().get(0).site()).isEqualTo(new Site("a.c", FIRST + 1));
    String back = "void r(void) { mutex_lock(&b); mutex_lock(&a); }\n";
    assertThat(stages(many + back).edge("a", "b").witnesses()).hasSize(3);
  }

  @Test
  void anEdgeInACycleKeepsItsStrongestWitnessesFirst() {
    Stages stages =
        stages(
            """
            void gated(void) { mutex_lock(&g); mutex_lock(&a); mutex_lock(&b); }
            void tried(void) { if (mutex_trylock(&a)) mutex_lock(&b); }
            void plain(void) { mutex_lock(&a); mutex_lock(&b); }
            void back(void) { mutex_lock(&b); mutex_lock(&a); }
            """);
    List<Witness> witnesses = stages.edge("a", "b").witnesses();
    assertThat(witnesses.stream().map(Witness::holder))
        .containsExactly("plain@a.c", "tried@a.c", "gated@a.c");
  }

  @Test
  void whatLockdepPrintsIsAnAlias() {
    LockGraph graph =
        stages("void f(struct dev *d) { mutex_init(&d->lock); mutex_lock(&d->lock); }\n").graph();
    assertThat(graph.locks())
        .singleElement()
        .satisfies(lock -> assertThat(lock.aliases()).containsExactly("&d->lock"));
  }
}
