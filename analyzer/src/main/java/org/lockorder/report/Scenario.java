package org.lockorder.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lockorder.check.Finding;
import org.lockorder.check.Leg;
import org.lockorder.check.Rule;
import org.lockorder.ir.LockClass;
import org.lockorder.ir.LockKind;
import org.lockorder.ir.LockMode;
import org.lockorder.lockgraph.Witness;

/**
 * The interleaving that deadlocks, as lockdep draws it: a column a CPU, time downwards. Every task
 * takes its outer lock, then each asks for its inner one. Between two readers of one lock stands a
 * writer that waits in the queue, a task of its own.
 */
final class Scenario {
  private static final int INDENT = 8;
  private static final int GAP = 7;
  private static final String END = "*** DEADLOCK ***";

  /** One line: what a CPU does, and what it then waits for (empty where it goes on). */
  record Row(int cpu, String action, String note) {
    String text() {
      return note.isEmpty() ? action : action + "  " + note;
    }
  }

  private Scenario() {}

  /** Whether tasks are known that wait for each other. */
  static boolean isOf(Finding finding) {
    return switch (finding.rule()) {
      case LOCK_ORDER_INVERSION,
          RECLAIM_INVERSION,
          WAIT_WHILE_HOLDING,
          SELF_DEADLOCK,
          IRQ_INVERSION ->
          true;
      case UNBALANCED_LOCK, SLEEP_IN_ATOMIC, DOCUMENTED_ORDER -> false;
    };
  }

  /** In columns, or as a list where they do not fit. */
  static String of(Finding finding, int width) {
    List<Row> rows = rows(finding);
    if (rows.isEmpty()) {
      return "";
    }
    int cpus = rows.stream().mapToInt(Row::cpu).max().orElse(0) + 1;
    int[] columns =
        IntStream.range(0, cpus)
            .map(
                cpu ->
                    rows.stream()
                        .filter(row -> row.cpu() == cpu)
                        .mapToInt(row -> row.action().length() + GAP)
                        .max()
                        .orElse(0))
            .toArray();
    int last = rows.get(rows.size() - 1).cpu();
    boolean fits = INDENT + IntStream.of(columns).limit(last + 1L).sum() <= width;
    List<String> lines = fits ? columns(rows, columns) : list(rows);
    return String.join("\n", lines) + end(lines.get(lines.size() - 1).length(), width);
  }

  /** Its lines in order of time. */
  static List<Row> rows(Finding finding) {
    return finding.rule() == Rule.IRQ_INVERSION ? interrupted(finding) : cycle(finding);
  }

  /** The first CPU is interrupted while it holds the last lock; each of the others has a leg. */
  private static List<Row> interrupted(Finding finding) {
    List<Leg> legs = finding.legs();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(0, take(finding.locks().getLast(), LockMode.EXCLUSIVE), ""));
    List<Row> requests = new ArrayList<>();
    for (int i = 0; i < legs.size(); i++) {
      Witness witness = legs.get(i).witness();
      String waits = "waits for CPU" + (i + 1 == legs.size() ? 0 : i + 2);
      rows.add(new Row(i + 1, take(legs.get(i).edge().from(), witness.outerMode()), ""));
      requests.add(new Row(i + 1, take(legs.get(i).edge().to(), witness.innerMode()), waits));
    }
    rows.addAll(requests);
    String waits = legs.isEmpty() ? "waits for itself" : "waits for CPU1";
    rows.add(new Row(0, "<interrupt>", ""));
    rows.add(new Row(0, "  " + take(finding.locks().getFirst(), LockMode.EXCLUSIVE), waits));
    return rows;
  }

  private static List<Row> cycle(Finding finding) {
    List<Leg> legs = finding.legs();
    int tasks = legs.size();
    List<Row> rows = new ArrayList<>();
    for (int cpu = 0; cpu < tasks; cpu++) {
      Witness witness = legs.get(cpu).witness();
      boolean tried = witness.evidence().contains(Witness.Evidence.OUTER_TRIED);
      String take = take(legs.get(cpu).edge().from(), witness.outerMode());
      rows.add(new Row(cpu, tried ? "try" + take : take, ""));
    }
    List<Row> requests = new ArrayList<>();
    int writers = 0;
    for (int cpu = 0; cpu < tasks; cpu++) {
      int next = (cpu + 1) % tasks;
      LockClass wanted = legs.get(cpu).edge().to();
      LockMode asked = legs.get(cpu).witness().innerMode();
      boolean queued =
          finding.queuedWriter() && !asked.excludes(legs.get(next).witness().outerMode());
      String waits = next == cpu ? "waits for itself" : "waits for CPU" + next;
      if (queued) {
        int writer = tasks + writers++;
        rows.add(new Row(writer, take(wanted, LockMode.EXCLUSIVE), "waits for CPU" + next));
        waits = "waits behind CPU" + writer;
      }
      requests.add(new Row(cpu, take(wanted, asked), waits));
    }
    rows.addAll(requests);
    return rows;
  }

  private static List<String> columns(List<Row> rows, int[] columns) {
    StringBuilder heads = new StringBuilder(" ".repeat(INDENT));
    for (int cpu = 0; cpu < columns.length; cpu++) {
      heads.append(cell("CPU" + cpu, columns[cpu]));
    }
    List<String> lines = new ArrayList<>(List.of(heads.toString().stripTrailing()));
    for (Row row : rows) {
      int left = INDENT + IntStream.of(columns).limit(row.cpu()).sum();
      lines.add(" ".repeat(left) + row.text());
    }
    return lines;
  }

  private static List<String> list(List<Row> rows) {
    return rows.stream()
        .map(row -> " ".repeat(INDENT) + "CPU" + row.cpu() + "  " + row.text())
        .toList();
  }

  /** Behind the last line where there is room for it, else below. */
  private static String end(int column, int width) {
    int gap = Math.min(GAP, width - column - END.length());
    return gap >= 2 ? " ".repeat(gap) + END + "\n" : "\n" + " ".repeat(INDENT) + END + "\n";
  }

  private static String cell(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String take(LockClass lock, LockMode mode) {
    String verb =
        switch (mode) {
          case EXCLUSIVE -> hasReaders(lock.kind()) ? "wlock" : "lock";
          case SHARED, RECURSIVE_SHARED -> "rlock";
        };
    return verb + "(" + Printable.of(lock.id()) + ")";
  }

  private static boolean hasReaders(LockKind kind) {
    return switch (kind) {
      case RWLOCK, RWSEM, PERCPU_RWSEM, COUNTED_RWSEM, SRCU, RCU -> true;
      case MUTEX,
          RT_MUTEX,
          WW_MUTEX,
          SPINLOCK,
          RAW_SPINLOCK,
          SEMAPHORE,
          SEQLOCK,
          LOCAL_LOCK,
          BIT_SPINLOCK,
          BIT_LOCK,
          LOCKDEP_OFF,
          RECLAIM,
          RECLAIM_OFF,
          PSEUDO,
          WORK,
          TIMER,
          COMPLETION,
          WORKQUEUE,
          ORDERED_QUEUE ->
          false;
    };
  }
}
