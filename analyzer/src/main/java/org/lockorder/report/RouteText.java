package org.lockorder.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockorder.routing.Commit;
import org.lockorder.routing.Entry;
import org.lockorder.routing.Route;

/** Who should hear of a finding, in words. Reviewers are left to the formats that have room. */
final class RouteText {
  private RouteText() {}

  /** A paragraph for each path of the finding, or for all where they are one's; then the commit. */
  static List<String> of(Route route) {
    List<String> lines = new ArrayList<>();
    List<List<Entry>> paths = route.paths();
    if (route.hasEntries()) {
      if (paths.stream().distinct().count() == 1) {
        lines.add("Maintainers: " + entries(paths.getFirst()));
      } else {
        for (int i = 0; i < paths.size(); i++) {
          if (!paths.get(i).isEmpty()) {
            lines.add(
                "Maintainers of [%d/%d]: %s".formatted(i + 1, paths.size(), entries(paths.get(i))));
          }
        }
      }
    }
    Commit fixes = route.fixes();
    if (fixes != null) {
      lines.add("Candidate: " + Printable.of(fixes.trailer()));
    }
    return lines;
  }

  private static String entries(List<Entry> entries) {
    return entries.stream().map(RouteText::entry).collect(Collectors.joining("; "));
  }

  private static String entry(Entry entry) {
    String status = entry.status().isEmpty() ? "" : " (" + entry.status() + ")";
    String who =
        Stream.concat(entry.maintainers().stream(), entry.lists().stream())
            .collect(Collectors.joining(", "));
    return Printable.of(entry.subsystem() + status + (who.isEmpty() ? "" : ": " + who));
  }
}
