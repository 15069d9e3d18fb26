package org.lockorder.report;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.check.Confidence;
import org.lockorder.check.Excuse;
import org.lockorder.check.Finding;
import org.lockorder.check.Incomplete;
import org.lockorder.check.Leg;
import org.lockorder.check.Rule;
import org.lockorder.check.ScanResult;
import org.lockorder.check.Stats;
import org.lockorder.check.Way;
import org.lockorder.ir.Condition;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.ir.Site;
import org.lockorder.lockgraph.Held;
import org.lockorder.lockgraph.LockEdge;
import org.lockorder.lockgraph.LockGraph;
import org.lockorder.lockgraph.Refinement;
import org.lockorder.lockgraph.Step;
import org.lockorder.lockgraph.Witness;
import org.lockorder.oracle.Agreement;
import org.lockorder.oracle.Oracles;
import org.lockorder.routing.Commit;
import org.lockorder.routing.Maintainers;
import org.lockorder.routing.Routes;

/** Hand-made results that the tests of reports and of the command line share. */
public final class Samples {
  /** What tries to break out of every format. */
  public static final String HOSTILE =
      "a\"b'c\\d<script>alert(1)</script>&amp;\n\u001b[31m\u202e](x) %41 \u00e9 {0}";

  public static final Origin ORIGIN =
      new Origin("1.2.3", "linux", URI.create("file:///srv/linux/"));

  /** Who looks after some of the files of {@link #hotplug}, and commits that touched them. */
  public static final Routes ROUTES =
      new Routes(
          Maintainers.parse(
              """
              MEMORY HOT(UN)PLUG
              M:	A Person <a@example.org>
              R:	B Person <b@example.org>
              L:	mm@lists.example.org (moderated for non-subscribers)
              S:	Maintained
              F:	mm/memory_hotplug*

              SLAB ALLOCATOR
              M:	C Person <c@example.org>
              S:	Odd Fixes
              F:	mm/slab*

              THE REST
              L:	everything@lists.example.org
              F:	*
              F:	*/
              """),
          Map.of(
              new Site("mm/memory_hotplug.c", 1373),
              new Commit("1".repeat(40), "mm: older", 1_400_000_000, 0),
              new Site("mm/slab_common.c", 433),
              new Commit(
                  "03afc0e25f7fc03537014a770f4c54ebbe63a24c",
                  "slab: get_online_mems",
                  1_402_000_000,
                  0),
              new Site("mm/page_alloc.c", 5219),
              new Commit("2".repeat(40), "of a call, which is not asked about", 1_500_000_000, 0),
              new Site("mm/slab_common.c", 432),
              new Commit("1".repeat(40), "mm: older", 1_400_000_000, 0),
              new Site("kernel/stop_machine.c", 593),
              Commit.BEFORE));

  private static final LockClass MEM_HOTPLUG =
      lock("mem_hotplug_lock", LockKind.PERCPU_RWSEM, new Site("mm/memory_hotplug.c", 52));
  private static final LockClass CPU_HOTPLUG =
      lock("cpu_hotplug_lock", LockKind.PERCPU_RWSEM, new Site("kernel/cpu.c", 311));
  private static final LockClass DEVICE_HOTPLUG = lock("device_hotplug_lock", LockKind.MUTEX, null);

  private Samples() {}

  public static LockClass lock(String id, LockKind kind, @Nullable Site declared) {
    return new LockClass(id, id, kind, true, false, declared, List.of("&" + id));
  }

  public static Step step(
      String file, int line, String function, Step.Kind kind, String text, int depth) {
    return new Step(new Site(file, line), function, kind, text, depth);
  }

  public static Leg leg(
      LockClass from,
      LockMode outer,
      LockClass to,
      LockMode inner,
      int count,
      List<Step> steps,
      List<LockClass> gates,
      Set<Witness.Evidence> evidence) {
    Witness witness =
        new Witness(
            steps,
            outer,
            inner,
            "holder@a.c",
            "requester@a.c",
            Refinement.NONE,
            Refinement.NONE,
            gates.stream().map(gate -> new Held(gate, LockMode.EXCLUSIVE)).toList(),
            Condition.of(List.of("MEMORY_HOTPLUG", "NUMA")),
            false,
            evidence);
    return new Leg(new LockEdge(from, to, count, List.of(witness)), witness, Confidence.MEDIUM);
  }

  public static Leg plainLeg(LockClass from, LockClass to, String file) {
    return leg(
        from,
        LockMode.EXCLUSIVE,
        to,
        LockMode.EXCLUSIVE,
        1,
        List.of(
            step(file, 10, "f", Step.Kind.ACQUIRE, "mutex_lock(): takes " + from.id(), 0),
            step(file, 11, "f", Step.Kind.ACQUIRE_INNER, "mutex_lock(): waits for " + to.id(), 0)),
        List.of(),
        Set.of());
  }

  /** Two legs, one through four functions, with readers between which a writer stands. */
  public static Finding hotplug() {
    Leg first =
        leg(
            MEM_HOTPLUG,
            LockMode.EXCLUSIVE,
            CPU_HOTPLUG,
            LockMode.SHARED,
            1,
            List.of(
                step(
                    "mm/memory_hotplug.c",
                    1373,
                    "add_memory_resource",
                    Step.Kind.ACQUIRE,
                    "mem_hotplug_begin(): takes mem_hotplug_lock (exclusive)",
                    0),
                step(
                    "mm/memory_hotplug.c",
                    1385,
                    "add_memory_resource",
                    Step.Kind.CALL,
                    "calls hotadd_new_pgdat()",
                    0),
                step(
                    "mm/memory_hotplug.c",
                    1232,
                    "hotadd_new_pgdat",
                    Step.Kind.CALL,
                    "calls build_all_zonelists()",
                    1),
                step(
                    "mm/page_alloc.c",
                    5219,
                    "build_all_zonelists",
                    Step.Kind.INDIRECT_CALL,
                    "calls stop_machine()",
                    2),
                step(
                    "kernel/stop_machine.c",
                    593,
                    "stop_machine",
                    Step.Kind.ACQUIRE_INNER,
                    "get_online_cpus(): waits for cpu_hotplug_lock (shared)",
                    3)),
            List.of(DEVICE_HOTPLUG),
            Set.of(Witness.Evidence.INDIRECT));
    Leg second =
        leg(
            CPU_HOTPLUG,
            LockMode.SHARED,
            MEM_HOTPLUG,
            LockMode.SHARED,
            7,
            List.of(
                step(
                    "mm/slab_common.c",
                    432,
                    "kmem_cache_create",
                    Step.Kind.ACQUIRE,
                    "get_online_cpus(): takes cpu_hotplug_lock (shared)",
                    0),
                step(
                    "mm/slab_common.c",
                    433,
                    "kmem_cache_create",
                    Step.Kind.ACQUIRE_INNER,
                    "get_online_mems(): waits for mem_hotplug_lock (shared)",
                    0)),
            List.of(),
            Set.of());
    return new Finding(
        "LO-0a1b2c3d",
        Rule.LOCK_ORDER_INVERSION,
        Confidence.MEDIUM,
        List.of(MEM_HOTPLUG, CPU_HOTPLUG),
        List.of(first, second),
        List.of(),
        "One task holds mem_hotplug_lock and waits for cpu_hotplug_lock; another holds"
            + " cpu_hotplug_lock and waits for mem_hotplug_lock.",
        List.of("no lock common to both legs", "6 other places take cpu_hotplug_lock first"),
        List.of("one leg runs through a function pointer"),
        List.of("MEMORY_HOTPLUG", "NUMA"),
        List.of(3, 7),
        "mem_hotplug_begin() took cpu_hotplug_lock before mem_hotplug_lock, as those 6 places do",
        "sees it only after both paths ran in one boot",
        true,
        null,
        "0a1b2c3d4e5f",
        "99aabbcc",
        null);
  }

  /** Two legs of so many calls each, like no other number's. */
  public static Finding far(int number, int calls) {
    LockClass a = lock("a" + number + "_struct.lock", LockKind.MUTEX, null);
    LockClass b = lock("b" + number + "_struct.lock", LockKind.MUTEX, null);
    return finding(
        Rule.LOCK_ORDER_INVERSION,
        Confidence.MEDIUM,
        List.of(a, b),
        List.of(far(a, b, calls), far(b, a, calls)),
        false,
        null);
  }

  private static Leg far(LockClass from, LockClass to, int calls) {
    String file = "drivers/" + from.id().hashCode() % 1000 + "/file.c";
    List<Step> steps = new ArrayList<>();
    steps.add(step(file, 10, "f", Step.Kind.ACQUIRE, "mutex_lock(): takes " + from.id(), 0));
    for (int i = 0; i < calls; i++) {
      String callee = "function_" + to.id().hashCode() % 10_000 + "_" + i;
      steps.add(step(file, 20 * i, "f" + i, Step.Kind.CALL, "calls " + callee + "()", i));
    }
    steps.add(step(file, 11, "g", Step.Kind.ACQUIRE_INNER, "waits for " + to.id(), calls));
    return leg(from, LockMode.EXCLUSIVE, to, LockMode.EXCLUSIVE, 1, steps, List.of(), Set.of());
  }

  /** Three locks, the outermost got by a trylock. */
  public static Finding ring() {
    LockClass a = lock("a_lock", LockKind.MUTEX, null);
    LockClass b = lock("b_lock", LockKind.SPINLOCK, null);
    LockClass c = lock("c_lock", LockKind.RWLOCK, null);
    Leg tried =
        leg(
            a,
            LockMode.EXCLUSIVE,
            b,
            LockMode.EXCLUSIVE,
            1,
            plainLeg(a, b, "fs/a.c").witness().steps(),
            List.of(),
            Set.of(Witness.Evidence.OUTER_TRIED));
    return finding(
        Rule.LOCK_ORDER_INVERSION,
        Confidence.HIGH,
        List.of(a, b, c),
        List.of(tried, plainLeg(b, c, "fs/b.c"), plainLeg(c, a, "fs/c.c")),
        false,
        null);
  }

  /** One lock, taken twice for reading. */
  public static Finding twice(boolean queuedWriter, LockMode mode) {
    LockClass lock = lock("pool.rwsem", LockKind.RWSEM, null);
    Leg leg =
        leg(
            lock,
            mode,
            lock,
            mode,
            1,
            plainLeg(lock, lock, "fs/pool.c").witness().steps(),
            List.of(),
            Set.of());
    return finding(
        Rule.SELF_DEADLOCK, Confidence.LOW, List.of(lock), List.of(leg), queuedWriter, null);
  }

  /** Two locks under a third. */
  public static Finding gated() {
    LockClass x = lock("x_lock", LockKind.MUTEX, null);
    LockClass y = lock("y_lock", LockKind.MUTEX, null);
    return finding(
        Rule.LOCK_ORDER_INVERSION,
        Confidence.HIGH,
        List.of(x, y),
        List.of(plainLeg(x, y, "fs/x.c"), plainLeg(y, x, "fs/y.c")),
        false,
        new Excuse("gate-lock", "both tasks hold big_lock"));
  }

  /** A function that leaves with a lock held on one way out. */
  public static Finding unbalanced() {
    LockClass lock = lock("u_lock", LockKind.SPINLOCK, null);
    Step takes =
        step("fs/u.c", 20, "u_get", Step.Kind.ACQUIRE, "spin_lock(): takes u_lock (exclusive)", 0);
    Step fails = step("fs/u.c", 21, "u_get", Step.Kind.BRANCH, "when err", 0);
    Step leaves = step("fs/u.c", 22, "u_get", Step.Kind.LEAVE, "returns", 0);
    Step goes =
        step("fs/u.c", 24, "u_get", Step.Kind.RELEASE, "spin_unlock(): lets go of u_lock", 0);
    return new Finding(
        "LO-33334444",
        Rule.UNBALANCED_LOCK,
        Confidence.HIGH,
        List.of(lock),
        List.of(),
        List.of(
            new Way("leaves with u_lock held", List.of(takes, fails, leaves)),
            new Way("lets go of u_lock", List.of(takes, goes))),
        "u_get() leaves with u_lock held on one way out and lets go of it on another.",
        List.of(),
        List.of(),
        List.of(),
        List.of(19),
        "it let go of u_lock on every way out",
        "sees it when this path runs",
        false,
        null,
        "3333444455556666",
        "7777",
        null);
  }

  /** Every text of it is {@link #HOSTILE}. */
  public static Finding hostile() {
    LockClass x = lock(HOSTILE, LockKind.MUTEX, new Site(HOSTILE, 0));
    LockClass y = lock("y" + HOSTILE, LockKind.MUTEX, null);
    Step acquire = step(HOSTILE, 0, HOSTILE, Step.Kind.ACQUIRE, HOSTILE, 0);
    Step inner = step(HOSTILE, 2, HOSTILE, Step.Kind.ACQUIRE_INNER, HOSTILE, 40);
    Leg leg =
        leg(
            x,
            LockMode.EXCLUSIVE,
            y,
            LockMode.EXCLUSIVE,
            1,
            List.of(acquire, inner),
            List.of(x),
            Set.of());
    return new Finding(
        HOSTILE,
        Rule.LOCK_ORDER_INVERSION,
        Confidence.HIGH,
        List.of(x, y),
        List.of(leg, leg),
        List.of(),
        HOSTILE,
        List.of(HOSTILE),
        List.of(),
        List.of(HOSTILE),
        List.of(1),
        HOSTILE,
        HOSTILE,
        false,
        null,
        "00",
        "11",
        HOSTILE);
  }

  public static Finding finding(
      Rule rule,
      Confidence confidence,
      List<LockClass> locks,
      List<Leg> legs,
      boolean queuedWriter,
      @Nullable Excuse excuse) {
    return new Finding(
        "LO-11112222",
        rule,
        confidence,
        locks,
        legs,
        List.of(),
        "Tasks wait for one another.",
        List.of("direct calls only"),
        List.of(),
        List.of(),
        List.of(),
        "one order were kept",
        "sees it",
        queuedWriter,
        excuse,
        "1111222233334444",
        "5555",
        null);
  }

  public static Stats stats() {
    return new Stats(
        12,
        34567,
        890,
        2,
        456,
        7,
        3,
        100,
        80,
        15,
        Map.of("parse", new Stats.StageTime(1.25, 2.5)),
        new TreeMap<>(Map.of("gate-lock", 1, "conflicting-conditions", 0)),
        oracles(),
        64L << 20);
  }

  private static Oracles oracles() {
    Agreement.Difference difference =
        new Agreement.Difference(
            "f",
            new Site("mm/odd.c", 12),
            "__acquires(&x->lock)",
            "returns any: holds [], let go of []",
            "not seen to be taken");
    return new Oracles(
        new Agreement(3, List.of(difference), List.of()),
        new Agreement(5, List.of(), List.of(difference)));
  }

  public static Incomplete incomplete() {
    return new Incomplete(
        List.of("mm/huge.c: larger than 64 MiB"),
        List.of("mm/odd.c:12: f: unbalanced braces", "mm/odd.c:99: g: unbalanced braces"),
        List.of("There is no include/ folder, so no headers were read."),
        20);
  }

  public static ScanResult result(Finding... findings) {
    return new ScanResult(List.of(findings), incomplete(), stats());
  }

  /** Nothing found, nothing left out. */
  public static ScanResult clean() {
    return new ScanResult(List.of(), new Incomplete(List.of(), List.of(), List.of(), 0), stats());
  }

  public static LockGraph graph(Finding... findings) {
    return new LockGraph(
        List.of(findings).stream().flatMap(f -> f.locks().stream()).distinct().sorted().toList(),
        List.of(findings).stream().flatMap(f -> f.legs().stream()).map(Leg::edge).toList(),
        List.of());
  }
}
