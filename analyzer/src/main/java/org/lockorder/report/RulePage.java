package org.lockorder.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.lockorder.check.Rule;

/** The page of a rule, {@code rules/pages/ID.md}, which goes along with the program. */
final class RulePage {
  private RulePage() {}

  /** Its Markdown. */
  static String of(Rule rule) {
    String name = "/pages/" + rule.id() + ".md";
    try (InputStream in = RulePage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not packed: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
