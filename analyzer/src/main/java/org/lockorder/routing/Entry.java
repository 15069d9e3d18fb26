package org.lockorder.routing;

import java.util.List;

/**
 * Who looks after a part of the tree, in the words of its MAINTAINERS.
 *
 * @param subsystem the entry's headline
 * @param status {@code Maintained}, {@code Orphan}; empty where it does not say
 * @param maintainers names and addresses: {@code A B <a@b.org>}
 * @param reviewers likewise
 * @param lists addresses of mailing lists
 */
public record Entry(
    String subsystem,
    String status,
    List<String> maintainers,
    List<String> reviewers,
    List<String> lists) {
  public Entry {
    maintainers = List.copyOf(maintainers);
    reviewers = List.copyOf(reviewers);
    lists = List.copyOf(lists);
  }
}
