package org.lockorder.lockdep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockorder.lockdep.Draft.Entry;
import org.lockorder.lockdep.Draft.Listing;
import org.lockorder.lockdep.Draft.Role;

/** What the parts of a report say of orders and contexts, whatever its kind. */
record Orders(
    Kind kind,
    Map<Role, Mention> roles,
    Map<Role, List<Frame>> stacks,
    SortedMap<Integer, Entry> chain,
    List<Listing> listings,
    List<String> exists,
    List<Frame> backtrace) {
  private static final String RECLAIM = "RECLAIM_FS";

  /** Of a circle first the new order, then the older ones, from its end. */
  List<Link> links(String stateBefore, String stateNow) {
    return switch (kind) {
      case CIRCULAR -> circle();
      case RECURSIVE -> newOrder(Role.HOLDING, Role.WANTED);
      case IRQ_INVERSION -> listed();
      case INCONSISTENT -> aroundReclaim(stateBefore, stateNow);
      case OTHER -> List.of();
    };
  }

  private List<Link> newOrder(Role outer, Role inner) {
    Mention from = roles.get(outer);
    Mention to = roles.get(inner);
    return from == null || to == null ? List.of() : List.of(new Link(from, to, backtrace));
  }

  private List<Link> circle() {
    List<Entry> locks = List.copyOf(chain.values());
    if (locks.size() < 2 || chain.firstKey() != 0) {
      List<Link> links = new ArrayList<>(newOrder(Role.HOLDING, Role.WANTED));
      return links.isEmpty() ? links : older(links, locks);
    }
    List<Link> links = new ArrayList<>();
    List<Frame> now = locks.getFirst().stack();
    links.add(
        new Link(locks.getLast().lock(), locks.getFirst().lock(), now.isEmpty() ? backtrace : now));
    for (int i = 1; i < locks.size(); i++) {
      links.add(link(locks.get(i - 1).lock(), locks.get(i)));
    }
    return links;
  }

  private static Link link(Mention from, Entry to) {
    return new Link(from, to.lock(), to.stack());
  }

  /** What else is known of a circle that was not printed to its end. */
  private List<Link> older(List<Link> links, List<Entry> locks) {
    Mention wanted = links.get(0).to();
    if (locks.isEmpty()) {
      List<Mention> names = named();
      for (int i = 1; i < names.size(); i++) {
        links.add(new Link(names.get(i - 1), names.get(i), List.of()));
      }
      return links;
    }
    for (int i = 1; i < locks.size(); i++) {
      links.add(link(locks.get(i - 1).lock(), locks.get(i)));
    }
    if (chain.firstKey() == 1) {
      links.add(1, link(wanted, locks.get(0)));
    }
    return links;
  }

  /** {@code A --> B --> C}. */
  private List<Mention> named() {
    return exists.isEmpty()
        ? List.of()
        : List.of(exists.get(0).split(" ?--> ?")).stream()
            .filter(name -> !name.isBlank())
            .map(name -> new Mention(name.strip(), "", null))
            .toList();
  }

  /** What lists of locks say, with the order between the lists. */
  private List<Link> listed() {
    List<Link> links = new ArrayList<>();
    for (Listing listing : listings) {
      List<Entry> entries = listing.entries();
      for (int i = 0; i + 1 < entries.size(); i++) {
        Entry one = entries.get(i);
        Entry next = entries.get(i + 1);
        List<Frame> stack = one.stack().isEmpty() ? next.stack() : one.stack();
        switch (listing.direction()) {
          case DOWN -> links.add(new Link(one.lock(), next.lock(), stack));
          case UP -> links.add(new Link(next.lock(), one.lock(), stack));
          case NONE -> {}
        }
      }
    }
    links.addAll(newOrder(Role.HOLDING, Role.WANTED));
    if (links.isEmpty()) {
      links.addAll(newOrder(Role.TAKEN, Role.INNER));
      links.addAll(newOrder(Role.OUTER, Role.TAKEN));
    }
    return links.stream().filter(link -> !link.from().name().equals(link.to().name())).toList();
  }

  /**
   * Until 4.13 lockdep kept reclaim as a context, not as a lock: held over what may reclaim, and
   * taken by who reclaims.
   */
  private List<Link> aroundReclaim(String before, String now) {
    Mention lock = roles.get(Role.TAKEN);
    if (lock == null || !before.contains(RECLAIM) || !now.contains(RECLAIM)) {
      return List.of();
    }
    Mention reclaim = new Mention("fs_reclaim", "", null);
    boolean reclaimsNow = now.startsWith("IN-");
    List<Frame> below = reclaimsNow ? backtrace : stackOf(Role.SAFE);
    List<Frame> above = reclaimsNow ? stackOf(Role.SAFE) : backtrace;
    return List.of(new Link(reclaim, lock, below), new Link(lock, reclaim, above));
  }

  /** In which contexts the locks were seen. */
  List<Usage> usages(String before, String now) {
    List<Usage> usages = new ArrayList<>();
    switch (kind) {
      case INCONSISTENT -> {
        Mention lock = roles.get(Role.TAKEN);
        if (lock != null && !before.contains(RECLAIM)) {
          usages.add(new Usage(lock, before, stackOf(Role.SAFE)));
          usages.add(new Usage(lock, now, backtrace));
        }
      }
      case IRQ_INVERSION -> inverted(usages);
      case CIRCULAR, RECURSIVE, OTHER -> {}
    }
    return usages;
  }

  private List<Frame> stackOf(Role role) {
    return stacks.getOrDefault(role, List.of());
  }

  private void inverted(List<Usage> usages) {
    Map<String, Usage> seen = new TreeMap<>();
    for (Role role : List.of(Role.SAFE, Role.UNSAFE)) {
      Mention lock = roles.get(role);
      if (lock != null) {
        String state = role == Role.SAFE ? "IN-IRQ" : "IRQ-ON";
        add(seen, new Usage(lock, state, stackOf(role)));
      }
    }
    Mention changed = roles.get(Role.TAKEN);
    if (changed != null) {
      String state = roles.containsKey(Role.INNER) ? "IN-IRQ" : "IRQ-ON";
      add(seen, new Usage(changed, state, backtrace));
    }
    @Nullable Mention other = roles.getOrDefault(Role.INNER, roles.get(Role.OUTER));
    if (other != null) {
      boolean taken = roles.containsKey(Role.OUTER);
      for (Listing listing : listings) {
        for (Entry entry : listing.entries()) {
          if (entry.lock().name().equals(other.name())) {
            entry
                .seen()
                .forEach(
                    (state, stack) -> {
                      if (new Usage(entry.lock(), state, stack).isInInterrupt() == taken) {
                        add(seen, new Usage(entry.lock(), state, stack));
                      }
                    });
          }
        }
      }
    }
    usages.addAll(seen.values());
  }

  private static void add(Map<String, Usage> seen, Usage usage) {
    seen.putIfAbsent(usage.lock().name() + " " + usage.isInInterrupt(), usage);
  }

  /** What a report that was not cut off would have. */
  List<String> missing(List<Link> links, List<Usage> usages) {
    List<String> missing = new ArrayList<>();
    if (kind == Kind.CIRCULAR && (chain.isEmpty() || chain.firstKey() != 0)) {
      missing.add("the dependency chain");
    } else if (kind == Kind.IRQ_INVERSION && listings.isEmpty()) {
      missing.add("the lists of dependencies");
    }
    boolean bare =
        links.stream().anyMatch(link -> link.stack().isEmpty())
            || usages.stream().anyMatch(usage -> usage.stack().isEmpty());
    if (kind.isOfOrder() && (bare || (links.isEmpty() && usages.isEmpty()))) {
      missing.add("some call stacks");
    }
    return missing;
  }
}
