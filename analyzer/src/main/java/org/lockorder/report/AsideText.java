package org.lockorder.report;

import java.util.ArrayList;
import java.util.List;
import org.lockorder.check.Aside;
import org.lockorder.check.Identity;

/** What is to be said of findings that were set aside: which are gone, what is odd. */
final class AsideText {
  private static final int NAMED = 10;

  private AsideText() {}

  /** A paragraph each. */
  static List<String> of(Aside aside) {
    List<String> lines = new ArrayList<>();
    if (!aside.gone().isEmpty()) {
      List<String> names =
          new ArrayList<>(aside.gone().stream().limit(NAMED).map(AsideText::name).toList());
      int more = aside.gone().size() - names.size();
      if (more > 0) {
        names.add("and " + Prose.grouped(more) + " more");
      }
      lines.add(
          Prose.count(aside.gone().size(), "finding", "findings")
              + " "
              + aside.by().words()
              + (aside.gone().size() == 1 ? " is" : " are")
              + " fixed: "
              + Prose.sentence(String.join("; ", names)));
    }
    lines.addAll(aside.notes());
    return lines;
  }

  private static String name(Identity identity) {
    return identity.rule() + " " + String.join(" <-> ", identity.locks());
  }
}
