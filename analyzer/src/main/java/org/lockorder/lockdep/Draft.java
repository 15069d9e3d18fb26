package org.lockorder.lockdep;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A report as far as it was read: which lock and which stack the next lines are about. */
final class Draft {
  /** Where only what stands below the headline was quoted. */
  static final String WITHOUT_HEADLINE = "possible circular locking dependency";

  private static final int MOST_FRAMES = 200;
  private static final int MOST_LOCKS = 200;
  private static final int MOST_DRAWN = 40;

  /** What the next lock is said to be. */
  enum Role {
    /** Asked for. */
    WANTED,
    /** Taken now, where it should not be, or in another context than before. */
    TAKEN,
    /** What the task held meanwhile. */
    HOLDING,
    /** Taken once by who held the one that is taken now. */
    INNER,
    /** Held once by who took the one that is taken now. */
    OUTER,
    /** Taken by interrupts. */
    SAFE,
    /** Held where interrupts may come. */
    UNSAFE
  }

  /** A lock of a list, with the stack that leads to it and the contexts it was seen in. */
  record Entry(Mention lock, List<Frame> stack, Map<String, List<Frame>> seen) {
    Entry(Mention lock) {
      this(lock, new ArrayList<>(), new TreeMap<>());
    }
  }

  /** Which of two locks that are listed one below the other was held when the other was taken. */
  enum Direction {
    DOWN,
    UP,
    /** Neither need be. */
    NONE
  }

  /** Locks that lead to each other. */
  record Listing(Direction direction, List<Entry> entries) {}

  private final Kind kind;
  private final LogLine first;
  private final String title;
  private final Map<Role, Mention> roles = new EnumMap<>(Role.class);
  private final Map<Role, List<Frame>> stacks = new EnumMap<>(Role.class);
  private final TreeMap<Integer, Entry> chain = new TreeMap<>();
  private final List<Listing> listings = new ArrayList<>();
  private final List<Mention> held = new ArrayList<>();
  private final List<String> scenario = new ArrayList<>();
  private final List<String> exists = new ArrayList<>();
  private final List<Frame> backtrace = new ArrayList<>();
  private @Nullable List<Frame> stack;
  private @Nullable List<String> drawn;
  private @Nullable Role role;
  private @Nullable String kernel;
  private @Nullable String task;
  private String stateBefore = "";
  private String stateNow = "";
  private boolean isOver;

  Draft(Kind kind, LogLine first, String title) {
    this.kind = kind;
    this.first = first;
    this.title = title;
  }

  /** Whether the line belongs to whoever wrote the headline. */
  boolean isOf(LogLine line) {
    return line.task().isEmpty() || first.task().isEmpty() || line.task().equals(first.task());
  }

  /** Whether who asks for what was said already. */
  boolean isUnderWay() {
    return roles.containsKey(Role.WANTED);
  }

  void kernel(String release) {
    kernel = kernel == null ? release : kernel;
  }

  void task(String name) {
    task = task == null ? name : task;
  }

  /** The next lock has that role. */
  void expect(Role next) {
    nothing();
    role = next;
  }

  void states(String before, String now) {
    nothing();
    stateBefore = before;
    stateNow = now;
  }

  /** What follows belongs to nothing that is kept. */
  void nothing() {
    stack = null;
    drawn = null;
  }

  /** Behind the end of the backtrace stand other stacks. */
  void over() {
    nothing();
    isOver = !backtrace.isEmpty();
  }

  void called(Frame frame) {
    if (stack != null && stack.size() < MOST_FRAMES) {
      stack.add(frame);
    }
  }

  void lock(Mention lock) {
    if (role != null) {
      roles.putIfAbsent(role, lock);
      role = null;
    }
  }

  /** {@code -> #n}: the lock, and then the stack of who took it behind the one of a smaller n. */
  void chain(int number, Mention lock) {
    nothing();
    if (chain.size() < MOST_LOCKS && !chain.containsKey(number)) {
      Entry entry = new Entry(lock);
      chain.put(number, entry);
      stack = entry.stack();
    }
  }

  /** Whether the report says that another lock was held when the one that it is about was taken. */
  boolean isTakenByAnother() {
    return roles.containsKey(Role.OUTER);
  }

  void listing(Direction direction) {
    nothing();
    listings.add(new Listing(direction, new ArrayList<>()));
  }

  void listed(Mention lock) {
    nothing();
    if (!listings.isEmpty() && listings.getLast().entries().size() < MOST_LOCKS) {
      listings.getLast().entries().add(new Entry(lock));
    }
  }

  /** Where the lock that was listed last was taken behind another. */
  void acquired() {
    nothing();
    lastListed().ifPresent(entry -> stack = entry.stack());
  }

  /** Where the lock that was listed last was seen in a context. */
  void seen(String state) {
    nothing();
    lastListed()
        .ifPresent(entry -> stack = entry.seen().computeIfAbsent(state, x -> new ArrayList<>()));
  }

  private Optional<Entry> lastListed() {
    return listings.isEmpty() || listings.getLast().entries().isEmpty()
        ? Optional.empty()
        : Optional.of(listings.getLast().entries().getLast());
  }

  /** Where the lock of that role was seen in its context. */
  void became(Role of) {
    nothing();
    stack = stacks.computeIfAbsent(of, x -> new ArrayList<>());
  }

  void held(Mention lock) {
    nothing();
    if (held.size() < MOST_LOCKS) {
      held.add(lock);
    }
  }

  void scenario() {
    nothing();
    drawn = scenario;
  }

  void exists() {
    nothing();
    drawn = exists;
  }

  /** Whether the line is part of a drawing. */
  boolean draws(String text) {
    if (drawn == null || text.isEmpty() || drawn.size() >= MOST_DRAWN) {
      return false;
    }
    drawn.add(text);
    if (drawn == exists || text.contains("DEADLOCK")) {
      drawn = null;
    }
    return true;
  }

  void backtrace() {
    nothing();
    if (!isOver) {
      stack = backtrace;
    }
  }

  /** The report, unless all that there is of it is a headline of some order. */
  Optional<Splat> splat() {
    Orders orders = new Orders(kind, roles, stacks, chain, listings, exists, backtrace);
    List<Link> links = orders.links(stateBefore, stateNow);
    List<Usage> usages = orders.usages(stateBefore, stateNow);
    if (kind.isOfOrder() && links.isEmpty() && usages.isEmpty() && roles.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Splat(
            kind,
            first.number(),
            title,
            kernel,
            task,
            links,
            usages,
            held,
            scenario,
            orders.missing(links, usages)));
  }
}
